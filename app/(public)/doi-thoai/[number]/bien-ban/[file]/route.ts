import { publicAfter } from '#server/dialogues/outcome/after-dialogue.ts'
import { sendMinutesText } from '#server/dialogues/outcome/minutes-file.ts'
import { notFoundPage } from '#server/trouble-page.ts'

type Route = { params: Promise<{ number: string; file: string }> }

/** bien-ban.txt: the very bytes whose fingerprint the page shows. */
export async function GET(_: Request, { params }: Route): Promise<Response> {
  const { number, file } = await params
  if (file !== 'bien-ban.txt') return notFoundPage()
  const copy = (await publicAfter({ actor: { kind: 'public' }, at: new Date() }, number))?.copy
  return copy ? sendMinutesText(number, copy.text) : notFoundPage()
}
