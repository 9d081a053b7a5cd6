import { and, asc, inArray, isNull } from 'drizzle-orm'
import { area } from '#db/schema/places.ts'
import { tx } from '#db/tx.ts'
import { inForceOn } from '#domain/petitions/kinds.ts'
import { chosenNumber } from '#domain/petitions/number.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import type { PublicAsked } from '#server/petitions/public-petitions.ts'
import { loadFields } from '#server/places/rules.ts'

export type PublicChoice = PublicAsked & {
  areas: { code: string; name: string }[]
  fields: { code: string; name: string }[]
}

/** What an address asks of the published petitions, with what there is to choose from; the unknown is left out. */
export function publicAsked(
  ctx: Ctx,
  search: Record<string, string | string[] | undefined>,
): Promise<PublicChoice> {
  return tx(ctx, async (db) => {
    const areas = await db
      .select({ code: area.code, name: area.name })
      .from(area)
      .where(and(inArray(area.kind, ['commune', 'ward', 'special_zone', 'province']), isNull(area.validTo)))
      .orderBy(asc(area.name))
    const fields = inForceOn(await loadFields(db), dayOf(ctx.at)).map((one) => ({
      code: one.code,
      name: one.label,
    }))
    return {
      areas,
      fields,
      area: areas.find(({ code }) => code === search.noi)?.code,
      field: fields.find(({ code }) => code === search['linh-vuc'])?.code,
      before: lastSeen(search.truoc),
    }
  })
}

function lastSeen(typed: string | string[] | undefined): PublicAsked['before'] {
  const [instant = '', last] = typeof typed === 'string' ? typed.split('~') : []
  const [at, number] = [new Date(instant), chosenNumber(last)]
  return Number.isNaN(at.getTime()) || !number ? undefined : { at, number }
}

/** The address that asks the same. */
export function publicAddress({ area, field, before }: PublicAsked, page = '/cong-khai'): string {
  const asked = new URLSearchParams()
  if (area) asked.set('noi', area)
  if (field) asked.set('linh-vuc', field)
  if (before) asked.set('truoc', `${before.at.toISOString()}~${before.number}`)
  return asked.size > 0 ? `${page}?${asked}` : page
}
