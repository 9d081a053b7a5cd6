import { z } from 'zod'
import { version } from '#domain/petitions/triage.ts'
import { lineText, longText } from '#domain/petitions/typed-text.ts'
import type { Family, State } from '#domain/petitions/words.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { dayOf, isDay, startOfDay } from '#lib/dates.ts'

/** An officer has read the covered text and passes it for everybody. */
export const PassForPublic = z.object({
  version,
  checked: z.literal('yes', {
    error: 'Chưa đánh dấu đã đọc. Đọc hết bản đã che, không còn tên, số, chỗ ở của ai, rồi đánh dấu.',
  }),
})
export type PassForPublic = z.output<typeof PassForPublic>

type Row = { family: Family; restricted: boolean; state: State; consentPublic: boolean }
const never: State[] = ['WITHDRAWN', 'REFUSED']

/** Why this is not to be passed for everybody; the database asks the same of each row that it shows. */
export function refusalToPublish(row: Row): Refusal | undefined {
  if (row.family !== 'opinion' || row.restricted)
    return new Refusal('publish.kind', 'Chỉ kiến nghị, phản ánh, đề nghị, góp ý được công khai.')
  if (never.includes(row.state))
    return new Refusal('publish.state', 'Đơn đã rút hoặc không thụ lý nên không công khai.')
  if (!row.consentPublic)
    return new Refusal(
      'publish.consent',
      'Người gửi không đồng ý công khai. Chỉ người gửi đổi được điều này.',
    )
}

/** The office takes the page back: the sender reads why. */
export const TakeFromPublic = z.object({
  version,
  reason: longText.refine(
    (text) => text.length >= 10 && text.length <= 2000,
    'Chưa ghi lý do thôi công khai. Người gửi sẽ đọc lý do này.',
  ),
})
export type TakeFromPublic = z.output<typeof TakeFromPublic>

export const notPublished = (): Refusal =>
  new Refusal('publish.none', 'Đơn này không đang công khai, nên không có gì để thôi công khai.')

/** So many answers at a time: whoever passes them reads every one. */
export const mostAnswers = 50
/** Answers may be held back for so many days at most. */
export const longestHeld = 30

/** Answers that everybody may read, all from the same minute; no minute means at once. */
export const PublishAnswers = z
  .record(z.string(), z.string())
  .transform((typed) => ({
    numbers: Object.keys(typed).flatMap((name) =>
      name.startsWith('file-') && typed[name] === 'yes' ? [name.slice('file-'.length)] : [],
    ),
    day: lineText.parse(typed.day ?? ''),
    time: lineText.parse(typed.time ?? ''),
    checked: typed.checked,
  }))
  .superRefine((it, check) => {
    const bad = (path: string, message: string) => check.addIssue({ code: 'custom', path: [path], message })
    if (it.numbers.length === 0) bad('files', 'Chưa chọn câu trả lời nào.')
    if (it.numbers.length > mostAnswers)
      bad('files', `Mỗi lần nhiều nhất ${mostAnswers} câu trả lời. Bỏ bớt, làm thêm lần khác.`)
    if (it.day !== '' && !isDay(it.day)) bad('day', 'Ngày chưa đúng. Để trống thì công khai ngay.')
    if (it.time !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(it.time))
      bad('time', 'Giờ chưa đúng. Để trống thì công khai ngay.')
    if ((it.day === '') !== (it.time === ''))
      bad(it.day === '' ? 'day' : 'time', 'Ghi cả ngày và giờ, hoặc để trống cả hai để công khai ngay.')
    if (it.checked !== 'yes')
      bad('checked', 'Chưa đánh dấu đã đọc. Đọc hết các câu trả lời đã chọn rồi đánh dấu.')
  })
export type PublishAnswers = z.output<typeof PublishAnswers>

/** From when the answers are read by everybody. @throws Refusal publish.minute before now or too far ahead */
export function shownFrom({ day, time }: { day: string; time: string }, at: Date): Date {
  if (day === '') return at
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const from = new Date(startOfDay(day).getTime() + (hours * 60 + minutes) * 60_000)
  const latest = startOfDay(dayOf(at)).getTime() + (longestHeld + 1) * 86_400_000
  if (from < at) throw fieldRefusal('publish.minute', 'time', 'Giờ này đã qua. Chọn giờ sau lúc này.')
  if (from.getTime() >= latest)
    throw fieldRefusal('publish.minute', 'day', `Chỉ hẹn trước nhiều nhất ${longestHeld} ngày.`)
  return from
}
