import { z } from 'zod'
import { day, entry, id, none } from '#domain/events/entry.ts'
import { breachSteps } from '#domain/privacy/breach.ts'
import {
  dataRequestKindCodes,
  dataRequestKinds,
  dataRequestResultCodes,
  dataRequestResults,
} from '#domain/privacy/words.ts'
import { formatDay } from '#lib/dates.ts'

/** Identities, data of people, how long things are kept, and what went wrong with them. */
export const privacyEvents = {
  'identity.asked': entry({
    payload: none,
    forSender: false,
    sentence: () => 'Đề nghị mở danh tính người tố cáo; chờ người thứ hai.',
  }),
  'identity.opened': entry({
    payload: z.object({ minutes: z.int() }),
    forSender: true,
    sentence: (it) =>
      `Hai người có thẩm quyền cùng mở danh tính người tố cáo trong ${it.minutes} phút; lý do đã ghi.`,
  }),
  'identity.opened-urgently': entry({
    payload: z.object({ minutes: z.int() }),
    forSender: true,
    sentence: (it) =>
      `Danh tính người tố cáo được mở khẩn cấp để bảo vệ, trong ${it.minutes} phút; người thứ hai được báo ngay.`,
  }),
  'data.asked': entry({
    payload: z.object({ kind: z.enum(dataRequestKindCodes), dueOn: day }),
    forSender: true,
    sentence: (it) =>
      `Người gửi yêu cầu về dữ liệu: ${dataRequestKinds[it.kind].label.toLowerCase()}. Hạn trả lời ${formatDay(it.dueOn)}.`,
  }),
  'data.extended': entry({
    payload: z.object({ kind: z.enum(dataRequestKindCodes), until: day }),
    forSender: true,
    sentence: (it) => `Yêu cầu về dữ liệu được gia hạn đến ${formatDay(it.until)}.`,
  }),
  'data.decided': entry({
    payload: z.object({ kind: z.enum(dataRequestKindCodes), result: z.enum(dataRequestResultCodes) }),
    forSender: true,
    sentence: (it) =>
      `Đã trả lời yêu cầu về dữ liệu (${dataRequestKinds[it.kind].label.toLowerCase()}): ${dataRequestResults[it.result].toLowerCase()}.`,
  }),
  'retention.held': entry({
    payload: none,
    forSender: false,
    sentence: () => 'Tạm giữ hồ sơ, không tiêu hủy khi hết thời hạn bảo quản.',
  }),
  'retention.lifted': entry({
    payload: none,
    forSender: false,
    sentence: () => 'Thôi tạm giữ hồ sơ.',
  }),
  'retention.proposed': entry({
    payload: z.object({ destructionId: id, dueOn: day }),
    forSender: false,
    sentence: (it) => `Đề nghị tiêu hủy hồ sơ; thời hạn bảo quản hết trước ${formatDay(it.dueOn)}.`,
  }),
  'retention.approved': entry({
    payload: z.object({ destructionId: id, eraseFrom: day }),
    forSender: false,
    sentence: (it) => `Duyệt tiêu hủy hồ sơ; xóa từ ${formatDay(it.eraseFrom)}.`,
  }),
  'retention.dropped': entry({
    payload: z.object({ destructionId: id }),
    forSender: false,
    sentence: () => 'Trả lại đề nghị tiêu hủy hồ sơ.',
  }),
  'retention.erased': entry({
    payload: z.object({ destructionId: id }),
    forSender: false,
    sentence: () =>
      'Đã tiêu hủy nội dung hồ sơ. Còn lại: số, loại, ngày, cơ quan, kết quả và quyết định tiêu hủy.',
  }),
  'retention.term-set': entry({
    payload: z.object({ subject: z.string(), validFrom: day, years: z.int().nullable() }),
    forSender: false,
    sentence: (it) =>
      `Thời hạn bảo quản ${it.subject}: ${it.years === null ? 'vĩnh viễn' : `${it.years} năm`}, từ ${formatDay(it.validFrom)}.`,
  }),
  'breach.recorded': entry({
    payload: z.object({ breachId: id, unitId: id }),
    forSender: false,
    sentence: () => 'Ghi sự cố dữ liệu cá nhân.',
  }),
  'breach.step': entry({
    payload: z.object({ breachId: id, unitId: id, step: z.enum(['notify', 'tell', 'close']) }),
    forSender: false,
    sentence: (it) => `Sự cố dữ liệu: ${breachSteps[it.step].done.toLowerCase()}.`,
  }),
} as const
