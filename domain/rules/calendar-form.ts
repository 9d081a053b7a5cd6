import { z } from 'zod'
import { cleanText, lineText, longText } from '#domain/petitions/typed-text.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import { type CalendarDay, type CalendarDayKind, calendarDayKinds } from '#domain/time/calendar.ts'
import { type Day, formatShortDay, isDay } from '#lib/dates.ts'

const kindCodes = Object.keys(calendarDayKinds) as [CalendarDayKind, ...CalendarDayKind[]]
const day = lineText.refine(isDay, 'Chưa chọn ngày: ngày, tháng, năm.')
const words = (missing: string, most: number) =>
  lineText
    // A semicolon parts the columns of a plan.
    .transform((text) => text.replaceAll(';', ','))
    .refine((text) => text.length >= 2 && text.length <= most, missing)

/** One day that differs from the plain week. */
export const CalendarDayForm = z.object({
  day,
  kind: z.enum(kindCodes, { error: 'Chưa chọn ngày này nghỉ hay làm việc.' }),
  name: words('Chưa ghi tên ngày, ví dụ “Quốc khánh” (2 đến 100 ký tự).', 100),
  legalRef: words(
    'Chưa ghi văn bản quy định ngày này, ví dụ “Bộ luật Lao động 2019, Điều 112” (2 đến 200 ký tự).',
    200,
  ),
  provisional: z.enum(['yes', '']).default(''),
})
export type CalendarDayForm = z.infer<typeof CalendarDayForm>

/** The row a day shall have; null makes it a day like any other of its week. */
export type WantedDay = { day: Day; row: CalendarDay | null }

export const wantedDay = ({ provisional, ...one }: CalendarDayForm): WantedDay => ({
  day: one.day,
  row: { ...one, provisional: provisional === 'yes' },
})

/** A day that is like any other of its week again. */
export const PlainDayForm = z.object({ day })

/**
 * Days as the lines of a plan: what goes from the forms to the page that previews it and from there to
 * saving, and is read anew each time.
 */
export const planLines = (days: readonly WantedDay[]): string =>
  days
    .map(({ day, row }) => {
      const date = formatShortDay(day)
      if (!row) return `${date}; ${plainWord}`
      const line = [date, wordOf[row.kind], row.name, row.legalRef].join('; ')
      return row.provisional ? `${line}; ${provisionalWord}` : line
    })
    .join('\n')

export const CalendarPlanForm = z.object({
  lines: longText.refine((text) => text.length > 0, 'Chưa có dòng nào. Dán lịch nghỉ, mỗi ngày một dòng.'),
})

export type BadLine = { line: number; problem: string }
export type ReadPlan = { days: WantedDay[]; bad: BadLine[] }

/** The words for a kind of day that people write in a plan. */
const kindWords: Record<string, CalendarDayKind> = {
  'nghỉ lễ': 'HOLIDAY',
  'nghỉ tết': 'HOLIDAY',
  'nghỉ lễ, tết': 'HOLIDAY',
  'nghỉ bù': 'COMPENSATORY',
  'nghỉ hoán đổi': 'SWAPPED_OFF',
  'làm việc hoán đổi': 'SWAPPED_WORK',
  'làm bù': 'SWAPPED_WORK',
}
const wordOf: Record<CalendarDayKind, string> = {
  HOLIDAY: 'nghỉ lễ',
  COMPENSATORY: 'nghỉ bù',
  SWAPPED_OFF: 'nghỉ hoán đổi',
  SWAPPED_WORK: 'làm việc hoán đổi',
}
const provisionalWord = 'tạm tính'
const plainWord = 'ngày thường'
const mostLines = 200

/**
 * A year's plan as people paste it: `24/11/2026; nghỉ lễ; Ngày Văn hóa Việt Nam; NQ 28/2026/QH16`, and
 * `; tạm tính` behind what is awaited. Bad lines are named by their number.
 */
export function readPlan(pasted: string): ReadPlan {
  const lines = cleanText(pasted).text.split('\n')
  const days = new Map<Day, WantedDay>()
  const bad: BadLine[] = []
  lines.forEach((text, index) => {
    if (text.trim() === '') return
    const read = readLine(text)
    if (typeof read === 'string') bad.push({ line: index + 1, problem: read })
    else if (days.has(read.day)) bad.push({ line: index + 1, problem: 'ngày này đã có ở dòng trên.' })
    else days.set(read.day, read)
  })
  if (days.size > mostLines) bad.push({ line: lines.length, problem: `nhiều hơn ${mostLines} ngày một lần.` })
  return { days: [...days.values()], bad }
}

function readLine(text: string): WantedDay | string {
  const [date = '', kind = '', name = '', legalRef = '', last = '', ...rest] = text
    .split(';')
    .map((part) => part.trim().replace(/\s+/g, ' '))
  const day = dayIn(date)
  if (!day) return `“${date}” không phải ngày có thật; ghi ngày/tháng/năm, ví dụ 24/11/2026.`
  if (kind.toLocaleLowerCase('vi') === plainWord && !name && !legalRef) return { day, row: null }
  const code = kindWords[kind.toLocaleLowerCase('vi')]
  if (!code) {
    return `“${kind}” chưa rõ nghỉ hay làm; ghi một trong: nghỉ lễ, nghỉ bù, nghỉ hoán đổi, làm việc hoán đổi, ngày thường.`
  }
  if (name.length < 2 || name.length > 100) return 'thiếu tên ngày.'
  if (legalRef.length < 2 || legalRef.length > 200) return 'thiếu văn bản quy định.'
  if (rest.length > 0 || (last !== '' && last.toLocaleLowerCase('vi') !== provisionalWord)) {
    return `có phần thừa sau văn bản; chỉ được ghi “${provisionalWord}”.`
  }
  return { day, row: { day, kind: code, name, legalRef, provisional: last !== '' } }
}

function dayIn(text: string): Day | undefined {
  const [, d = '', m = '', y = ''] = text.match(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/) ?? []
  const day = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  return isDay(day) ? day : undefined
}

/** The days of a plan. @throws Refusal naming every bad line by its number; then nothing is kept */
export function daysOfPlan(lines: string): WantedDay[] {
  const { days, bad } = readPlan(lines)
  if (bad.length > 0) {
    const told = bad.map(({ line, problem }) => `Dòng ${line}: ${problem}`).join(' ')
    throw fieldRefusal('import.row', 'lines', `Chưa nạp dòng nào. ${told} Sửa các dòng này rồi kiểm tra lại.`)
  }
  return days
}
