import type { Day } from '#lib/dates.ts'

/** cd: calendar days. wd: working days. */
export type DayUnit = 'cd' | 'wd'

export type LimitKey =
  | 'intake.triage'
  | 'intake.notify'
  | 'knpa.reply'
  | 'confirm.silence'
  | 'dispute.head-reply'
  | 'redo.first'

export type TimeLimit = {
  key: LimitKey
  /** What people call the date this limit gives. */
  name: string
  limit: number
  unit: DayUnit
  /** The event the clock starts with, as it reads after "Bắt đầu:". */
  startsWith: string
  /** The law as people cite it; for a rule of the unit, what that rule is called. */
  article: string
  /** A rule of the unit where the law sets no number. */
  isUnitRule: boolean
  /** What the law sets no limit for; left out where that is the kind of petition itself. */
  matter?: string
  validFrom?: Day
  validTo?: Day
}

const UNIT_RULE = 'quy định của cơ quan'

/** Time limits known to the law or set by the unit. A changed limit is a new row with its dates. */
export const timeLimits: readonly TimeLimit[] = [
  {
    key: 'intake.triage',
    name: 'Hạn phân loại',
    limit: 10,
    unit: 'cd',
    startsWith: 'tiếp nhận',
    article: 'thủ tục hành chính “Xử lý đơn” trên Cổng Dịch vụ công quốc gia',
    isUnitRule: false,
  },
  {
    // Accepted, needs longer, refused or passed on: the sender hears one of the four by then.
    key: 'intake.notify',
    name: 'Hạn báo tin đầu tiên',
    limit: 10,
    unit: 'wd',
    startsWith: 'tiếp nhận',
    article: 'Điều 28 khoản 1 Luật Tiếp công dân',
    isUnitRule: false,
  },
  {
    // Luật Tiếp công dân sets no final limit for proposals and feedback.
    key: 'knpa.reply',
    name: 'Hạn trả lời',
    limit: 20,
    unit: 'cd',
    startsWith: 'tiếp nhận',
    article: UNIT_RULE,
    isUnitRule: true,
  },
  {
    key: 'confirm.silence',
    name: 'Hạn cho ý kiến',
    limit: 30,
    unit: 'cd',
    startsWith: 'trả lời người gửi',
    article: UNIT_RULE,
    isUnitRule: true,
    matter: 'việc chờ ý kiến người gửi',
  },
  {
    key: 'dispute.head-reply',
    name: 'Hạn người đứng đầu trả lời',
    limit: 5,
    unit: 'wd',
    startsWith: 'ghi nhận còn ý kiến khác nhau',
    article: UNIT_RULE,
    isUnitRule: true,
    matter: 'trả lời ý kiến khác nhau',
  },
  {
    key: 'redo.first',
    name: 'Hạn làm lại',
    limit: 10,
    unit: 'wd',
    startsWith: 'người gửi nói chưa xong',
    article: UNIT_RULE,
    isUnitRule: true,
    matter: 'việc mở lại khi người gửi nói chưa xong',
  },
]

/** The version in force on the day the clock starts; later changes of the law do not touch it. */
export function limitFor(limits: readonly TimeLimit[], key: LimitKey, onDay: Day): TimeLimit {
  const inForce = limits.filter((limit) => limit.key === key && isInForce(limit, onDay))
  if (inForce.length !== 1) throw new Error(`${inForce.length} limits ${key} are in force on ${onDay}`)
  return inForce[0] as TimeLimit
}

function isInForce({ validFrom, validTo }: TimeLimit, onDay: Day): boolean {
  return (!validFrom || validFrom <= onDay) && (!validTo || onDay <= validTo)
}
