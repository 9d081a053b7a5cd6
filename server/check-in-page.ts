import { notFound } from 'next/navigation'
import { Refusal } from '#domain/refusal.ts'
import { randomId } from '#lib/ids.ts'
import { checkInOf } from '#server/dialogues/registering/check-in.ts'
import { type FormState, keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { NotFound } from '#server/petitions/petition-row.ts'

/** Where the words that somebody is looked for by are kept: they never stand in an address. */
export const findPath = (page: string): string => `${page}/find`

/** What the desk at the door shows; "not found" for everybody but the office that holds the dialogue. */
export async function checkInPage(number: string, siteId: string | undefined) {
  const { ctx } = await officeStaff()
  const page = `/dialogues/${number}/check-in`
  const found = await keptState(findPath(page))
  const it = await checkInOf(ctx, number, found.values.name ?? '').catch((error) => {
    if (error instanceof NotFound || error instanceof Refusal) notFound()
    throw error
  })
  const site = it.rooms.find((one) => one.siteId === siteId) ?? it.rooms[0]
  if (!site) notFound()
  const state = await keptState(page)
  const isOfHeads = state.values.sex !== undefined
  const empty: FormState = { values: {}, errors: {} }
  return {
    it: { ...it, walkInId: randomId(), foundIds: (it.found ?? []).map(() => randomId()) },
    ...{ site, found: { state: found }, id: state.values.id || randomId() },
    ...{ state: isOfHeads ? empty : state, heads: isOfHeads ? state : empty },
  }
}
