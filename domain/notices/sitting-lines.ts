import type { NoticeLine } from './line.ts'

/** News of a sitting of the reception for the office that holds it. */
export const sittingLines = {
  'sitting.dayOff': {
    when: 'office',
    subject: 'Buổi tiếp công dân: ngày tiếp là ngày nghỉ',
    body: 'Buổi tiếp công dân đã công bố của {unit} vào {date} nay là ngày nghỉ. Hoãn, công bố ngày khác và lý do; người đã hẹn được báo tin.',
    sms: 'Năm Rõ: Buổi tiếp công dân {due} là ngày nghỉ, cần công bố ngày khác.',
  },
} satisfies Record<string, NoticeLine>
