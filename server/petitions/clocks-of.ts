import { asc, eq } from 'drizzle-orm'
import { extension, pause, stopDecision } from '#db/schema/clocks.ts'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import type { Tx } from '#db/tx.ts'
import { type Clocks, type KindRule, ruleOn, unclassifiedClocks } from '#domain/petitions/kinds.ts'
import { clockStopped } from '#domain/petitions/lifecycle.ts'
import { pauseKinds } from '#domain/petitions/words.ts'
import type { Pause } from '#domain/time/count-days.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import { loadKinds } from '#server/places/rules.ts'

/** What the clocks of one petition hang on beside its own dates. */
export type ClockMoves = {
  clocks: Clocks
  remote: boolean
  /** As days to leave out, in order; one that still lasts is not among them. */
  pauses: KindOfPause[]
  /** The one that still lasts: from when, and after which day the clock goes on by itself. */
  open?: { kind: PauseKind; fromOn: Day; capOn: Day | null }
  extensions: (typeof extension.$inferSelect)[]
}
export type ClockFacts = ClockMoves & { stops: (typeof stopDecision.$inferSelect)[] }
type PauseKind = keyof typeof pauseKinds
export type KindOfPause = Pause & { kind: PauseKind }

type Kept = Pick<PetitionRow, 'kind' | 'kindSince' | 'receivedAt'>

/** The version that a petition keeps: the one it began with, else the one of the day it came in. */
export function keptVersion(kinds: readonly KindRule[], row: Kept, code: string): KindRule | undefined {
  const own = code === row.kind && row.kindSince
  if (own) return kinds.find((one) => one.code === code && one.validFrom === own)
  return ruleOn(kinds, code, dayOf(row.receivedAt))
}

/** The kind of a petition in the version it keeps; what is not classified is handled as an opinion. */
export async function kindOf(db: Tx, row: Kept): Promise<KindRule> {
  const kind = keptVersion(await loadKinds(db), row, row.kind ?? 'feedback')
  if (!kind) throw new Error(`no kind ${row.kind} was in force when the petition came in`)
  return kind
}

/** The clocks of a petition, as the version of its kind has them, and whether its office is far away. */
export async function clocksOf(
  db: Tx,
  row: Kept & Pick<PetitionRow, 'unitId'>,
): Promise<{ clocks: Clocks; remote: boolean }> {
  const kind = row.kind ? keptVersion(await loadKinds(db), row, row.kind) : undefined
  const [office] = await db.select({ remote: unit.remote }).from(unit).where(eq(unit.id, row.unitId))
  return { clocks: kind?.clocks ?? unclassifiedClocks, remote: office?.remote ?? false }
}

/** Clocks, pauses and extensions together: what a running day is counted with. */
export async function clockMoves(db: Tx, row: PetitionRow): Promise<ClockMoves> {
  const pauses = await db.select().from(pause).where(eq(pause.petitionId, row.id)).orderBy(asc(pause.fromOn))
  const extensions = await db
    .select()
    .from(extension)
    .where(eq(extension.petitionId, row.id))
    .orderBy(asc(extension.n))
  return {
    ...(await clocksOf(db, row)),
    extensions,
    open: clockStopped.includes(row.state) ? pauses.findLast(({ toOn }) => toOn === null) : undefined,
    pauses: pauses.flatMap(({ kind, fromOn, toOn }) =>
      // begun and ended on one day: nothing was left out
      toOn && toOn >= fromOn ? [{ kind, from: fromOn, to: toOn, reason: pauseKinds[kind] }] : [],
    ),
  }
}

/** The same with the decisions that halted, took up or ended the settlement, for whoever reads about it. */
export async function clockFacts(db: Tx, row: PetitionRow): Promise<ClockFacts> {
  const stops = await db
    .select()
    .from(stopDecision)
    .where(eq(stopDecision.petitionId, row.id))
    .orderBy(asc(stopDecision.at))
  return { ...(await clockMoves(db, row)), stops }
}
