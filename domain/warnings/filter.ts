import { type Warning, warningCodes } from './words.ts'

/** Which warnings a page shows: all of it stands in the address, so that a list can be kept and sent. */
export type WarningFilter = { rule?: Warning; areaCode?: string; field?: string; ended: boolean }
export const warningNames = {
  rule: 'loai',
  areaCode: 'noi',
  field: 'linh-vuc',
  ended: 'da-het',
  after: 'sau',
} as const

type Query = Record<string, string | string[] | undefined>

/** Reads the filter from an address; what is not understood is left out. */
export function readWarnings(query: Query): { filter: WarningFilter; after?: string } {
  const text = (name: string) => {
    const value = query[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const matching = (name: string, shape: RegExp) => (shape.test(text(name)) ? text(name) : undefined)
  return {
    filter: {
      rule: warningCodes.find((one) => one === text(warningNames.rule)),
      areaCode: matching(warningNames.areaCode, /^\d{2,7}$/),
      field: matching(warningNames.field, /^[a-z][a-z0-9-]{0,40}$/),
      ended: text(warningNames.ended) === '1',
    },
    after: matching(warningNames.after, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  }
}

/** The address of a list; `after` is where the next page starts. */
export function warningsAddress({ rule, areaCode, field, ended }: WarningFilter, after?: string): string {
  const query = new URLSearchParams()
  if (rule) query.set(warningNames.rule, rule)
  if (areaCode) query.set(warningNames.areaCode, areaCode)
  if (field) query.set(warningNames.field, field)
  if (ended) query.set(warningNames.ended, '1')
  if (after) query.set(warningNames.after, after)
  return query.size > 0 ? `/supervision/warnings?${query}` : '/supervision/warnings'
}
