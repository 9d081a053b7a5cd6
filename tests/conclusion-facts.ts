import type { ConclusionFacts } from '#domain/papers/conclusion-notice.ts'

/** Complete facts of a notice of conclusion, with three points for two bodies. */
export const conclusionFacts: ConclusionFacts = {
  day: '2026-10-29',
  issuer: {
    ...{ name: 'Ủy ban nhân dân phường Hồng Liên', layout: 'state', place: 'Hồng Liên' },
    ...{ body: 'Ủy ban nhân dân', headPost: 'Chủ tịch' },
  },
  signer: { name: 'Lại Văn Gạo', post: 'Chủ tịch' },
  number: '05/TB-UBND',
  reception: {
    ...{ day: '2026-10-28', leaderTitle: 'Chủ tịch UBND phường Hồng Liên', kind: 'Định kỳ', entryNo: 12 },
  },
  visitor: { name: 'Nguyễn Thị Mẫu', address: 'Tổ 5' },
  contents: 'Mương tổ 5 tắc.',
  points: [
    {
      ...{ id: 'a', body: 'Nạo vét mương tổ 5', toUnit: 'Phòng Kinh tế', dueOn: '2026-11-20' },
      contact: 'Ông Gạo, 0298 300 200',
    },
    {
      ...{ id: 'b', body: 'Trả lời bằng văn bản', toUnit: 'Văn phòng', dueOn: '2026-11-05' },
      contact: 'Bà Sen',
    },
    {
      ...{ id: 'c', body: 'Đo lại nắp mương', toUnit: 'Phòng Kinh tế', dueOn: '2026-11-12' },
      contact: 'Ông Gạo',
    },
  ],
}
