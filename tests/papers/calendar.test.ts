import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CalendarEntry, icalendar } from '#domain/dialogues/ical.ts'

/** What Debian's reader of calendars understands of a file: one object for each entry. */
const reader = `
import sys, json, icalendar
read = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
zones = [str(z['TZID']) for z in read.walk('VTIMEZONE')]
print(json.dumps([dict(
  uid=str(e['UID']), sequence=int(e['SEQUENCE']), status=str(e['STATUS']), summary=str(e['SUMMARY']),
  about=str(e['DESCRIPTION']), where=str(e['LOCATION']), url=str(e['URL']), zone=e['DTSTART'].params['TZID'], zones=zones,
  start=e.decoded('DTSTART').isoformat(), end=e.decoded('DTEND').isoformat(),
  told=e.decoded('DTSTAMP').isoformat()) for e in read.walk('VEVENT')]))`
type Read = Record<
  'uid' | 'status' | 'summary' | 'about' | 'where' | 'url' | 'zone' | 'start' | 'end' | 'told',
  string
> & { sequence: number; zones: string[] }
const opened = (entries: CalendarEntry[]): Read[] =>
  JSON.parse(
    execFileSync('/usr/bin/python3', ['-c', reader], {
      input: icalendar('Đối thoại: phường Hồng Liên', entries, new URL('https://namro.example.vn')),
      encoding: 'utf8',
    }),
  )

const one: CalendarEntry = {
  ...{ number: '2026-004', topic: 'Thoát nước, vệ sinh; nhà văn hóa \\ chợ cũ', office: 'UBND phường' },
  ...{ chairs: ['Chủ tịch UBND phường'], places: ['Hội trường, số 18 phố Sen Bắc', 'Nhà văn hóa tổ 5'] },
  ...{ programme: 'Báo cáo tình hình thoát nước.\nÝ kiến của bà con; kết luận. '.repeat(8).trim() },
  ...{ howToJoin: 'Ai cũng dự được.', day: '2026-10-28', fromTime: '08:00', toTime: '11:30' },
  ...{ isCancelled: false, sequence: 0, changedAt: new Date('2026-10-14T02:05:06Z') },
}

/** What Debian's calendar of the terminal shows of a file to somebody who sits in this zone. */
function shownByKhal(entries: CalendarEntry[], zone: string): string {
  const home = mkdtempSync(join(tmpdir(), 'khal-'))
  try {
    const [config, file] = [join(home, 'config'), join(home, 'lich.ics')]
    const formats = ['timeformat = %H:%M', 'dateformat = %Y-%m-%d', 'longdateformat = %Y-%m-%d']
    const times = ['datetimeformat = %Y-%m-%d %H:%M', 'longdatetimeformat = %Y-%m-%d %H:%M']
    const calendar = ['[calendars]', '[[own]]', `path = ${join(home, 'own')}`, 'type = calendar']
    const locale = [
      '[locale]',
      `local_timezone = ${zone}`,
      `default_timezone = ${zone}`,
      ...formats,
      ...times,
    ]
    const lines = [...calendar, ...locale, '[sqlite]', `path = ${join(home, 'khal.db')}`]
    writeFileSync(config, `${lines.join('\n')}\n`)
    writeFileSync(file, icalendar('Đối thoại', entries, new URL('https://namro.example.vn')))
    const format = '{start} → {end} {title} @ {location}'
    const asked = ['-c', config, 'printics', '--format', format, file]
    const env = { ...process.env, HOME: home, LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8' }
    return execFileSync('/usr/bin/khal', asked, { encoding: 'utf8', env })
  } finally {
    rmSync(home, { recursive: true })
  }
}

describe('a calendar file in the calendar of the terminal', () => {
  it('shows the hours of Việt Nam there, and the right ones elsewhere', () => {
    expect(shownByKhal([one], 'Asia/Ho_Chi_Minh')).toContain(
      `2026-10-28 08:00 → 2026-10-28 11:30 Hội nghị đối thoại: ${one.topic} @ ${one.places.join('; ')}`,
    )
    expect(shownByKhal([one], 'Europe/Berlin')).toContain('2026-10-28 02:00 → 2026-10-28 05:30')
  })
})

describe('a calendar file, opened by another program', () => {
  it('shows the hours of Việt Nam, and every typed word as it was typed', () => {
    const [read] = opened([one])
    expect(read).toMatchObject({
      ...{ start: '2026-10-28T08:00:00+07:00', end: '2026-10-28T11:30:00+07:00' },
      ...{ zone: 'Asia/Ho_Chi_Minh', zones: ['Asia/Ho_Chi_Minh'], told: '2026-10-14T02:05:06+00:00' },
      ...{ summary: `Hội nghị đối thoại: ${one.topic}`, where: one.places.join('; ') },
      ...{ url: 'https://namro.example.vn/doi-thoai/2026-004', status: 'CONFIRMED', sequence: 0 },
    })
    expect(read?.about).toContain(one.programme)
  })

  it('is the same entry after a change, with a higher count; called off it says so', () => {
    const moved = { ...one, day: '2026-11-11', sequence: 3 }
    const reads = [one, moved, { ...moved, isCancelled: true, sequence: 4 }].map(
      (entry) => opened([entry])[0],
    )
    expect(new Set(reads.map((read) => read?.uid)).size).toBe(1)
    expect(reads.map((read) => [read?.sequence, read?.status, read?.start])).toEqual([
      [0, 'CONFIRMED', '2026-10-28T08:00:00+07:00'],
      [3, 'CONFIRMED', '2026-11-11T08:00:00+07:00'],
      [4, 'CANCELLED', '2026-11-11T08:00:00+07:00'],
    ])
  })

  it('of an office holds each dialogue once; one without any is empty', () => {
    expect(opened([one, { ...one, number: '2026-005' }]).map(({ uid }) => uid)).toEqual([
      'doi-thoai-2026-004@namro.example.vn',
      'doi-thoai-2026-005@namro.example.vn',
    ])
    expect(opened([])).toEqual([])
  })
})
