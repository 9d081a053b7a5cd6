import { notFound } from 'next/navigation'
import { orNotFound } from '#server/dialogue-page.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { findReceivers, findRound, findSampled } from '#server/supervision/rounds/find-round.ts'

const homeOf = (id: string) => `/supervision/rounds/${id}`
const backTo = (id: string) => ({ href: homeOf(id), label: 'Đợt giám sát' })

/** What the page of a round needs; with an act, "not found" for who may not write in it. */
export async function roundPage(id: string, act?: string) {
  const staff = await officeStaff()
  const file = await orNotFound(findRound(staff.ctx, id))
  if (act && !file.leads) notFound()
  const page = act ? `${homeOf(id)}/${act}` : homeOf(id)
  return {
    staff,
    file,
    home: homeOf(id),
    back: backTo(id),
    state: await keptState(page),
    action: `${page}/submit`,
  }
}

/** The same of one of its sample, for who goes in the round. */
export async function sampledPage(id: string, number: string) {
  const staff = await officeStaff()
  const file = await orNotFound(findSampled(staff.ctx, id, number))
  const page = `${homeOf(id)}/items/${number}`
  return { staff, file, back: backTo(id), state: await keptState(page), action: `${page}/submit` }
}

/** The same with the offices that a recommendation may go to. */
export async function recommendPage(id: string) {
  const staff = await officeStaff()
  const file = await orNotFound(findReceivers(staff.ctx, id))
  if (!file.leads || file.row.state !== 'drawn') notFound()
  const page = `${homeOf(id)}/recommend`
  return { file, back: backTo(id), state: await keptState(page), action: `${page}/submit` }
}
