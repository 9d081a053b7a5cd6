import type { NoticeLine } from './line.ts'

/** News of what came of opinions, for the offices that gathered them before a dialogue: they open no file. */
export const raisedLines = {
  'raised.moved': {
    when: 'office',
    subject: 'Hồ sơ {number}: ý kiến đã tập hợp có tin mới',
    body:
      'Việc hứa từ ý kiến cơ quan, tổ chức của ông/bà tập hợp trước hội nghị, hồ sơ {number}, {handlingUnit} làm, có tin mới: ' +
      'tiến độ, trả lời, gia hạn hoặc quá hạn. Hạn của việc {due}.',
    sms: 'Năm Rõ: Hồ sơ {number}: ý kiến đã tập hợp có tin mới.',
  },
} satisfies Record<string, NoticeLine>
