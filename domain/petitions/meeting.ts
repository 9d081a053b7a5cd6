import { z } from 'zod'
import { version } from '#domain/petitions/triage.ts'
import { lineText, longText } from '#domain/petitions/typed-text.ts'
import { type Attendance, attendanceCodes, type Kind } from '#domain/petitions/words.ts'
import { fieldRefusal, type Refusal } from '#domain/refusal.ts'
import type { TimeLimit } from '#domain/time/time-limit.ts'
import { addDays, type Day, formatDay, isDay } from '#lib/dates.ts'

/** The talk with the complainant before a decision: Điều 30, 39 Luật Khiếu nại. */
export const HoldMeeting = z.object({
  version,
  invitedOn: lineText.refine(isDay, 'Chưa ghi ngày gửi giấy mời.'),
  heldOn: lineText.refine(isDay, 'Chưa ghi ngày gặp gỡ, đối thoại.'),
  heldBy: lineText
    .refine((text) => text.length > 0, 'Chưa ghi ai chủ trì. Ghi chức vụ, không ghi tên.')
    .refine((text) => text.length <= 200, 'Dài hơn 200 ký tự. Xin rút gọn.'),
  inPerson: z.enum(['yes', 'no'], {
    error: 'Chưa chọn: người giải quyết tự chủ trì hay giao người khác chủ trì.',
  }),
  attendance: z.enum(attendanceCodes, { error: 'Chưa chọn người khiếu nại có mặt hay vắng mặt.' }),
  note: longText
    .refine(
      (text) => text.length >= 10,
      'Chưa ghi thành phần dự, lý do vắng và kết quả. Người khiếu nại đọc được phần này.',
    )
    .refine((text) => text.length <= 4000, 'Dài hơn 4.000 ký tự. Xin rút gọn.'),
  fileId: z.uuid({ error: 'Chưa có biên bản. Tải biên bản đã ký lên, rồi chọn ở đây.' }),
})
export type HoldMeeting = z.infer<typeof HoldMeeting>

/** @param invite the rule on the invitation on the day it went out; none before there was one */
export function refusalToMeet(
  input: Pick<HoldMeeting, 'invitedOn' | 'heldOn'>,
  begun: Day,
  today: Day,
  invite: TimeLimit | undefined,
): Refusal | undefined {
  if (input.invitedOn < begun || input.invitedOn > today) {
    return fieldRefusal(
      'meeting.invitedOn',
      'invitedOn',
      `Ngày gửi giấy mời phải từ ${formatDay(begun)} đến hôm nay.`,
    )
  }
  if (input.heldOn > today || input.heldOn < input.invitedOn) {
    return fieldRefusal(
      'meeting.heldOn',
      'heldOn',
      'Buổi gặp chưa diễn ra, hoặc diễn ra trước khi mời. Xem lại ngày.',
    )
  }
  if (!invite) return undefined
  const earliest = addDays(input.invitedOn, invite.limit)
  if (input.heldOn < earliest) {
    return fieldRefusal(
      'meeting.inviteLate',
      'heldOn',
      `Giấy mời phải gửi trước ít nhất ${invite.limit} ngày (${invite.article}): mời ${formatDay(input.invitedOn)} thì gặp từ ${formatDay(earliest)}. Mời lại và gặp vào ngày đúng luật.`,
    )
  }
}

/** Whoever stays away without a reason of the law does not hold up the settlement (Điều 30 khoản 6, from 1/7/2026). */
export const absenceSince: Day = '2026-07-01'
const isHeld = ({ attendance, heldOn }: { attendance: Attendance; heldOn: Day }): boolean =>
  attendance === 'came' || (attendance === 'absent' && heldOn >= absenceSince)

/** A second complaint is never answered without the talk; a first one only where wish and findings agree. */
export function refusalToDraftUnmet(
  kind: Kind | null,
  meetings: { attendance: Attendance; heldOn: Day }[],
  differs: boolean,
): Refusal | undefined {
  if (meetings.some(isHeld)) return undefined
  if (kind === 'complaint-second') {
    return fieldRefusal(
      'answer.noMeeting',
      'outcome',
      'Khiếu nại lần hai phải gặp gỡ, đối thoại với người khiếu nại trước khi soạn quyết định (Điều 39 Luật Khiếu nại). Ghi buổi đối thoại kèm biên bản rồi soạn.',
    )
  }
  if (kind === 'complaint' && differs) {
    return fieldRefusal(
      'answer.noMeeting',
      'differs',
      'Yêu cầu và kết quả xác minh còn khác nhau thì phải gặp gỡ, đối thoại trước khi soạn quyết định (Điều 30 Luật Khiếu nại). Ghi buổi đối thoại kèm biên bản rồi soạn.',
    )
  }
}
