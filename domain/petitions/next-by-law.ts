import type { Family, IntakeOutcome, State } from '#domain/petitions/words.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { type LimitKey, limitFor } from '#domain/time/time-limits.ts'
import { type Day, dayOf, formatDay, startOfDay } from '#lib/dates.ts'
import type { ClockRules } from './clocks.ts'

export type NextFacts = {
  family: Family
  kind: string | null
  state: State
  intakeOutcome?: IntakeOutcome | null
  answeredAt: Date | null
  answerDueOn: Day | null
  remote: boolean
  today: Day
}

/** Who stands above a commune and a department (Điều 21 Luật Khiếu nại). */
const superior = 'Chủ tịch Ủy ban nhân dân tỉnh, thành phố'

/**
 * What a complainant and a denouncer can do next, with the day: there is no reopening, the law has its own
 * way on. Nothing for opinions, whose sender simply says whether it is done.
 */
export function nextByLaw(it: NextFacts, rules: ClockRules): string[] {
  if (it.family === 'opinion' || it.intakeOutcome === 'REFUSE_RECEPTION') return []
  const refused = it.state === 'REFUSED'
  const late = !it.answeredAt && it.answerDueOn !== null && it.today > it.answerDueOn
  if (!it.answeredAt && !late && !refused) return []
  if (it.family === 'denunciation') {
    return [
      'Cho rằng việc giải quyết chưa đúng luật, hoặc quá hạn chưa giải quyết: ông/bà tố cáo tiếp lên cấp trên trực tiếp của người giải quyết (Điều 37, 38 Luật Tố cáo).',
    ]
  }
  if (refused) {
    return [
      'Không đồng ý với việc không thụ lý: ông/bà có thể khiếu nại việc đó, hoặc khởi kiện ra tòa án theo Luật Tố tụng hành chính.',
    ]
  }
  if (it.kind === 'complaint-second') {
    return [
      'Không đồng ý với quyết định giải quyết lần hai: ông/bà có quyền khởi kiện ra tòa án (Điều 42 Luật Khiếu nại).',
    ]
  }
  const start = it.answeredAt ?? startOfDay(it.answerDueOn as Day)
  const until = secondRoundUntil(start, it.remote, rules)
  const why = it.answeredAt ? 'Không đồng ý với quyết định giải quyết' : 'Quá hạn chưa được giải quyết'
  return [
    `${why}: ông/bà khiếu nại lần hai đến ${superior}, chậm nhất ${formatDay(until)} (Điều 33 Luật Khiếu nại).`,
    'Hoặc khởi kiện ra tòa án theo Luật Tố tụng hành chính.',
  ]
}

/** The last day of a second complaint, from the day the decision came or the first limit ended. */
export function secondRoundUntil(start: Date, remote: boolean, rules: ClockRules): Day {
  const key: LimitKey = remote ? 'kn2.file.remote' : 'kn2.file'
  return computeDeadline(limitFor(rules.limits, key, dayOf(start)), start, rules.calendar).due
}
