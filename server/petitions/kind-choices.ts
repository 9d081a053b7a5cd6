import type { PetitionRow } from '#db/schema/petitions.ts'
import { tx } from '#db/tx.ts'
import { type FieldRule, inForceOn, type KindRule, ruleOn } from '#domain/petitions/kinds.ts'
import type { Outcome } from '#domain/petitions/words.ts'
import type { Day } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { kindOf } from '#server/petitions/clocks-of.ts'
import { loadFields, loadKinds } from '#server/places/rules.ts'

const labels = (rules: readonly (KindRule | FieldRule)[]) =>
  Object.fromEntries(rules.map(({ code, label }) => [code, label]))

/** Kinds and fields in force on a day, by code with what they are called, for a list to choose from. */
export function choicesOn(ctx: Ctx, day: Day): Promise<Record<'kinds' | 'fields', Record<string, string>>> {
  return tx(ctx, async (db) => ({
    kinds: labels(inForceOn(await loadKinds(db), day)),
    fields: labels(inForceOn(await loadFields(db), day)),
  }))
}

/** How a petition of this kind can be answered. */
export function outcomesOf(ctx: Ctx, row: PetitionRow): Promise<Outcome[]> {
  return tx(ctx, async (db) => (await kindOf(db, row)).outcomes)
}

/** A kind whose letter is prepared here and signed on paper, as it stands today. */
export function preparedKind(ctx: Ctx, code: string, day: Day): Promise<KindRule | undefined> {
  return tx(ctx, async (db) => {
    const kind = ruleOn(await loadKinds(db), code, day)
    return kind?.offered && kind.family !== 'opinion' && !kind.stopMessage ? kind : undefined
  })
}

/** Kinds that the public form offers today. */
export function offeredKinds(ctx: Ctx, day: Day): Promise<KindRule[]> {
  return tx(ctx, async (db) =>
    inForceOn(await loadKinds(db), day).filter(({ offered, family }) => offered && family === 'opinion'),
  )
}

/** Fields that a sender may choose, as they stood on a day. */
export function offeredFields(ctx: Ctx, day: Day): Promise<FieldRule[]> {
  return tx(ctx, async (db) => inForceOn(await loadFields(db), day))
}

/** The versions that were chosen for a letter; absent where nothing was, or nothing is left of it. */
export function chosenRules(
  ctx: Ctx,
  chosen: { kind?: string; field?: string; kindSince?: string; fieldSince?: string },
  day: Day,
): Promise<{ kind?: KindRule; field?: FieldRule }> {
  return tx(ctx, async (db) => ({
    kind: versionOf(await loadKinds(db), chosen.kind, chosen.kindSince, day),
    field: versionOf(await loadFields(db), chosen.field, chosen.fieldSince, day),
  }))
}

/** The version that a letter began with, else the one of the day. */
export function versionOf<T extends KindRule | FieldRule>(
  rules: readonly T[],
  code: string | undefined,
  since: string | undefined,
  day: Day,
): T | undefined {
  if (!code) return undefined
  if (since) return rules.find((one) => one.code === code && one.validFrom === since)
  return ruleOn(rules, code, day)
}
