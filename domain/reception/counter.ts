import { type Asked, readAsked } from './recognition.ts'

/** What stands in the address of the counter. */
export type Counter = {
  /** What was typed into the box; undefined when nobody was looked for yet. */
  typed?: string
  asked: Asked
  person?: string
  matter?: string
  sitting?: string
  /** What was typed, as the first words of the form. */
  begun: { name?: string; idNumber?: string; phone?: string }
  focus: 'name' | 'address'
}

type Query = Record<string, string | string[] | undefined>
const one = (query: Query, name: string) => (typeof query[name] === 'string' ? query[name] : undefined)

/** Reads the address of the counter; the typed name or number begins the form, so that it is typed once. */
export function readCounter(query: Query): Counter {
  const typed = one(query, 'tim')?.trim()
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
    focus: asked.by === 'name' ? 'address' : 'name',
  }
}

/** The counter with the same search, and somebody or a matter chosen. */
export function counterAddress(it: {
  typed?: string
  sitting?: string
  chosen?: Record<string, string>
}): string {
  const words = { tim: it.typed ?? '', ...(it.sitting ? { buoi: it.sitting } : {}), ...it.chosen }
  return `/reception?${new URLSearchParams(words)}`
}
