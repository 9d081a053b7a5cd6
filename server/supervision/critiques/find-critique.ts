import { and, asc, desc, eq, isNotNull, or, sql } from 'drizzle-orm'
import {
  critique,
  critiqueAnswer,
  critiqueOpinion,
  critiquePaper,
  critiquePoint,
  critiquePointOpinion,
  critiqueStep,
} from '#db/schema/critiques.ts'
import { area, unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { isReplyLate } from '#domain/supervision/critiques/draft.ts'
import type { PointOrigin } from '#domain/supervision/critiques/point.ts'
import { type Answer, answerCodes, type OpinionSource } from '#domain/supervision/critiques/words.ts'
import { dayOf } from '#lib/dates.ts'
import { isId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import {
  answersFor,
  type CritiqueRow,
  critiquesWithin,
  ownUnits,
  seenCritique,
  writesFor,
} from './critique-row.ts'
import type { MyOpinion } from './public-opinion.ts'

export type CritiquePoint = {
  id: string
  /** Its place in their order, from 1. */
  no: number
  place: string
  body: string
  proposal: string
  origins: PointOrigin[]
  answer?: { result: Answer; reason: string; byTitle: string; at: Date; version: number }
}
export type CritiqueLine = CritiqueRow & {
  office: string
  front: string
  isLate: boolean
  said: Record<Answer, number>
}

const officeOf = sql<string>`(select name from ${unit} o where o.id = ${critique.unitId})`
const frontOf = sql<string>`(select name from ${unit} f where f.id = ${critique.frontId})`

/** Drafts before the Front that the actor reads, the newest first. */
export const listCritiques = (ctx: Ctx): Promise<CritiqueLine[]> =>
  tx(ctx, (db) => linesOf(db, ctx, critiquesWithin(ctx)))

/** Those of the offices of the actor. */
export function listOwnDrafts(ctx: Ctx): Promise<CritiqueLine[]> {
  const own = ownUnits(ctx, 'critique.answer')
  if (own.length === 0) return Promise.resolve([])
  const mine = or(...own.map((one) => eq(critique.unitId, one))) ?? sql`false`
  return tx(ctx, (db) => linesOf(db, ctx, mine))
}

/** What everybody reads, asked for as everybody. */
export const publicCritiques = (ctx: Ctx): Promise<CritiqueLine[]> =>
  tx(ctx, (db) =>
    linesOf(db, ctx, or(eq(critique.toPublic, true), isNotNull(critique.publishedOn)) ?? sql`false`),
  )

async function linesOf(
  db: Tx,
  ctx: Ctx,
  within: ReturnType<typeof critiquesWithin>,
): Promise<CritiqueLine[]> {
  const rows = await db
    .select({ row: critique, office: officeOf, front: frontOf })
    .from(critique)
    .where(within)
    .orderBy(desc(critique.at), desc(critique.id))
    .limit(200)
  const ids = rows.map(({ row }) => row.id)
  const said = await db.execute<{ id: string; result: Answer; n: number }>(
    sql`select critique_id as id, result, count(*)::int as n from critique_answer
      where critique_id in (select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::json)) group by 1, 2`,
  )
  return rows.map(({ row, office, front }) => ({
    ...row,
    ...{ office, front, isLate: isReplyLate(row, dayOf(ctx.at)) },
    said: Object.fromEntries(
      answerCodes.map((code) => [code, said.find((one) => one.id === row.id && one.result === code)?.n ?? 0]),
    ) as Record<Answer, number>,
  }))
}

/** Names of the two sides. */
export async function namesOf(db: Tx, row: Pick<CritiqueRow, 'unitId' | 'frontId'>) {
  const rows = await db
    .select({ id: unit.id, name: unit.name })
    .from(unit)
    .where(or(eq(unit.id, row.unitId), eq(unit.id, row.frontId)))
  const nameOf = (id: string) => rows.find((one) => one.id === id)?.name ?? ''
  return { office: nameOf(row.unitId), front: nameOf(row.frontId) }
}

/** Points in their order, with where they come from and the answer, as far as the actor reads each. */
export async function pointsOf(db: Tx, id: string): Promise<CritiquePoint[]> {
  const points = await db
    .select()
    .from(critiquePoint)
    .where(eq(critiquePoint.critiqueId, id))
    .orderBy(asc(critiquePoint.position))
  const said = await db.select().from(critiqueAnswer).where(eq(critiqueAnswer.critiqueId, id))
  const origins = await db.execute<PointOrigin & { point_id: string }>(
    sql`select point_id, source, name, opinions from acl.point_origins(${id}::uuid)`,
  )
  return points.map(({ id: pointId, place, body, proposal }, at) => {
    const answer = said.find((one) => one.pointId === pointId)
    return {
      ...{ id: pointId, no: at + 1, place, body, proposal },
      origins: [...origins]
        .filter((one) => one.point_id === pointId)
        .map(({ source, name, opinions }) => ({ source, name, opinions })),
      ...(answer && {
        answer: {
          ...{ result: answer.result, reason: answer.reason, byTitle: answer.byTitle },
          ...{ at: answer.at, version: answer.version },
        },
      }),
    }
  })
}

/** How many opinions came of each kind; held ones do not count. */
export const countsOf = async (
  db: Tx,
  id: string,
): Promise<{ source: OpinionSource; opinions: number }[]> => [
  ...(await db.execute<{ source: OpinionSource; opinions: number }>(
    sql`select source, opinions from acl.opinion_counts(${id}::uuid)`,
  )),
]

/** Of the public, not looked at yet. */
export async function unseenOf(db: Tx, id: string): Promise<number> {
  const [found] = await db
    .select({ n: sql<number>`count(*)::int` })
    .from(critiqueOpinion)
    .where(and(eq(critiqueOpinion.critiqueId, id), eq(critiqueOpinion.state, 'new')))
  return found?.n ?? 0
}

export type CritiqueFile = Awaited<ReturnType<typeof findCritique>>

/** One draft with all that the actor reads of it. @throws NotFound */
export function findCritique(ctx: Ctx, id: string) {
  return tx(ctx, async (db) => {
    const row = await seenCritique(db, ctx, id)
    return {
      ...(await factsOf(db, ctx, row)),
      ...{ writes: writesFor(ctx, row), answers: answersFor(ctx, row) },
      gives: ownUnits(ctx, 'critique.give'),
      opinions: await opinionsOf(db, id),
      steps: await db
        .select()
        .from(critiqueStep)
        .where(eq(critiqueStep.critiqueId, id))
        .orderBy(asc(critiqueStep.at), asc(critiqueStep.id)),
    }
  })
}

async function factsOf(db: Tx, ctx: Ctx, row: CritiqueRow) {
  const [paper] = await db
    .select({ id: critiquePaper.id, number: critiquePaper.number })
    .from(critiquePaper)
    .where(eq(critiquePaper.critiqueId, row.id))
  return {
    ...{ row, paper, ...(await namesOf(db, row)), isLate: isReplyLate(row, dayOf(ctx.at)) },
    ...{ points: await pointsOf(db, row.id), counts: await countsOf(db, row.id) },
  }
}

/** Opinions that the actor reads, the oldest first, with the points each stands in. */
async function opinionsOf(db: Tx, id: string) {
  const o = critiqueOpinion
  const rows = await db
    .select({
      ...{ id: o.id, source: o.source, body: o.body, state: o.state, heldFor: o.heldFor, at: o.at },
      ...{ byTitle: o.byTitle, version: o.version, office: unit.name, place: area.name },
    })
    .from(o)
    .leftJoin(unit, eq(unit.id, o.unitId))
    .leftJoin(area, eq(area.code, o.areaCode))
    .where(eq(o.critiqueId, id))
    .orderBy(asc(o.at), asc(o.id))
  const links = await db
    .select({ pointId: critiquePointOpinion.pointId, opinionId: critiquePointOpinion.opinionId })
    .from(critiquePointOpinion)
    .where(eq(critiquePointOpinion.critiqueId, id))
  return rows.map((row) => ({
    ...row,
    points: links.flatMap(({ opinionId, pointId }) => (opinionId === row.id ? [pointId] : [])),
  }))
}

/** What everybody reads of one draft, and what this browser said of it. */
export function publicCritique(ctx: Ctx, id: string, owner = '') {
  return tx(ctx, async (db) => {
    if (!isId(id)) return undefined
    const [row] = await db.select().from(critique).where(eq(critique.id, id))
    if (!row || !(row.toPublic || row.publishedOn)) return undefined
    const [open] = await db.execute<{ is: boolean }>(sql`select acl.takes_opinions(${id}::uuid) as is`)
    const mine = await db.execute<MyOpinion>(
      sql`select id, body, state, held_for as "heldFor" from acl.my_opinions(${id}::uuid, ${owner})`,
    )
    return { ...(await factsOf(db, ctx, row)), isOpen: open?.is ?? false, mine: [...mine] }
  })
}
