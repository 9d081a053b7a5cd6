import { and, asc, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { petition } from '#db/schema/petitions.ts'
import { area, unit } from '#db/schema/places.ts'
import {
  roundFinding,
  roundItem,
  roundReport,
  roundStep,
  supervisionRound,
} from '#db/schema/supervision-rounds.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { State } from '#domain/petitions/words.ts'
import type { Finding } from '#domain/supervision/rounds/words.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import { isId } from '#lib/ids.ts'
import { receivers } from '#server/contact-rounds/forward-opinion.ts'
import type { Ctx } from '#server/context.ts'
import { findRow, NotFound } from '#server/petitions/petition-row.ts'
import { personOf } from '#server/reception/desk.ts'
import { bodiesOf } from '../monitored-row.ts'
import { repliedBy } from '../recommendation-letter.ts'
import { membersOf, peopleOf } from './members.ts'
import { ownBodies, type RoundRow, roundsWithin, seenRound, supervisesFor } from './round-row.ts'

/** The rounds that the actor reads, the newest first, with how far each is. */
export function listRounds(ctx: Ctx) {
  return tx(ctx, async (db) => withSums(db, await rowsOf(db, roundsWithin(ctx))))
}

/** Published rounds, for everybody: asked for as everybody, whoever looks. */
export function publicRounds(ctx: Ctx) {
  return tx(ctx, async (db) => withSums(db, await rowsOf(db, ne(supervisionRound.seed, ''))))
}

const rowsOf = (db: Tx, within: ReturnType<typeof ne>) =>
  db
    .select({ row: supervisionRound, body: unit.name })
    .from(supervisionRound)
    .innerJoin(unit, eq(unit.id, supervisionRound.unitId))
    .where(within)
    .orderBy(desc(supervisionRound.at), desc(supervisionRound.id))
    .limit(100)

async function withSums(db: Tx, rows: { row: RoundRow; body: string }[]) {
  const sums = await sumsOfAll(
    db,
    rows.map(({ row }) => row.id),
  )
  return rows.map(({ row, body }) => ({ ...row, body, sums: countsOf(sums.get(row.id)) }))
}

/** How many stand in the list, were drawn, were seen; what was found there where it is told already. */
export type RoundSums = {
  listed: number
  sampled: number
  seen: number
  asked: number
  found?: Record<Finding, number>
}

type SumRow = Record<string, number | null>

/** The figures of several rounds, asked for once. */
async function sumsOfAll(db: Tx, ids: readonly string[]): Promise<Map<string, SumRow>> {
  const rows = await db.execute<SumRow & { round_id: string }>(
    sql`select r.id as round_id, s.* from json_array_elements_text(${JSON.stringify(ids)}::json) one(id)
      join supervision_round r on r.id = one.id::uuid cross join lateral acl.round_sums(r.id) s`,
  )
  return new Map(rows.map((row) => [row.round_id, row]))
}

export const sumsOf = async (db: Tx, id: string): Promise<RoundSums> =>
  countsOf((await sumsOfAll(db, [id])).get(id))

function countsOf(it: SumRow | undefined): RoundSums {
  const of = (name: string) => it?.[name] ?? 0
  return {
    ...{ listed: of('listed'), sampled: of('sampled'), seen: of('seen'), asked: of('asked') },
    found:
      it?.done === null || it === undefined
        ? undefined
        : {
            ...{ done: of('done'), partly: of('partly'), not: of('not_done') },
            ...{ form: of('form'), unseen: of('unseen') },
          },
  }
}

/** What was asked of an office, and how it stands. */
export type RoundAsk = {
  number: string
  task: string
  expected: string
  office: string
  dueOn: Day
  state: State
  disputed: boolean
}
export const asksOf = async (db: Tx, id: string): Promise<RoundAsk[]> => [
  ...(await db.execute<RoundAsk>(sql`select number, task, expected, office, due_on::text as "dueOn", state, disputed
      from acl.round_asks(${id}::uuid)`)),
]

/** Which area, field and office the round looks at, in words. */
export async function placesOf(
  db: Tx,
  row: RoundRow,
): Promise<{ body: string; area: string; office: string }> {
  const [body] = await db.select({ name: unit.name }).from(unit).where(eq(unit.id, row.unitId))
  const [place] = await db.select({ name: area.name }).from(area).where(eq(area.code, row.areaCode))
  const [office] = row.officeId
    ? await db.select({ name: unit.name }).from(unit).where(eq(unit.id, row.officeId))
    : []
  return { body: body?.name ?? '', area: place?.name ?? '', office: office?.name ?? '' }
}

export type RoundFile = Awaited<ReturnType<typeof findRound>>

/** One round with all that stands in it, for who reads it. @throws NotFound */
export const findRound = (ctx: Ctx, id: string) => tx(ctx, (db) => roundFile(db, ctx, id))

async function roundFile(db: Tx, ctx: Ctx, id: string) {
  const row = await seenRound(db, ctx, id)
  const leads = supervisesFor(ctx, row.unitId)
  const members = await membersOf(db, row)
  const [report] = await db
    .select({ id: roundReport.id, number: roundReport.number, at: roundReport.at })
    .from(roundReport)
    .where(eq(roundReport.roundId, id))
  const me = ctx.actor.kind === 'person' ? personOf(ctx) : ''
  return {
    ...{ row, report, leads, members, ...(await placesOf(db, row)), sums: await sumsOf(db, id) },
    goes: leads && members.some(({ personId, endedAt, holds }) => personId === me && !endedAt && holds),
    sample: await sampleOf(db, row),
    asks: await asksOf(db, id),
    steps: await db
      .select()
      .from(roundStep)
      .where(eq(roundStep.roundId, id))
      .orderBy(asc(roundStep.at), asc(roundStep.id)),
    people: leads ? [...(await peopleOf(db, row.unitId))] : [],
    /** How many the rule meets today; said while it can still be changed, or is about to be frozen. */
    meets: leads && (row.state === 'planned' || row.state === 'seeded') ? await meetsOf(db, id) : undefined,
  }
}

/** How many the rule of the round meets today: told to its body alone. */
export async function meetsOf(db: Tx, id: string): Promise<number> {
  const [found] = await db.execute<{ size: number }>(sql`select acl.round_size(${id}::uuid) as size`)
  return found?.size ?? 0
}

/** What the lot drew, in its order, as those who supervise see it: the task and where it stands, no words of senders. */
export async function sampleOf(db: Tx, { id }: Pick<RoundRow, 'id'>) {
  const rows = await db
    .select({
      ...{ number: roundItem.number, drawn: roundItem.drawn, petitionId: roundItem.petitionId },
      ...{ task: petition.task, state: petition.state, dueOn: petition.dueOn, office: unit.shortName },
      ...{ place: area.name, disputedAt: petition.disputedAt, disputeEndedAt: petition.disputeEndedAt },
    })
    .from(roundItem)
    // Who left the sight of the body since stands there by its number.
    .leftJoin(petition, eq(petition.id, roundItem.petitionId))
    .leftJoin(unit, eq(unit.id, sql`coalesce(${petition.handlingUnitId}, ${petition.unitId})`))
    .leftJoin(area, eq(area.code, petition.areaCode))
    .where(and(eq(roundItem.roundId, id), eq(roundItem.sampled, true)))
    .orderBy(roundItem.drawn)
  const found = await db
    .select()
    .from(roundFinding)
    .where(eq(roundFinding.roundId, id))
    .orderBy(desc(roundFinding.seq))
  return rows.map(({ petitionId, ...row }) => ({
    ...row,
    finding: found.find((one) => one.petitionId === petitionId),
  }))
}

/** One of the sample, with what whoever goes sees of it. @throws NotFound */
export function findSampled(ctx: Ctx, id: string, number: string) {
  return tx(ctx, async (db) => {
    const file = await roundFile(db, ctx, id)
    const item = file.sample.find((one) => one.number === number)
    if (!item) throw new NotFound()
    const row = await findRow(db, number)
    return { ...file, item, petition: row && (await bodiesOf(db, row.id)).length > 0 ? row : undefined }
  })
}

/** To whom a recommendation may go, and by which day it is answered. @throws NotFound */
export function findReceivers(ctx: Ctx, id: string) {
  return tx(ctx, async (db) => {
    const file = await roundFile(db, ctx, id)
    return {
      ...file,
      receivers: await receivers(db, file.row, dayOf(ctx.at)),
      replyDueOn: (await repliedBy(db, ctx, file.row)).dueOn,
    }
  })
}

/** Bodies, areas and offices that whoever plans may choose of. */
export function planChoices(ctx: Ctx) {
  return tx(ctx, async (db) => {
    const bodies = ownBodies(ctx)
    const inside = (areas: readonly string[]) =>
      sql`${area.code} in (select l.code from area_lineage l where l.ancestor_code in
        (select value from json_array_elements_text(${JSON.stringify(areas)}::json)))`
    const areas = bodies.map(({ areaCode }) => areaCode)
    return {
      bodies:
        bodies.length === 0
          ? []
          : await db
              .select({ value: unit.id, label: unit.name })
              .from(unit)
              .where(
                inArray(
                  unit.id,
                  bodies.map(({ unitId }) => unitId),
                ),
              )
              .orderBy(unit.name),
      areas: await db
        .select({ value: area.code, label: area.name })
        .from(area)
        .where(and(inside(areas), isNull(area.validTo)))
        // The body's own first.
        .orderBy(desc(inArray(area.code, areas)), area.code),
      offices: await db
        .select({ value: unit.id, label: unit.name })
        .from(unit)
        .innerJoin(area, eq(area.code, unit.areaCode))
        .where(and(inside(areas), inArray(unit.kind, ['government', 'department']), isNull(unit.validTo)))
        .orderBy(unit.name),
    }
  })
}

/** One published round for everybody: plan, seed, list of numbers, figures. */
export function publicRound(ctx: Ctx, id: string) {
  return tx(ctx, async (db) => {
    if (!isId(id)) return undefined
    const [row] = await db
      .select()
      .from(supervisionRound)
      .where(and(eq(supervisionRound.id, id), ne(supervisionRound.seed, '')))
    if (!row) return undefined
    const list = await listOf(db, id)
    return {
      ...{ row, ...(await placesOf(db, row)), sums: await sumsOf(db, id), asks: await asksOf(db, id), list },
      sample: list.filter(({ sampled }) => sampled).sort((a, b) => a.drawn - b.drawn),
    }
  })
}

const listOf = async (db: Tx, id: string) => [
  ...(await db.execute<{ number: string; drawn: number; sampled: boolean }>(
    sql`select number, drawn, sampled from acl.round_list(${id}::uuid)`,
  )),
]

/** The frozen numbers, in the order in which the list is served; none before it is frozen. */
export function publicList(ctx: Ctx, id: string): Promise<string[]> {
  if (!isId(id)) return Promise.resolve([])
  return tx(ctx, async (db) => (await listOf(db, id)).map(({ number }) => number))
}

/** The rule with its seed, as its fingerprint was taken of it. */
export function publicRule(ctx: Ctx, id: string): Promise<string | undefined> {
  if (!isId(id)) return Promise.resolve(undefined)
  return tx(ctx, async (db) => {
    const [found] = await db.execute<{ rule: string | null }>(sql`select acl.round_rule(${id}::uuid) as rule`)
    return found?.rule ?? undefined
  })
}
