import { z } from 'zod'
import {
  type Chair,
  type ChairOffice,
  Facts,
  refusalOfMeeting,
  type Site,
  whole,
} from '#domain/dialogues/plan.ts'
import { dayField, dayOrNone, line, lines } from '#domain/dialogues/typed.ts'
import type { DialogueState } from '#domain/dialogues/words.ts'
import { version } from '#domain/petitions/triage.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { type Day, formatDay } from '#lib/dates.ts'
import { chairsConferences, conferenceKindCodes } from './words.ts'

const own = {
  kind: z.enum(conferenceKindCodes, { error: 'Chưa chọn loại hội nghị.' }),
  subject: lines(10, 500, 'Chưa ghi sơ kết, tổng kết hay triển khai việc gì, ít nhất 10 ký tự.'),
  fromOn: dayOrNone('Ngày đầu kỳ không đúng. Chọn lại, hoặc để trống.'),
  toOn: dayOrNone('Ngày cuối kỳ không đúng. Chọn lại, hoặc để trống.'),
  day: dayField('Chưa chọn ngày họp.'),
  howToJoin: lines(0, 500, ''),
}

type Own = {
  kind: (typeof conferenceKindCodes)[number]
  subject: string
  fromOn: Day | null
  toOn: Day | null
  day: Day
}
type Plan = Own & {
  version: number
  topic: string
  fromTime: string
  toTime: string
  programme: string
  howToJoin: string
  chairs: Chair[]
  sites: Site[]
}

type Typed = Record<'subject' | 'fromOn' | 'toOn' | 'day', string> & Pick<Own, 'kind'>

function plan(raw: z.output<typeof Planned>, check: z.RefinementCtx): Plan {
  // Rows that are named by number take the types of what stands beside them along.
  const { kind, subject, fromOn, toOn, day } = raw as unknown as Typed
  return {
    ...whole(raw as z.output<typeof Facts>, check),
    ...{ kind, subject, day: day as Day },
    ...{ fromOn: (fromOn || null) as Day | null, toOn: (toOn || null) as Day | null },
  }
}

const Planned = Facts.extend(own)

/** The plan of a conference as it is changed until it is opened. */
export const PlanConference = Planned.transform(plan)
export type PlanConference = z.output<typeof PlanConference>

/** A new one, of an office that the actor prepares for. */
export const NewConference = Planned.extend({ unitId: z.uuid('Chọn cơ quan tổ chức.') }).transform(
  (raw, check) => ({ ...plan(raw, check), unitId: raw.unitId as string }),
)
export type NewConference = z.output<typeof NewConference>

export const CancelConference = z.object({
  version,
  reason: lines(10, 500, 'Chưa ghi lý do, ít nhất 10 ký tự.'),
})
export type CancelConference = z.output<typeof CancelConference>

export const ConferenceVersion = z.object({ version })

/** An office that is invited, and the report that is asked of it. */
export const InviteUnit = z
  .object({
    unit: z.uuid('Chọn đơn vị trong danh sách.'),
    asks: line(0, 300, ''),
    dueOn: dayOrNone('Hạn gửi báo cáo không đúng. Chọn lại, hoặc để trống.'),
  })
  .superRefine(({ asks, dueOn }, check) => {
    if (asks && !dueOn)
      check.addIssue({ code: 'custom', path: ['dueOn'], message: 'Chưa chọn hạn gửi báo cáo.' })
    if (!asks && dueOn)
      check.addIssue({ code: 'custom', path: ['asks'], message: 'Chưa ghi báo cáo về việc gì.' })
  })
export type InviteUnit = z.output<typeof InviteUnit>

export const InvitedUnit = z.object({ id: z.uuid('Chọn đơn vị trong danh sách.') })

/** What an invited office reports. */
export const HandInReport = z.object({
  id: z.uuid('Tải lại trang rồi gửi lại.'),
  version,
  body: lines(50, 20000, 'Báo cáo quá ngắn. Ghi kết quả, tồn tại, kiến nghị, ít nhất 50 ký tự.'),
})
export type HandInReport = z.output<typeof HandInReport>

/** May it be planned so today? A conference may fall on a day off: no law tells those who work when to meet. */
export function refusalToPlan(
  it: Omit<Plan, 'version'>,
  today: Day,
  known: { organiserId: string; offices: readonly ChairOffice[] },
): Refusal | undefined {
  if (it.day < today) return fieldRefusal('conference.past', 'day', 'Ngày họp đã qua. Chọn ngày từ hôm nay.')
  if (it.fromOn && it.toOn && it.toOn < it.fromOn) {
    return fieldRefusal('conference.period', 'toOn', 'Ngày cuối kỳ phải sau ngày đầu kỳ.')
  }
  return refusalOfMeeting(it, it.day, { ...known, mayChair: chairsConferences })
}

export type ConferenceAct = 'plan' | 'cancel' | 'invite' | 'open' | 'end' | 'open-to-all'
const fromStates: Record<ConferenceAct, readonly DialogueState[]> = {
  plan: ['planned'],
  cancel: ['planned'],
  invite: ['planned', 'in_progress'],
  open: ['planned'],
  end: ['in_progress'],
  'open-to-all': ['planned', 'in_progress', 'held'],
}

/** What is read of the state of a conference. */
export const conferenceStates: Partial<Record<DialogueState, string>> = {
  planned: 'Có kế hoạch, chưa họp',
  in_progress: 'Đang họp',
  held: 'Đã họp',
  cancelled: 'Không tổ chức',
}
export const conferenceState = (state: DialogueState): string => conferenceStates[state] ?? ''

/** May this be done with it as it stands? It is opened on its day, or afterwards to be typed from paper. */
export function refusalByState(
  { state, day }: { state: DialogueState; day: Day | null },
  act: ConferenceAct,
  today: Day,
): Refusal | undefined {
  if (!fromStates[act].includes(state)) {
    return new Refusal(
      'conference.state',
      `Hội nghị đang ở bước “${conferenceState(state)}”, không làm được việc này. Tải lại trang để xem việc làm được.`,
    )
  }
  if (act === 'open' && day && day > today) {
    return new Refusal(
      'conference.early',
      `Hội nghị họp ${formatDay(day)}: khai mạc vào ngày đó. Họp sớm hơn thì sửa kế hoạch trước.`,
    )
  }
}

/** May the report be handed in? Once, while the conference is not over. */
export function refusalToHandIn(
  it: { asks: string; sentAt: Date | null },
  state: DialogueState,
): Refusal | undefined {
  if (!it.asks) return new Refusal('report.none', 'Hội nghị không yêu cầu đơn vị này báo cáo.')
  if (it.sentAt)
    return new Refusal('report.once', 'Đơn vị đã gửi báo cáo này. Cần bổ sung thì báo cáo tại hội nghị.')
  if (state !== 'planned' && state !== 'in_progress') {
    return new Refusal('report.over', 'Hội nghị đã bế mạc hoặc không tổ chức: không nhận báo cáo nữa.')
  }
}
