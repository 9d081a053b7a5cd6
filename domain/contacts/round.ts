import { z } from 'zod'
import { dayField, line } from '#domain/dialogues/typed.ts'
import { version } from '#domain/petitions/triage.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import {
  type ContactOutcome,
  type MeetingState,
  type Phase,
  phaseCodes,
  phases,
  type RoundState,
  roundStates,
} from './words.ts'

/** A round: which session of the council it belongs to, and from when to when. */
export const PlanRound = z.object({
  session: line(5, 160, 'Chưa ghi kỳ họp, ví dụ “Kỳ họp thứ 5, cuối năm 2026”.'),
  phase: z.enum(phaseCodes, { error: 'Chưa chọn trước hay sau kỳ họp.' }),
  fromOn: dayField('Chưa ghi ngày bắt đầu.'),
  toOn: dayField('Chưa ghi ngày kết thúc.'),
})
export type PlanRound = z.output<typeof PlanRound>
export const ChangeRound = PlanRound.extend({ version })
export type ChangeRound = z.output<typeof ChangeRound>

/** What a button alone does with a round. */
export const MoveRound = z.object({ version })

/** "sau kỳ họp thường lệ giữa năm": what people read of a round. */
export const roundWords = ({ phase, session }: { phase: Phase; session: string }): string =>
  `${phases[phase].toLowerCase()}${/^kỳ họp /iu.test(session) ? session.slice('kỳ họp'.length) : `: ${session}`}`

export function refusalToPlan({ fromOn, toOn }: Pick<PlanRound, 'fromOn' | 'toOn'>): Refusal | undefined {
  if (toOn >= fromOn) return undefined
  return fieldRefusal('contact.days', 'toOn', 'Ngày kết thúc ở trước ngày bắt đầu. Chọn lại một trong hai.')
}

/** In which state may something be done with a round? */
export function refusalInState(state: RoundState, may: readonly RoundState[]): Refusal | undefined {
  if (may.includes(state)) return undefined
  return new Refusal(
    'contact.state',
    `Đợt tiếp xúc đang ở bước “${roundStates[state]}”, không làm được việc này nữa.`,
  )
}

type Standing = { state: RoundState; meetings: readonly { state: MeetingState }[] }

/** People hear of a round with its meetings. */
export function refusalToAnnounce({ state, meetings }: Standing): Refusal | undefined {
  if (meetings.some((one) => one.state !== 'cancelled')) return refusalInState(state, ['planned'])
  return new Refusal('contact.noMeeting', 'Chưa có buổi tiếp xúc nào. Thêm nơi, ngày, giờ, rồi thông báo.')
}

/** Gathering ends when each meeting was held or called off. */
export function refusalToClose({ state, meetings }: Standing): Refusal | undefined {
  const left = meetings.filter((one) => one.state === 'planned').length
  if (left === 0) return refusalInState(state, ['announced'])
  return new Refusal(
    'contact.meetingsLeft',
    `Còn ${left} buổi chưa ghi kết quả. Ghi số cử tri đã dự, hoặc bỏ buổi kèm lý do, rồi khép đợt.`,
  )
}

/** The report tells what came of each opinion, so each has to have an end or a way. */
export function refusalToReport(
  state: RoundState,
  opinions: readonly { outcome: ContactOutcome | null }[],
): Refusal | undefined {
  const open = opinions.filter(({ outcome }) => !outcome).length
  if (open > 0) {
    return new Refusal(
      'contact.openOpinions',
      `Còn ${open} ý kiến chưa trả lời, chưa chuyển. Ghi câu trả lời hoặc chuyển cơ quan giải quyết, rồi ban hành báo cáo.`,
    )
  }
  return refusalInState(state, ['closed'])
}
