import { notFound } from 'next/navigation'
import { cache } from 'react'
import { isNumber } from '#domain/petitions/number.ts'
import { officeStaff } from '#server/office-page.ts'
import { findItem } from '#server/supervision/find-item.ts'

/** The item of the address, once a request; "not found" when it is not there for this person. */
export const supervisedPage = cache(async (number: string) => {
  const staff = await officeStaff()
  const item = isNumber(number) ? await findItem(staff.ctx, number) : undefined
  if (!item) notFound()
  return { staff, item }
})

/** The same for a form of those who supervise: it is not there for anybody else. */
export async function monitorPage(number: string) {
  const page = await supervisedPage(number)
  if (page.item.bodies.length === 0) notFound()
  return page
}
