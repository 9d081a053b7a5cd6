import { describe, expect, it } from 'vitest'
import { type CalendarEntry, escapeText, foldLine, icalendar, uidOf } from './ical.ts'

const site = new URL('https://namro.example.vn')
const one: CalendarEntry = {
  ...{
    number: '2026-004',
    topic: 'Thoát nước, vệ sinh; nhà văn hóa',
    office: 'Ủy ban nhân dân phường Hồng Liên',
  },
  ...{
    chairs: ['Chủ tịch UBND phường', 'Bí thư Đảng ủy'],
    places: ['Hội trường UBND phường, số 18 phố Sen Bắc'],
  },
  ...{ programme: 'Báo cáo tình hình\nÝ kiến của bà con', howToJoin: 'Ai cũng dự được.' },
  ...{ day: '2026-10-28', fromTime: '08:00:00', toTime: '11:30', isCancelled: false, sequence: 2 },
  changedAt: new Date('2026-10-14T02:05:06.789Z'),
}
const unfold = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')
const lines = (change: Partial<CalendarEntry> = {}) =>
  unfold(icalendar('Đối thoại', [{ ...one, ...change }], site))

describe('a calendar', () => {
  it('says local times in the zone of Việt Nam, which it brings along', () => {
    expect(lines()).toEqual(
      expect.arrayContaining([
        'DTSTART;TZID=Asia/Ho_Chi_Minh:20261028T080000',
        'DTEND;TZID=Asia/Ho_Chi_Minh:20261028T113000',
        'TZID:Asia/Ho_Chi_Minh',
        'TZOFFSETTO:+0700',
        'DTSTAMP:20261014T020506Z',
      ]),
    )
    const all = lines()
    expect(all.indexOf('BEGIN:VTIMEZONE')).toBeLessThan(all.indexOf('BEGIN:VEVENT'))
  })

  it('keeps its name while it changes, counts the changes, and says when it is called off', () => {
    const [before, after] = [
      lines({ sequence: 0 }),
      lines({ sequence: 3, isCancelled: true, day: '2026-11-11' }),
    ]
    const uid = `UID:${uidOf('2026-004', site.host)}`
    expect(uid).toBe('UID:doi-thoai-2026-004@namro.example.vn')
    for (const all of [before, after]) expect(all).toContain(uid)
    expect(before).toEqual(expect.arrayContaining(['SEQUENCE:0', 'STATUS:CONFIRMED']))
    expect(after).toEqual(expect.arrayContaining(['SEQUENCE:3', 'STATUS:CANCELLED']))
  })

  it('marks what parts or ends a value', () => {
    expect(escapeText('a;b,c\\d\r\ne')).toBe('a\\;b\\,c\\\\d\\ne')
    expect(lines()).toContain('SUMMARY:Hội nghị đối thoại: Thoát nước\\, vệ sinh\\; nhà văn hóa')
    expect(lines().find((line) => line.startsWith('DESCRIPTION:'))).toContain('tình hình\\nÝ kiến')
  })

  it('lets no typed text begin a line of its own', () => {
    const text = icalendar(
      'x',
      [{ ...one, topic: 'a\r\nEND:VEVENT\nSTATUS:CANCELLED', places: ['b\rURL:http://x'] }],
      site,
    )
    expect(unfold(text).filter((line) => line === 'END:VEVENT')).toHaveLength(1)
    expect(unfold(text).filter((line) => line.startsWith('STATUS:'))).toEqual(['STATUS:CONFIRMED'])
    expect(unfold(text).filter((line) => line.startsWith('URL:'))).toHaveLength(1)
  })

  it('is folded at 75 octets, inside no letter, and ends each line as the format says', () => {
    const text = icalendar('Đối thoại', [{ ...one, programme: 'Đường ngõ hẻm ướt ⚠ 🚧 '.repeat(60) }], site)
    const octets = text.split('\r\n').map((line) => Buffer.byteLength(line))
    expect(Math.max(...octets)).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(foldLine('ế'.repeat(26))).toBe(`${'ế'.repeat(25)}\r\n ế`)
    for (const length of [0, 74, 75]) expect(foldLine('a'.repeat(length))).toBe('a'.repeat(length))
    expect(foldLine('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`)
  })
})
