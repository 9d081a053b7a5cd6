import { Register } from '#domain/dialogues/registering.ts'
import { newToken } from '#lib/ids.ts'
import { registerMe } from '#server/dialogues/registering/register.ts'
import { asSuperuser } from '#tests/database.ts'
import { workday } from '#tests/filed-petition.ts'

export const anybody = (at = workday) => ({ actor: { kind: 'public' as const }, at })

/** Ids of the sites of a dialogue, in their order. */
export const sitesIn = async (number: string): Promise<string[]> =>
  (
    await asSuperuser<{ id: string }>(
      (db) => db<{ id: string }[]>`select s.id from dialogue_site s join dialogue d on d.id = s.dialogue_id
        where d.number = ${number} order by s.position`,
    )
  ).map(({ id }) => id)

/** What somebody types who comes alone, without a name, unless said otherwise. */
export const wish = (site: string, change: Record<string, string> = {}) =>
  Register.parse({ token: newToken(), site, naming: 'none', persons: '1', ...change })

/** Somebody registered at the first site. */
export async function registered(number: string, change: Record<string, string> = {}, at = workday) {
  const [site = ''] = await sitesIn(number)
  return registerMe(anybody(at), number, wish(site, change))
}
