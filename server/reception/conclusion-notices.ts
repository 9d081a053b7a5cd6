import { asc, eq, sql } from 'drizzle-orm'
import { receptionNotice } from '#db/schema/matters.ts'
import { person } from '#db/schema/people.ts'
import { receptionSitting } from '#db/schema/reception-sittings.ts'
import { receptionDirection, receptionVisitor } from '#db/schema/reception-visits.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type ConclusionFacts, conclusionNotice, conclusionNumber } from '#domain/papers/conclusion-notice.ts'
import { postOf } from '#domain/papers/office.ts'
import type { Paper } from '#domain/papers/paper.ts'
import { sittingKinds } from '#domain/reception/words.ts'
import { Refusal } from '#domain/refusal.ts'
import { dayOf } from '#lib/dates.ts'
import { isId, newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { issuerOfUnit } from '#server/papers/paper-facts.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { lockVisit, personOf, type VisitRow } from '#server/reception/desk.ts'

export type IssuedNotice = { id: string; number: string; at: Date; byTitle: string; paper: Paper }

const nothingNew = () =>
  new Refusal(
    'notice.nothing',
    'Chưa có kết luận nào chưa thông báo. Ghi kết luận trước, rồi ban hành thông báo.',
  )

/**
 * Issues the notice of what was concluded about a visit and is in no notice yet. It takes its number with its row
 * and is frozen; a later conclusion is told by a further notice.
 */
export function issueNotice(ctx: Ctx, visitId: string): Promise<{ id: string; number: string }> {
  return tx(ctx, async (db) => {
    const visit = await lockVisit(db, ctx, visitId, 'reception.plan')
    // Two heads' clicks at once are one notice: the second finds nothing left to tell.
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`notice ${visitId}`}, 0))`)
    const facts = await factsOf(db, ctx, visit)
    if (facts.points.length === 0) throw nothingNew()
    const [issued] = await db
      .insert(receptionNotice)
      .values({
        ...{ id: newId(), visitId, unitId: visit.unitId, number: facts.number, facts },
        year: Number(facts.day.slice(0, 4)),
        ...{ by: personOf(ctx), byTitle: facts.reception.leaderTitle, at: ctx.at },
      })
      .returning({ id: receptionNotice.id, number: receptionNotice.number })
    if (!issued) throw new Error('a notice was not written')
    await record(db, ctx, {
      type: 'reception.conclusion-issued',
      payload: { visitId, number: issued.number, points: facts.points.length },
    })
    return issued
  })
}

/** The notice as it would read; undefined where nothing is left to tell. */
export function previewNotice(ctx: Ctx, visitId: string): Promise<Paper | undefined> {
  return tx(ctx, async (db) => {
    const facts = await factsOf(db, ctx, await lockVisit(db, ctx, visitId, 'reception.plan'))
    return facts.points.length > 0 ? conclusionNotice(facts) : undefined
  })
}

/** What went out about a visit, in its order, for who reads the entry. */
export const noticesOf = (ctx: Ctx, visitId: string): Promise<IssuedNotice[]> =>
  tx(ctx, async (db) => (await rowsOf(db, visitId)).map(viewOf))

/** One notice, for who reads its entry. */
export function findNotice(ctx: Ctx, id: string): Promise<IssuedNotice | undefined> {
  if (!isId(id)) return Promise.resolve(undefined)
  return tx(ctx, async (db) => {
    const [row] = await db.select().from(receptionNotice).where(eq(receptionNotice.id, id))
    return row && viewOf(row)
  })
}

type Row = typeof receptionNotice.$inferSelect
const viewOf = ({ id, number, at, byTitle, facts }: Row): IssuedNotice => ({
  ...{ id, number, at, byTitle },
  paper: conclusionNotice(facts as ConclusionFacts),
})

const rowsOf = (db: Tx, visitId: string): Promise<Row[]> =>
  db
    .select()
    .from(receptionNotice)
    .where(eq(receptionNotice.visitId, visitId))
    .orderBy(asc(receptionNotice.id))

async function factsOf(db: Tx, ctx: Ctx, visit: VisitRow): Promise<ConclusionFacts> {
  const told = new Set(
    (await rowsOf(db, visit.id)).flatMap(({ facts }) =>
      (facts as ConclusionFacts).points.map(({ id }) => id),
    ),
  )
  const directions = await db
    .select()
    .from(receptionDirection)
    .where(eq(receptionDirection.visitId, visit.id))
    .orderBy(asc(receptionDirection.at), asc(receptionDirection.id))
  const [sitting] = await db.select().from(receptionSitting).where(eq(receptionSitting.id, visit.sittingId))
  const [signer] = await db
    .select({ name: person.name, title: person.title })
    .from(person)
    .where(eq(person.id, personOf(ctx)))
  if (!sitting || !signer) throw new NotFound()
  const [visitor] = visit.restricted
    ? []
    : await db.select().from(receptionVisitor).where(eq(receptionVisitor.visitId, visit.id))
  const { issuer, symbol } = await issuerOfUnit(db, visit.unitId)
  return {
    day: dayOf(ctx.at),
    issuer,
    signer: { name: signer.name, post: postOf(signer.title) },
    number: conclusionNumber(issuer.layout, symbol),
    reception: {
      day: visit.day,
      leaderTitle: sitting.leader === 'official' ? signer.title : sitting.leaderTitle,
      kind: sittingKinds[sitting.kind],
      entryNo: visit.entryNo,
    },
    ...(visitor && { visitor: { name: visitor.name, address: visitor.address } }),
    ...(!visit.restricted && { contents: visit.contents }),
    points: directions
      .filter(({ id }) => !told.has(id))
      .map(({ id, body, toUnit, dueOn, contact }) => ({ id, body, toUnit, dueOn, contact })),
  }
}
