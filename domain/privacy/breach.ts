import { z } from 'zod'
import { lineText, longText } from '#domain/petitions/typed-text.ts'
import { Refusal } from '#domain/refusal.ts'
import { type DataKind, dataKindCodes } from './words.ts'

/** Hours after it was found out in which the competent body is told: Điều 23 Luật Bảo vệ dữ liệu cá nhân. */
export const breachHours = 72

const HOUR = 3_600_000
const spoken = (text: string, least: number) => text.length >= least && text.length <= 4000

/** The instant of what is typed as a day and an hour in Việt Nam. */
const instant = z
  .object({ day: lineText, hour: lineText })
  .transform(({ day, hour }) => new Date(`${day}T${hour}:00+07:00`))

/** What happened, when it was found out, and whose data it touches. */
export const RecordBreach = z
  .record(z.string(), z.string())
  .transform((typed) => ({
    typed,
    kinds: dataKindCodes.filter((kind) => typed[`kind-${kind}`] === 'yes'),
    foundAt: instant.safeParse({ day: typed.foundOn ?? '', hour: typed.foundTime ?? '' }).data,
    what: longText.parse(typed.what ?? ''),
    measures: longText.parse(typed.measures ?? ''),
    people: lineText.parse(typed.people ?? ''),
    unitId: lineText.parse(typed.unitId ?? ''),
  }))
  .superRefine((it, check) => {
    const bad = (path: string, message: string) => check.addIssue({ code: 'custom', path: [path], message })
    if (!z.uuid().safeParse(it.unitId).success) bad('unitId', 'Chưa chọn cơ quan xảy ra sự cố.')
    if (!it.foundAt || Number.isNaN(it.foundAt.getTime()))
      bad('foundOn', 'Chưa ghi ngày, giờ phát hiện. Hạn báo cáo tính từ lúc này.')
    if (!spoken(it.what, 10)) bad('what', 'Chưa ghi sự cố: điều gì xảy ra, ở đâu, do đâu mà biết.')
    if (it.kinds.length === 0) bad('kinds', 'Chưa chọn loại dữ liệu bị ảnh hưởng.')
    if (!/^\d{1,7}$/.test(it.people)) bad('people', 'Ghi số người bị ảnh hưởng; chưa rõ thì ước lượng.')
    if (!spoken(it.measures, 10)) bad('measures', 'Chưa ghi đã làm gì để ngăn và khắc phục.')
  })
  .transform(({ typed: _, foundAt, people, ...it }) => ({
    ...it,
    foundAt: foundAt as Date,
    people: Number(people),
  }))
export type RecordBreach = z.output<typeof RecordBreach>

/** Nothing is found out in the future. */
export function refusalToRecord(input: Pick<RecordBreach, 'foundAt'>, now: Date): Refusal | undefined {
  if (input.foundAt.getTime() <= now.getTime()) return undefined
  const sentence = 'Giờ phát hiện ở sau lúc này. Xem lại ngày, giờ.'
  return new Refusal('breach.future', sentence, { foundOn: sentence })
}

export const notifyBy = (foundAt: Date): Date => new Date(foundAt.getTime() + breachHours * HOUR)

/** The steps after it was written down; each once, each with what was done. */
export const breachSteps = {
  notify: {
    button: 'Đã báo cơ quan chuyên trách',
    done: 'Đã báo cơ quan chuyên trách bảo vệ dữ liệu cá nhân',
    hint: 'Số, ngày văn bản; nơi nhận.',
  },
  tell: {
    button: 'Đã báo người bị ảnh hưởng',
    done: 'Đã báo người bị ảnh hưởng',
    hint: 'Báo bằng cách nào, bao nhiêu người.',
  },
  close: {
    button: 'Kết thúc sự cố',
    done: 'Đã kết thúc',
    hint: 'Nguyên nhân và việc đã sửa để không lặp lại.',
  },
} as const
export type BreachStep = keyof typeof breachSteps
const stepCodes = Object.keys(breachSteps) as [BreachStep, ...BreachStep[]]

export const StepBreach = z.object({
  step: z.enum(stepCodes),
  note: longText.refine((text) => spoken(text, 5), 'Chưa ghi đã làm thế nào.'),
})
export type StepBreach = z.output<typeof StepBreach>

export type BreachFacts = { notifiedAt: Date | null; toldAt: Date | null; closedAt: Date | null }

/** What may be done now: it is closed only when the competent body was told. */
export function openSteps({ notifiedAt, toldAt, closedAt }: BreachFacts): BreachStep[] {
  if (closedAt) return []
  return [
    ...(notifiedAt ? [] : (['notify'] as const)),
    ...(toldAt ? [] : (['tell'] as const)),
    ...(notifiedAt ? (['close'] as const) : []),
  ]
}

export function refusalToStep(facts: BreachFacts, step: BreachStep): Refusal | undefined {
  if (openSteps(facts).includes(step)) return undefined
  const sentence =
    step === 'close' && !facts.closedAt
      ? 'Chưa báo cơ quan chuyên trách thì chưa kết thúc được (Điều 23 Luật Bảo vệ dữ liệu cá nhân).'
      : 'Bước này đã ghi rồi. Xem lại bên dưới.'
  return new Refusal('breach.step', sentence)
}

/** The timer in words: how long is left, or by how long it is past. */
export function timeLeft(notifyDueAt: Date, now: Date): { text: string; late: boolean } {
  const minutes = Math.floor((notifyDueAt.getTime() - now.getTime()) / 60_000)
  const late = minutes < 0
  const hours = Math.floor(Math.abs(minutes) / 60)
  const span = hours >= 1 ? `${hours} giờ` : `${Math.abs(minutes)} phút`
  return { late, text: late ? `quá hạn ${span}` : `còn ${span}` }
}

export const kindList = (kinds: readonly DataKind[]): DataKind[] =>
  dataKindCodes.filter((code) => kinds.includes(code))
