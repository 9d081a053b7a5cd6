import type { z } from 'zod'
import { type ComparedLine, keptFields } from '#domain/offline/answer.ts'
import { isNumber } from '#domain/petitions/number.ts'
import { lineText } from '#domain/petitions/typed-text.ts'
import { formatDay } from '#lib/dates.ts'
import { RecordVisit } from './follow-up.ts'

/** A visit as a phone kept it in the village; which petition it is about is typed from the paper. */
export const JoinVisit = RecordVisit.omit({ writtenAt: true }).extend({
  ...keptFields,
  number: lineText.refine(isNumber, 'Số hồ sơ có dạng 2026-000123. Xem lại trên giấy.'),
})
export type JoinVisit = z.output<typeof JoinVisit>

type Words = { number: string; day: string; place: string; position: string; present: string; seen: string }

/** Both versions line by line; nothing where they say the same. */
export function comparedVisit(here: Words, there: Words): ComparedLine[] {
  const names: [keyof Words, string][] = [
    ['number', 'Hồ sơ'],
    ['day', 'Ngày đi xem'],
    ['place', 'Thôn, tổ dân phố'],
    ['position', 'Vị trí'],
    ['present', 'Người có mặt'],
    ['seen', 'Đã thấy gì'],
  ]
  const said = (it: Words, key: keyof Words) => (key === 'day' ? formatDay(it.day) : it[key])
  if (names.every(([key]) => here[key] === there[key])) return []
  return names.map(([key, label]) => ({ label, here: said(here, key), there: said(there, key) }))
}
