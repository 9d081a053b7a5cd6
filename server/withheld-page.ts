import { type Withheld, withheldWords } from '#domain/petitions/file-states.ts'
import { page } from '#server/trouble-page.ts'

/** The mark of an address by which staff open what they were warned of. */
export const warnedMark = 'da-doc-canh-bao'

/** Instead of a file that is not handed out, or not at once: what it is and what to do. */
export function withheldPage(why: Withheld, address: string): Response {
  const { title, text } = withheldWords[why]
  const on = why === 'unscanned' ? `<p><a href="${address}?${warnedMark}=1">Vẫn mở tệp</a></p>` : ''
  return page(409, title, `<p>${text}</p>${on}`)
}
