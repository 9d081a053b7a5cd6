import { describe, expect, it } from 'vitest'
import { buildCalendar } from '#domain/time/calendar.ts'
import { troublesToTell } from './troubles.ts'

const off = { day: '2026-10-28', kind: 'HOLIDAY', name: 'Quốc tang', legalRef: 'Thông báo' } as const
const calendar = buildCalendar([off])
const chairs = [{ id: 'a', name: 'Đảng ủy', kind: 'party', validTo: '2026-10-20' }] as never[]
const kinds = (
  it: Partial<Parameters<typeof troublesToTell>[0]>,
  today: string,
  more: Partial<Parameters<typeof troublesToTell>[2]> = {},
) =>
  troublesToTell({ state: 'announced', day: '2026-10-27', concluded: false, ...it }, today, {
    ...{ calendar, chairs: [], due: '2026-11-06' },
    ...more,
  }).map(({ kind }) => kind)

describe('what is told of a dialogue', () => {
  it('is a day that became a day off, and a chair whose office ends before it, until the day is past', () => {
    expect(kinds({}, '2026-10-14')).toEqual([])
    expect(kinds({ day: off.day }, '2026-10-14')).toEqual(['day-off'])
    expect(kinds({ day: off.day }, '2026-10-29')).toEqual([])
    expect(kinds({}, '2026-10-14', { chairs })).toEqual(['chair-ended'])
    expect(kinds({ day: '2026-10-20' }, '2026-10-14', { chairs })).toEqual([])
  })

  it('is the conclusion two working days before its limit, and once more when it is past', () => {
    const held = { state: 'held' as const }
    // Due on a Friday: from Wednesday on.
    expect(kinds(held, '2026-11-03')).toEqual([])
    expect(kinds(held, '2026-11-04')).toEqual(['conclusion-soon'])
    expect(kinds(held, '2026-11-06')).toEqual(['conclusion-soon'])
    expect(kinds(held, '2026-11-07')).toEqual(['conclusion-late'])
    expect(kinds({ ...held, concluded: true }, '2026-11-07')).toEqual([])
  })
})
