import type { NoticeLine } from './line.ts'

/** News for those who watch an area: which places and fields receive unusually many. No petition is named. */
export const warningLines = {
  'warning.hot': {
    when: 'office',
    subject: 'Cảnh báo sớm: nơi nhận nhiều đơn bất thường',
    body: '{lines} Xem số liệu và quy tắc ở mục Cảnh báo sớm.',
    sms: 'Năm Rõ: Cảnh báo sớm: có nơi nhận nhiều đơn bất thường.',
  },
} satisfies Record<string, NoticeLine>
