import { describe, expect, it } from 'vitest'
import { buildCalendar } from '#domain/time/calendar.ts'
import { calendarDays } from '#domain/time/calendar-days.ts'
import { changesOf } from './changes.ts'
import { type ChairOffice, PlanDialogue, refusalToPlan, troublesOf } from './plan.ts'

const [committee, party, front, old] = ['1', '2', '3', '4'].map(
  (end) => `00000000-0000-4000-8000-00000000000${end}`,
) as [string, string, string, string]
const office = (id: string, kind: ChairOffice['kind'], validTo: string | null = null): ChairOffice => ({
  ...{ id, name: `Cơ quan ${id.at(-1)}`, kind, validTo },
})
const offices = [
  office(committee, 'government'),
  office(party, 'party'),
  office(front, 'front'),
  office(old, 'party', '2026-10-20'),
]
const calendar = buildCalendar(calendarDays)
const form = (change: Record<string, string> = {}) => ({
  ...{ version: '2', topic: 'Thoát nước khu dân cư', day: '2026-10-28', fromTime: '08:00', toTime: '11:00' },
  ...{ programme: 'Báo cáo, ý kiến, kết luận.', howToJoin: 'Ai cũng dự được.' },
  ...{ chair1Unit: committee, chair1Title: 'Chủ tịch UBND phường' },
  ...{ site1Place: 'Hội trường', site1Seats: '120' },
  ...change,
})
const errors = (change: Record<string, string>) =>
  PlanDialogue.safeParse(form(change)).error?.issues.map(({ path }) => path[0]) ?? []
const refusal = (change: Record<string, string>, today = '2026-10-14') =>
  refusalToPlan(PlanDialogue.parse(form(change)), today, { organiserId: committee, offices, calendar })?.code

describe('the form of a plan', () => {
  it('drops empty rows and reads whole ones', () => {
    const read = PlanDialogue.parse(
      form({
        chair3Unit: party,
        chair3Title: 'Bí thư Đảng ủy',
        site3Place: 'Nhà văn hóa',
        site3Seats: '40',
        'site3-sign': 'yes',
      }),
    )
    expect(read.chairs.map(({ unitId, field }) => [unitId, field])).toEqual([
      [committee, 'chair1Unit'],
      [party, 'chair3Unit'],
    ])
    expect(read.sites.map(({ place, services }) => [place, services])).toEqual([
      ['Hội trường', []],
      ['Nhà văn hóa', ['sign']],
    ])
  })

  it.each([
    [{ chair1Unit: '', chair1Title: '' }, 'chair1Unit'],
    [{ chair2Unit: party }, 'chair2Title'],
    [{ chair2Title: 'Bí thư Đảng ủy' }, 'chair2Unit'],
    [{ chair2Unit: 'nobody' }, 'chair2Unit'],
    [{ site1Place: '', site1Seats: '' }, 'site1Place'],
    [{ site1Seats: '0' }, 'site1Seats'],
    [{ site1Seats: 'nhiều' }, 'site1Seats'],
    [{ site2Seats: '40' }, 'site2Place'],
    [{ topic: 'ngắn' }, 'topic'],
    [{ programme: '' }, 'programme'],
    [{ howToJoin: '' }, 'howToJoin'],
    [{ fromTime: '8 giờ' }, 'fromTime'],
    [{ toTime: '25:00' }, 'toTime'],
    [{ day: 'mai' }, 'day'],
  ])('says what is missing in %j', (change, field) => expect(errors(change)).toContain(field))
})

describe('the rule of a plan', () => {
  it.each([
    [{}, undefined],
    [{ day: '2026-10-14' }, undefined],
    [{ day: '2026-10-31' }, undefined], // a Saturday suits people who work
    [{ day: '2026-10-13' }, 'dialogue.past'],
    [{ day: '2027-01-01' }, 'dialogue.holiday'],
    [{ toTime: '08:00' }, 'dialogue.hours'],
    [{ chair2Unit: front, chair2Title: 'Chủ tịch Mặt trận' }, 'dialogue.chair'],
    [{ chair2Unit: old, chair2Title: 'Bí thư Thành ủy' }, 'dialogue.chairEnded'],
    [{ chair2Unit: old, chair2Title: 'Bí thư Thành ủy', day: '2026-10-20' }, undefined],
    [{ chair2Unit: committee, chair2Title: 'Phó Chủ tịch' }, 'dialogue.chairTwice'],
    [{ chair1Unit: party, chair1Title: 'Bí thư Đảng ủy' }, 'dialogue.organiserChairs'],
    [{ chair2Unit: party, chair2Title: 'Bí thư Đảng ủy' }, undefined],
  ])('%j: %s', (change, code) => expect(refusal(change)).toBe(code))
})

describe('what stands in the way later', () => {
  const on = (state: string, day: string | null, unitId = committee) =>
    troublesOf({ state, day, chairs: [{ unitId }] }, '2026-10-14', { calendar, offices })

  it('is a day that became a holiday, or an office that is over, while it still matters', () => {
    expect(on('announced', '2026-10-28')).toEqual([])
    expect(on('announced', '2027-01-01')).toHaveLength(1)
    expect(on('planned', '2026-10-28', old)).toEqual([expect.stringContaining('đổi người chủ trì')])
    expect(on('announced', '2027-01-01', old)).toHaveLength(2)
    expect(on('cancelled', '2027-01-01')).toEqual([])
    expect(on('announced', '2026-09-02')).toEqual([])
    expect(on('planned', null)).toEqual([])
  })
})

describe('what became otherwise', () => {
  const read = (change: Record<string, string> = {}) => PlanDialogue.parse(form(change))

  it('is told part by part, and nothing where nothing did', () => {
    expect(changesOf(read(), read())).toEqual([])
    expect(changesOf({ ...read(), fromTime: '08:00:00', toTime: '11:00:00' }, read())).toEqual([])
    expect(changesOf(read(), read({ fromTime: '08:30' }))).toEqual([
      'Giờ: 8 giờ đến 11 giờ → 8 giờ 30 đến 11 giờ',
    ])
    expect(changesOf(read(), read({ site1Seats: '90', 'site1-sign': 'yes' }))).toEqual([
      'Địa điểm: Hội trường (120 chỗ) → Hội trường (90 chỗ; phiên dịch ngôn ngữ ký hiệu)',
    ])
    expect(changesOf(read(), read({ chair1Title: 'Phó Chủ tịch' }))).toEqual([
      'Chủ trì: Chủ tịch UBND phường → Phó Chủ tịch',
    ])
    expect(changesOf(read(), read({ chair1Unit: party }))).toEqual(['Chủ trì: đổi cơ quan'])
    expect(
      changesOf(
        read(),
        read({ topic: 'Chủ đề khác hẳn', programme: 'Chương trình khác', howToJoin: 'Cách khác hẳn' }),
      ),
    ).toHaveLength(3)
  })
})
