import { describe, expect, it } from 'vitest'
import { conclusionFacts as facts } from '#tests/conclusion-facts.ts'
import { conclusionNotice, conclusionNumber } from './conclusion-notice.ts'
import { textOf } from './paper.ts'

describe('a notice of conclusion', () => {
  const paper = conclusionNotice(facts)
  const text = textOf(paper).join('\n')

  it('addresses each body once', () => {
    expect(paper.parts[0]).toEqual({ is: 'address', to: ['Phòng Kinh tế', 'Văn phòng'] })
  })

  it('has every point with its task, body, day and whom to ask', () => {
    for (const { body, toUnit, dueOn, contact } of facts.points) {
      for (const words of [body, toUnit, dueOn.split('-').reverse().join('/'), contact]) {
        expect(text).toContain(words)
      }
    }
  })

  it('names who was received, the reception, its number and day in the layout of the state', () => {
    expect(paper).toMatchObject({
      number: 'Số: 05/TB-UBND',
      title: 'THÔNG BÁO',
      date: 'ngày 29 tháng 10 năm 2026',
    })
    expect(text).toContain('đã tiếp ông/bà Nguyễn Thị Mẫu, địa chỉ: Tổ 5 (lượt tiếp số 12)')
    expect(paper.signature).toEqual({ lines: ['CHỦ TỊCH'], name: 'Lại Văn Gạo' })
  })

  it('of a denunciation says neither who came nor what about', () => {
    const { visitor: _v, contents: _c, ...secret } = facts
    const words = textOf(conclusionNotice(secret)).join('\n')
    expect(words).not.toContain('Nguyễn Thị Mẫu')
    expect(words).not.toContain('Mương tổ 5 tắc.')
    expect(words).not.toContain('Công dân được tiếp')
  })

  it('is signed by a deputy for the head', () => {
    const deputy = conclusionNotice({ ...facts, signer: { name: 'Bạch Thị Sen', post: 'Phó Chủ tịch' } })
    expect(deputy.signature.lines).toEqual(['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'])
  })

  it.each([
    ['state', '{nn}/TB-UBND'],
    ['party', '{n}-TB/ĐU'],
  ] as const)('is numbered in the way of the %s', (layout, number) => {
    expect(conclusionNumber(layout, layout === 'state' ? 'UBND' : 'ĐU')).toBe(number)
  })
})
