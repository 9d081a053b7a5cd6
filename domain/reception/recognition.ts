import type { Day } from '#lib/dates.ts'
import type { VisitKind } from './words.ts'

/** How a person is found again at the desk: by the number of a paper, a phone, or the name without its marks. */

/** 'Nguyễn Thị  Mẫu' → 'nguyen thi mau' */
export const nameKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** A number as it is compared: letters and figures only. */
export const plainNumber = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')

export type Asked =
  | { by: 'number'; number: string }
  | { by: 'name'; key: string; birthYear?: number }
  | { by: 'nothing' }

/** What somebody typed into the one box: a number (of a paper or a phone), or a name and perhaps a year. */
export function readAsked(typed: string): Asked {
  const text = typed.trim().slice(0, 120)
  const digits = text.replace(/[\s.()-]/g, '')
  if (/^[A-Za-z]?\d{7,12}$/.test(digits)) return { by: 'number', number: plainNumber(digits) }
  const year = /\b(19\d\d|20\d\d)\b/.exec(text)?.[0]
  const key = nameKey(year ? text.replace(year, ' ') : text)
  if (key.length < 2) return { by: 'nothing' }
  return { by: 'name', key, birthYear: year ? Number(year) : undefined }
}

export type KnownMatter = {
  id: string
  title: string
  times: number
  lastOn: Day
  kind: VisitKind
  petition: boolean
}
/** Who came to this desk before, as the last entry knows them. */
export type KnownPerson = {
  key: string
  name: string
  address: string
  phone: string
  birthYear: number | null
  idKind: string
  idNumber: string
  lastOn: Day
  matters: KnownMatter[]
}
