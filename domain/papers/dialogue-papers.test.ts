import { describe, expect, it } from 'vitest'
import { withoutNames } from '#domain/dialogues/recorded.ts'
import { minutesFacts, noticeFacts, reportFacts } from '#tests/recorded-turns.ts'
import { dialogueMinutes, minutesText, publicMinutes } from './dialogue-minutes.ts'
import { dialogueNotice } from './dialogue-notice.ts'
import { dialogueReport } from './dialogue-report.ts'
import { textOf } from './paper.ts'

describe('the minutes of a dialogue', () => {
  const lines = textOf(dialogueMinutes(minutesFacts))
  const text = lines.join('\n')

  it('have their parts in the order that people expect', () => {
    const heads = lines.filter((line) => /^\d\. /.test(line)).map((line) => line.slice(0, 2))
    expect(heads).toEqual(['1.', '2.', '3.', '4.', '5.', '6.', '7.', '8.'])
  })

  it('tell every opinion with who answered and what came of it, and every work with its five points', () => {
    for (const { body, promise } of minutesFacts.turns) {
      expect(text).toContain(body)
      if (!promise) continue
      for (const words of [promise.task, promise.office, promise.answerable, promise.result, '30/12/2026']) {
        expect(text).toContain(words)
      }
    }
    expect(text).toContain('Ý kiến 1. (Nguyễn Thị Mẫu, ghế 12, Tổ 5; Môi trường) Bao giờ thu gom rác?')
    expect(text).toContain('(Không nêu tên, Tổ 5; Môi trường) Mương tắc.')
    expect(text).toContain('Phó Chủ tịch trả lời: Từ ngày 01/12.')
    expect(text).toContain('117 người (Hội trường: 87; Nhà văn hóa tổ 5: 30).')
  })

  it('are one text for everybody without the names of who spoke', () => {
    const copy = minutesText(publicMinutes(minutesFacts))
    expect(copy).not.toContain('Nguyễn Thị Mẫu')
    expect(copy).toContain('(Ghế 12, Tổ 5; Môi trường)')
    expect(copy.endsWith('\n')).toBe(true)
    expect(copy.normalize('NFC')).toBe(copy)
    const typed = { ...minutesFacts, conclusion: 'Hòa'.normalize('NFD') }
    expect(minutesText(typed)).toContain('Hòa'.normalize('NFC'))
  })

  it('say so where nothing was said, promised or left over', () => {
    const empty = textOf(dialogueMinutes({ ...minutesFacts, turns: [] })).join('\n')
    for (const words of ['Không có ý kiến.', 'Không giao việc.', 'Không có việc từ hội nghị trước.']) {
      expect(empty).toContain(words)
    }
  })
})

describe('the conclusion notice of a dialogue', () => {
  it('puts each opinion where it belongs', () => {
    const text = textOf(dialogueNotice(noticeFacts)).join('\n')
    const part = (from: number) => text.slice(text.indexOf(`\n${from}. `), text.indexOf(`\n${from + 1}. `))
    expect(part(2)).toContain('Bao giờ thu gom rác?')
    expect(part(3)).toContain('Nạo vét mương')
    expect(part(4)).toContain('Cầu qua sông. Sở Xây dựng báo cáo chậm nhất 30/12/2026.')
    expect(part(5)).toContain('Giá đền bù? Phòng Kinh tế trả lời chậm nhất 30/12/2026.')
    expect(text).toContain('Căn cứ Điều 43 Luật Tổ chức chính quyền địa phương;')
    expect(text).toContain('Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp giám sát')
  })

  it('has the layout and the signature of the state, or of the Party', () => {
    expect(dialogueNotice(noticeFacts)).toMatchObject({
      ...{ layout: 'state', number: 'Số: 05/TB-UBND' },
      signature: { lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Lại Văn Gạo' },
    })
    const issuer = {
      ...{ name: 'Đảng ủy phường Hồng Liên', layout: 'party' as const, place: 'Hồng Liên' },
      ...{ body: 'Ban Thường vụ', headPost: 'Bí thư' },
    }
    const signer = { name: 'Lò Thị Sen', post: 'Phó Bí thư' }
    expect(dialogueNotice({ ...noticeFacts, issuer, signer, number: '7-TB/ĐU' })).toMatchObject({
      ...{ layout: 'party', number: 'Số 7-TB/ĐU' },
      signature: { lines: ['T/M BAN THƯỜNG VỤ', 'K/T BÍ THƯ', 'PHÓ BÍ THƯ'] },
    })
  })

  it('names nobody who spoke once the names are taken out', () => {
    const turns = withoutNames(noticeFacts.turns)
    expect(textOf(dialogueNotice({ ...noticeFacts, turns })).join('\n')).not.toContain('Nguyễn Thị Mẫu')
  })
})

describe('the report of a dialogue', () => {
  it('gives the figures of its day, by field, and what goes upward', () => {
    const text = textOf(dialogueReport(reportFacts)).join('\n')
    expect(text).toContain('2 điểm họp, 117 người dự')
    expect(text).toContain(
      '4 ý kiến: 1 đã trả lời tại hội nghị, 3 thành việc đã hứa, trong đó 1 vượt thẩm quyền.',
    )
    expect(text).toContain('Đến ngày 10 tháng 11 năm 2026: 1 đã thực hiện, 1 đang thực hiện, 1 quá hạn')
    expect(text).toContain('Môi trường\n4')
    expect(text).toContain('1. Cầu qua sông. Đề nghị Sở Xây dựng xem xét.')
  })

  it('is signed by a deputy for the head', () => {
    expect(dialogueReport(reportFacts).signature.lines).toEqual([
      ...['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ])
  })
})
