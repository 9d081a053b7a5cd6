import { notFound } from 'next/navigation'
import type { ConferenceAct } from '#domain/conferences/plan.ts'
import { findConference } from '#server/conferences/find-conference.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'

/** What the page of a conference, or of one act on it, needs; "not found" for who may not do it now. */
export async function conferencePage(number: string, page = '', act?: ConferenceAct) {
  const staff = await officeStaff()
  const file = await findConference(staff.ctx, number)
  if (!file || (act && !file.may.has(act))) notFound()
  const home = `/conferences/${number}`
  const path = page ? `${home}/${page}` : home
  const back = { href: home, label: `Hội nghị ${number}` }
  return { staff, file, state: await keptState(path), home, action: `${path}/submit`, back }
}
