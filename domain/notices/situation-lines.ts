import type { NoticeLine } from './line.ts'

/** News of notes of what people talk about: that there is one, and of whom; never of what. */
export const situationLines = {
  'situation.sent': {
    when: 'office',
    subject: 'Tình hình Nhân dân: có báo cáo mới',
    body: '{unit} đã gửi báo cáo tình hình Nhân dân ngày {date}.',
    sms: 'Năm Rõ: Có báo cáo tình hình Nhân dân mới.',
  },
} satisfies Record<string, NoticeLine>
