import { notFound } from 'next/navigation'
import { type FormState, keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { findVisit, type VisitFile } from '#server/reception/find-visit.ts'
import { findSitting, type SittingFile } from '#server/reception/list-sittings.ts'
import type { Staff } from '#server/session.ts'

type Page = { staff: Staff; state: FormState; action: string }

/** What the page of one act on an entry needs; "not found" for who may not do it there. */
export async function visitPage(
  id: string,
  act: string,
  may: keyof VisitFile['may'],
): Promise<Page & { file: VisitFile }> {
  const staff = await officeStaff()
  const file = await findVisit(staff.ctx, id)
  if (!file?.may[may]) notFound()
  const page = `/reception/visits/${id}/${act}`
  return { staff, file, state: await keptState(page), action: `${page}/submit` }
}

/** The same of a sitting. */
export async function sittingPage(id: string): Promise<Omit<Page, 'action'> & { file: SittingFile }> {
  const staff = await officeStaff()
  const file = await findSitting(staff.ctx, id)
  if (!file) notFound()
  return { staff, file, state: await keptState(`/reception/sittings/${id}`) }
}
