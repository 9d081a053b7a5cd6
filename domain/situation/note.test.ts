import { describe, expect, it } from 'vitest'
import {
  AddPoint,
  BeginNote,
  lastDayOf,
  monthBefore,
  monthWords,
  refusalToBegin,
  refusalToSend,
  refusalToUse,
  refusalToWrite,
} from './note.ts'

const typed = {
  ...{ place: '0193b1f2-0000-7000-8000-000000000001:90113', period: '2026-11', kind: 'regular' },
  ...{ field: 'drainage', level: 'pressing', people: '1.200', hot: 'yes' },
  body: 'Mương sau chợ tắc, mưa là ngập; bà con nói sẽ kéo lên phường.',
}
const wrong = (change: Record<string, string>) =>
  BeginNote.safeParse({ ...typed, ...change }).error?.issues.map(({ path }) => path[0])

describe('months', () => {
  it.each([
    ['2026-02', '2026-02-28'],
    ['2028-02', '2028-02-29'],
    ['2026-11', '2026-11-30'],
    ['2026-12', '2026-12-31'],
  ])('%s ends on %s', (month, day) => expect(lastDayOf(month)).toBe(day))
  it('are counted back and said', () => {
    expect(monthBefore('2026-01')).toBe('2025-12')
    expect(monthWords('2026-09')).toBe('tháng 9/2026')
  })
})

describe('a note', () => {
  it('is taken as it was typed', () => {
    expect(BeginNote.parse(typed)).toMatchObject({ people: 1200, hot: true })
    expect(BeginNote.parse({ ...typed, people: '', hot: undefined })).toMatchObject({
      people: null,
      hot: false,
    })
  })

  it.each([
    ['place', { place: '90113' }],
    ['period', { period: '2026-13' }],
    ['kind', { kind: 'yearly' }],
    ['field', { field: 'weather' }],
    ['level', { level: '' }],
    ['people', { people: 'nhiều' }],
    ['body', { body: 'Mương tắc.' }],
    ['body', { body: 'Mương sau chợ tắc, hỏi ông ấy theo số 0912 345 678 là rõ.' }],
    ['body', { body: 'Mương sau chợ tắc, người nói có số định danh 001085012345.' }],
  ])('says what is wrong with its %s', (name, change) => expect(wrong(change)).toEqual([name]))

  it('takes the points of below that were ticked, and nothing else that was sent', () => {
    const id = (end: number) => `0193b1f2-0000-7000-8000-00000000000${end}`
    const taken = (more: Record<string, string>) =>
      AddPoint.parse({ ...typed, version: '1', ...more }).origins
    expect(taken({})).toEqual([])
    expect(taken({ [`origin-${id(1)}`]: 'yes', [`origin-${id(2)}`]: 'yes', 'origin-x': 'yes' })).toEqual([
      id(1),
      id(2),
    ])
  })

  it('is of a month that has begun, written until it is sent, acted upon after', () => {
    expect(refusalToBegin({ period: '2026-11' }, '2026-11-01')).toBeUndefined()
    expect(refusalToBegin({ period: '2026-12' }, '2026-11-30')?.code).toBe('situation.future')
    expect([refusalToWrite('draft'), refusalToWrite('sent')?.code]).toEqual([undefined, 'situation.sent'])
    expect(refusalToSend('draft', 0)?.code).toBe('situation.empty')
    expect(refusalToSend('draft', 1)).toBeUndefined()
    expect(refusalToSend('sent', 1)?.code).toBe('situation.sent')
    expect([refusalToUse('sent'), refusalToUse('draft')?.code]).toEqual([undefined, 'situation.draft'])
  })
})
