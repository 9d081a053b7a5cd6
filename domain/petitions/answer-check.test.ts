import { describe, expect, it } from 'vitest'
import { blankNames, blanksOf, fillBlanks, partsOf, strangeBlanks } from './answer-blanks.ts'
import { checkAnswer, namesDay, namesDocument, refusalOfDraft } from './answer-check.ts'
import { suiting, WriteTemplate } from './answer-template.ts'

const draft = {
  outcome: 'explained' as const,
  doneBy: 'Phòng Kinh tế',
  doneWhat: 'Giải thích cách tính',
  doneWhen: '12/10/2026',
  basis: 'Luật Đất đai 2024',
  nextStep: 'Mang giấy tờ đến phường trước ngày 30/10/2026',
  laterDueOn: null,
  body: 'Diện tích không đổi; giá đất mới cao hơn giá đất cũ nên số thuế tăng theo.',
}
const facts = { filed: ['signed_answer' as const], openParts: 0 }
const missing = (change: Partial<typeof draft> | object, more = {}) =>
  checkAnswer({ ...draft, ...change }, { ...facts, ...more })
    .filter((one) => one.missing)
    .map((one) => one.key)

describe('the list of what an answer needs', () => {
  it('is empty of faults when all is there', () => expect(missing({})).toEqual([]))

  it.each([
    [{ doneBy: ' ' }, 'doneBy'],
    [{ doneWhat: '' }, 'doneWhat'],
    [{ doneWhen: '' }, 'doneWhen'],
    [{ basis: 'Ý kiến của phòng' }, 'document'],
    [{ nextStep: 'Mang giấy tờ đến phường' }, 'nextStep'],
    [{ body: `${draft.body} {{can-cu}}` }, 'blanks'],
    [{ outcome: 'settled' as const }, 'proof'],
    [{ outcome: 'planned' as const }, 'later'],
  ])('names %j', (change, key) => expect(missing(change)).toEqual([key]))

  it('counts open parts of the work', () => expect(missing({}, { openParts: 2 })).toEqual(['subtasks']))
})

describe('handing in', () => {
  it.each([
    [{ doneBy: '', doneWhen: '' }, 'answer.incomplete', 'doneBy'],
    [{ basis: 'Ý kiến của phòng' }, 'answer.noBasis', 'basis'],
    [{ nextStep: 'Mang giấy tờ đến phường' }, 'answer.noBasis', 'nextStep'],
    [{ body: `${draft.body} {{han}} {{viec}}` }, 'answer.emptyBlank', 'body'],
  ])('is refused for %j', (change, code, field) => {
    const refusal = refusalOfDraft({ ...draft, ...change })
    expect(refusal).toMatchObject({ code, fields: { [field]: expect.any(String) } })
  })

  it('says how many blanks are left, and lists all points that are missing', () => {
    expect(refusalOfDraft({ ...draft, body: '{{han}} {{viec}} chữ {{la}}' })?.message).toContain(
      '3 chỗ trống',
    )
    expect(refusalOfDraft({ ...draft, doneBy: '', basis: '' })?.message).toContain('ai làm, căn cứ')
  })

  it('asks for a document only of an explanation, and waits for no proof', () => {
    expect(refusalOfDraft({ ...draft, outcome: 'settled', basis: 'Kết quả kiểm tra', nextStep: '' })).toBe(
      undefined,
    )
  })
})

describe('reading what was written', () => {
  it.each(['Luật Đất đai', 'Kế hoạch số 12/KH-UBND', 'Điều 7', 'công văn của Sở', '45/BC-UBND'])(
    '%s is a document',
    (text) => expect(namesDocument(text)).toBe(true),
  )
  it.each(['ý kiến của phòng', 'theo quy chế chung', ''])('“%s” is none', (text) =>
    expect(namesDocument(text)).toBe(false),
  )
  it.each(['trước 16/10/2026', 'ngày 5', 'trong tháng 11'])('%s has a day', (text) =>
    expect(namesDay(text)).toBe(true),
  )
  it.each(['sớm', 'tuần sau', 'đến phòng 12'])('“%s” has none', (text) => expect(namesDay(text)).toBe(false))
})

describe('blanks', () => {
  it('are filled where the petition knows, and stay where not', () => {
    const text = 'Kính gửi {{nguoi-gui}}, hồ sơ {{ so-ho-so }}: {{can-cu}} {{gi-do}}'
    const filled = fillBlanks(text, { 'nguoi-gui': 'bà Mẫu', 'so-ho-so': '2026-000001', 'can-cu': '' })
    expect(filled).toBe('Kính gửi bà Mẫu, hồ sơ 2026-000001: {{can-cu}} {{gi-do}}')
    expect(blanksOf(filled)).toEqual(['{{can-cu}}', '{{gi-do}}'])
    expect(partsOf(filled).filter((one) => one.blank)).toHaveLength(2)
    expect(
      partsOf(filled)
        .map((one) => one.text)
        .join(''),
    ).toBe(filled)
  })

  it('do not fill what the values bring in', () => {
    expect(fillBlanks('{{viec}}', { viec: '{{han}}', han: 'mai' })).toBe('{{han}}')
  })

  it('outside the list are refused in a template', () => {
    expect(strangeBlanks(blankNames.map((name) => `{{${name}}}`).join(' '))).toEqual([])
    const read = WriteTemplate.safeParse({
      unitId: '0199e3a0-0000-7000-8000-000000000000',
      title: 'Mẫu một',
      body: 'Kính gửi {{nguoi-gui}}, phòng đã {{lam-gi}} xong rồi.',
    })
    expect(read.error?.issues[0]).toMatchObject({
      path: ['body'],
      message: expect.stringContaining('{{lam-gi}}'),
    })
  })
})

describe('templates', () => {
  const one = (title: string, change: object) => ({ title, kind: '', outcome: '', field: '', ...change })
  it('suit their kind and field, the closest first', () => {
    const all = [
      one('chung', {}),
      one('khác', { kind: 'request' }),
      one('thoát nước', { field: 'drainage' }),
      one('đúng cả hai', { kind: 'feedback', field: 'drainage' }),
    ]
    const found = suiting(all, { kind: 'feedback', field: 'drainage' }).map(({ title }) => title)
    expect(found).toEqual(['đúng cả hai', 'thoát nước', 'chung'])
    expect(suiting(all, { kind: null, field: null }).map(({ title }) => title)).toEqual(['chung'])
  })
})
