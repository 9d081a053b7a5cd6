import { z } from 'zod'
import { version } from '#domain/petitions/triage.ts'
import { fieldRefusal, type Refusal } from '#domain/refusal.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { type LimitKey, limitFor, type TimeLimit } from '#domain/time/time-limits.ts'
import { type Day, formatDay, startOfDay } from '#lib/dates.ts'
import { refusalOfDay } from './plan.ts'
import { dayOrNone, reasonField } from './typed.ts'
import type { DialogueKind, Track } from './words.ts'

type Rules = { limits: readonly TimeLimit[]; calendar: Calendar }

/** The law says how long before for the government alone; the others keep the rule of the unit. */
const keyOf: Record<Track, LimitKey> = {
  government: 'dlg.notice',
  party: 'dlg.notice.party',
  department: 'dlg.notice.department',
}

export type NoticeDue = { due: Day; limit: TimeLimit }

/** By when a dialogue of this day has to be announced; of a joint one the earliest day counts. */
export function noticeDue(tracks: readonly Track[], day: Day, { limits, calendar }: Rules): NoticeDue {
  const all = tracks.map((track) => {
    const limit = limitFor(limits, keyOf[track], day)
    return { due: computeDeadline(limit, startOfDay(day), calendar).due, limit }
  })
  const [first] = all.sort((a, b) => (a.due < b.due ? -1 : 1))
  if (!first) throw new Error('a dialogue without a track')
  return first
}

/** "ít nhất 7 ngày (Điều 43 …)" */
export const noticeWords = ({ limit: { limit, unit, article } }: NoticeDue): string =>
  `ít nhất ${limit} ngày${unit === 'wd' ? ' làm việc' : ''} (${article})`

type Told = { kind: DialogueKind; ground: string; tracks: readonly Track[] }

/** May people be told today of a dialogue on this day? A hurry needs its reason, which they read. */
export function refusalByNotice(it: Told, day: Day, today: Day, rules: Rules): Refusal | undefined {
  const notice = noticeDue(it.tracks, day, rules)
  if (today <= notice.due) return undefined
  if (it.kind === 'extraordinary' && it.ground.length >= 10) return undefined
  return fieldRefusal(
    'dialogue.notice',
    'day',
    `Hội nghị phải thông báo trước ${noticeWords(notice)}; ngày ${formatDay(day)} lẽ ra thông báo chậm nhất ${formatDay(notice.due)}. Chọn ngày xa hơn; việc gấp thì đề xuất hội nghị đột xuất, ghi lý do.`,
  )
}

export const PutOffDialogue = z.object({
  version,
  reason: reasonField,
  day: dayOrNone('Ngày mới chưa đúng. Chọn trên lịch, hoặc để trống khi chưa có ngày.'),
  newDayBy: dayOrNone('Ngày báo chưa đúng. Chọn trên lịch.'),
})
export type PutOffDialogue = z.output<typeof PutOffDialogue>

export const CancelDialogue = z.object({ version, reason: reasonField })
export type CancelDialogue = z.output<typeof CancelDialogue>

type Before = Told & { state: string; day: Day | null }

/**
 * To a later day, told as long before as any; or to none yet, with the day by which it will be named.
 * What waits for a day gets one.
 */
export function refusalToPutOff(
  it: Before,
  input: Pick<PutOffDialogue, 'day' | 'newDayBy'>,
  today: Day,
  rules: Rules,
): Refusal | undefined {
  if (!input.day && it.state === 'postponed') {
    return fieldRefusal('dialogue.noDay', 'day', 'Hội nghị đang chờ ngày mới. Chọn ngày mới.')
  }
  if (!input.day && (!input.newDayBy || input.newDayBy < today)) {
    return fieldRefusal(
      'dialogue.newDayBy',
      'newDayBy',
      'Chọn ngày mới, hoặc ghi chậm nhất ngày nào báo ngày mới, từ hôm nay.',
    )
  }
  if (!input.day) return undefined
  if (it.day && input.day <= it.day) {
    return fieldRefusal(
      'dialogue.later',
      'day',
      `Ngày mới phải sau ${formatDay(it.day)}: người đã nhận thông báo không đến sớm hơn được.`,
    )
  }
  return refusalOfDay(input.day, today, rules.calendar) ?? refusalByNotice(it, input.day, today, rules)
}
