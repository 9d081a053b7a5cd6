import { addDays, type Day, isDay } from '#lib/dates.ts'
import { newFormSince, type RegisterForm } from './register.ts'
import { type SittingKind, sittingKindCodes, type VisitKind, visitKindCodes } from './words.ts'

/** What stands in the address of the register. */
export type RegisterFilter = {
  from: Day
  to: Day
  kind?: VisitKind
  sitting?: SittingKind
  matter?: 'new' | 'old'
}
export const filterNames = { from: 'tu', to: 'den', kind: 'loai', sitting: 'buoi', matter: 'viec' } as const

type Query = Record<string, string | string[] | undefined>
const one = (query: Query, name: string) => (typeof query[name] === 'string' ? query[name] : '')
const oneOf = <T extends string>(codes: readonly T[], text: string) => codes.find((code) => code === text)

/** Reads a filter; what makes no sense is as if nothing was said. Without days: this month. */
export function readRegisterFilter(query: Query, today: Day): RegisterFilter {
  const [from, to] = [one(query, filterNames.from), one(query, filterNames.to)]
  const start = isDay(from) ? from : `${today.slice(0, 7)}-01`
  return {
    from: start,
    to: isDay(to) && to >= start ? to : start > today ? start : today,
    kind: oneOf(visitKindCodes, one(query, filterNames.kind)),
    sitting: oneOf(sittingKindCodes, one(query, filterNames.sitting)),
    matter: oneOf(['new', 'old'] as const, one(query, filterNames.matter)),
  }
}

/** The same register in an address, for a page or a file. */
export function registerAddress(path: string, filter: RegisterFilter): string {
  const words = Object.entries(filterNames).flatMap(([key, name]) => {
    const value = filter[key as keyof RegisterFilter]
    return value ? [[name, value]] : []
  })
  return `${path}?${new URLSearchParams(words)}`
}

/** The parts of a period that are printed on each form; one part where the form does not change in it. */
export function partsByForm({ from, to }: RegisterFilter): { form: RegisterForm; from: Day; to: Day }[] {
  const last = addDays(newFormSince, -1)
  return [
    ...(from <= last ? [{ form: 12 as const, from, to: to <= last ? to : last }] : []),
    ...(to >= newFormSince
      ? [{ form: 13 as const, from: from >= newFormSince ? from : newFormSince, to }]
      : []),
  ]
}
