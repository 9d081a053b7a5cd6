import { describe, expect, it } from 'vitest'
import { notifyBy, openSteps, RecordBreach, refusalToRecord, refusalToStep, timeLeft } from './breach.ts'

const typed = {
  unitId: '01890000-0000-7000-8000-000000000001',
  foundOn: '2026-11-20',
  foundTime: '16:30',
  what: 'Tệp danh sách gửi nhầm sang hộp thư khác.',
  'kind-contact': 'yes',
  people: '12',
  measures: 'Đã thu hồi thư, đổi mật khẩu hộp thư.',
}
const found = new Date('2026-11-20T16:30:00+07:00')
const none = { notifiedAt: null, toldAt: null, closedAt: null }

describe('an incident', () => {
  it('is written down with when it was found out, in the time of Việt Nam', () => {
    expect(RecordBreach.parse(typed)).toMatchObject({ foundAt: found, kinds: ['contact'], people: 12 })
  })

  it.each(['unitId', 'foundOn', 'foundTime', 'what', 'kind-contact', 'people', 'measures'])(
    'lacks %s: says so',
    (name) => {
      expect(RecordBreach.safeParse({ ...typed, [name]: '' }).success).toBe(false)
    },
  )

  it('is not found out in the future', () => {
    expect(refusalToRecord({ foundAt: found }, new Date('2026-11-20T16:29:59+07:00'))?.code).toBe(
      'breach.future',
    )
    expect(refusalToRecord({ foundAt: found }, found)).toBeUndefined()
  })

  it('is told of within 72 hours, days off counted in', () => {
    expect(notifyBy(found)).toEqual(new Date('2026-11-23T16:30:00+07:00'))
  })

  it('says how long is left, then by how long it is past', () => {
    const due = notifyBy(found)
    expect(timeLeft(due, found)).toEqual({ text: 'còn 72 giờ', late: false })
    expect(timeLeft(due, new Date('2026-11-23T16:00:00+07:00'))).toEqual({ text: 'còn 30 phút', late: false })
    expect(timeLeft(due, new Date('2026-11-23T18:31:00+07:00'))).toEqual({
      text: 'quá hạn 2 giờ',
      late: true,
    })
  })
})

describe('its steps', () => {
  const at = found
  it('end with closing, never before the competent body was told', () => {
    expect(openSteps(none)).toEqual(['notify', 'tell'])
    expect(openSteps({ ...none, notifiedAt: at })).toEqual(['tell', 'close'])
    expect(openSteps({ ...none, notifiedAt: at, toldAt: at })).toEqual(['close'])
    expect(openSteps({ notifiedAt: at, toldAt: at, closedAt: at })).toEqual([])
    expect(refusalToStep(none, 'close')?.message).toContain('Điều 23')
    expect(refusalToStep({ ...none, notifiedAt: at }, 'notify')?.code).toBe('breach.step')
  })
})
