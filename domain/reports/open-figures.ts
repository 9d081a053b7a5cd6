import { type Counted, type MeasureCode, measureOf, share, smallestCell } from '#domain/reports/measures.ts'
import { formatNumber } from '#lib/dates.ts'

/** The measures that everybody may see, office by office. */
export const openCodes = ['received', 'settled-on-time', 'late', 'explained'] as const satisfies MeasureCode[]
export type OpenCode = (typeof openCodes)[number]

/** Twelve months, so that a small office too has enough to be counted. */
export const openMonths = 12

/** A figure as it is printed for everybody: few cases could tell who it was, so they are not told apart. */
export function openWords({ numerator, denominator }: Counted): string {
  if (denominator === null)
    return numerator < smallestCell ? `ít hơn ${smallestCell}` : formatNumber(numerator)
  if (denominator < smallestCell) return `ít hơn ${smallestCell} đơn`
  const percent = share({ numerator, denominator })
  return `${formatNumber(percent ?? 0)} %`
}

export const openLabel = (code: OpenCode): string => measureOf(code).label
