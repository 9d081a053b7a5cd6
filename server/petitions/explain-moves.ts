import type { PetitionRow } from '#db/schema/petitions.ts'
import { answerCourse, type CourseStep, type Extended, lengthOf } from '#domain/petitions/answer-course.ts'
import { groundWords } from '#domain/petitions/extension.ts'
import { groundWordsOf, sendKey } from '#domain/petitions/stopping.ts'
import { type Family, stopActs } from '#domain/petitions/words.ts'
import type { Pause } from '#domain/time/count-days.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { type DeadlineNames, explainDeadline } from '#domain/time/deadline-sentences.ts'
import { lateness, lateWords } from '#domain/time/lateness.ts'
import { limitFor } from '#domain/time/time-limits.ts'
import { addDays, type Day, formatDay, formatNumber, formatSpan, startOfDay } from '#lib/dates.ts'
import type { ClockFacts } from '#server/petitions/clocks-of.ts'
import type { ExplainedLimit } from '#server/petitions/explained-limit.ts'
import type { Rules } from '#server/places/rules.ts'

/** "Tạm dừng tính hạn từ thứ Hai 30/11/2026, …": what stands in the place of a running limit. */
export function pausedWords({ kind, fromOn, capOn }: NonNullable<ClockFacts['open']>): string {
  if (kind === 'suspended') {
    return `Tạm dừng tính hạn từ ${formatDay(fromOn)}, vì tạm đình chỉ. Tiếp tục khi có quyết định tiếp tục giải quyết.`
  }
  const latest = capOn ? `, muộn nhất ${formatDay(addDays(capOn, 1))}` : ''
  return `Tạm dừng tính hạn từ ${formatDay(fromOn)}, vì chờ người gửi bổ sung. Tiếp tục khi người gửi bổ sung${latest}.`
}

const pauseSentence = (pause: Pause): string =>
  `Không tính ${formatNumber(lengthOf(pause))} ngày tạm dừng, ${formatSpan(pause.from, pause.to)}: ${pause.reason}.`

/** How a day that a person set was moved; nothing where no pause moved it. */
export function pauseSteps(pauses: readonly Pause[], since: Day, due: Day): string[] {
  const counted = pauses.filter((one) => one.from >= since && one.from <= due)
  return counted.length > 0 ? [...counted.map(pauseSentence), `Hạn: hết ngày ${formatDay(due)}.`] : []
}

type Row = Pick<PetitionRow, 'family' | 'receivedAt' | 'acceptedAt' | 'answerDueOriginal'>

/**
 * "Cách tính hạn" of the answer, its pauses and extensions included. A calendar that changed since does
 * not move a day that was already told to the sender: then only the decisions are named.
 */
export function answerSteps(
  row: Row,
  due: Day,
  rules: Rules,
  names: DeadlineNames,
  { clocks, remote, pauses, extensions }: ClockFacts,
): string[] {
  const course = answerCourse(row, { clocks, remote }, rules, pauses, extensions)
  const original = row.answerDueOriginal ?? due
  if (course?.due !== due) return extensions.map((one) => extendedSentence(one, original))
  return course.steps.flatMap((step) => sentencesOf(step, names, original))
}

/** The decisions that moved the answer's limit, and with it the day of the work. */
export const extendedSteps = (row: Row, due: Day, { extensions }: ClockFacts): string[] =>
  extensions.map((one) => extendedSentence(one, row.answerDueOriginal ?? due))

function sentencesOf(step: CourseStep, names: DeadlineNames, original: Day): string[] {
  if (step.kind === 'counted') return explainDeadline(step.deadline, names)
  if (step.kind === 'extended') return [extendedSentence(step.extension, original)]
  return [...step.pauses.map(pauseSentence), `Hạn: hết ngày ${formatDay(step.due)}.`]
}

function extendedSentence({ toDue, decisionNo, decisionOn, ground }: Extended, original: Day): string {
  const reason = groundWords(ground) || 'lý do ghi ở mục Diễn biến'
  return `Được gia hạn đến ${formatDay(toDue)}, theo văn bản số ${decisionNo}, ${formatDay(decisionOn)}, vì ${reason}. Hạn ban đầu: ${formatDay(original)}.`
}

/** The limit by which a signed decision has to be sent, with its own count; none where the law of its day set none. */
export function sendLimit(
  stop: ClockFacts['stops'][number],
  { calendar, limits }: Rules,
  names: DeadlineNames,
  today: Day,
  family: Family,
): ExplainedLimit[] {
  const { id, act, sendBy, sentOn, decisionOn, decisionNo, ground } = stop
  if (!sendBy) return []
  const why = ground ? `, căn cứ: ${groundWordsOf(family, act, ground, decisionOn)}` : ''
  const name = `Hạn gửi ${stopActs[act]} số ${decisionNo}, ký ${formatDay(decisionOn)}${why}`
  const deadline = computeDeadline(
    limitFor(limits, sendKey(family), decisionOn),
    startOfDay(decisionOn),
    calendar,
  )
  const how = deadline.due === sendBy ? explainDeadline(deadline, names) : []
  const base = { key: `send-${id}`, name, due: sendBy, how }
  if (sentOn) {
    const kept = sentOn <= sendBy ? 'Đúng hạn' : 'Quá hạn'
    return [{ ...base, words: `${kept}: gửi ${formatDay(sentOn)}, hạn ${formatDay(sendBy)}.` }]
  }
  const late = lateness(calendar, today, sendBy)
  return [{ ...base, late, words: lateWords(late, sendBy, { name }) }]
}
