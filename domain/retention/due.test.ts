import { describe, expect, it } from 'vitest'
import { stateCodes } from '#domain/petitions/words.ts'
import { dueDay, endedStates, type KeptFile, ownDueDay, type Term, termOn } from './due.ts'

const today = '2041-11-20'
const term = (subject: string, years: number | null, validFrom = '1900-01-01'): Term => ({
  ...{ subject, years, validFrom },
  article: 'Điều 1',
})
const terms = [term('family:complaint', 15), term('family:opinion', 5), term('land-file', null)]
const closed: KeptFile = {
  state: 'CLOSED',
  kind: 'complaint',
  family: 'complaint',
  closedOn: '2026-11-20',
  held: false,
  asked: false,
  destroyed: false,
}
const own = (change: Partial<KeptFile>, all = terms, on = today) =>
  ownDueDay({ ...closed, ...change }, all, on)

describe('the day of one file', () => {
  it('is the day after the last year is over', () => {
    expect(own({})).toBe('2041-11-21')
    expect(own({ family: 'opinion', kind: 'feedback' })).toBe('2031-11-21')
  })

  it('is the first of March where a leap day has no year', () => {
    expect(own({ closedOn: '2028-02-29' })).toBe('2043-03-01')
    expect(own({ closedOn: '2028-02-28' })).toBe('2043-03-01')
    expect(own({ closedOn: '2025-12-31' })).toBe('2041-01-01')
  })

  it('is never while anything is still done about it', () => {
    for (const state of stateCodes) {
      const isEnded = (endedStates as readonly string[]).includes(state)
      expect(own({ state }), state).toBe(isEnded ? '2041-11-21' : undefined)
    }
    expect(own({ closedOn: null })).toBeUndefined()
  })

  it('is never under a hold, while the sender asks, for good, or by no term', () => {
    expect(own({ held: true })).toBeUndefined()
    expect(own({ asked: true })).toBeUndefined()
    expect(own({ kind: 'land-file' })).toBeUndefined()
    expect(own({ family: 'denunciation', kind: 'denunciation' })).toBeUndefined()
  })

  it('follows the longer of the term of its end and of today', () => {
    const longer = [...terms, term('family:complaint', 20, '2030-01-01')]
    expect(own({}, longer)).toBe('2046-11-21')
    expect(own({}, longer, '2029-12-31')).toBe('2041-11-21')
    const shorter = [...terms, term('family:complaint', 2, '2030-01-01')]
    expect(own({}, shorter)).toBe('2041-11-21')
    expect(own({ closedOn: '2035-05-05' }, shorter)).toBe('2037-05-06')
    expect(own({}, [...terms, term('family:complaint', null, '2030-01-01')])).toBeUndefined()
  })
})

describe('the term of a day', () => {
  it('is the newest of the kind, else of the family', () => {
    const all = [term('family:complaint', 15), term('complaint', 30, '2030-01-01')]
    expect(termOn(all, closed, '2029-12-31')?.years).toBe(15)
    expect(termOn(all, closed, '2030-01-01')?.years).toBe(30)
    expect(termOn(all, { kind: null, family: 'complaint' }, '2030-01-01')?.years).toBe(15)
    expect(termOn([], closed, today)).toBeUndefined()
  })
})

describe('files that hang together', () => {
  const later = { ...closed, closedOn: '2030-01-01' }
  it('go on the day of the last one, whatever the order', () => {
    expect(dueDay([closed, later], terms, today)).toBe('2045-01-02')
    expect(dueDay([later, closed], terms, today)).toBe('2045-01-02')
  })

  it('are all kept by one that is not due at all', () => {
    for (const change of [
      { held: true },
      { asked: true },
      { state: 'VERIFYING' as const },
      { kind: 'land-file' },
    ])
      expect(dueDay([closed, { ...later, ...change }], terms, today)).toBeUndefined()
  })

  it('are not kept by one that is gone', () => {
    expect(dueDay([closed, { ...later, held: true, destroyed: true }], terms, today)).toBe('2041-11-21')
    expect(dueDay([{ ...closed, destroyed: true }], terms, today)).toBeUndefined()
  })
})
