import { describe, expect, it } from 'vitest'
import { type NoticePayload, placeholders } from './notices/line.ts'
import {
  fillNotice,
  isForStaff,
  isOfBoard,
  isOfCritique,
  isOfFollows,
  isOfSitting,
  isOfSituation,
  isOfWarnings,
  noticeKeys,
  noticeLines,
  placeholdersOf,
  withoutMarks,
} from './notices.ts'
import { kinds } from './petitions/words.ts'

/** The longest value each placeholder can have in a text message. */
const longest: NoticePayload = {
  number: '2026-12345678901',
  due: '2026-11-20',
  date: '2026-11-20',
  answeredOn: '2026-10-22',
  time: '14 giờ 30',
  unit: 'Ủy ban nhân dân phường Hạc Trì',
  handlingUnit: 'Phòng Kinh tế, Hạ tầng và Đô thị phường Hạc Trì',
  officeTitle: 'Chuyên viên Phòng Kinh tế, Hạ tầng và Đô thị',
  head: 'Trưởng Phòng Kinh tế, Hạ tầng và Đô thị',
  article: 'Điều 28 khoản 1 Luật Tiếp công dân',
  desk: 'Số 2 đường Bến Đò, phường Hạc Trì',
  deskPhone: '(0298) 3 300 120',
  deskHours: '7 giờ 30 đến 17 giờ',
  fromUnit: 'Ủy ban nhân dân phường Hồng Liên',
  toUnit: 'Ủy ban nhân dân phường Hạc Trì',
  place: 'Hội trường UBND phường Hạc Trì, số 2 đường Bến Đò',
  lines: 'Hồ sơ 2026-12345678901\n  - thứ Sáu 20/11/2026: có câu trả lời công khai',
  stops: 'Mọi tin: https://nam-ro.example/theo-doi/thoi/x',
}
const texts = (key: (typeof noticeKeys)[number]) => {
  const { subject, text: letter } = fillNotice(key, 'email', longest)
  return { subject, letter, sms: fillNotice(key, 'sms', longest).text }
}

describe('every notice', () => {
  it.each(noticeKeys)('%s fits two parts with marks and one without', (key) => {
    const { sms } = texts(key)
    expect(sms.length).toBeLessThanOrEqual(126)
    expect(sms).toBe(sms.normalize('NFC'))
    // GSM 03.38: one sign out of it and the whole message is counted in parts of 70
    expect(withoutMarks(sms)).toMatch(/^[A-Za-z0-9 .,:;?!()/+-]+$/)
    expect(withoutMarks(sms).length).toBe(sms.length)
  })

  it.each(noticeKeys)('%s tells a stranger who sees the screen nothing', (key) => {
    const { subject, sms } = texts(key)
    const line = noticeLines[key]
    const said = `${line.subject} ${line.sms}`
    expect([...said.matchAll(/\{(\w+)\}/g)].map((found) => found[1])).toSatisfy((all: string[]) =>
      all.every((name) => ['number', 'due', 'deskPhone'].includes(name)),
    )
    for (const kind of Object.values(kinds)) expect(`${subject} ${sms}`.toLowerCase()).not.toContain(kind)
    expect(sms).not.toMatch(/https?:|www|\.vn/)
    expect(subject.length).toBeLessThanOrEqual(78)
  })

  it.each(noticeKeys)('%s is a whole letter in composed letters', (key) => {
    const { subject, letter } = texts(key)
    expect(subject + letter).not.toMatch(/[{}]|undefined|null/)
    expect(letter).toBe(letter.normalize('NFC'))
    if (key !== 'news') expect(letter).toContain(isForStaff(key) ? 'Đăng nhập' : 'Kính gửi ông/bà')
    const numberless = [isOfSitting, isOfFollows, isOfSituation, isOfCritique, isOfWarnings, isOfBoard]
    if (!numberless.some((of) => of(key))) expect(letter).toContain(longest.number)
  })

  it('says of a denunciation nothing but that there is news: no office, no place, no greeting', () => {
    const { subject, letter, sms } = texts('news')
    const all = `${subject} ${letter} ${sms}`
    for (const value of [longest.unit, longest.desk, longest.deskPhone, longest.head])
      expect(all).not.toContain(value)
    expect(letter).toBe('Hồ sơ 2026-12345678901 có thông tin mới. Mở trang Năm Rõ và nhập mã bí mật.')
  })

  it('uses known placeholders only', () => {
    expect(new Set(noticeKeys.flatMap(placeholdersOf))).toEqual(new Set(placeholders))
  })
})

describe('filling', () => {
  it('says the weekday in a letter and only the date in a text message', () => {
    const payload = { ...longest, due: '2026-12-11' }
    expect(fillNotice('received', 'email', payload).text).toContain('chậm nhất thứ Sáu 11/12/2026 (Điều 28')
    expect(fillNotice('received', 'sms', payload).text).toBe(
      'Năm Rõ: Đã tiếp nhận hồ sơ 2026-12345678901. Tin đầu tiên chậm nhất 11/12/2026. Xem bằng mã bí mật, hoặc gọi (0298) 3 300 120.',
    )
  })

  it('reads to the desk and to staff without the frame of a letter', () => {
    for (const channel of ['call', 'app'] as const) {
      const { subject, text } = fillNotice('answered', channel, longest)
      expect(subject).toBe('Hồ sơ 2026-12345678901: đã có trả lời')
      expect(text).toMatch(/^Câu trả lời và bằng chứng .* Bến Đò, phường Hạc Trì\.$/)
    }
  })

  it('refuses to send a notice with a hole in it', () => {
    for (const key of noticeKeys) {
      for (const name of placeholdersOf(key)) {
        const holed = { ...longest, [name]: '' }
        const channels = ['email', 'sms'] as const
        const results = channels.map((channel) => {
          try {
            return fillNotice(key, channel, holed).text
          } catch (error) {
            return (error as Error).message
          }
        })
        expect(results, `${key} ${name}`).toContain(`notice ${key} has no ${name}`)
      }
    }
  })

  it('strips marks and nothing else', () => {
    expect(withoutMarks('Năm Rõ: Đã tiếp nhận hồ sơ, đổi ngày; ông/bà hỏi (0298) ƯƠĂ ưỡng.')).toBe(
      'Nam Ro: Da tiep nhan ho so, doi ngay; ong/ba hoi (0298) UOA uong.',
    )
  })
})
