import { type MeasureCode, measureOf, share, smallestCell } from '#domain/reports/measures.ts'
import { type Day, formatNumber } from '#lib/dates.ts'

/** Twelve months, so that a small office too has enough to be counted. */
export const openMonths = 12
/** Below so many cases that came due, an office has no place in the order by lateness: chance would decide. */
export const leastRanked = 30

/** What everybody may see of an office, with the word that stands for it in addresses. */
export const openMeasures = {
  received: 'da-nhan',
  due: 'den-han',
  missed: 'qua-han',
  extended: 'gia-han',
  disputed: 'khac-y-kien',
  explained: 'giai-trinh',
  satisfied: 'hai-long',
} as const satisfies Partial<Record<MeasureCode, string>>
export type OpenCode = keyof typeof openMeasures
export const openCodes = Object.keys(openMeasures) as OpenCode[]
export const openLabel = (code: OpenCode): string => measureOf(code).label
export const openCodeOf = (word: string): OpenCode | undefined =>
  openCodes.find((code) => openMeasures[code] === word)

/** How many petitions stand behind each figure of a month, a field or an office. */
export type Tally = Record<OpenCode, number> & { answered: number; rated: number }

/** What a measure is a part of; the others are plain numbers. */
const wholes = {
  missed: 'due',
  extended: 'received',
  explained: 'answered',
  satisfied: 'rated',
} as const satisfies Partial<Record<OpenCode, keyof Tally>>
const wholeOf = (code: OpenCode): keyof Tally | undefined =>
  (wholes as Partial<Record<OpenCode, keyof Tally>>)[code]

/**
 * A number as everybody sees it: exact, too small to be told (1 to 4 could tell who it was), or withheld because
 * a small one could be worked out of it.
 */
export type Cell = { code: OpenCode; whole: number | null } & (
  | { shown: 'exact'; n: number }
  | { shown: 'few' }
  | { shown: 'withheld' }
)

const isFew = (n: number) => n > 0 && n < smallestCell

/**
 * Which of several numbers are not told, where their sum is: the small ones, and as many of the next smallest
 * as it takes that no small one is the rest of the sum.
 * @returns for each number whether it stays untold
 */
export function untold(numbers: readonly number[]): boolean[] {
  const hidden = numbers.map(isFew)
  const inOrder = numbers.map((n, at) => ({ n, at })).filter(({ n }) => n > 0)
  inOrder.sort((a, b) => a.n - b.n || a.at - b.at)
  const sum = () => numbers.reduce((all, n, at) => (hidden[at] ? all + n : all), 0)
  const count = () => hidden.filter(Boolean).length
  for (const { at } of inOrder) {
    if (count() === 0 || (count() >= 2 && sum() >= smallestCell)) break
    hidden[at] = true
  }
  return hidden
}

/** One column of figures (months, fields or offices) whose sum is told, as everybody may see it. */
export function openColumn(code: OpenCode, tallies: readonly Tally[]): Cell[] {
  const of = wholeOf(code)
  const hidden = untold(tallies.map((tally) => tally[code]))
  const wholeHidden = of ? untold(tallies.map((tally) => tally[of])) : []
  return tallies.map((tally, at) => cellOf(code, tally, hidden[at] ?? false, wholeHidden[at] ?? false))
}

/** One figure that stands by itself. */
export function openCell(code: OpenCode, tally: Tally): Cell {
  const of = wholeOf(code)
  return cellOf(code, tally, isFew(tally[code]), of !== undefined && isFew(tally[of]))
}

function cellOf(code: OpenCode, tally: Tally, hidden: boolean, wholeHidden: boolean): Cell {
  const n = tally[code]
  const of = wholeOf(code)
  const about = { code, whole: of && !wholeHidden ? tally[of] : null }
  if (n === 0) return { ...about, shown: 'exact', n }
  if (isFew(n)) return { ...about, shown: 'few' }
  // Nearly all of them: the few who are left over would be told by it.
  if (hidden || (of && isFew(tally[of] - n))) return { ...about, shown: 'withheld' }
  return { ...about, shown: 'exact', n }
}

/** Nothing was counted. */
export const isNothing = (cell: Cell | undefined): boolean => cell?.shown === 'exact' && cell.n === 0

/** The number in words. */
export function cellWords(cell: Cell): string {
  if (cell.shown === 'exact') return formatNumber(cell.n)
  return cell.shown === 'few' ? `ít hơn ${smallestCell}` : 'không nêu riêng'
}

/** The share beside the number; nothing where there is none to tell. */
export function shareWords(cell: Cell): string {
  if (cell.whole === null || cell.whole === 0) return ''
  if (cell.shown === 'exact')
    return `${formatNumber(share({ numerator: cell.n, denominator: cell.whole }) ?? 0)} %`
  if (cell.shown === 'few') return `dưới ${formatNumber(Math.ceil((smallestCell / cell.whole) * 100))} %`
  return ''
}

/** Offices by the share that was late, the best first; those with too few cases stand behind, by name. */
export function rankedByLateness<T extends { name: string; tally: Tally }>(offices: readonly T[]): T[] {
  const late = ({ tally }: T) => (tally.due < leastRanked ? 2 : tally.missed / tally.due)
  return [...offices].sort((a, b) => late(a) - late(b) || a.name.localeCompare(b.name, 'vi'))
}

/** The first day of the month so many months before. */
export function monthBefore(day: Day, months: number): Day {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`
}

/** The first days of the last twelve months, the oldest first. */
export const shownMonths = (today: Day): Day[] =>
  Array.from({ length: openMonths }, (_, back) => monthBefore(today, openMonths - 1 - back))

export const noTally = (): Tally => ({
  ...{ received: 0, due: 0, missed: 0, extended: 0, disputed: 0 },
  ...{ explained: 0, satisfied: 0, answered: 0, rated: 0 },
})

/** Several put together. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const all = noTally()
  for (const tally of tallies) {
    for (const key of Object.keys(all) as (keyof Tally)[]) all[key] += tally[key]
  }
  return all
}
