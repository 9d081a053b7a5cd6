import { describe, expect, it } from 'vitest'
import { type ComparedVisit, compareVisits, saysTheSame } from './compared-visit.ts'
import { noteOfAnother } from './join-visit.ts'
import { changedSince, readSeen, writeSeen } from './matter-seen.ts'

const visit: ComparedVisit = {
  ...{ at: new Date('2026-10-14T09:00:00+07:00'), name: 'Nguyễn Thị Mẫu', address: 'Tổ 5, Hồng Liên' },
  ...{ birthYear: '1961', phone: '', idNumber: '001061000777', kind: 'feedback', present: 1 },
  contents: 'Mương tắc, mưa là nước tràn vào ba nhà.',
}

describe('two versions of a visit', () => {
  it('are shown line by line, the same lines too', () => {
    const lines = compareVisits(visit, {
      ...visit,
      at: new Date('2026-10-14T09:30:00+07:00'),
      phone: '0900000123',
    })
    expect(lines).toHaveLength(9)
    expect(lines[0]).toEqual({ label: 'Giờ tiếp', here: '9 giờ', there: '9 giờ 30' })
    expect(lines.filter(({ here, there }) => here !== there).map(({ label }) => label)).toEqual([
      'Giờ tiếp',
      'Số điện thoại',
    ])
  })

  it('say the same whatever the hour, the marks and the spaces', () => {
    expect(saysTheSame(visit, { ...visit, at: new Date(0) })).toBe(true)
    expect(saysTheSame(visit, { ...visit, name: 'NGUYEN  THI MAU', idNumber: '001 061 000 777' })).toBe(true)
    expect(saysTheSame(visit, { ...visit, contents: `${visit.contents}\n` })).toBe(true)
  })

  it.each([
    ['name', 'Nguyễn Thị Mận'],
    ['address', 'Tổ 6, Hồng Liên'],
    ['birthYear', '1962'],
    ['phone', '0900000123'],
    ['idNumber', '001061000778'],
    ['kind', 'complaint'],
    ['contents', 'Mương đã thông.'],
    ['present', 2],
  ])('differ by %s', (key, value) => {
    expect(saysTheSame(visit, { ...visit, [key]: value } as ComparedVisit)).toBe(false)
  })
})

describe('an earlier matter', () => {
  const seen = { visits: 2, petition: '2026-000012', state: 'ACCEPTED', refusals: 0 } as const
  const none = { visits: 1, petition: '', state: '', refusals: 0 } as const

  it('goes through a form and back', () => {
    for (const one of [seen, none]) expect(readSeen(writeSeen(one))).toEqual(one)
    for (const text of ['', 'x', '1|x', '1', '1|0|2026-1|NOWHERE', '|0||'])
      expect(readSeen(text), text).toBeUndefined()
  })

  it('is asked about only where it changed', () => {
    expect(changedSince(seen, { ...seen })).toEqual([])
    for (const change of [
      { visits: 3 },
      { refusals: 1 },
      { petition: '2026-000013' },
      { state: 'CLOSED' },
    ] as const)
      expect(
        changedSince(seen, { ...seen, ...change }).filter(({ here, there }) => here !== there),
      ).toHaveLength(1)
    expect(changedSince(none, seen).map(({ here }) => here)).toEqual(['1', 'chưa có', 'chưa có', '0'])
  })
})

describe('the note of another visit', () => {
  it('keeps what was typed and says why', () => {
    expect(noteOfAnother('Có luật sư.', 12)).toMatch(
      /^Có luật sư\. Ghi khi mất mạng; cùng ngày đã có lượt số 12/,
    )
    expect(noteOfAnother('', undefined)).toContain('theo vụ việc như nay')
    expect(noteOfAnother('x'.repeat(500), 12)).toHaveLength(500)
  })
})
