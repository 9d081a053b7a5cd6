import { calendarFile } from '#server/calendar-file.ts'
import { calendarEntry, publicDialogue } from '#server/dialogues/public-dialogues.ts'
import { notFoundPage } from '#server/trouble-page.ts'

type Route = { params: Promise<{ number: string }> }

/** One dialogue for a calendar; the same address gives the change and the calling off. */
export async function GET(_request: Request, { params }: Route): Promise<Response> {
  const { number } = await params
  const found = await publicDialogue({ actor: { kind: 'public' }, at: new Date() }, number)
  if (!found) return notFoundPage()
  return calendarFile(found.office, [calendarEntry(found)], `doi-thoai-${number}`)
}
