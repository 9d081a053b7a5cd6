import type { Day } from '#lib/dates.ts'
import {
  addDays,
  dayOf,
  formatDay,
  formatDayWithoutYear,
  formatNumber,
  formatSpan,
  formatTime,
  startOfDay,
} from '#lib/dates.ts'
import type { DayOff, Deadline, DeadlineStep } from './deadline.ts'
import type { Bound, TimeLimit } from './time-limits.ts'

/** Who applies a rule of its own, and to what kind of petition (in lower case). */
export type DeadlineNames = { unit: string; kind: string }

// A break is said as one span from this length on; a plain weekend stays two named days.
const SPAN_FROM = 3

/** "Cách tính hạn": one sentence for each step of the deadline. */
export function explainDeadline(deadline: Deadline, names: DeadlineNames): string[] {
  return deadline.steps.map((step) => sentence(step, deadline.bound, names))
}

/** A limit and the day it gives, inside a sentence: "chậm nhất thứ Hai 9/11/2026". */
export function dueWords(limit: Lasting, due: Day): string {
  switch (limit.bound) {
    case 'before':
      return `chậm nhất ${formatDay(due)}, ${lengthWords(limit)}`
    case 'least':
      return `ít nhất ${daysWords(limit)}, đến hết ${formatDay(due)}`
    default:
      return `chậm nhất ${formatDay(due)}`
  }
}

type Lasting = Pick<TimeLimit, 'limit' | 'unit' | 'bound' | 'startsWith'>

/** How long a limit is, without a day: "5 ngày làm việc, từ khi nhận đơn". */
export function lengthWords(limit: Lasting): string {
  const days = daysWords(limit)
  if (limit.bound === 'before') return `ít nhất ${days} trước ${limit.startsWith}`
  return `${limit.bound === 'least' ? 'ít nhất ' : ''}${days}, từ khi ${limit.startsWith}`
}

function sentence(step: DeadlineStep, bound: Bound, names: DeadlineNames): string {
  switch (step.kind) {
    case 'rule':
      return ruleSentence(step.limit, names)
    case 'start':
      if (bound === 'before') {
        return `Đếm ngược từ ${step.event} ${whenWords(step.at)}. Ngày này không tính; ngày thứ nhất là ${formatDay(step.firstDay)}.`
      }
      return `Bắt đầu: ${step.event} ${whenWords(step.at)}. Ngày này không tính; ngày thứ nhất là ${formatDay(step.firstDay)}.`
    case 'skip':
      return `Không tính ${formatNumber(step.days.length)} ngày nghỉ: ${listDaysOff(step.days)}.`
    case 'swap':
      return `Có tính ${step.days.map(formatDay).join(', ')} vì là ngày làm việc hoán đổi.`
    case 'pause':
      return `Không tính ${formatNumber(step.days)} ngày tạm dừng, ${formatSpan(step.from, step.to)}: ${step.reason}.`
    case 'roll':
      return bound === 'before'
        ? `Ngày cuối là ${formatDay(step.lastDay)}, ngày nghỉ; làm xong trong ngày làm việc liền trước.`
        : `Ngày cuối là ${formatDay(step.lastDay)}, ngày nghỉ; hạn kết thúc vào ngày làm việc kế tiếp.`
    case 'provisional':
      return `Lịch nghỉ năm ${step.years.join(', ')} còn tạm tính; khi có lịch chính thức, hạn này được tính lại.`
    case 'end':
      if (bound === 'before') return `Chậm nhất: ${formatDay(step.due)}.`
      return `${bound === 'least' ? 'Ít nhất đến' : 'Hạn:'} hết ngày ${formatDay(step.due)}.`
  }
}

/** What was decided on a paper has a day and no hour: it is kept as the first instant of that day. */
function whenWords(at: Date): string {
  const day = dayOf(at)
  return at.getTime() === startOfDay(day).getTime()
    ? formatDay(day)
    : `lúc ${formatTime(at)}, ${formatDay(day)}`
}

function ruleSentence(rule: TimeLimit, { unit, kind }: DeadlineNames): string {
  const limit = daysWords(rule)
  if (rule.bound === 'before' && rule.isUnitRule) {
    return `Luật chưa đặt hạn chung cho ${rule.matter ?? kind}; ${unit} áp dụng ít nhất ${limit} trước ${rule.startsWith} theo ${rule.article}.`
  }
  if (rule.bound === 'before') return `Ít nhất ${limit} trước ${rule.startsWith}, theo ${rule.article}.`
  if (rule.bound === 'least') return `${rule.name} ít nhất ${limit}, theo ${rule.article}.`
  if (!rule.isUnitRule) return `Hạn ${limit}, theo ${rule.article}.`
  return `Luật chưa đặt hạn chung cho ${rule.matter ?? kind}; ${unit} áp dụng ${limit} theo ${rule.article}.`
}

const daysWords = ({ limit, unit }: Lasting): string =>
  `${formatNumber(limit)} ${unit === 'wd' ? 'ngày làm việc' : 'ngày'}`

function listDaysOff(days: readonly DayOff[]): string {
  const yearsDiffer = new Set(days.map(({ day }) => day.slice(0, 4))).size > 1
  const say = yearsDiffer ? formatDay : formatDayWithoutYear
  return runsOf(days)
    .flatMap((run) => (run.length < SPAN_FROM ? run.map((off) => [off]) : [run]))
    .map((run) => saySpan(run, say))
    .join(', ')
}

function saySpan(run: readonly DayOff[], say: (day: Day) => string): string {
  const first = (run[0] as DayOff).day
  const last = (run.at(-1) as DayOff).day
  const names = [...new Set(run.flatMap(({ name }) => name ?? []))].join(', ')
  const span = first === last ? say(first) : `từ ${say(first)} đến hết ${say(last)}`
  return names ? `${span} (${names})` : span
}

/** Splits days into runs that follow each other without a gap. */
function runsOf(days: readonly DayOff[]): DayOff[][] {
  const runs: DayOff[][] = []
  for (const off of days) {
    const run = runs.at(-1)
    const before = run?.at(-1)?.day
    if (run && before && addDays(before, 1) === off.day) run.push(off)
    else runs.push([off])
  }
  return runs
}
