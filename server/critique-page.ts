import { notFound } from 'next/navigation'
import { orNotFound } from '#server/dialogue-page.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { findCritique } from '#server/supervision/critiques/find-critique.ts'

const places = {
  front: { home: '/supervision/drafts', label: 'Dự thảo' },
  office: { home: '/drafts', label: 'Dự thảo' },
}

/**
 * What the page of a draft needs, as one of its sides sees it; with an act, "not found" for who does not do it. The pages
 * of the Front are read by others of its area, those of the office by the office alone.
 */
export async function critiquePage(side: keyof typeof places, id: string, act?: string) {
  const staff = await officeStaff()
  const file = await orNotFound(findCritique(staff.ctx, id))
  if (side === 'office' && !file.answers) notFound()
  if (side === 'front' && act && !file.writes && !(act === 'opinions' && file.gives.length > 0)) notFound()
  const home = `${places[side].home}/${id}`
  const page = act ? `${home}/${act}` : home
  return {
    ...{ staff, file, home, back: { href: home, label: places[side].label } },
    ...{ state: await keptState(page), action: `${page}/submit` },
  }
}
