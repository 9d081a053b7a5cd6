import { z } from 'zod'
import { type ComparedLine, keptFields } from '#domain/offline/answer.ts'
import { cleanText, lineText } from '#domain/petitions/typed-text.ts'
import { isDay } from '#lib/dates.ts'
import { line } from '../typed.ts'
import { type KeptTurn, outcomeCodes, outcomes } from './words.ts'

const again = 'Mở mục này, lưu lại rồi gửi.'
const id = z.uuid({ error: again })
const hour = z.iso.datetime({ error: again }).transform((text) => new Date(text))
const hourOrNone = z
  .union([hour, z.literal('')])
  .default('')
  .transform((at) => at || undefined)
const versionOrNone = z
  .string()
  .regex(/^\d{0,6}$/, again)
  .default('')

/** A field that may not have been touched: then it is not given, and stays as it is. */
const touched = (most: number, isLine = true) =>
  z
    .string()
    .optional()
    .transform((typed) => {
      if (typed === undefined) return undefined
      const { text } = cleanText(typed)
      return isLine ? text.replace(/\s+/g, ' ') : text
    })
    .refine((text) => (text ?? '').length <= most, `Dài hơn ${most} ký tự. Xin rút gọn.`)

/** An opinion as a desk of the hall wrote it down while it had no network: a new one, or one that it had seen. */
export const JoinTurn = z.object({
  ...keptFields,
  ...{ id, turnId: id, siteId: id, tookPlaceAt: hour, writtenAt: hour },
  ...{ startedAt: hourOrNone, endedAt: hourOrNone },
  number: z.string().regex(/^\d{4}-\d{3,6}$/, 'Chưa chọn hội nghị.'),
  /** The version that the desk saw; empty for an opinion that it made itself. */
  seen: versionOrNone,
  /** Of two versions: the one that stood beside when somebody chose. */
  other: versionOrNone,
  /** Taken along from the queue and not touched: nothing of it is written. */
  carried: z.enum(['yes', '']).default(''),
  /** Somebody waits, or has spoken. */
  stage: z.enum(['queue', 'said'], { error: again }),
  ...{ seat: touched(20), name: touched(80), place: touched(120), answeredByTitle: touched(160) },
  ...{ body: touched(8000, false), answer: touched(8000, false) },
  outcome: z.enum(['', ...outcomeCodes]).default(''),
  // Nothing of a promise is refused here: what is missing is asked for where it becomes one.
  ...{ task: line(0, 300, ''), who: line(0, 160, ''), result: line(0, 400, ''), passedTo: line(0, 200, '') },
  dueOn: lineText.transform((text) => (isDay(text) ? text : '')),
})
export type JoinTurn = z.output<typeof JoinTurn>

/** What was written, without how it came. */
export const keptTurn = (it: JoinTurn): KeptTurn => ({
  ...{ seat: it.seat, name: it.name, place: it.place, body: it.body, answer: it.answer },
  ...{ answeredByTitle: it.answeredByTitle, outcome: it.outcome, task: it.task, who: it.who },
  ...{ dueOn: it.dueOn, result: it.result, passedTo: it.passedTo },
})

/** The words of a turn as two versions of them are laid side by side. */
export type TurnWords = Record<
  'seat' | 'name' | 'place' | 'body' | 'answer' | 'answeredByTitle' | 'outcome',
  string
>

const labels: Record<keyof TurnWords, string> = {
  ...{ seat: 'Ghế', name: 'Họ tên', place: 'Thôn, tổ', body: 'Ý kiến', answer: 'Trả lời' },
  ...{ answeredByTitle: 'Ai trả lời', outcome: 'Kết quả' },
}
const names = Object.keys(labels) as (keyof TurnWords)[]

/** Line by line; what the device did not touch, or did not settle, is as it stands. */
export const compareTurns = (here: KeptTurn, there: TurnWords): ComparedLine[] =>
  names.map((name) => {
    if (name !== 'outcome')
      return { label: labels[name], here: here[name] ?? there[name], there: there[name] }
    const words = (code: string) => outcomeCodes.map((one) => (one === code ? outcomes[one] : '')).join('')
    return { label: labels[name], here: words(here.outcome || there.outcome), there: words(there.outcome) }
  })

export const saysTheSame = (here: KeptTurn, there: TurnWords): boolean =>
  compareTurns(here, there).every((one) => one.here === one.there)
