import { notFound } from 'next/navigation'
import { orNotFound } from '#server/dialogue-page.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { findNote, findPoint } from '#server/situation/find-note.ts'
import { waysOn } from '#server/situation/uses.ts'

const homeOf = (id: string) => `/situation/${id}`

/** What the page of a note needs; with an act, "not found" for who may not write in it. */
export async function notePage(id: string, act?: string) {
  const staff = await officeStaff()
  const file = await orNotFound(findNote(staff.ctx, id))
  if (act && !file.drafts) notFound()
  const home = homeOf(id)
  const page = act ? `${home}/${act}` : home
  return {
    ...{ staff, file, home, state: await keptState(page), action: `${page}/submit` },
    back: { href: home, label: 'Báo cáo' },
  }
}

/** The same of one point. */
export async function pointPage(id: string, point: string, act?: 'change') {
  const staff = await officeStaff()
  const file = await orNotFound(findPoint(staff.ctx, id, point))
  if (act && !file.drafts) notFound()
  const home = `${homeOf(id)}/points/${point}`
  const page = act ? `${home}/${act}` : home
  return {
    ...{ staff, file, home, state: await keptState(page), action: `${page}/submit` },
    back: { href: homeOf(id), label: 'Báo cáo' },
    /** Nothing is made of a point before its note goes up. */
    ways: !act && file.row.state === 'sent' ? await waysOn(staff.ctx, point) : undefined,
  }
}

/** What is asked for one thing that a point becomes; "not found" where it cannot. */
export async function wayPage(id: string, point: string, act: 'gather' | 'recommend') {
  const { staff, file, ways, home } = await pointPage(id, point)
  const open = act === 'gather' ? ways?.dialogues : ways?.receivers
  if (!ways || !open?.length) notFound()
  const page = `${home}/${act}`
  return {
    ...{ staff, file, ways, state: await keptState(page), action: `${page}/submit` },
    back: { href: home, label: 'Điểm trong báo cáo' },
  }
}
