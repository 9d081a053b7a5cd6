import { notFound } from 'next/navigation'
import type { DialogueAct } from '#domain/dialogues/words.ts'
import { type DialogueFile, findDialogue } from '#server/dialogues/find-dialogue.ts'
import { findAgenda } from '#server/dialogues/gathering/find-agenda.ts'
import { findGathering, type Gathering } from '#server/dialogues/gathering/list-opinions.ts'
import { type FormState, keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
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

type GatheringPage = { staff: Staff; found: Gathering; back: Back }

/** What a page of what was gathered before a dialogue needs; "not found" for who does not read it. */
export async function gatheringPage(number: string): Promise<GatheringPage> {
  const staff = await officeStaff()
  const found = await orNotFound(findGathering(staff.ctx, number))
  return { staff, found, back: { href: `/dialogues/${number}`, label: `Hội nghị ${number}` } }
}

/** What is not there for this person is "not found" to them; all else stays what it is. */
export function orNotFound<T>(asked: Promise<T>): Promise<T> {
  return asked.catch((error) => {
    if (error instanceof NotFound) notFound()
    throw error
  })
}

type AgendaPage = { staff: Staff; found: Awaited<ReturnType<typeof findAgenda>>; back: Back }

/** What a page of the points of a dialogue needs; "not found" for who does not read them. */
export async function agendaPage(number: string): Promise<AgendaPage> {
  const staff = await officeStaff()
  const found = await orNotFound(findAgenda(staff.ctx, number))
  return { staff, found, back: { href: `/dialogues/${number}`, label: `Hội nghị ${number}` } }
}
