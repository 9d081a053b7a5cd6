import { paperKindCodes } from '#domain/papers/words.ts'
import {
  type KindRule,
  type OptionalStep,
  optionalStepCodes,
  type Question,
} from '#domain/petitions/kinds.ts'
import { type Family, familyCodes, type Outcome, outcomeCodes, outcomes } from '#domain/petitions/words.ts'
import type { DayUnit } from '#domain/time/time-limit.ts'
import type { Day } from '#lib/dates.ts'
import { questionValues, readQuestions } from './questions.ts'
import { dayIn, daysIn, formSchema, lineOf, type Read, type Typed, textOf, tickedOf } from './typed.ts'

/** The three clocks of a kind, with what the date each gives is called. */
export const clockNames = {
  triage: 'Hạn phân loại',
  first: 'Hạn báo tin đầu tiên',
  answer: 'Hạn trả lời',
} as const
export type ClockName = keyof typeof clockNames
export const clockCodes = Object.keys(clockNames) as [ClockName, ...ClockName[]]

export type ClockInput = { days: number; unit: DayUnit }

/** A kind as an administrator wrote it, to hold from a day on. */
export type KindInput = Omit<KindRule, 'code' | 'validFrom' | 'validTo' | 'clocks'> & {
  from: Day
  /** Empty for complaints and denunciations: the law sets theirs. */
  clocks: Partial<Record<ClockName, ClockInput>>
  answerFrom: 'received' | 'accepted'
}

/** Outcomes that the law names for complaints and denunciations; no other kind has them. */
const legalOutcomes: readonly Outcome[] = ['founded', 'partly_founded', 'unfounded']
export const outcomesOfFamily = (family: Family): Outcome[] =>
  outcomeCodes.filter((code) => legalOutcomes.includes(code) === (family !== 'opinion'))

function readKind(typed: Typed): Read<KindInput> {
  const errors: Record<string, string> = {}
  const fault = (field: string, message: string) => {
    errors[field] ??= message
  }
  const label = lineOf(typed, 'label')
  const hint = lineOf(typed, 'hint')
  const stopMessage = textOf(typed, 'stopMessage')
  const family = lineOf(typed, 'family') as Family
  if (label.length < 3 || label.length > 80) fault('label', 'Tên loại đơn cần 3 đến 80 ký tự.')
  else if (label !== label.toLocaleLowerCase('vi')) {
    fault('label', 'Tên loại đơn viết chữ thường, ví dụ “phản ánh”, vì đứng giữa câu.')
  }
  if (hint.length < 3 || hint.length > 200) {
    fault('hint', 'Chưa ghi loại này dùng cho việc gì (3 đến 200 ký tự); người gửi đọc câu này khi chọn.')
  }
  if (!familyCodes.includes(family)) fault('family', 'Chưa chọn loại này đi theo luật nào.')
  const clocks: KindInput['clocks'] = {}
  if (family === 'opinion') {
    for (const clock of clockCodes) {
      const days = daysIn(typed, `${clock}-days`, errors)
      clocks[clock] = { days, unit: typed[`${clock}-unit`] === 'wd' ? 'wd' : 'cd' }
    }
  }
  const chosen = tickedOf(typed, 'outcome', outcomeCodes)
  const allowed = familyCodes.includes(family) ? outcomesOfFamily(family) : outcomeCodes
  const foreign = chosen.find((code) => !allowed.includes(code))
  if (chosen.length === 0) fault(`outcome-${outcomeCodes[0]}`, 'Chưa chọn kết quả nào có thể trả lời.')
  else if (foreign) {
    fault(
      `outcome-${foreign}`,
      `Kết quả “${outcomes[foreign].label}” không dùng cho loại đơn theo luật đã chọn.`,
    )
  }
  if (stopMessage.length > 600) fault('stopMessage', 'Lời dừng dài hơn 600 ký tự. Xin rút gọn.')
  const value: KindInput = {
    ...{ label, hint, family, stopMessage, clocks },
    offered: typed.offered === 'yes',
    restricted: typed.restricted === 'yes' || family === 'denunciation',
    steps: tickedOf<OptionalStep>(typed, 'step', optionalStepCodes),
    answerFrom: typed.answerFrom === 'accepted' ? 'accepted' : 'received',
    outcomes: chosen,
    papers: tickedOf(typed, 'paper', paperKindCodes),
    questions: readQuestions(typed, errors) as Question[],
    from: dayIn(typed, 'from', errors),
  }
  return { value, errors }
}

export const KindForm = formSchema(readKind)

const ticks = (prefix: string, codes: readonly string[]): Typed =>
  Object.fromEntries(codes.map((code) => [`${prefix}-${code}`, 'yes']))

/** A kind as values of the form, for one that is to be changed. */
export function kindValues(kind: KindRule, clocks: Record<ClockName, ClockInput>, from: Day): Typed {
  return {
    label: kind.label,
    hint: kind.hint,
    family: kind.family,
    ...(kind.offered ? { offered: 'yes' } : {}),
    ...(kind.restricted ? { restricted: 'yes' } : {}),
    ...ticks('step', kind.steps),
    ...ticks('outcome', kind.outcomes),
    ...ticks('paper', kind.papers),
    ...Object.fromEntries(
      clockCodes.flatMap((clock) => [
        [`${clock}-days`, String(clocks[clock].days)],
        [`${clock}-unit`, clocks[clock].unit],
      ]),
    ),
    answerFrom: kind.clocks.answerFrom,
    stopMessage: kind.stopMessage,
    ...questionValues(kind.questions),
    from,
  }
}

/** What a new kind begins with: an opinion, with the clocks that opinions have. */
export const newKindValues = (from: Day): Typed => ({
  family: 'opinion',
  offered: 'yes',
  ...ticks('step', ['executing', 'confirmation']),
  ...ticks('outcome', outcomesOfFamily('opinion')),
  ...ticks('paper', ['receipt', 'transfer-slip', 'guidance-slip', 'extension-notice', 'answer-letter']),
  ...{ 'triage-days': '10', 'triage-unit': 'cd', 'first-days': '10', 'first-unit': 'wd' },
  ...{ 'answer-days': '20', 'answer-unit': 'cd', answerFrom: 'received' },
  questions: '0',
  from,
})
