import { z } from 'zod'
import { lineText } from '#domain/petitions/typed-text.ts'
import { type Asked, readAsked } from './recognition.ts'

const id = z.union([z.uuid(), z.literal('')]).default('')

/** The one box of the counter, with the sitting it is asked in, or somebody who is known already. */
export const FindPerson = z.object({
  tim: lineText.transform((text) => text.slice(0, 120)),
  buoi: id,
  nguoi: id,
  /** The appointment that is received. */
  hen: id,
})

/** Under what the typed name is kept; it stands in no address. */
export const findPath = '/reception/find'

/** What the counter shows. */
export type Counter = {
  /** What was typed into the box; undefined when nobody was looked for yet. */
  typed?: string
  asked: Asked
  person?: string
  matter?: string
  sitting?: string
  booking?: string
  /** What was typed, as the first words of the form. */
  begun: { name?: string; idNumber?: string; phone?: string }
  focus: 'name' | 'address'
}

type Query = Record<string, string | string[] | undefined>
const one = (query: Query, name: string) => (typeof query[name] === 'string' ? query[name] : undefined)

/** Was somebody looked for? */
export const isSearch = (query: Query): boolean => one(query, 'da-tim') !== undefined

/** Reads the address of the counter; the typed name or number begins the form, so that it is typed once. */
export function readCounter(query: Query, typed: string | undefined): Counter {
  const asked = readAsked(typed ?? '')
  const isPhone = asked.by === 'number' && /^0\d{9}$/.test(asked.number)
  const begun =
    asked.by === 'number'
      ? isPhone
        ? { phone: asked.number }
        : { idNumber: asked.number }
      : { name: asked.by === 'name' ? (typed ?? '').replace(/\b(19|20)\d\d\b/, '').trim() : '' }
  return {
    typed,
    asked,
    begun,
    person: one(query, 'nguoi'),
    matter: one(query, 'vu-viec'),
    sitting: one(query, 'buoi'),
    booking: one(query, 'hen'),
    focus: asked.by === 'name' ? 'address' : 'name',
  }
}

/** The counter after a search, with somebody or a matter chosen: ids only. */
export function foundAddress(it: {
  sitting?: string
  person?: string
  matter?: string
  booking?: string
}): string {
  const words = [
    ['da-tim', '1'],
    ['buoi', it.sitting],
    ['nguoi', it.person],
    ['vu-viec', it.matter],
    ['hen', it.booking],
  ].filter((pair): pair is [string, string] => Boolean(pair[1]))
  return `/reception?${new URLSearchParams(words)}`
}
