import { and, asc, desc, eq, inArray, lt, ne } from 'drizzle-orm'
import { contactOpinion, contactReport, contactRound, contactStep } from '#db/schema/contact-rounds.ts'
import { area, unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { ContactLine, SaidBefore } from '#domain/contacts/ledger.ts'
import { dayOf } from '#lib/dates.ts'
import { isId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { mayAt, meetingOf, opinionOf, type RoundRow, roundsWithin, seenRound } from './contact-row.ts'
import { receivers } from './forward-opinion.ts'
import { contactLedger, contactLedgers } from './ledger.ts'
import { mayBeSame } from './link-opinion.ts'
import { villagesOf } from './meetings.ts'
import { meetingsOf } from './plan-round.ts'
import { speakerOf } from './write-opinion.ts'

/** The rounds that the actor reads, the newest first, with how many opinions each has. */
export function listRounds(ctx: Ctx) {
  return tx(ctx, async (db) => {
    const rows = await db
      .select({ row: contactRound, office: unit.name })
      .from(contactRound)
      .innerJoin(unit, eq(unit.id, contactRound.unitId))
      .where(roundsWithin(ctx))
      .orderBy(desc(contactRound.fromOn), desc(contactRound.id))
      .limit(200)
    const ledgers = await contactLedgers(
      db,
      ctx,
      rows.map(({ row }) => row.id),
    )
    return rows.map(({ row, office }) => ({ ...row, office, opinions: ledgers.get(row.id) ?? [] }))
  })
}

export type RoundFile = Awaited<ReturnType<typeof findRound>>

/** One round with all that stands in it, for who reads it. @throws NotFound */
export function findRound(ctx: Ctx, id: string) {
  return tx(ctx, (db) => roundFile(db, ctx, id))
}

async function roundFile(db: Tx, ctx: Ctx, id: string) {
  const row = await seenRound(db, ctx, id)
  const [office] = await db.select({ name: unit.name }).from(unit).where(eq(unit.id, row.unitId))
  const [report] = await db
    .select({ id: contactReport.id, number: contactReport.number, at: contactReport.at })
    .from(contactReport)
    .where(eq(contactReport.roundId, id))
  return {
    ...{ row, office: office?.name ?? '', report, lines: await contactLedger(db, ctx, id) },
    meetings: await meetingsOf(db, row),
    villages: await villagesOf(db, row),
    steps: await stepsOf(db, row),
    writes: await mayAt(db, ctx, row.unitId, 'contact.write'),
  }
}

export const stepsOf = (db: Tx, { id }: Pick<RoundRow, 'id'>) =>
  db
    .select()
    .from(contactStep)
    .where(eq(contactStep.roundId, id))
    .orderBy(asc(contactStep.at), asc(contactStep.id))

/** One meeting of it. @throws NotFound */
export function findMeeting(ctx: Ctx, id: string, meetingId: string) {
  return tx(ctx, async (db) => {
    const file = await roundFile(db, ctx, id)
    return { ...file, meeting: await meetingOf(db, file.row, meetingId) }
  })
}

/** An opinion that says the same, of an earlier or later round, as it stands today. */
export type SameOpinion = ContactLine & { roundId: string; session: string }

/** One opinion with the others that say the same, and what the council's office may do with it. @throws NotFound */
export function findOpinion(ctx: Ctx, id: string, opinionId: string) {
  return tx(ctx, async (db) => {
    const file = await roundFile(db, ctx, id)
    const opinion = await opinionOf(db, file.row, opinionId)
    const line = file.lines.find((one) => one.id === opinionId)
    if (!line) throw new NotFound()
    return {
      ...{ ...file, opinion, line, meeting: await meetingOf(db, file.row, opinion.meetingId) },
      same: await sameAs(db, ctx, opinion),
      // Empty for everybody but the council's office: the policy gives the name to nobody else.
      name: await speakerOf(db, opinionId),
      suggested: file.writes ? await mayBeSame(db, file.row, opinion) : [],
      receivers: file.writes ? await receivers(db, file.row, dayOf(ctx.at)) : [],
    }
  })
}

async function sameAs(db: Tx, ctx: Ctx, { id, matterId }: { id: string; matterId: string }) {
  const others = await db
    .select({ id: contactOpinion.id, roundId: contactOpinion.roundId, session: contactRound.session })
    .from(contactOpinion)
    .innerJoin(contactRound, eq(contactRound.id, contactOpinion.roundId))
    .where(and(eq(contactOpinion.matterId, matterId), ne(contactOpinion.id, id)))
    .orderBy(desc(contactRound.at))
  const ledgers = await contactLedgers(db, ctx, [...new Set(others.map(({ roundId }) => roundId))])
  return others.flatMap(({ roundId, session, ...one }): SameOpinion[] => {
    const line = ledgers.get(roundId)?.find((it) => it.id === one.id)
    return line ? [{ ...line, roundId, session }] : []
  })
}

/** Announced rounds, for everybody: asked for as everybody, whoever looks. */
export function publicRounds(ctx: Ctx) {
  return tx(ctx, async (db) => {
    const rows = await db
      .select({ row: contactRound, office: unit.name })
      .from(contactRound)
      .innerJoin(unit, eq(unit.id, contactRound.unitId))
      .where(inArray(contactRound.state, ['announced', 'closed', 'reported']))
      .orderBy(desc(contactRound.fromOn), desc(contactRound.id))
      .limit(100)
    const ledgers = await contactLedgers(
      db,
      ctx,
      rows.map(({ row }) => row.id),
    )
    return Promise.all(
      rows.map(async ({ row, office }) => ({
        ...{ ...row, office, opinions: ledgers.get(row.id) ?? [], meetings: await placedMeetings(db, row) },
      })),
    )
  })
}

/** One of them. */
export function publicRound(ctx: Ctx, id: string) {
  return tx(ctx, async (db) => {
    if (!isId(id)) return undefined
    const [found] = await db
      .select({ row: contactRound, office: unit.name })
      .from(contactRound)
      .innerJoin(unit, eq(unit.id, contactRound.unitId))
      .where(and(eq(contactRound.id, id), ne(contactRound.state, 'planned')))
    if (!found) return undefined
    const steps = (await stepsOf(db, found.row)).filter(({ shown }) => shown)
    const lines = await contactLedger(db, ctx, id)
    return {
      ...{ ...found, steps, lines, before: await saidBefore(db, ctx, found.row, lines) },
      meetings: await placedMeetings(db, found.row),
    }
  })
}

/** What was said of the same matters in earlier rounds of this council, and answered: as far as its words are told. */
async function saidBefore(db: Tx, ctx: Ctx, row: RoundRow, lines: ContactLine[]): Promise<SaidBefore[]> {
  const again = new Set(lines.filter(({ times }) => times > 1).map(({ matterId }) => matterId))
  if (again.size === 0) return []
  const rounds = await db
    .select({ id: contactRound.id, session: contactRound.session })
    .from(contactRound)
    .where(and(eq(contactRound.unitId, row.unitId), lt(contactRound.at, row.at)))
    .orderBy(desc(contactRound.at))
  const ledgers = await contactLedgers(
    db,
    ctx,
    rounds.map(({ id }) => id),
  )
  return rounds.flatMap(({ id, session }) =>
    (ledgers.get(id) ?? [])
      .filter(({ matterId, body }) => again.has(matterId) && body !== '')
      .map((line) => ({ session, line })),
  )
}

async function placedMeetings(db: Tx, row: RoundRow) {
  const names = await db.select({ code: area.code, name: area.name }).from(area)
  const nameOf = new Map(names.map(({ code, name }) => [code, name]))
  return (await meetingsOf(db, row)).map((one) => ({ ...one, village: nameOf.get(one.areaCode) ?? '' }))
}
