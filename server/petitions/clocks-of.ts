import { asc, eq } from 'drizzle-orm'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import { extension, pause } from '#db/schema/work.ts'
import type { Tx } from '#db/tx.ts'
import { type Clocks, type KindRule, ruleOn, unclassifiedClocks } from '#domain/petitions/kinds.ts'
import { pauseKinds } from '#domain/petitions/words.ts'
import type { Pause } from '#domain/time/count-days.ts'
import { dayOf } from '#lib/dates.ts'
import { loadKinds } from '#server/places/rules.ts'

/** What the clocks of one petition hang on beside its own dates. */
export type ClockFacts = {
  clocks: Clocks
  remote: boolean
  /** As days to leave out; one that still lasts counts to today. */
  pauses: Pause[]
  extensions: (typeof extension.$inferSelect)[]
}

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

/** Clocks, pauses and extensions together. */
export async function clockFacts(db: Tx, row: PetitionRow, at: Date): Promise<ClockFacts> {
  const pauses = await db.select().from(pause).where(eq(pause.petitionId, row.id)).orderBy(asc(pause.fromOn))
  const extensions = await db
    .select()
    .from(extension)
    .where(eq(extension.petitionId, row.id))
    .orderBy(asc(extension.n))
  return {
    ...(await clocksOf(db, row)),
    extensions,
    pauses: pauses
      .map(({ kind, fromOn, toOn }) => ({ from: fromOn, to: toOn ?? dayOf(at), reason: pauseKinds[kind] }))
      // begun and ended on one day: nothing was left out
      .filter(({ from, to }) => to >= from),
  }
}
