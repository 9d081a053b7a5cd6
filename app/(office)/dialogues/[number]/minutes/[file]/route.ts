import type { MinutesFacts } from '#domain/papers/dialogue-minutes.ts'
import { afterDialogue } from '#server/dialogues/outcome/after-dialogue.ts'
import { sendMinutesPaper, sendMinutesText } from '#server/dialogues/outcome/minutes-file.ts'
import { staffCtx } from '#server/session.ts'
import { notFoundPage } from '#server/trouble-page.ts'

type Route = { params: Promise<{ number: string; file: string }> }

/** bien-ban.docx, .pdf, .txt: the whole minutes as they were locked, for the office that held the dialogue. */
export async function GET(_: Request, { params }: Route): Promise<Response> {
  const { number, file } = await params
  const ctx = await staffCtx()
  const minutes = ctx && (await afterDialogue(ctx, number))?.written?.minutes
  if (!minutes?.facts || !minutes.text) return notFoundPage()
  const [name, ending] = file.split('.')
  if (name !== 'bien-ban') return notFoundPage()
  if (ending === 'txt') return sendMinutesText(number, minutes.text)
  if (ending === 'docx' || ending === 'pdf') return sendMinutesPaper(minutes.facts as MinutesFacts, ending)
  return notFoundPage()
}
