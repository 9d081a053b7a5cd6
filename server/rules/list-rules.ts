import { tx } from '#db/tx.ts'
import { can } from '#domain/people/permissions.ts'
import type { FieldRule, KindRule } from '#domain/petitions/kinds.ts'
import type { ClockInput, ClockName } from '#domain/rules/kind-form.ts'
import { clockInputs } from '#domain/rules/plan-kind.ts'
import { newestOf } from '#domain/rules/versions.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { loadFields, loadKinds, loadRules } from '#server/places/rules.ts'

/** Every version of every kind, for whoever changes them. */
export function listKinds(ctx: Ctx): Promise<KindRule[]> {
  return managing(ctx, () => tx(ctx, loadKinds))
}

/** Every version of every field, for whoever changes them. */
export function listFields(ctx: Ctx): Promise<FieldRule[]> {
  return managing(ctx, () => tx(ctx, loadFields))
}

export type KindToChange = {
  kind: KindRule
  versions: KindRule[]
  clocks: Record<ClockName, ClockInput>
}

/** The newest version of a kind with all before it; undefined where there is none. */
export function kindToChange(ctx: Ctx, code: string): Promise<KindToChange | undefined> {
  return managing(ctx, () =>
    tx(ctx, async (db) => {
      const versions = (await loadKinds(db)).filter((one) => one.code === code)
      const kind = newestOf(versions)
      if (!kind) return undefined
      const { limits } = await loadRules(db)
      const day = later(kind.validFrom, dayOf(ctx.at))
      return {
        kind,
        versions,
        clocks: clockInputs(kind.clocks, limits, kind.validTo && kind.validTo < day ? kind.validTo : day),
      }
    }),
  )
}

const later = (one: Day, other: Day): Day => (one < other ? other : one)

/** The newest version of a field; undefined where there is none. */
export function fieldToChange(ctx: Ctx, code: string): Promise<FieldRule | undefined> {
  return managing(ctx, () =>
    tx(ctx, async (db) => newestOf((await loadFields(db)).filter((one) => one.code === code))),
  )
}

async function managing<T>(ctx: Ctx, read: () => Promise<T>): Promise<T> {
  if (!can(ctx.actor, 'rules.manage')) throw new NotFound()
  return read()
}
