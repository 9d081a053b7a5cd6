import { describe, expect, it } from 'vitest'
import { AskQuestion, heldFor, sameWords } from './asked-before.ts'

const token = 'x'.repeat(43)
const isTaken = (question: string) => AskQuestion.safeParse({ token, question }).success

describe('a question', () => {
  it('has five to five hundred signs', () => {
    expect(isTaken('Sửa')).toBe(false)
    expect(isTaken('Sửa ?')).toBe(true)
    expect(isTaken('a'.repeat(500))).toBe(true)
    expect(isTaken('a'.repeat(501))).toBe(false)
  })

  it.each([
    ['Bao giờ sửa mương tổ 5?', undefined],
    ['Kinh phí 2.500.000.000 đồng từ năm 2025 đến 2026 đã chi những gì?', undefined],
    ['Chó thả rông ở tổ 3 ai xử lý?', undefined],
    ['Ủy ban đã giải quyết tố tụng đất đai đến đâu?', undefined],
    ['Sao ông Nguyễn Văn Mẫu chưa trả lời?', 'person'],
    ['Xin gọi cho tôi số 0900 000 123 để hỏi thêm.', 'person'],
    ['Căn cước 001099000123 của tôi ai giữ?', 'person'],
    ['Ông Chủ tịch phường cho biết bao giờ làm đường?', undefined],
    ['Đồ ngu, bao giờ mới làm đường?', 'insult'],
    ['Tôi tố cáo cán bộ địa chính ăn bớt tiền đền bù.', 'denunciation'],
    ['Ông Nguyễn Văn Mẫu nhận hối lộ, ai xử lý?', 'denunciation'],
  ] as const)('%s: %s', (question, held) => expect(heldFor(question)).toBe(held))

  it('is the same whatever its case, marks and signs', () => {
    expect(sameWords('Bao giờ sửa mương?', 'bao gio SUA muong')).toBe(true)
    expect(sameWords('Bao giờ sửa mương tổ 5?', 'Bao giờ sửa mương tổ 6?')).toBe(false)
  })
})
