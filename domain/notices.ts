import { boardLines } from '#domain/notices/board-lines.ts'
import { critiqueLines } from '#domain/notices/critique-lines.ts'
import { dialogueLines } from '#domain/notices/dialogue-lines.ts'
import { followLines } from '#domain/notices/follow-lines.ts'
import {
  dayPlaceholders,
  type NoticeLine,
  type NoticePayload,
  type Placeholder,
} from '#domain/notices/line.ts'
import { raisedLines } from '#domain/notices/raised-lines.ts'
import { registrantLines } from '#domain/notices/registrant-lines.ts'
import { senderLines } from '#domain/notices/sender-lines.ts'
import { sittingLines } from '#domain/notices/sitting-lines.ts'
import { situationLines } from '#domain/notices/situation-lines.ts'
import { staffLines } from '#domain/notices/staff-lines.ts'
import { warningLines } from '#domain/notices/warning-lines.ts'
import type { NoticeChannel } from '#domain/petitions/words.ts'
import { formatDay, formatShortDay } from '#lib/dates.ts'

/** Every notice: its key is kept with the row, so a key in use is never renamed. */
export const noticeLines = {
  ...senderLines,
  ...staffLines,
  ...dialogueLines,
  ...registrantLines,
  ...sittingLines,
  ...situationLines,
  ...followLines,
  ...critiqueLines,
  ...warningLines,
  ...boardLines,
  ...raisedLines,
}
export type NoticeKey = keyof typeof noticeLines
export const noticeKeys = Object.keys(noticeLines) as NoticeKey[]

export const isForStaff = (key: NoticeKey): boolean =>
  [
    ...[staffLines, dialogueLines, sittingLines, situationLines],
    ...[critiqueLines, warningLines, boardLines, raisedLines],
  ].some((lines) => key in lines)
/** News of a dialogue: its number stands where that of a file stands otherwise. */
export const isOfDialogue = (key: NoticeKey): boolean => key in dialogueLines
/** News of a sitting: it has no number. */
export const isOfSitting = (key: NoticeKey): boolean => key in sittingLines
/** News of a note of what people talk about: it has no number. */
export const isOfSituation = (key: NoticeKey): boolean => key in situationLines
/** News of a draft before the Front: it has no number. */
export const isOfCritique = (key: NoticeKey): boolean => key in critiqueLines
/** News of an area: it has no number. */
export const isOfWarnings = (key: NoticeKey): boolean => key in warningLines
/** News for a board of what it was given: it has no number. */
export const isOfBoard = (key: NoticeKey): boolean => key in boardLines
/** News of an opinion that the reader's office gathered. */
export const isOfRaised = (key: NoticeKey): boolean => key in raisedLines
/** News for somebody who registered for a dialogue. */
export const isForRegistrant = (key: NoticeKey): boolean => key in registrantLines
/** News of what somebody follows at their account: of many numbers, or of none. */
export const isOfFollows = (key: NoticeKey): boolean => key in followLines

const frames = {
  sender: {
    before: 'Kính gửi ông/bà,',
    after:
      'Xem hồ sơ: mở trang Năm Rõ, chọn Tra cứu, nhập mã bí mật. Thư này không ghi nội dung đơn. ' +
      'Hỏi thêm: {desk}, {deskPhone}, {deskHours}.',
    footer: 'Ông/bà nhận thư này vì đã chọn báo tin cho hồ sơ {number}. Đổi hoặc thôi nhận: gọi {deskPhone}.',
  },
  bare: { before: '', after: '', footer: '' },
  dialogue: {
    before: '',
    after: 'Đăng nhập trang Năm Rõ, mục Đối thoại, mở hội nghị {number} để xem.',
    footer: 'Thư gửi theo vai trò trong hội nghị; không trả lời thư này.',
  },
  sitting: {
    before: '',
    after: 'Đăng nhập trang Năm Rõ, mục Tiếp công dân, lịch tiếp, để xem.',
    footer: 'Thư gửi theo vai trò ở nơi tiếp công dân; không trả lời thư này.',
  },
  situation: {
    before: '',
    after: 'Đăng nhập trang Năm Rõ, mục Tình hình Nhân dân, để xem. Thư này không ghi nội dung.',
    footer: 'Thư gửi theo vai trò; không trả lời thư này.',
  },
  critique: {
    before: '',
    after: 'Đăng nhập trang Năm Rõ, mục Phản biện, để xem. Thư này không ghi tên dự thảo.',
    footer: 'Thư gửi theo vai trò trong việc phản biện; không trả lời thư này.',
  },
  warnings: {
    before: '',
    after: 'Đăng nhập trang Năm Rõ, mục Cảnh báo sớm, để xem.',
    footer: 'Thư gửi theo vai trò; không trả lời thư này.',
  },
  board: {
    before: '',
    after: 'Đăng nhập trang Năm Rõ, mục Giám sát, để xem. Thư này không ghi việc nào.',
    footer: 'Thư gửi theo vai trò trong ban; không trả lời thư này.',
  },
  raised: {
    before: '',
    after:
      'Đăng nhập trang Năm Rõ, mục Đối thoại, trang Ý kiến đã gửi đến hội nghị, để xem. Thư này không ghi nội dung ý kiến.',
    footer: 'Thư gửi theo vai trò trong việc tập hợp ý kiến; không trả lời thư này.',
  },
  registrant: {
    before: 'Kính gửi ông/bà,',
    after:
      'Xem chương trình, xem hoặc hủy đăng ký: mở trang Năm Rõ, mục Đối thoại, hội nghị {number}. Thư này không ghi tên người.',
    footer: 'Ông/bà nhận thư này vì đã để lại địa chỉ khi đăng ký dự hội nghị {number}.',
  },
  follows: {
    before: 'Kính gửi ông/bà,',
    after:
      'Thư này không ghi nội dung đơn và không ghi tên người. Chọn lại loại tin: trang Năm Rõ, mục Tài khoản, Theo dõi.',
    footer: 'Ông/bà nhận thư này vì đã chọn theo dõi. Thôi nhận, không cần đăng nhập:\n{stops}',
  },
  staff: {
    before: '',
    after: 'Đăng nhập trang Năm Rõ, mở hồ sơ {number} để xem. Thư này không ghi nội dung đơn.',
    footer: 'Thư gửi theo vai trò trong hồ sơ; không trả lời thư này.',
  },
}

/** Which words stand around a line: of a denunciation none that say from whom or where. */
function frameOf(key: NoticeKey): keyof typeof frames {
  if (isOfDialogue(key)) return 'dialogue'
  if (isOfSitting(key)) return 'sitting'
  if (isOfSituation(key)) return 'situation'
  if (isOfCritique(key)) return 'critique'
  if (isOfWarnings(key)) return 'warnings'
  if (isOfBoard(key)) return 'board'
  if (isOfRaised(key)) return 'raised'
  if (isForRegistrant(key)) return 'registrant'
  if (isOfFollows(key)) return 'follows'
  if (isForStaff(key)) return 'staff'
  return key === 'news' ? 'bare' : 'sender'
}

/** The text as it stands in the catalogue for one channel. */
function template(key: NoticeKey, channel: NoticeChannel): { subject: string; text: string } {
  const line: NoticeLine = noticeLines[key]
  if (channel === 'sms') return { subject: '', text: line.sms }
  if (channel !== 'email') return { subject: line.subject, text: line.body }
  const { before, after, footer } = frames[frameOf(key)]
  return {
    subject: line.subject,
    text: [before, line.body, after, footer && `--\n${footer}`].filter(Boolean).join('\n\n'),
  }
}

const slots = /\{(\w+)\}/g

/** The placeholders a notice needs on any of the channels it can end up on. */
export function placeholdersOf(key: NoticeKey): Placeholder[] {
  const letter = template(key, 'email')
  const all = `${letter.subject}${letter.text}${noticeLines[key].sms}`
  return [...new Set([...all.matchAll(slots)].map((found) => found[1] as Placeholder))]
}

/**
 * The words of a notice for one channel.
 * @throws Error naming a placeholder without a value: nothing is sent with a hole in it
 */
export function fillNotice(
  key: NoticeKey,
  channel: NoticeChannel,
  payload: NoticePayload,
): { subject: string; text: string } {
  const sayDay = channel === 'sms' ? formatShortDay : formatDay
  const fill = (text: string) =>
    text.replace(slots, (_all, name: Placeholder) => {
      const value = payload[name]
      if (!value) throw new Error(`notice ${key} has no ${name}`)
      return dayPlaceholders.includes(name) ? sayDay(value) : value
    })
  const { subject, text } = template(key, channel)
  return { subject: fill(subject), text: fill(text) }
}

/** Without marks a text message fits one part and reads on every phone. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
}
