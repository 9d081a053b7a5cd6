import { z } from 'zod'
import { lineText } from '#domain/petitions/typed-text.ts'
import { fieldRefusal, type Refusal } from '#domain/refusal.ts'
import { addDays, type Day, formatDay, isDay } from '#lib/dates.ts'

const day = (missing: string) => lineText.refine(isDay, missing)

/** Days away, first and last included, and who stands in. Empty personId: oneself. */
export const TellAbsence = z.object({
  personId: z.union([z.uuid(), z.literal('')], { error: 'Chưa chọn người.' }).default(''),
  fromOn: day('Chưa có ngày bắt đầu nghỉ.'),
  toOn: day('Chưa có ngày nghỉ cuối cùng.'),
  standInId: z.union([z.uuid(), z.literal('')], { error: 'Chưa chọn người thay.' }).default(''),
})
export type TellAbsence = z.infer<typeof TellAbsence>

export const EndAbsence = z.object({ absenceId: z.uuid({ error: 'Chưa chọn lần nghỉ.' }) })
export type EndAbsence = z.infer<typeof EndAbsence>

type Span = { fromOn: Day; toOn: Day }
const overlap = (one: Span, two: Span) => one.fromOn <= two.toOn && two.fromOn <= one.toOn
const longest = 366

/** Days in order, told before they are over, once; the stand-in is of the same office and there. */
export function refusalToTell(
  input: TellAbsence,
  facts: {
    today: Day
    /** Absences of the person that were not taken back. */
    own: Span[]
    /** People of the same office today, and when they are away. */
    colleagues: { id: string; away: Span[] }[]
  },
): Refusal | undefined {
  if (input.toOn < input.fromOn) {
    return fieldRefusal('absence.order', 'toOn', 'Ngày cuối ở trước ngày đầu. Chọn lại một trong hai ngày.')
  }
  if (input.toOn < facts.today) {
    return fieldRefusal('absence.past', 'toOn', 'Những ngày này đã qua. Chỉ ghi nghỉ từ hôm nay trở đi.')
  }
  if (input.toOn > addDays(input.fromOn, longest)) {
    return fieldRefusal(
      'absence.long',
      'toOn',
      'Nghỉ dài hơn một năm thì bàn giao việc và thu hồi vai trò, không ghi nghỉ.',
    )
  }
  if (facts.own.some((one) => overlap(one, input))) {
    return fieldRefusal(
      'absence.twice',
      'fromOn',
      'Đã ghi nghỉ trong những ngày này. Thôi lần nghỉ cũ trước, rồi ghi lại.',
    )
  }
  if (!input.standInId) return undefined
  const standIn = facts.colleagues.find(({ id }) => id === input.standInId)
  if (!standIn) {
    return fieldRefusal(
      'absence.stranger',
      'standInId',
      'Người thay phải cùng đơn vị, cùng vai trò với người nghỉ. Chọn người khác.',
    )
  }
  const away = standIn.away.find((one) => overlap(one, input))
  if (away) {
    return fieldRefusal(
      'absence.standInAway',
      'standInId',
      `Người thay cũng nghỉ đến hết ${formatDay(away.toOn)}. Chọn người khác.`,
    )
  }
}

export type Away = { id: string; title: string; until: Day; standIn: string | null }

/** Work is not given to somebody who is away. */
export function refusalForAbsent(personId: string, away: readonly Away[]): Refusal | undefined {
  const one = away.find(({ id }) => id === personId)
  if (!one) return undefined
  const instead = one.standIn
    ? `Người thay trong thời gian đó: ${one.standIn}. Giao cho người này, hoặc chọn người khác.`
    : 'Chọn người khác, hoặc ghi người thay trong thời gian đó.'
  return fieldRefusal(
    'assign.personAway',
    'assigneeId',
    `${one.title} nghỉ đến hết ${formatDay(one.until)}. ${instead}`,
  )
}
