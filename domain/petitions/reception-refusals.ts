import { type Family, type ReceptionGround, receptionGroundCodes } from '#domain/petitions/words.ts'
import type { Day } from '#lib/dates.ts'

type Ground = {
  /** As it reads after "không tiếp lần này, vì". */
  reason: string
  article: string
  /** The law that what was brought stands under; absent: any. */
  family?: Family
  /** Refused in writing too: the notice names an earlier file that was answered, or dealt with at the door. */
  written?: 'answered' | 'dealt with'
  validFrom?: Day
}

/** Nghị định 154/2026/NĐ-CP adds grounds, and sets the form and the limit of the written notice. */
export const refusedByDecreeSince: Day = '2026-07-01'
const decree = { article: 'Điều 4 Nghị định 154/2026/NĐ-CP', validFrom: refusedByDecreeSince }

/** On what an officer may refuse to receive somebody; there is no other ground (Điều 9 Luật Tiếp công dân). */
export const receptionGrounds: Record<ReceptionGround, Ground> = {
  'no-control': {
    reason: 'người đến trong tình trạng say hoặc không làm chủ được hành vi của mình',
    article: 'Điều 9 khoản 1 Luật Tiếp công dân',
  },
  insult: {
    reason: 'có hành vi đe dọa, xúc phạm hoặc vi phạm nội quy nơi tiếp công dân',
    article: 'Điều 9 khoản 2 Luật Tiếp công dân',
  },
  settled: {
    reason: 'việc đã được giải quyết đúng luật, đã kiểm tra, trả lời bằng văn bản, giải thích mà vẫn kéo dài',
    article: 'Điều 9 khoản 3 Luật Tiếp công dân',
    written: 'answered',
  },
  'other-law': {
    reason: 'thuộc trường hợp khác mà luật cho từ chối',
    article: 'Điều 9 khoản 4 Luật Tiếp công dân',
  },
  weapons: { reason: 'mang vũ khí, vật nguy hiểm mà không gửi lại', ...decree },
  'security-check': { reason: 'không cho kiểm tra an ninh', ...decree },
  recording: { reason: 'ghi âm, ghi hình, phát trực tiếp trái yêu cầu hoặc gây rối buổi tiếp', ...decree },
  disorder: { reason: 'kích động, gây rối trật tự', ...decree },
  incapable: { reason: 'không đủ năng lực hành vi dân sự mà không có người đại diện', ...decree },
  'no-mandate': { reason: 'thiếu giấy tờ chứng minh việc đại diện', ...decree },
  'no-petition': {
    reason: 'nội dung không phải khiếu nại, tố cáo, kiến nghị, phản ánh',
    ...decree,
  },
  'nothing-new': {
    reason: 'kiến nghị, phản ánh này đã được tiếp, hướng dẫn, trả lời và không có gì mới',
    ...decree,
    article: 'Điều 4 điểm h Nghị định 154/2026/NĐ-CP',
    family: 'opinion',
    written: 'dealt with',
  },
  judgment: { reason: 'việc đã có bản án, quyết định của tòa án có hiệu lực', ...decree },
  'other-body': { reason: 'việc đang do cơ quan khác có thẩm quyền giải quyết', ...decree },
}

/** The grounds that the law gives on this day. */
export const groundsOn = (day: Day): ReceptionGround[] =>
  receptionGroundCodes.filter((code) => (receptionGrounds[code].validFrom ?? day) <= day)

/** The articles that an officer looks for a ground in, on this day. */
export const receptionArticles = (day: Day): string =>
  day < refusedByDecreeSince
    ? 'Điều 9 Luật Tiếp công dân'
    : 'Điều 9 Luật Tiếp công dân, Điều 4 Nghị định 154/2026/NĐ-CP'
