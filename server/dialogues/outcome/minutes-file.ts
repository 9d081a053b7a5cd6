import type { MinutesFacts } from '#domain/papers/dialogue-minutes.ts'
import { dialogueMinutes } from '#domain/papers/dialogue-minutes.ts'
import { mediaTypes, type PaperFileFormat } from '#server/papers/media-types.ts'
import { renderOutside } from '#server/papers/render-outside.ts'
import { attachmentHeaders } from '#server/send-file.ts'

const named = (number: string, ending: string) => `Biên bản hội nghị ${number}.${ending}`

/** The very bytes whose SHA-256 is the fingerprint. */
export function sendMinutesText(number: string, text: string): Response {
  const bytes = new TextEncoder().encode(text)
  return new Response(bytes, {
    headers: attachmentHeaders(named(number, 'txt'), 'text/plain; charset=utf-8', bytes.length),
  })
}

/** To be printed and signed. */
export async function sendMinutesPaper(facts: MinutesFacts, as: PaperFileFormat): Promise<Response> {
  const bytes = await renderOutside(dialogueMinutes(facts), as)
  return new Response(new Uint8Array(bytes), {
    headers: attachmentHeaders(named(facts.number, as), mediaTypes[as], bytes.length),
  })
}
