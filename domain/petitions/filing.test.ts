import { describe, expect, it } from 'vitest'
import {
  type DraftAnswers,
  firstOpenStep,
  reachable,
  StepBody,
  StepKind,
  StepPlace,
  StepPreview,
  StepSender,
  steps,
} from './filing.ts'

type Parsed =
  | { success: true; data: unknown }
  | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } }
const faults = (parsed: Parsed): Record<string, string> =>
  parsed.success
    ? {}
    : Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message]))

const body = 'Mương cạnh nhà văn hóa tổ 5 tắc từ đầu tháng 11. Đề nghị phường cho nạo vét.'
const sender = { name: 'Nguyễn Thị Mẫu', address: 'tổ 5', channel: 'code', phone: '', email: '' }

describe('page 1, the text', () => {
  it('says how much is missing and how much is too long', () => {
    expect(faults(StepBody.safeParse({})).body).toMatch(/^Chưa có nội dung/)
    expect(faults(StepBody.safeParse({ body: ' \u200B\n ' })).body).toMatch(/^Chưa có nội dung/)
    expect(faults(StepBody.safeParse({ body: 'Mương tắc' })).body).toContain('(9/40 ký tự)')
    expect(faults(StepBody.safeParse({ body: 'a'.repeat(4007) })).body).toContain(
      'dài hơn 4.000 ký tự, thừa 7',
    )
  })

  it('takes 40 to 4.000 signs, counted after composing and cleaning', () => {
    expect(StepBody.safeParse({ body: 'ộ'.repeat(40).normalize('NFD') }).success).toBe(true)
    expect(StepBody.safeParse({ body: `${'ộ'.repeat(39).normalize('NFD')}  ` }).success).toBe(false)
    expect(StepBody.safeParse({ body: 'ộ'.repeat(4000).normalize('NFD') }).success).toBe(true)
    expect(StepBody.parse({ body: `${body}\u200B\u202E` })).toEqual({ body, hiddenMarks: 2 })
  })
})

describe('pages 2, 3 and 6', () => {
  it('ask for a choice', () => {
    expect(faults(StepKind.safeParse({})).kind).toMatch(/^Chưa chọn loại việc/)
    expect(faults(StepKind.safeParse({ kind: "a' or 1=1" })).kind).toMatch(/^Chưa chọn loại việc/)
    expect(StepKind.parse({ kind: 'unclassified' })).toEqual({ kind: 'unclassified', field: '' })
    expect(StepKind.parse({ kind: 'request', field: "a' or 1=1" }).field).toBe('')
    expect(faults(StepPlace.safeParse({ areaCode: '' })).areaCode).toMatch(/^Chưa chọn xã, phường/)
    expect(faults(StepPlace.safeParse({ areaCode: "1' or 1=1" })).areaCode).toMatch(/^Chưa chọn xã, phường/)
    expect(StepPlace.parse({ areaCode: '90101', place: ' cổng  chợ ' })).toEqual({
      areaCode: '90101',
      place: 'cổng chợ',
    })
    expect(faults(StepPreview.safeParse({})).consent).toMatch(/^Chưa chọn có công khai/)
  })
})

describe('page 5, the sender', () => {
  it('needs name and address unless sent without a name', () => {
    const missing = faults(StepSender.safeParse({ channel: 'code' }))
    expect(missing.name).toContain('Điều 6 khoản 2 Thông tư 05/2021/TT-TTCP')
    expect(missing.address).toMatch(/^Chưa có địa chỉ/)
    expect(StepSender.safeParse({ channel: 'code', unnamed: 'yes' }).success).toBe(true)
    expect(StepSender.safeParse(sender).success).toBe(true)
  })

  it('says all that is missing at once', () => {
    expect(Object.keys(faults(StepSender.safeParse({ email: 'thư' }))).sort()).toEqual([
      'address',
      'channel',
      'email',
      'name',
    ])
  })

  it('needs what the chosen channel needs', () => {
    expect(faults(StepSender.safeParse({ ...sender, channel: '' })).channel).toMatch(
      /^Chưa chọn cách báo tin/,
    )
    expect(faults(StepSender.safeParse({ ...sender, channel: 'sms' })).phone).toMatch(
      /^Chưa có số điện thoại/,
    )
    expect(faults(StepSender.safeParse({ ...sender, channel: 'call' })).phone).toMatch(
      /^Chưa có số điện thoại/,
    )
    expect(faults(StepSender.safeParse({ ...sender, channel: 'email' })).email).toContain('ten@hopthu.vn')
    expect(faults(StepSender.safeParse({ ...sender, channel: 'sms', phone: '0912 345' })).phone).toContain(
      'có 7 chữ số',
    )
  })

  it.each([
    ['0912.345.678', '0912345678'],
    ['+84 912 345 678', '0912345678'],
    ['84912345678', '0912345678'],
    ['(0220) 385-1234', '02203851234'],
  ])('reads the phone number %s', (typed, phone) => {
    expect(StepSender.parse({ ...sender, channel: 'sms', phone: typed })).toMatchObject({ phone })
  })

  it('takes names and addresses of any sensible length and no longer', () => {
    expect(faults(StepSender.safeParse({ ...sender, name: 'ộ'.repeat(121) })).name).toContain('120')
    expect(faults(StepSender.safeParse({ ...sender, address: 'ộ'.repeat(301) })).address).toContain('300')
  })
})

describe('the way through the pages', () => {
  const answers: DraftAnswers[] = [
    {},
    { body },
    { body, kind: 'feedback' },
    { body, kind: 'feedback', areaCode: '90101' },
    { body, kind: 'feedback', areaCode: '90101', filesSeen: 'yes' },
    { body, kind: 'feedback', areaCode: '90101', filesSeen: 'yes', channel: 'code' },
  ]

  it('opens the pages one after the other, and those before stay open', () => {
    for (const [at, given] of answers.entries()) {
      expect(firstOpenStep(given)).toBe(steps[at])
      for (const [index, step] of steps.entries()) expect(reachable(step, given)).toBe(index <= at)
    }
  })

  it('goes on without a word where the words stand in a file', () => {
    expect(firstOpenStep({ letter: 'yes' })).toBe('loai')
    expect(firstOpenStep({ ...answers[5], body: '', letter: 'yes' })).toBe('xem-lai')
  })

  it('leads back to what is missing even when later pages are answered', () => {
    expect(firstOpenStep({ ...answers[5], body: '' })).toBe('noi-dung')
    expect(firstOpenStep({ channel: 'code', filesSeen: 'yes' })).toBe('noi-dung')
  })
})
