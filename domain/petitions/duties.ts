import { z } from 'zod'
import { version } from '#domain/petitions/triage.ts'
import { lineText, longText } from '#domain/petitions/typed-text.ts'
import { fieldRefusal, type Refusal } from '#domain/refusal.ts'
import { type Day, formatDay, isDay } from '#lib/dates.ts'

/**
 * What the law has an office do after its decisions, by the key of the
 * limit that it runs by: shortly, and to whom or how.
 */
export const duties = {
  'refuse.notice': {
    label: 'Gửi thông báo từ chối tiếp công dân',
    how: 'cho người không được tiếp, theo Mẫu 01/TCD',
  },
  'kn1.send': {
    label: 'Gửi quyết định giải quyết lần đầu',
    how: 'cho người khiếu nại, người bị khiếu nại, người có quyền, nghĩa vụ liên quan, nơi chuyển đơn, cơ quan thanh tra',
  },
  'kn2.send': {
    label: 'Gửi quyết định giải quyết lần hai',
    how: 'cho người khiếu nại, người bị khiếu nại, người giải quyết lần đầu, người có quyền, nghĩa vụ liên quan, nơi chuyển đơn',
  },
  'kn.publish': {
    label: 'Công khai quyết định giải quyết',
    how: 'họp công bố, niêm yết, đăng trang thông tin điện tử (bắt buộc khi cơ quan có trang) hoặc báo, đài',
  },
  'kn.execute': {
    label: 'Tổ chức thi hành quyết định',
    how: 'áp dụng biện pháp hoặc có văn bản chỉ đạo thi hành, khi quyết định đã có hiệu lực',
  },
  'tc.notify': {
    label: 'Thông báo thụ lý tố cáo',
    how: 'cho người tố cáo; thông báo nội dung cho người bị tố cáo, không để lộ người tố cáo',
  },
  'tc.conclusion.send': {
    label: 'Gửi kết luận nội dung tố cáo',
    how: 'cho người bị tố cáo và nơi quản lý người đó; thông báo kết luận cho người tố cáo',
  },
  'tc.handle': {
    label: 'Xử lý theo kết luận',
    how: 'xử lý vi phạm hoặc khôi phục quyền của người bị tố cáo',
  },
  'tc.handle.report': { label: 'Báo cáo việc xử lý', how: 'cho người giải quyết tố cáo' },
  'tc.publish': {
    label: 'Công khai kết luận, quyết định xử lý',
    how: 'niêm yết, đăng trang thông tin điện tử hoặc báo, đài; không có gì để lộ người tố cáo',
  },
  'tc.overdue.report': {
    label: 'Nhận báo cáo của cấp dưới về việc quá hạn',
    how: 'rồi báo người tố cáo',
  },
  'tc.forwarder': {
    label: 'Báo kết quả xử lý cho nơi chuyển tố cáo',
    how: 'cơ quan, báo chí đã chuyển tố cáo đến',
  },
  'fwd.result': {
    label: 'Báo kết quả giải quyết cho nơi chuyển đơn',
    how: 'khi nơi chuyển là cơ quan của Quốc hội, đại biểu hoặc Ban Tiếp công dân',
  },
} as const
export type DutyCode = keyof typeof duties
export const dutyCodes = Object.keys(duties) as [DutyCode, ...DutyCode[]]

/** What a decision of its own does, so that nobody marks it: it stands until that decision is made. */
export const dutiesByDecision = {
  'tc.transfer': { label: 'Chuyển tố cáo đến nơi có thẩm quyền', how: 'và thông báo cho người tố cáo' },
  'tc.overdue.request': {
    label: 'Yêu cầu cấp dưới báo cáo',
    how: 'bằng văn bản đôn đốc, vì tố cáo quá hạn giải quyết',
  },
} as const

/** Done on that day; or found on that day not to be owed, with the reason in the note. */
export const dutyResultCodes = ['done', 'not-owed'] as const
export type DutyResult = (typeof dutyResultCodes)[number]
export type DutyMark = { duty: DutyCode; result: DutyResult; on: Day }

export const MarkDuty = z.object({
  version,
  duty: z.enum(dutyCodes, { error: 'Chưa chọn việc.' }),
  result: z.enum(dutyResultCodes, { error: 'Chưa chọn: đã làm, hay không phải làm.' }),
  on: lineText.refine(isDay, 'Chưa ghi ngày.'),
  note: longText.refine((text) => text.length <= 2000, 'Dài hơn 2.000 ký tự. Xin rút gọn.'),
})
export type MarkDuty = z.infer<typeof MarkDuty>

/** @param open what is still owed, each from the day on which it began */
export function refusalToMark(
  input: MarkDuty,
  open: readonly { code: DutyCode; from: Day }[],
  today: Day,
): Refusal | undefined {
  const owed = open.find(({ code }) => code === input.duty)
  if (!owed) {
    return fieldRefusal(
      'duty.none',
      'duty',
      'Việc này không còn chờ ghi, hoặc luật chưa yêu cầu. Xem lại mục việc phải làm theo luật rồi chọn việc khác.',
    )
  }
  if (input.on < owed.from || input.on > today) {
    return fieldRefusal('duty.day', 'on', `Ngày ghi phải từ ${formatDay(owed.from)} đến hôm nay.`)
  }
  if (input.result === 'not-owed' && input.note.length < 10) {
    return fieldRefusal(
      'duty.noReason',
      'note',
      'Không phải làm thì ghi lý do, ví dụ: người khiếu nại đã khiếu nại lần hai.',
    )
  }
}
