import { notFound } from 'next/navigation'
import { findMeeting, findOpinion, findRound } from '#server/contact-rounds/find-round.ts'
import { orNotFound } from '#server/dialogue-page.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'

/** What the page of a round needs; with an act, "not found" for who may not write in it. */
export async function contactPage(id: string, act?: string) {
  const staff = await officeStaff()
  const file = await orNotFound(findRound(staff.ctx, id))
  if (act && !file.writes) notFound()
  const home = `/contact-rounds/${id}`
  const page = act ? `${home}/${act}` : home
  return { staff, file, back: backTo(id), state: await keptState(page), action: `${page}/submit` }
}

const backTo = (id: string) => ({ href: `/contact-rounds/${id}`, label: 'Đợt tiếp xúc' })

/** The same of one meeting. */
export async function contactMeetingPage(id: string, meeting: string, act?: string) {
  const staff = await officeStaff()
  const file = await orNotFound(findMeeting(staff.ctx, id, meeting))
  if (act && !file.writes) notFound()
  const home = `/contact-rounds/${id}/meetings/${meeting}`
  const page = act ? `${home}/${act}` : home
  const back = act ? { href: home, label: 'Buổi tiếp xúc' } : backTo(id)
  return { staff, file, back, home, state: await keptState(page), action: `${page}/submit` }
}

/** The same of one opinion. */
export async function contactOpinionPage(id: string, opinion: string, act?: string) {
  const staff = await officeStaff()
  const file = await orNotFound(findOpinion(staff.ctx, id, opinion))
  if (act && !file.writes) notFound()
  const home = `/contact-rounds/${id}/opinions/${opinion}`
  const page = act ? `${home}/${act}` : home
  const back = act ? { href: home, label: `Ý kiến ${file.line.no}` } : backTo(id)
  return { staff, file, back, home, state: await keptState(page), action: `${page}/submit` }
}
