import { z } from 'zod'
import { line, lines } from '#domain/dialogues/typed.ts'
import { version } from '#domain/petitions/triage.ts'
import { Refusal } from '#domain/refusal.ts'
import { formatNumber } from '#lib/dates.ts'
import {
  type Answer,
  answerCodes,
  answers,
  heldCodes,
  type OpinionSource,
  opinionSourceCodes,
  opinionSources,
} from './words.ts'

const body = lines(10, 4000, 'Chưa ghi ý kiến, ít nhất 10 ký tự.')

/** An opinion as an organisation hands it in, or as the Front writes it down of a village or a meeting. */
export const WriteOpinion = z
  .object({
    source: z.enum(opinionSourceCodes, { error: 'Chưa chọn ý kiến của ai.' }).exclude(['public'], {
      error: 'Chưa chọn ý kiến của ai.',
    }),
    unitId: z.union([z.uuid(), z.literal('')], { error: 'Chọn tổ chức trong danh sách.' }).default(''),
    areaCode: line(0, 12, ''),
    body,
  })
  .superRefine((it, check) => {
    if (it.source === 'organisation' && !it.unitId) {
      check.addIssue({ code: 'custom', path: ['unitId'], message: 'Chọn tổ chức trong danh sách.' })
    }
    if (it.source === 'village' && !it.areaCode) {
      check.addIssue({ code: 'custom', path: ['areaCode'], message: 'Chọn thôn, tổ dân phố.' })
    }
  })
export type WriteOpinion = z.output<typeof WriteOpinion>

/** What somebody of the public sends: no name, no number is asked. */
export const GiveOpinion = z.object({
  token: z.string().regex(/^[\w-]{20,80}$/, 'Mở lại trang rồi gửi; ý kiến vừa viết còn nguyên.'),
  body: lines(10, 1000, 'Ý kiến có từ 10 đến 1000 ký tự.'),
})
export type GiveOpinion = z.output<typeof GiveOpinion>

const seen = { id: z.uuid({ error: 'Chọn một ý kiến.' }), version: z.coerce.number().int().min(1).catch(0) }
export const TakeOpinion = z.object(seen)
export const HoldOpinion = z.object({
  ...seen,
  heldFor: z.enum(heldCodes, { error: 'Chưa chọn vì sao giữ lại.' }),
})
export type TakeOpinion = z.output<typeof TakeOpinion>
export type HoldOpinion = z.output<typeof HoldOpinion>

/** Puts an opinion to a point, or takes it from there. */
export const LinkOpinion = z.object({
  opinionId: z.uuid({ error: 'Chọn một ý kiến.' }),
  pointId: z.uuid({ error: 'Chọn đưa vào ý kiến phản biện nào.' }),
})
export type LinkOpinion = z.output<typeof LinkOpinion>

/** One numbered point of what the Front says of the draft. */
export const WritePoint = z.object({
  version,
  place: line(0, 200, ''),
  body,
  proposal: lines(10, 2000, 'Chưa ghi đề nghị sửa thế nào, ít nhất 10 ký tự.'),
  /** The opinion that it was made of first, where there is one. */
  opinionId: z.union([z.uuid(), z.literal('')], { error: 'Chọn ý kiến trong danh sách.' }).default(''),
})
export type WritePoint = z.output<typeof WritePoint>

/** Whoever does not accept all of it says why. */
export const AnswerPoint = z
  .object({
    /** Of the answer as it was seen; 0 where there was none. */
    version: z.coerce.number().int().min(0).catch(-1),
    result: z.enum(answerCodes, { error: 'Chưa chọn: tiếp thu, tiếp thu một phần hay chưa tiếp thu.' }),
    reason: lines(0, 4000, ''),
  })
  .superRefine((it, check) => {
    if (it.result !== 'accepted' && it.reason.length < 10) {
      const message = `Ghi vì sao “${answers[it.result].toLowerCase()}”, ít nhất 10 ký tự. Mặt trận và người góp ý đọc lý do này.`
      check.addIssue({ code: 'custom', path: ['reason'], message })
    }
  })
export type AnswerPoint = z.output<typeof AnswerPoint>

/** So many opinions on one draft from one browser. */
export const OPINIONS_EACH = 3

export const tooManyOpinions = (): Refusal =>
  new Refusal(
    'critique.tooMany',
    `Mỗi người góp nhiều nhất ${OPINIONS_EACH} ý kiến cho một dự thảo, ông/bà đã gửi đủ.`,
  )
export const closedToOpinions = (): Refusal =>
  new Refusal('critique.closed', 'Dự thảo này không còn nhận ý kiến trên trang. Xem phần phản biện ở dưới.')

/** A criticism says something; what waits to be looked at is looked at first. */
export function refusalToCriticise(points: number, unseen: number): Refusal | undefined {
  if (points === 0) {
    return new Refusal('critique.noPoint', 'Chưa có ý kiến phản biện nào. Ghi ít nhất một ý kiến.')
  }
  if (unseen > 0) {
    return new Refusal(
      'critique.unseen',
      `Còn ${unseen} ý kiến của người dân chưa xem. Nhận hoặc giữ lại từng ý kiến trước.`,
    )
  }
}

/** Each point is answered before the answer goes out. */
export function refusalToClose(unanswered: readonly number[]): Refusal | undefined {
  if (unanswered.length === 0) return undefined
  return new Refusal(
    'critique.unanswered',
    `Chưa trả lời ý kiến phản biện số ${unanswered.join(', ')}. Trả lời từng ý kiến, rồi gửi Mặt trận.`,
  )
}

/** "Ý kiến phản biện 2: chưa tiếp thu, vì …" */
export function answerWords(no: number, { result, reason }: { result: Answer; reason: string }): string {
  const said = `Ý kiến phản biện ${no}: ${answers[result].toLowerCase()}`
  if (!reason) return `${said}.`
  const why = /[.!?…]$/.test(reason) ? reason : `${reason}.`
  return result === 'accepted' ? `${said}. ${why}` : `${said}, vì ${why}`
}

/** From whom a point comes: a body by its name, people of the public as a number. */
export type PointOrigin = { source: OpinionSource; name: string; opinions: number }

/** "Tổ dân phố 5; Người dân, trên trang công khai (3 ý kiến)" */
export const originWords = (origins: readonly PointOrigin[]): string =>
  origins
    .map(({ source, name, opinions }) => {
      const who = name || opinionSources[source]
      return opinions > 1 ? `${who} (${formatNumber(opinions)} ý kiến)` : who
    })
    .join('; ')
