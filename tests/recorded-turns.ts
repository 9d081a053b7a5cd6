import type { RecordedTurn } from '#domain/dialogues/recorded.ts'
import type { MinutesFacts } from '#domain/papers/dialogue-minutes.ts'
import type { DialogueNoticeFacts } from '#domain/papers/dialogue-notice.ts'
import type { DialogueReportFacts } from '#domain/papers/dialogue-report.ts'

const issuer = {
  ...{ name: 'Ủy ban nhân dân phường Hồng Liên', layout: 'state' as const, place: 'Hồng Liên' },
  ...{ body: 'Ủy ban nhân dân', headPost: 'Chủ tịch' },
}
const place = { site: 'Hội trường', place: 'Tổ 5', field: 'Môi trường', carriedOver: false }
const promise = (no: number, task: string) => ({
  ...{ number: `2026-00000${no}`, task, office: 'Phòng Kinh tế', with: 'Văn phòng' },
  ...{ answerable: 'Chủ tịch UBND phường', result: 'Biên bản nghiệm thu', dueOn: '2026-12-30' },
})

/** One opinion of each outcome; the first speaker gave a name. */
export const recordedTurns: RecordedTurn[] = [
  {
    ...{ ...place, no: 1, speaker: 'Nguyễn Thị Mẫu', seat: '12', body: 'Bao giờ thu gom rác?' },
    ...{ answeredBy: 'Phó Chủ tịch', answer: 'Từ ngày 01/12.', outcome: 'answered' },
  },
  {
    ...{ ...place, no: 2, speaker: '', seat: '', body: 'Mương tắc.', answeredBy: '', answer: '' },
    ...{ outcome: 'promise', promise: promise(2, 'Nạo vét mương') },
  },
  {
    ...{ ...place, no: 3, speaker: '', seat: '7', body: 'Giá đền bù?', answeredBy: '', answer: '' },
    ...{ outcome: 'written', promise: promise(3, 'Trả lời bằng văn bản') },
  },
  {
    ...{ ...place, no: 4, speaker: '', seat: '8', body: 'Cầu qua sông.', answeredBy: '', answer: '' },
    ...{ outcome: 'above', promise: { ...promise(4, 'Báo cáo tỉnh'), office: 'Sở Xây dựng' } },
  },
]

export const minutesFacts: MinutesFacts = {
  ...{ number: '2026-004', topic: 'Vệ sinh môi trường', day: '2026-10-28', issuer },
  ...{ beganAt: '08:00:00', endedAt: '10:55:00', sites: ['Hội trường', 'Nhà văn hóa tổ 5'] },
  ...{ chairs: ['Chủ tịch UBND phường'], secretary: 'Văn phòng', composition: 'Trưởng các phòng' },
  present: [
    { site: 'Hội trường', count: 87 },
    { site: 'Nhà văn hóa tổ 5', count: 30 },
  ],
  ...{ agenda: 'Báo cáo; ý kiến; kết luận', pastPromises: '', turns: recordedTurns },
  ...{ conclusion: 'Giao các đơn vị làm đúng hạn.', readBackAt: '10:50', otherOpinions: '' },
}

export const noticeFacts: DialogueNoticeFacts = {
  ...{ day: '2026-11-03', issuer, signer: { name: 'Lại Văn Gạo', post: 'Chủ tịch' }, number: '05/TB-UBND' },
  dialogue: {
    ...{ number: '2026-004', topic: 'Vệ sinh môi trường', day: '2026-10-28' },
    ...{ chairs: ['Chủ tịch UBND phường'], tracks: ['government'] },
  },
  ...{ basis: '', judgement: 'Hội nghị dân chủ.', present: 117, turns: recordedTurns, followUp: '' },
}

export const reportFacts: DialogueReportFacts = {
  ...{
    day: '2026-11-10',
    issuer,
    signer: { name: 'Lại Văn Gạo', post: 'Phó Chủ tịch' },
    number: '09/BC-UBND',
  },
  ...{ to: 'Ủy ban nhân dân tỉnh', present: minutesFacts.present },
  dialogue: {
    number: '2026-004',
    topic: 'Vệ sinh môi trường',
    day: '2026-10-28',
    chairs: ['Chủ tịch UBND phường'],
  },
  fields: [{ field: 'Môi trường', count: 4 }],
  sum: {
    ...{ opinions: 4, answered: 1, promises: 3, kept: 1, open: 1, overdue: 1, disputed: 0, percent: 33 },
  },
  above: [{ body: 'Cầu qua sông.', to: 'Sở Xây dựng' }],
  ...{ judgement: 'Đúng kế hoạch.', difficulties: '', proposals: '' },
}
