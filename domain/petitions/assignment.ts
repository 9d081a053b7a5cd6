import { z } from 'zod'
import { version } from '#domain/petitions/triage.ts'
import { lineText } from '#domain/petitions/typed-text.ts'
import type { State } from '#domain/petitions/words.ts'
import { fieldRefusal, type Refusal } from '#domain/refusal.ts'
import { type Calendar, isWorkingDay, nextWorkingDay, previousWorkingDay } from '#domain/time/calendar.ts'
import { type Day, formatDay, isDay } from '#lib/dates.ts'

const sentence = (max: number, missing: string) =>
  lineText
    .refine((text) => text.length > 0, missing)
    .refine((text) => text.length <= max, `Dài hơn ${max} ký tự. Xin rút gọn.`)

/** The five points: who, what, when, who answers for it, with which result. */
export const AssignPetition = z.object({
  version,
  assigneeId: z.uuid({ error: 'Chưa rõ người: chọn một người chịu trách nhiệm chính.' }),
  task: sentence(300, 'Chưa rõ việc: viết một câu bắt đầu bằng động từ, ví dụ “Nạo vét 120 m mương tổ 5”.'),
  dueOn: lineText.refine(isDay, 'Chưa rõ thời gian: chọn ngày xong.'),
  headId: z.uuid({
    error: 'Chưa rõ trách nhiệm: chọn người đứng đầu chịu trách nhiệm trước Nhân dân về việc này.',
  }),
  expectedResult: sentence(
    400,
    'Chưa rõ kết quả: ghi kết quả phải đạt và bằng chứng sẽ nộp, ví dụ “ảnh trước, sau và biên bản nghiệm thu”.',
  ),
  authority: lineText.refine((text) => text.length <= 300, 'Dài hơn 300 ký tự. Xin rút gọn.'),
})
export type AssignPetition = z.infer<typeof AssignPetition>

/** The last lawful day of the work: the answer limit, or the new one after "chưa xong". */
export const lastLawfulDay = (row: {
  state: State
  dueOn: Day | null
  answerDueOn: Day | null
  firstAnswerDueOn: Day
}): Day => (row.state === 'REOPENED' && row.dueOn ? row.dueOn : (row.answerDueOn ?? row.firstAnswerDueOn))

/** A day as the first words of a sentence. */
const dayFirst = (day: Day): string => formatDay(day).replace(/^./u, (first) => first.toUpperCase())

type Facts = {
  /** Handlers of the handling unit and its departments, heads above it: who may be named today. */
  assignees: { id: string }[]
  heads: { id: string }[]
  calendar: Calendar
  today: string
}

/**
 * @param row `limitDay` the last lawful day: the answer limit, or after "chưa xong" the new one
 * @returns the first reason not to, by the field it stands at
 */
export function refusalToAssign(
  row: { limitDay: string; clarity: string },
  input: Omit<AssignPetition, 'version'>,
  facts: Facts,
): Refusal | undefined {
  const { calendar, today } = facts
  if (!facts.assignees.some((one) => one.id === input.assigneeId)) {
    return fieldRefusal(
      'assign.noPerson',
      'assigneeId',
      'Người được chọn không thuộc đơn vị giải quyết. Chọn người của đơn vị này.',
    )
  }
  if (!facts.heads.some((one) => one.id === input.headId)) {
    return fieldRefusal(
      'assign.noHead',
      'headId',
      'Người chịu trách nhiệm phải là người đứng đầu của đơn vị này hoặc cấp trên của nó.',
    )
  }
  if (input.dueOn < today) {
    return fieldRefusal(
      'assign.duePast',
      'dueOn',
      `${dayFirst(input.dueOn)} đã qua. Chọn ngày từ hôm nay trở đi.`,
    )
  }
  if (!isWorkingDay(calendar, input.dueOn)) {
    const name = calendar.get(input.dueOn)?.name ?? 'cuối tuần'
    return fieldRefusal(
      'assign.dueOnHoliday',
      'dueOn',
      `${dayFirst(input.dueOn)} là ngày nghỉ (${name}). Chọn ngày làm việc gần nhất: ${formatDay(previousWorkingDay(calendar, input.dueOn))} hoặc ${formatDay(nextWorkingDay(calendar, input.dueOn))}.`,
    )
  }
  // Past the limit already: the date given is then the day the office now promises, and it stays late.
  if (input.dueOn > row.limitDay && today <= row.limitDay) {
    return fieldRefusal(
      'assign.duePastLimit',
      'dueOn',
      `${dayFirst(input.dueOn)} muộn hơn hạn trả lời ${formatDay(row.limitDay)}. Chọn ngày sớm hơn, hoặc gia hạn trước.`,
    )
  }
  if (row.clarity.includes('authority') && !input.authority) {
    return fieldRefusal(
      'assign.noAuthority',
      'authority',
      'Chưa rõ thẩm quyền: ghi ai có quyền quyết định việc này.',
    )
  }
}
