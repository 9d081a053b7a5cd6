import { describe, expect, it } from 'vitest'
import { withoutMarks } from '#domain/notices.ts'
import { refusalToClaim } from './claim.ts'
import { AskKey, codeMessage, EnterCode, linkMessage, newDeviceMessage, readContact } from './sign-in.ts'

describe('what is typed into the one field', () => {
  it.each([
    ['0912 345 678', { means: 'sms', address: '0912345678' }],
    ['+84 912.345.678', { means: 'sms', address: '0912345678' }],
    ['84912345678', { means: 'sms', address: '0912345678' }],
    ['Ten@HopThu.vn', { means: 'email', address: 'ten@hopthu.vn' }],
  ])('%s', (typed, contact) => {
    expect(readContact(typed)).toEqual(contact)
    expect(AskKey.parse({ contact: `  ${typed} ` })).toEqual({ contact })
  })

  it.each([
    '02203851234',
    '0912 345 67',
    '0123456789',
    'ten@',
    'ten＠hopthu.vn',
    'a@b@c.vn',
    '1 or 1=1',
    '@',
  ])('refuses %s', (typed) => {
    expect(readContact(typed)).toBeUndefined()
    expect(AskKey.safeParse({ contact: typed }).success).toBe(false)
  })

  it('says which of the two is missing', () => {
    expect(AskKey.safeParse({}).error?.issues[0]?.message).toMatch(/^Chưa có số điện thoại/)
    expect(AskKey.safeParse({ contact: '0912' }).error?.issues[0]?.message).toMatch(/^Ghi số di động/)
  })
})

describe('the code', () => {
  it('is read with the spaces that people put in', () => {
    expect(EnterCode.parse({ code: '123 456' })).toEqual({ code: '123456' })
    for (const code of ['', '12345', '1234567', 'abcdef', '１２３４５６']) {
      expect(EnterCode.safeParse({ code }).success, code).toBe(false)
    }
  })
})

describe('messages', () => {
  const news = {
    device: 'Chrome trên Android',
    time: '14 giờ 30',
    day: '26/11/2026',
    deskPhone: '0220 385 1234',
  }

  it('fit one text message without marks, and hold no address of a page', () => {
    for (const { text } of [codeMessage('123456'), newDeviceMessage('sms', news)]) {
      expect(withoutMarks(text).length).toBeLessThanOrEqual(160)
      expect(text).not.toMatch(/https?:/)
    }
  })

  it('say who to call, or where to go when there is no phone', () => {
    expect(newDeviceMessage('email', news).text).toContain('gọi 0220 385 1234')
    expect(newDeviceMessage('email', { ...news, deskPhone: undefined }).text).toContain(
      'báo nơi tiếp công dân',
    )
    expect(linkMessage('https://namro.invalid/tai-khoan/thu/x').text).toContain('15 phút')
  })
})

it('a denunciation stays outside every account', () => {
  expect(refusalToClaim({ family: 'denunciation' })?.message).toContain('Điều 9 Luật Tố cáo')
  for (const family of ['opinion', 'complaint'] as const) expect(refusalToClaim({ family })).toBeUndefined()
})
