import { tx } from '#db/tx.ts'
import type { Ctx } from '#server/context.ts'
import { type FilterChoices, filterChoices } from '#server/petitions/list-petitions.ts'
import { loadFields, loadKinds } from '#server/places/rules.ts'

type Choice = { code: string; label: string }
export type SearchChoices = FilterChoices & { kinds: Choice[]; fields: Choice[] }

/** What can be chosen beside the words: offices and areas in reach, every kind and field there ever was. */
export async function searchChoices(ctx: Ctx): Promise<SearchChoices> {
  const places = await filterChoices(ctx)
  return tx(ctx, async (db) => ({
    ...places,
    kinds: newest(await loadKinds(db)),
    fields: newest(await loadFields(db)),
  }))
}

/** Of several versions the word of the newest. */
function newest(versions: (Choice & { validFrom: string })[]): Choice[] {
  const list = new Map<string, Choice & { validFrom: string }>()
  for (const one of versions) {
    const before = list.get(one.code)
    if (!before || before.validFrom < one.validFrom) list.set(one.code, one)
  }
  return [...list.values()].map(({ code, label }) => ({ code, label }))
}
