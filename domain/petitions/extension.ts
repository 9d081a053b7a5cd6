import { z } from 'zod'
import { type Answering, complexKey } from '#domain/petitions/answer-course.ts'
import type { ClockRules } from '#domain/petitions/clocks.ts'
import type { Clocks } from '#domain/petitions/kinds.ts'
import { version } from '#domain/petitions/triage.ts'
import { lineText, longText } from '#domain/petitions/typed-text.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { isWorkingDay } from '#domain/time/calendar.ts'
import type { Pause } from '#domain/time/count-days.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { limitFor } from '#domain/time/time-limits.ts'
import { type Day, dayOf, formatDay, isDay, startOfDay } from '#lib/dates.ts'

/** What makes a matter complex; the last two are grounds for complaints only. */
export const complexGrounds = {
  'two-places': 'phải xác minh ở từ hai nơi trở lên',
  'two-contents': 'có từ hai nội dung trở lên',
  'many-people': 'nhiều người cùng nêu hoặc nhiều người bị ảnh hưởng',
  foreign: 'có yếu tố nước ngoài',
  'several-bodies': 'liên quan trách nhiệm của nhiều cơ quan',
  'bodies-differ': 'các cơ quan liên quan còn ý kiến khác nhau',
  'conflicting-papers': 'giấy tờ, chứng cứ mâu thuẫn, cần thời gian hoặc ý kiến chuyên môn',
} as const
export type ComplexGround = keyof typeof complexGrounds
export const complexGroundCodes = Object.keys(complexGrounds) as ComplexGround[]

/** The grounds of a family: seven by Điều 3a Nghị định 124/2020, five by Điều 3 Nghị định 31/2019. */
export const groundsOf = (family: Answering['family']): ComplexGround[] => {
  if (family === 'opinion') return []
  return family === 'complaint' ? complexGroundCodes : complexGroundCodes.slice(0, 5)
}

/** Since this day a complaint is complex only where a document kept on file finds it so (Nghị định 155/2026 Điều 2). */
export const findingSince: Day = '2026-07-01'

/** What an extension without a ground of the law is kept under. */
export const onceGround = 'once'

/** The grounds of a kept extension in words; empty where the reason was written freely. */
export const groundWords = (ground: string): string =>
  ground
    .split(',')
    .flatMap((code) => complexGrounds[code as ComplexGround] ?? [])
    .join('; ')

export const extendWords = {
  noDecision:
    'Gia hạn cần lý do và văn bản quyết định; khiếu nại phức tạp thì cần văn bản xác định (Điều 3a Nghị định 124/2020/NĐ-CP). Tải văn bản, ghi số và ngày.',
}

const ticks = Object.fromEntries(
  complexGroundCodes.map((code) => [`ground-${code}`, z.literal('yes').optional().catch(undefined)]),
) as Record<`ground-${ComplexGround}`, z.ZodCatch<z.ZodOptional<z.ZodLiteral<'yes'>>>>

export const ExtendPetition = z
  .object({
    version,
    ...ticks,
    until: lineText.refine((text) => text === '' || isDay(text), 'Ngày mới chưa đúng. Chọn lại ngày.'),
    reason: longText
      .refine((text) => text.length >= 10, 'Chưa ghi lý do gia hạn. Người gửi sẽ đọc lý do này.')
      .refine((text) => text.length <= 2000, 'Lý do dài hơn 2.000 ký tự. Xin rút gọn.'),
    decisionNo: lineText
      .refine((text) => text.length > 0, extendWords.noDecision)
      .refine((text) => text.length <= 60, 'Số văn bản dài hơn 60 ký tự. Xin xem lại.'),
    decisionOn: lineText.refine(isDay, 'Chưa ghi ngày của văn bản gia hạn.'),
    fileId: z.uuid({ error: extendWords.noDecision }),
  })
  .transform((typed) => ({
    version: typed.version,
    until: typed.until,
    reason: typed.reason,
    decisionNo: typed.decisionNo,
    decisionOn: typed.decisionOn,
    fileId: typed.fileId,
    grounds: complexGroundCodes.filter((code) => typed[`ground-${code}`] === 'yes'),
  }))
export type ExtendPetition = z.output<typeof ExtendPetition>

/** What may still be done to the limit that runs. */
export type Extensible = {
  /** The running day, which an extension moves. */
  due: Day
  /** The latest lawful new day. */
  latest: Day
  /** The office chooses a day up to the latest; a complaint gets the longer limit as it is. */
  chosen: boolean
  article: string
  /** The most there may be in all, by the number of grounds that are found. */
  max: (grounds: number) => number
}

type Row = Answering & { answerDueOn: Day | null; answeredAt: Date | null }
type Facts = { clocks: Clocks; remote: boolean; rules: ClockRules; pauses: readonly Pause[]; today: Day }

/** How far the law or the unit's rule lets the running limit be moved; undefined where nothing lets it. */
export function extensible(
  row: Row,
  { clocks, remote, rules, pauses, today }: Facts,
): Extensible | undefined {
  const due = row.answerDueOn
  // Once answered there is no such limit any more: what came back runs by a day of its own.
  if (!due || row.answeredAt) return undefined
  if (row.family === 'complaint') {
    const key = complexKey(clocks, rules, remote)
    if (!key || !row.acceptedAt) return undefined
    const limit = limitFor(rules.limits, key, dayOf(row.acceptedAt))
    const latest = computeDeadline(limit, row.acceptedAt, rules.calendar, pauses).due
    return { due, latest, chosen: false, article: limit.article, max: () => 1 }
  }
  const limit = limitFor(rules.limits, row.family === 'opinion' ? 'extend.once' : 'tc.extend', today)
  return {
    due,
    latest: computeDeadline(limit, startOfDay(due), rules.calendar).due,
    chosen: true,
    article: limit.article,
    // Complex: once. Specially complex, two criteria or more: twice (Điều 30 Luật Tố cáo).
    max: (grounds) => (row.family === 'denunciation' && grounds >= 2 ? 2 : 1),
  }
}

/** Where `extensible` finds nothing. */
export const notExtensible = () =>
  new Refusal(
    'extend.noLimit',
    'Không còn hạn trả lời để gia hạn: câu trả lời đã phát hành, hoặc loại đơn này không có hạn dài hơn. Cần thêm thời gian thì giao lại việc với ngày mới.',
  )

/** Past the limit nothing is extended: it stays overdue. Asked before the form is shown, too. */
export function refusalToExtendNow(due: Day, today: Day): Refusal | undefined {
  if (today <= due) return undefined
  return fieldRefusal(
    'extend.afterDue',
    'until',
    `Hạn đã qua ngày ${formatDay(due)}, không gia hạn được nữa. Ghi lý do quá hạn và ngày trả lời ở tiến độ; hồ sơ vẫn ghi quá hạn.`,
  )
}

/** @returns the first reason not to, by the field it stands at */
export function refusalToExtend(
  row: Pick<Row, 'family' | 'receivedAt' | 'acceptedAt'> & { extensions: number; headTitle: string | null },
  can: Extensible,
  input: ExtendPetition,
  today: Day,
  calendar: ClockRules['calendar'],
): Refusal | undefined {
  const late = refusalToExtendNow(can.due, today)
  if (late) return late
  const grounds = input.grounds.filter((code) => groundsOf(row.family).includes(code))
  const max = can.max(grounds.length)
  if (row.extensions >= can.max(2)) {
    return fieldRefusal(
      'extend.tooMany',
      'until',
      `Đã gia hạn ${row.extensions} lần, được gia hạn nhiều nhất ${can.max(2)} lần (${can.article}). Báo cáo ${row.headTitle ?? 'người đứng đầu'} ngay.`,
    )
  }
  const needsGround = row.family === 'denunciation' || (row.family === 'complaint' && today >= findingSince)
  if (needsGround && grounds.length === 0) {
    return fieldRefusal('extend.noGround', `ground-${groundsOf(row.family)[0]}`, extendWords.noDecision)
  }
  if (row.extensions >= max) {
    return fieldRefusal(
      'extend.tooMany',
      'ground-two-places',
      `Đã gia hạn ${row.extensions} lần; vụ việc phức tạp được gia hạn một lần, đặc biệt phức tạp (từ hai tiêu chí) hai lần (${can.article}).`,
    )
  }
  const begun = dayOf(row.acceptedAt ?? row.receivedAt)
  if (input.decisionOn > today || input.decisionOn < begun) {
    return fieldRefusal(
      'extend.decisionDay',
      'decisionOn',
      `Ngày của văn bản phải từ ${formatDay(begun)} đến hôm nay.`,
    )
  }
  return can.chosen ? refusalOfDay(can, input.until, calendar) : refusalOfDay(can, can.latest, calendar)
}

function refusalOfDay(can: Extensible, until: string, calendar: ClockRules['calendar']): Refusal | undefined {
  if (!until) return fieldRefusal('extend.noDay', 'until', 'Chưa chọn ngày gia hạn đến.')
  if (until <= can.due) {
    return fieldRefusal(
      'extend.notLater',
      'until',
      `Hạn đang là ${formatDay(can.due)}. Chọn một ngày sau ngày này.`,
    )
  }
  if (until > can.latest) {
    return fieldRefusal(
      'extend.tooLong',
      'until',
      `Chỉ được gia hạn đến ${formatDay(can.latest)} (${can.article}). Chọn ngày không muộn hơn.`,
    )
  }
  if (!isWorkingDay(calendar, until)) {
    return fieldRefusal('extend.dayOff', 'until', 'Ngày này là ngày nghỉ. Chọn một ngày làm việc.')
  }
}
