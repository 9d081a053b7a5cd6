import type { NoticeLine } from './line.ts'

/** What somebody follows at their account, put together; neither a subject nor a text message says what it is about. */
export const followLines = {
  followDigest: {
    when: 'office',
    subject: 'Tin những việc ông/bà theo dõi',
    body: '{lines}',
    sms: 'Năm Rõ: Những việc ông/bà theo dõi có tin mới. Xem tại trang Năm Rõ, mục Tài khoản, Theo dõi.',
  },
} as const satisfies Record<string, NoticeLine>
