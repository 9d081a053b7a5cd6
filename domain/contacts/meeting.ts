import { z } from 'zod'
import { dayField, line, lines, reasonField } from '#domain/dialogues/typed.ts'
import { version } from '#domain/petitions/triage.ts'
import { lineText } from '#domain/petitions/typed-text.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { type Day, formatDay } from '#lib/dates.ts'
import { type MeetingState, meetingStates, type RoundState } from './words.ts'

const meeting = {
  areaCode: line(1, 12, 'Chưa chọn thôn, tổ dân phố hoặc cả địa bàn.'),
  place: line(3, 200, 'Chưa ghi nơi họp.'),
  day: dayField('Chưa ghi ngày họp.'),
  fromTime: lineText.refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), 'Chưa ghi giờ bắt đầu.'),
  deputies: line(3, 200, 'Chưa ghi tổ đại biểu, chức vụ đại biểu.'),
  writer: line(3, 160, 'Chưa ghi ai ghi biên bản (chức vụ, đơn vị).'),
}

/** Where and when voters are met, by which deputies. Groups and posts, never names. */
export const PlanMeeting = z.object(meeting)
export type PlanMeeting = z.output<typeof PlanMeeting>
/** After people were told, with the reason that they read. */
export const ChangeMeeting = PlanMeeting.extend({ version, reason: lines(0, 500, '') })
export type ChangeMeeting = z.output<typeof ChangeMeeting>
export const CancelMeeting = z.object({ version, reason: reasonField })
export type CancelMeeting = z.output<typeof CancelMeeting>

const count = (missing: string) =>
  lineText.refine((text) => /^\d{1,5}$/.test(text), missing).transform(Number)
/** Who came, and how many of them spoke. */
export const HoldMeeting = z.object({
  ...{ version, voters: count('Ghi số cử tri có mặt bằng chữ số.') },
  speakers: count('Ghi số cử tri phát biểu bằng chữ số; không có ai thì ghi 0.'),
})
export type HoldMeeting = z.output<typeof HoldMeeting>

type Span = { fromOn: Day; toOn: Day; state: RoundState }

/** A meeting lies within its round, and nobody is invited to yesterday. */
export function refusalOfDay(round: Span, day: Day, today: Day): Refusal | undefined {
  if (day < round.fromOn || day > round.toOn) {
    const message = `Ngày họp ở ngoài đợt tiếp xúc, từ ${formatDay(round.fromOn)} đến ${formatDay(round.toOn)}.`
    return fieldRefusal('contact.meetingDay', 'day', message)
  }
  if (round.state !== 'announced' || day >= today) return undefined
  return fieldRefusal('contact.meetingPast', 'day', 'Ngày họp đã qua. Chọn từ hôm nay trở đi.')
}

/** What people were told of becomes otherwise with a reason alone. */
export function refusalToChange(
  { state: stands }: { state: RoundState },
  { state }: { state: MeetingState },
  reason: string,
): Refusal | undefined {
  if (state !== 'planned') return refusalOfMeeting(state)
  if (stands === 'planned' || reason.length >= 10) return undefined
  return fieldRefusal(
    'contact.noReason',
    'reason',
    'Buổi này đã thông báo cho cử tri. Ghi lý do thay đổi, ít nhất 10 ký tự; cử tri đọc được lý do này.',
  )
}

export const refusalOfMeeting = (state: MeetingState): Refusal =>
  new Refusal(
    'contact.meetingState',
    `Buổi tiếp xúc này “${meetingStates[state].toLowerCase()}”, giữ nguyên.`,
  )

/** Attendance is known from the day itself on; it may be put right until the round is closed. */
export function refusalToHold(
  { state: stands }: { state: RoundState },
  { state, day }: { state: MeetingState; day: Day },
  { voters, speakers }: Omit<HoldMeeting, 'version'>,
  today: Day,
): Refusal | undefined {
  if (state === 'cancelled') return refusalOfMeeting(state)
  if (stands !== 'announced') {
    return new Refusal(
      'contact.notAnnounced',
      'Ghi kết quả buổi tiếp xúc từ khi đợt được thông báo đến khi khép đợt.',
    )
  }
  if (day > today) {
    return new Refusal('contact.tooEarly', `Buổi tiếp xúc họp ngày ${formatDay(day)}, chưa tới ngày.`)
  }
  if (speakers <= voters) return undefined
  return fieldRefusal('contact.speakers', 'speakers', 'Số người phát biểu nhiều hơn số cử tri có mặt.')
}
