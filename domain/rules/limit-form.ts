import type { TimeLimit } from '#domain/time/time-limits.ts'
import type { Day } from '#lib/dates.ts'
import { dayIn, daysIn, formSchema, lineOf, type Read, type Typed } from './typed.ts'

export type LimitInput = Pick<TimeLimit, 'limit' | 'unit' | 'article'> & { from: Day; understood: boolean }

function readLimit(typed: Typed): Read<LimitInput> {
  const errors: Record<string, string> = {}
  const article = lineOf(typed, 'article')
  if (article.length < 3 || article.length > 200) {
    errors.article = 'Chưa ghi căn cứ: điều luật, hoặc quy định của cơ quan (3 đến 200 ký tự).'
  }
  const value: LimitInput = {
    limit: daysIn(typed, 'days', errors),
    unit: typed.unit === 'wd' ? 'wd' : 'cd',
    article,
    understood: typed.understood === 'yes',
    from: dayIn(typed, 'from', errors),
  }
  return { value, errors }
}

export const LimitForm = formSchema(readLimit)

export const limitValues = (limit: Pick<TimeLimit, 'limit' | 'unit' | 'article'>, from: Day): Typed => ({
  days: String(limit.limit),
  unit: limit.unit,
  article: limit.article,
  from,
})
