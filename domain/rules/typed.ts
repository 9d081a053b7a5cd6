import { z } from 'zod'
import { cleanText } from '#domain/petitions/typed-text.ts'
import type { Day } from '#lib/dates.ts'
import { isDay } from '#lib/dates.ts'

/** The values of a form whose fields are many and of changing number, by their names. */
export type Typed = Record<string, string>
export type Errors = Record<string, string>
export type Read<T> = { value: T; errors: Errors }

export const lineOf = (typed: Typed, name: string): string =>
  cleanText(typed[name] ?? '').text.replace(/\s+/g, ' ')
export const textOf = (typed: Typed, name: string): string => cleanText(typed[name] ?? '').text

/** The ticked ones of a list whose boxes are called `prefix-code`, in the order of the list. */
export const tickedOf = <T extends string>(typed: Typed, prefix: string, codes: readonly T[]): T[] =>
  codes.filter((code) => typed[`${prefix}-${code}`] === 'yes')

/** The day a change takes effect. */
export function dayIn(typed: Typed, name: string, errors: Errors): Day {
  const day = lineOf(typed, name)
  if (!isDay(day)) errors[name] = 'Chưa chọn ngày có hiệu lực: ngày, tháng, năm.'
  return day
}

/** A whole number of days between 1 and the most that any limit here has. */
export function daysIn(typed: Typed, name: string, errors: Errors): number {
  const text = lineOf(typed, name)
  const days = /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (days < 1 || days > 3650) errors[name] = 'Ghi số ngày bằng chữ số, từ 1 đến 3650.'
  return days
}

/** A schema around a reader: each fault stands by its field, and what was typed goes along. */
export const formSchema = <T>(read: (typed: Typed) => Read<T>) =>
  z.record(z.string(), z.string()).transform((typed, check) => {
    const { value, errors } = read(typed)
    for (const [field, message] of Object.entries(errors)) {
      check.addIssue({ code: 'custom', path: [field], message })
    }
    return Object.keys(errors).length > 0 ? z.NEVER : { typed, value }
  })
