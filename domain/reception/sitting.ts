import { z } from 'zod'
import { version } from '#domain/petitions/triage.ts'
import { lineText, longText } from '#domain/petitions/typed-text.ts'
import { fieldRefusal, type Refusal } from '#domain/refusal.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { limitFor, type TimeLimit } from '#domain/time/time-limits.ts'
import { type Day, formatDay, isDay, startOfDay } from '#lib/dates.ts'
import { leaderCodes, onlineReasonCodes, patternCodes, type SittingState, sittingModeCodes } from './words.ts'

/** Receiving over a screen, between fixed points, is known to the law since then. */
export const onlineSince: Day = '2026-07-01'
export const delegateArticle = 'Điều 18 Luật Tiếp công dân'
export const delegateWarning = `Tiếp công dân định kỳ là việc của chính người đứng đầu; luật không nói đến ủy quyền cho cấp phó (${delegateArticle}). Đổi ngày, hoặc ghi căn cứ rồi tiếp tục.`

const short = (most: number) =>
  lineText.refine((text) => text.length <= most, `Dài hơn ${most} ký tự. Xin rút gọn.`)
export const dayField = (missing: string) => lineText.refine(isDay, missing)
const hour = (missing: string) => lineText.refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), missing)
const capacity = z.coerce
  .number({ error: 'Số lượt hẹn là một số, từ 0 đến 100.' })
  .int('Số lượt hẹn là một số, từ 0 đến 100.')
  .min(0, 'Số lượt hẹn là một số, từ 0 đến 100.')
  .max(100, 'Số lượt hẹn là một số, từ 0 đến 100.')
  .default(0)
const hours = {
  fromTime: hour('Chưa ghi giờ bắt đầu, ví dụ 08:00.'),
  toTime: hour('Chưa ghi giờ kết thúc, ví dụ 11:30.'),
}
const place = short(300).refine((text) => text.length >= 3, 'Chưa ghi địa điểm tiếp.')

export const PlanSitting = z.object({
  kind: z.enum(['periodic', 'extraordinary'], { error: 'Chưa chọn buổi tiếp định kỳ hay đột xuất.' }),
  leader: z.enum(leaderCodes).exclude(['official'], { error: 'Chưa chọn ai tiếp.' }),
  delegateTitle: short(200),
  delegateGround: short(300),
  mode: z.enum(sittingModeCodes).default('in-person'),
  onlineReason: z.union([z.enum(onlineReasonCodes), z.literal('')]).default(''),
  ground: short(500),
  place,
  day: dayField('Chưa chọn ngày tiếp.'),
  ...hours,
  capacity,
})
export type PlanSitting = z.output<typeof PlanSitting>

export const SetSchedule = z.object({
  pattern: z.enum(patternCodes, { error: 'Chưa chọn ngày trong tháng hay thứ trong tuần.' }),
  onDay: z.coerce
    .number({ error: 'Ghi ngày 1 đến 28, hoặc thứ 1 (thứ Hai) đến 5 (thứ Sáu).' })
    .int()
    .min(1, 'Ghi từ 1.')
    .max(28, 'Ghi đến 28.'),
  place,
  ...hours,
  capacity,
  validFrom: dayField('Chưa chọn lịch dùng từ ngày nào.'),
})
export type SetSchedule = z.output<typeof SetSchedule>

export const PostponeSitting = z.object({
  version,
  reason: longText
    .refine((text) => text.length >= 10, 'Chưa ghi lý do hoãn. Người đến xem lịch đọc được lý do này.')
    .refine((text) => text.length <= 500, 'Lý do dài hơn 500 ký tự. Xin rút gọn.'),
  day: dayField('Chưa chọn ngày tiếp bù. Hoãn thì phải có ngày mới (Điều 24 khoản 4 Luật Tiếp công dân).'),
})
export type PostponeSitting = z.output<typeof PostponeSitting>

export const SittingVersion = z.object({ version })

export type Rules = { limits: readonly TimeLimit[]; calendar: Calendar }

/** On which day at the latest a sitting of this day has to be announced; an online one, told to people. */
export function noticeDue(
  it: { kind: string; mode: string; day: Day },
  { limits, calendar }: Rules,
): Day | undefined {
  const key = it.mode === 'online' ? 'online.notice' : it.kind === 'periodic' ? 'sched.post' : undefined
  if (!key) return undefined
  return computeDeadline(limitFor(limits, key, it.day), startOfDay(it.day), calendar).due
}

/** May this sitting be planned today? A delegate is warned about and asked for the ground, never refused. */
export function refusalToPlan(it: PlanSitting, today: Day, rules: Rules): Refusal | undefined {
  if (it.day < today) return fieldRefusal('sitting.past', 'day', 'Ngày tiếp đã qua. Chọn ngày từ hôm nay.')
  if (it.toTime <= it.fromTime) {
    return fieldRefusal('sitting.hours', 'toTime', 'Giờ kết thúc phải sau giờ bắt đầu.')
  }
  if (it.leader === 'delegate' && !it.delegateGround) {
    return fieldRefusal('sitting.delegate', 'delegateGround', delegateWarning)
  }
  if (it.leader === 'delegate' && !it.delegateTitle) {
    return fieldRefusal('sitting.delegateTitle', 'delegateTitle', 'Chưa ghi chức vụ người tiếp thay.')
  }
  if (it.kind === 'extraordinary' && it.ground.length < 10) {
    return fieldRefusal(
      'sitting.ground',
      'ground',
      'Buổi tiếp đột xuất cần ghi trường hợp: việc gấp, phức tạp, nhiều người, nhiều cơ quan (Điều 18 khoản 3 Luật Tiếp công dân).',
    )
  }
  return refusalOnline(it) ?? refusalTooLate(it, today, rules)
}

function refusalOnline({ mode, onlineReason, day }: PlanSitting): Refusal | undefined {
  if (mode !== 'online') return undefined
  if (day < onlineSince) {
    return fieldRefusal(
      'sitting.onlineSince',
      'mode',
      `Tiếp trực tuyến chỉ có từ ${formatDay(onlineSince)} (Nghị định 154/2026/NĐ-CP). Chọn tiếp trực tiếp.`,
    )
  }
  if (!onlineReason) {
    return fieldRefusal(
      'sitting.onlineReason',
      'onlineReason',
      'Tiếp trực tuyến cần lý do (Điều 16 đến Điều 24 Nghị định 154/2026/NĐ-CP).',
    )
  }
}

function refusalTooLate(it: PlanSitting, today: Day, rules: Rules): Refusal | undefined {
  const due = noticeDue(it, rules)
  if (!due || today <= due) return undefined
  const article = limitFor(
    rules.limits,
    it.mode === 'online' ? 'online.notice' : 'sched.post',
    it.day,
  ).article
  return fieldRefusal(
    'sitting.notice',
    'day',
    `Lịch tiếp phải báo trước ít nhất 5 ngày làm việc (${article}); ngày này lẽ ra báo chậm nhất ${formatDay(due)}. Chọn ngày xa hơn${it.kind === 'periodic' && it.mode !== 'online' ? ', hoặc tiếp đột xuất nếu việc gấp' : ''}.`,
  )
}

/** A sitting that is put off moves to a later day that is named. */
export function refusalToPostpone(
  it: { state: string; day: Day; kind: string },
  newDay: Day,
  today: Day,
): Refusal | undefined {
  if (it.state !== 'planned') {
    return fieldRefusal('sitting.notPlanned', 'reason', 'Chỉ hoãn được buổi tiếp chưa bắt đầu.')
  }
  if (newDay <= it.day || newDay <= today) {
    return fieldRefusal('sitting.later', 'day', 'Ngày tiếp bù phải sau ngày đã báo và sau hôm nay.')
  }
}

/** A sitting of the desk ends with its day, whether anybody said so or not. */
export const stateOn = (it: { state: SittingState; day: Day }, today: Day): SittingState =>
  it.state === 'open' && it.day < today ? 'closed' : it.state
