import { describe, expect, it } from 'vitest'
import { buildCalendar } from '#domain/time/calendar.ts'
import { calendarDays } from '#domain/time/calendar-days.ts'
import { timeLimits } from '#domain/time/time-limits.ts'
import {
  complexGroundCodes,
  type ExtendPetition as Extend,
  ExtendPetition,
  extensible,
  groundsOf,
  groundWords,
  refusalToExtend,
  refusalToExtendNow,
} from './extension.ts'
import { type KindRule, shippedKinds } from './kinds.ts'
import type { Family } from './words.ts'

const calendar = buildCalendar(calendarDays)
const rules = { calendar, limits: timeLimits }
const clocksOf = (code: string) => (shippedKinds.find((one) => one.code === code) as KindRule).clocks
const at = (day: string) => new Date(`${day}T09:00:00+07:00`)

const kindOf = { opinion: 'feedback', complaint: 'complaint', denunciation: 'denunciation' } as const
/** Received and accepted on a day; the limit as the kind has it. */
function petition(family: Family, answerDueOn: string, accepted = '2026-10-14') {
  return {
    ...{ family, receivedAt: at(accepted), acceptedAt: at(accepted), answeredAt: null, answerDueOn },
    ...{ extensions: 0, headTitle: 'Chủ tịch UBND phường' },
  }
}
type Row = Omit<ReturnType<typeof petition>, 'answeredAt'> & { answeredAt: Date | null }
const input: Extend = {
  ...{ version: 1, until: '2026-11-13', reason: 'Cần chờ kết quả đo đạc.', decisionNo: '12/QĐ-UBND' },
  ...{ decisionOn: '2026-10-30', fileId: '018f0000-0000-7000-8000-000000000001', grounds: [] },
}
const facts = (row: Row, today: string, kind: string = kindOf[row.family]) => ({
  ...{ clocks: clocksOf(kind), remote: false, rules, pauses: [], today },
})
const can = (row: Row, today = '2026-10-30', kind?: string, remote = false) =>
  extensible(row, { ...facts(row, today, kind), remote })
function ask(row: Row, change: Partial<Extend> = {}, today = '2026-10-30') {
  const found = can(row, today)
  if (!found) throw new Error('nothing to extend')
  return refusalToExtend(row, found, { ...input, ...change }, today, calendar)
}

describe('an opinion', () => {
  const row = petition('opinion', '2026-11-03')

  it('is extended once, by the unit’s rule, to a working day that is not too late', () => {
    expect(can(row)).toMatchObject({ due: '2026-11-03', latest: '2026-11-13', chosen: true })
    expect(ask(row)).toBeUndefined()
    expect(ask(row, { until: '2026-11-04' })).toBeUndefined()
    expect(ask(row, { until: '2026-11-14' })).toMatchObject({ code: 'extend.tooLong' })
    expect(ask(row, { until: '2026-11-14' })?.message).toContain('thứ Sáu 13/11/2026')
    expect(ask(row, { until: '2026-11-03' })).toMatchObject({ code: 'extend.notLater' })
    expect(ask(row, { until: '2026-11-07' })).toMatchObject({ code: 'extend.dayOff' })
    expect(ask(row, { until: '' })).toMatchObject({ code: 'extend.noDay' })
    expect(ask({ ...row, extensions: 1 })).toMatchObject({ code: 'extend.tooMany' })
    expect(ask({ ...row, extensions: 1 }, { grounds: [...complexGroundCodes] })).toMatchObject({
      code: 'extend.tooMany',
    })
  })

  it('is not extended once the day has passed, nor once it is answered', () => {
    expect(ask(row, {}, '2026-11-03')).toBeUndefined()
    expect(ask(row, {}, '2026-11-04')).toMatchObject({
      code: 'extend.afterDue',
      fields: { until: expect.any(String) },
    })
    expect(refusalToExtendNow('2026-11-03', '2026-11-03')).toBeUndefined()
    expect(can({ ...row, answeredAt: at('2026-10-29') })).toBeUndefined()
  })

  it('stands on a decision of a day between acceptance and today', () => {
    expect(ask(row, { decisionOn: '2026-10-31' })).toMatchObject({ code: 'extend.decisionDay' })
    expect(ask(row, { decisionOn: '2026-10-13' })).toMatchObject({ code: 'extend.decisionDay' })
    expect(ask(row, { decisionOn: '2026-10-14' })).toBeUndefined()
  })

  it('ends over Tết on the first working day after it', () => {
    expect(can(petition('opinion', '2027-01-28'), '2027-01-28')?.latest).toBe('2027-02-12')
  })
})

describe('a complaint', () => {
  const row = petition('complaint', '2026-11-13')

  it('gets the longer limit of a complex matter, as long as the law says and no day longer', () => {
    expect(can(row)).toMatchObject({ latest: '2026-11-30', chosen: false }) // 28/11 is a Saturday
    expect(can(row, '2026-10-30', 'complaint', true)?.latest).toBe('2026-12-14') // 60 days: 13/12 is a Sunday
    expect(can(row, '2026-10-30', 'complaint-second')?.latest).toBe('2026-12-14') // 60 days
    expect(can(row, '2026-10-30', 'complaint-second', true)?.latest).toBe('2026-12-23') // 70 days
    expect(can(row, '2026-10-30', 'feedback')).toBeUndefined()
  })

  it('needs a written finding on one of seven grounds since 1/7/2026', () => {
    expect(groundsOf('complaint')).toHaveLength(7)
    expect(ask(row)).toMatchObject({ code: 'extend.noGround' })
    for (const ground of complexGroundCodes)
      expect(ask(row, { grounds: [ground], until: '' }), ground).toBeUndefined()
    const before = petition('complaint', '2026-06-26', '2026-05-27')
    expect(ask(before, { decisionOn: '2026-06-25' }, '2026-06-25')).toBeUndefined()
    expect(
      ask({ ...before, answerDueOn: '2026-07-03' }, { decisionOn: '2026-06-25' }, '2026-07-01'),
    ).toMatchObject({
      code: 'extend.noGround',
    })
  })

  it('is not longer twice', () => {
    expect(ask({ ...row, extensions: 1 }, { grounds: ['foreign'] })).toMatchObject({ code: 'extend.tooMany' })
  })
})

describe('a denunciation', () => {
  const row = petition('denunciation', '2026-11-13')

  it('is extended by thirty days once when complex, twice when specially complex', () => {
    expect(groundsOf('denunciation')).toHaveLength(5)
    expect(can(row)).toMatchObject({ latest: '2026-12-14', chosen: true }) // 13/12 is a Sunday
    expect(ask(row)).toMatchObject({ code: 'extend.noGround' })
    expect(ask(row, { grounds: ['conflicting-papers'] })).toMatchObject({ code: 'extend.noGround' })
    const complex = { grounds: ['foreign' as const], until: '2026-12-14' }
    const special = { grounds: ['foreign' as const, 'two-places' as const], until: '2026-12-14' }
    expect(ask(row, complex)).toBeUndefined()
    expect(ask(row, special)).toBeUndefined()
    expect(ask({ ...row, extensions: 1 }, complex)).toMatchObject({ code: 'extend.tooMany' })
    expect(ask({ ...row, extensions: 1 }, special)).toBeUndefined()
    expect(ask({ ...row, extensions: 2 }, special)).toMatchObject({ code: 'extend.tooMany' })
    expect(ask(row, { ...complex, until: '2026-12-15' })).toMatchObject({ code: 'extend.tooLong' })
    expect(ask(row, complex, '2026-11-14')).toMatchObject({ code: 'extend.afterDue' })
  })
})

describe('what is typed', () => {
  const typed = { ...input, version: '1', 'ground-foreign': 'yes', 'ground-two-places': 'yes' }
  it('needs number, day, paper and reason', () => {
    expect(ExtendPetition.parse(typed).grounds).toEqual(['two-places', 'foreign'])
    const refused = ExtendPetition.safeParse({ version: 1 })
    const fields = refused.error?.issues.map(({ path }) => path[0])
    expect(fields).toEqual(['reason', 'decisionNo', 'decisionOn', 'fileId'])
    expect(refused.error?.issues.at(-1)?.message).toContain('Tải văn bản')
  })

  it('is kept as codes and read as words', () => {
    expect(groundWords('two-places,foreign')).toBe('phải xác minh ở từ hai nơi trở lên; có yếu tố nước ngoài')
    expect(groundWords('once')).toBe('')
  })
})
