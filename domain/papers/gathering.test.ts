import { expect, it } from 'vitest'
import { dossierFacts, synthesisFacts } from '#tests/gathering-facts.ts'
import { byField, dossierPaper } from './dossier.ts'
import { textOf } from './paper.ts'
import { synthesisPaper } from './synthesis.ts'

it('the report says how many said what, where, in their own words, and is signed for the standing board', () => {
  const paper = synthesisPaper(synthesisFacts)
  const text = textOf(paper)
  expect(text).toContain('Số: 05/BC-MTTQ-BTT')
  expect(text).toContain('Tổng số 3 ý kiến của 16 người, xếp thành 2 nội dung.')
  expect(text).toContain('Tổ dân phố 1: Mương tổ 1 tắc, mưa là ngập ngõ 12.')
  expect(text.find((line) => line.startsWith('2. Mức thu ở chợ mới.'))).toContain(
    '1 ý kiến có thể vượt thẩm quyền',
  )
  expect(paper.signature.lines).toEqual(['TM. BAN THƯỜNG TRỰC', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'])
  expect(synthesisPaper({ ...synthesisFacts, further: true }).subject).toMatch(/^Tổng hợp bổ sung ý kiến/)
})

it('the dossier opens with what was promised, then points by field with their place on the agenda', () => {
  const text = textOf(dossierPaper(dossierFacts))
  const at = (start: string) => text.findIndex((line) => line.startsWith(start))
  const order = [
    'Nạo vét mương tổ 5 (hồ sơ 2026-000123). Hạn 1/10/2026, quá hạn.',
    '1. Thoát nước',
    '2. Tiến độ',
    'Tên đường',
  ]
  expect(order.map(at)).toEqual(order.map(at).sort((a, b) => a - b))
  expect(Math.min(...order.map(at))).toBeGreaterThan(0)
  expect(text).toContain('Chuẩn bị trả lời: chưa giao đơn vị nào.')
  expect(
    byField([{ field: 'b' }, { field: 'a' }, { field: 'b' }]).map(([name, all]) => [name, all.length]),
  ).toEqual([
    ['b', 2],
    ['a', 1],
  ])
})
