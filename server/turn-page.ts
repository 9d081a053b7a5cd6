import { notFound } from 'next/navigation'
import { liveDesk } from '#server/dialogues/hall/live-desk.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'

/** What the pages of one turn need; "not found" for who does not read it. */
export async function turnPage(number: string, id: string, page = '') {
  const staff = await officeStaff()
  const desk = await liveDesk(staff.ctx, number)
  const turn = desk?.turns.find((one) => one.id === id)
  if (!desk || !turn) notFound()
  const path = `/dialogues/${number}/live/${id}`
  const back = { href: `/dialogues/${number}/live`, label: 'Bàn thư ký' }
  return { staff, desk, turn, path, back, state: await keptState(`${path}${page}`) }
}
