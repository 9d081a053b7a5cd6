import type { NoticeLine } from './line.ts'

/** News for a board that supervises projects: that it was given something. What it is stands on its page alone. */
export const boardLines = {
  'board.given': {
    when: 'office',
    subject: 'Giám sát dự án: có việc mới giao cho ban',
    body: '{unit} giao cho ban thêm việc để giám sát. Ban xem việc, ghi lần đến xem, gửi kiến nghị và ghi đánh giá.',
    sms: 'Năm Rõ: Mặt trận giao cho ban thêm việc để giám sát.',
  },
} satisfies Record<string, NoticeLine>
