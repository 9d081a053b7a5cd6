import { notFound } from 'next/navigation'
import type { DialogueAct } from '#domain/dialogues/words.ts'
import { type DialogueFile, findDialogue } from '#server/dialogues/find-dialogue.ts'
import { type FormState, keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import type { Staff } from '#server/session.ts'

type Page = { staff: Staff; file: DialogueFile; state: FormState; action: string; back: Back }
type Back = { href: string; label: string }

/** What the page of a dialogue, or of one act on it, needs; "not found" for who may not do it now. */
export async function dialoguePage(number: string, act?: DialogueAct): Promise<Page> {
  const staff = await officeStaff()
  const file = await findDialogue(staff.ctx, number)
  if (!file || (act && !file.may.has(act))) notFound()
  const home = `/dialogues/${number}`
  const page = act ? `${home}/${act}` : home
  const back = { href: home, label: `Hội nghị ${number}` }
  return { staff, file, state: await keptState(page), action: `${page}/submit`, back }
}
