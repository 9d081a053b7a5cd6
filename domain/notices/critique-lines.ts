import type { NoticeLine } from './line.ts'

const line = (subject: string, body: string, sms: string): NoticeLine => ({
  when: 'office',
  subject: `Phản biện dự thảo: ${subject}`,
  body,
  sms: `Năm Rõ: Phản biện dự thảo: ${sms}`,
})

/** News of a draft before the Front, for the side that has to do something next. None says which draft it is. */
export const critiqueLines = {
  'critique.sent': line(
    'có dự thảo mới gửi đến',
    '{unit} gửi dự thảo đề nghị phản biện xã hội, cần ý kiến chậm nhất {due}. Xem, nhận hoặc trả lời lý do không phản biện.',
    'có dự thảo mới gửi đến.',
  ),
  'critique.picked': line(
    'Mặt trận chọn một dự thảo',
    '{unit} phản biện một dự thảo của cơ quan theo kế hoạch của mình, lấy ý kiến đến hết {due}.',
    'Mặt trận chọn một dự thảo.',
  ),
  'critique.accepted': line(
    'Mặt trận đã nhận',
    '{unit} nhận phản biện dự thảo cơ quan gửi, lấy ý kiến đến hết {due}.',
    'Mặt trận đã nhận.',
  ),
  'critique.declined': line(
    'Mặt trận không phản biện',
    '{unit} không phản biện dự thảo cơ quan gửi; lý do ghi ở trang dự thảo.',
    'Mặt trận không phản biện.',
  ),
  'critique.withdrawn': line(
    'cơ quan rút dự thảo',
    '{unit} rút một dự thảo đã gửi để phản biện; lý do ghi ở trang dự thảo.',
    'cơ quan rút dự thảo.',
  ),
  'critique.criticised': line(
    'có văn bản phản biện',
    '{unit} đã ban hành văn bản phản biện. Trả lời từng ý kiến: tiếp thu, tiếp thu một phần hoặc chưa tiếp thu, chậm nhất {due}.',
    'có văn bản phản biện, trả lời chậm nhất {due}.',
  ),
  'critique.answered': line(
    'cơ quan đã trả lời',
    '{unit} đã trả lời từng ý kiến phản biện. Xem và công khai câu trả lời.',
    'cơ quan đã trả lời.',
  ),
  'critique.issued': line(
    'văn bản đã ban hành',
    '{unit} đã ghi số, ngày văn bản ban hành từ dự thảo đã phản biện.',
    'văn bản đã ban hành.',
  ),
} satisfies Record<string, NoticeLine>
