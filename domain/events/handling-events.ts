import { z } from 'zod'
import { day, entry, id, none, paperPayload, paperSentence } from '#domain/events/entry.ts'
import { isProof } from '#domain/petitions/attachment.ts'
import { duties, dutyCodes, dutyResultCodes } from '#domain/petitions/duties.ts'
import {
  attendanceCodes,
  attendances,
  familyCodes,
  fileKindCodes,
  fileKinds,
  memberRoleCodes,
  memberRoles,
  stopActCodes,
  stopActs,
} from '#domain/petitions/words.ts'
import { formatDay } from '#lib/dates.ts'

const movedLimits = { triage: 'Hạn phân loại', first: 'Hạn báo tin đầu tiên', answer: 'Hạn trả lời' }

/** A petition is worked on: who has it, what was done, which limits ran, which papers came of it. */
export const handlingEvents = {
  'petition.assigned': entry({
    payload: z.object({ assigneeTitle: z.string(), headTitle: z.string(), dueOn: day, again: z.boolean() }),
    forSender: true,
    sentence: (it) =>
      `${it.again ? 'Giao lại việc' : 'Đã giao việc'} cho ${it.assigneeTitle}, xong chậm nhất ${formatDay(it.dueOn)}. ${it.headTitle} chịu trách nhiệm.`,
  }),
  'petition.handed-over': entry({
    payload: z.object({ fromTitle: z.string(), assigneeTitle: z.string(), dueOn: day.nullable() }),
    forSender: true,
    sentence: (it) =>
      `Đã giao lại từ ${it.fromTitle} cho ${it.assigneeTitle}. Việc, người chịu trách nhiệm và kết quả phải đạt giữ nguyên${it.dueOn ? `; xong chậm nhất ${formatDay(it.dueOn)}` : ''}.`,
  }),
  // Why is between the head and the two handlers; recorded first, so that the one before hears it too.
  'petition.handover-decided': entry({
    payload: z.object({ fromTitle: z.string(), assigneeTitle: z.string() }),
    forSender: false,
    sentence: (it) => `Bàn giao việc từ ${it.fromTitle} cho ${it.assigneeTitle}.`,
  }),
  'petition.head-named': entry({
    payload: z.object({ fromTitle: z.string(), headTitle: z.string() }),
    forSender: true,
    sentence: (it) => `${it.headTitle} chịu trách nhiệm thay ${it.fromTitle}.`,
  }),
  'petition.member-added': entry({
    payload: z.object({ role: z.enum(memberRoleCodes), title: z.string() }),
    forSender: false,
    sentence: (it) => `Thêm ${memberRoles[it.role]}: ${it.title}.`,
  }),
  'petition.member-ended': entry({
    payload: z.object({ role: z.enum(memberRoleCodes), title: z.string() }),
    forSender: false,
    sentence: (it) => `Thôi ${memberRoles[it.role]}: ${it.title}.`,
  }),
  'petition.subtask-added': entry({
    payload: z.object({ weight: z.number(), dueOn: day, title: z.string() }),
    forSender: false,
    sentence: (it) =>
      `Thêm việc con cho ${it.title}, trọng số ${it.weight}, xong chậm nhất ${formatDay(it.dueOn)}.`,
  }),
  'petition.subtask-done': entry({
    payload: z.object({ weight: z.number() }),
    forSender: false,
    sentence: (it) => `Xong một việc con, trọng số ${it.weight}.`,
  }),
  'petition.subtask-waived': entry({
    payload: z.object({ weight: z.number(), leaderTitle: z.string() }),
    forSender: false,
    sentence: (it) => `${it.leaderTitle} cho miễn một việc con, trọng số ${it.weight}.`,
  }),
  'petition.progressed': entry({
    payload: none,
    forSender: true,
    sentence: () => 'Người giải quyết ghi tiến độ.',
  }),
  'petition.drafted': entry({
    payload: none,
    forSender: false,
    sentence: () => 'Dự thảo trả lời được trình duyệt.',
  }),
  'petition.extended': entry({
    payload: z.object({ n: z.number(), fromDue: day, toDue: day, original: day }),
    forSender: true,
    sentence: (it) =>
      `Được gia hạn đến ${formatDay(it.toDue)}, lần thứ ${it.n}. Hạn ban đầu: ${formatDay(it.original)}.`,
  }),
  'petition.waiting': entry({
    payload: z.object({ until: day }),
    forSender: true,
    sentence: (it) =>
      `Chờ người gửi bổ sung, chậm nhất ${formatDay(it.until)}; hạn trả lời tạm dừng đến khi bổ sung, muộn nhất đến hết ngày này.`,
  }),
  'petition.went-on': entry({
    payload: z.object({
      by: z.enum(['sender', 'staff', 'cap']),
      days: z.number(),
      answerDueOn: day.nullable(),
    }),
    forSender: true,
    sentence: (it) =>
      `${{ sender: 'Người gửi đã bổ sung', staff: 'Đã đủ để giải quyết', cap: 'Hết thời gian tạm dừng' }[it.by]}; giải quyết tiếp. Không tính ${it.days} ngày tạm dừng.${it.answerDueOn ? ` Hạn trả lời: ${formatDay(it.answerDueOn)}.` : ''}`,
  }),
  'petition.suspended': entry({
    payload: z.object({ ground: z.string(), article: z.string(), fromOn: day }),
    forSender: true,
    sentence: (it) => `Tạm đình chỉ từ ${formatDay(it.fromOn)}: ${it.ground} (${it.article}).`,
  }),
  'petition.resumed': entry({
    payload: z.object({ days: z.number(), answerDueOn: day.nullable() }),
    forSender: true,
    sentence: (it) =>
      `Tiếp tục giải quyết. Không tính ${it.days} ngày tạm đình chỉ.${it.answerDueOn ? ` Hạn trả lời: ${formatDay(it.answerDueOn)}.` : ''}`,
  }),
  'petition.terminated': entry({
    payload: z.object({ ground: z.string(), article: z.string() }),
    forSender: true,
    sentence: (it) => `Đình chỉ giải quyết: ${it.ground} (${it.article}).`,
  }),
  'petition.decision-sent': entry({
    payload: z.object({ act: z.enum(stopActCodes), sentOn: day }),
    forSender: true,
    sentence: (it) => `Đã gửi ${stopActs[it.act]}, ${formatDay(it.sentOn)}.`,
  }),
  'petition.duty-marked': entry({
    payload: z.object({ duty: z.enum(dutyCodes), result: z.enum(dutyResultCodes), on: day }),
    forSender: false,
    sentence: (it) =>
      it.result === 'done'
        ? `Đã làm ${formatDay(it.on)}: ${duties[it.duty].label.toLowerCase()}.`
        : `Không phải làm, ghi ${formatDay(it.on)}: ${duties[it.duty].label.toLowerCase()}.`,
  }),
  'petition.meeting-held': entry({
    payload: z.object({ heldOn: day, attendance: z.enum(attendanceCodes) }),
    forSender: true,
    sentence: (it) => `Gặp gỡ, đối thoại ${formatDay(it.heldOn)}. ${attendances[it.attendance]}.`,
  }),
  'petition.withdrawal-told': entry({
    payload: z.object({ family: z.enum(familyCodes) }),
    forSender: true,
    sentence: (it) =>
      it.family === 'denunciation'
        ? 'Người gửi báo rút tố cáo. Tố cáo vẫn có thể được giải quyết tiếp (Điều 33 Luật Tố cáo).'
        : 'Người gửi báo rút khiếu nại. Đơn rút có chữ ký nộp tại nơi tiếp công dân; cơ quan ra quyết định đình chỉ.',
  }),
  'petition.part-withdrawn': entry({
    payload: none,
    forSender: true,
    sentence: () => 'Người gửi rút một phần; phần còn lại vẫn giải quyết.',
  }),
  'petition.due-soon': entry({
    payload: z.object({ limit: z.string(), due: day }),
    forSender: false,
    sentence: (it) => `Đã nhắc: ${it.limit.toLowerCase()} ${formatDay(it.due)} sắp đến.`,
  }),
  'petition.overdue': entry({
    payload: z.object({ limit: z.string(), due: day }),
    forSender: true,
    sentence: (it) => `${it.limit} ${formatDay(it.due)} đã qua. Đã báo người chịu trách nhiệm.`,
  }),
  'petition.escalated': entry({
    payload: z.object({ due: day }),
    forSender: true,
    sentence: (it) => `Quá hạn từ ${formatDay(it.due)}, đã báo người đứng đầu cơ quan.`,
  }),
  'petition.escalated-above': entry({
    payload: z.object({ due: day }),
    forSender: true,
    sentence: (it) => `Quá hạn từ ${formatDay(it.due)}, đã báo cấp trên.`,
  }),
  'petition.progress-due': entry({
    payload: z.object({ due: day }),
    forSender: false,
    sentence: (it) => `Đã nhắc ghi tiến độ; hạn báo tiến độ là ${formatDay(it.due)}.`,
  }),
  'petition.handler-leaves': entry({
    payload: z.object({ lastDay: day }),
    forSender: false,
    sentence: (it) =>
      `Người giải quyết giữ nhiệm vụ đến hết ${formatDay(it.lastDay)}; đã báo thủ trưởng đơn vị để bàn giao.`,
  }),
  'petition.draft-returned': entry({
    payload: none,
    forSender: false,
    sentence: () => 'Dự thảo được trả lại để sửa.',
  }),
  'petition.approved': entry({
    payload: z.object({ approverTitle: z.string() }),
    forSender: false,
    sentence: (it) => `${it.approverTitle} đã duyệt dự thảo trả lời.`,
  }),
  'petition.proof-added': entry({
    payload: z.object({ fileKind: z.enum(fileKindCodes) }),
    forSender: false,
    sentence: (it) =>
      `${isProof(it.fileKind) ? 'Đã nộp bằng chứng' : 'Đã tải lên'}: ${fileKinds[it.fileKind].toLowerCase()}.`,
  }),
  'petition.original-opened': entry({
    payload: z.object({ fileId: id, fileKind: z.enum(fileKindCodes) }),
    forSender: false,
    sentence: (it) => `Đã mở bản gốc niêm phong của một tệp: ${fileKinds[it.fileKind].toLowerCase()}.`,
  }),
  'petition.file-redacted': entry({
    payload: z.object({ fileId: id, fileKind: z.enum(fileKindCodes), boxes: z.number().int() }),
    forSender: false,
    sentence: (it) =>
      `Đã che ${it.boxes} chỗ trong một tệp (${fileKinds[it.fileKind].toLowerCase()}) và niêm phong bản gốc.`,
  }),
  'paper.issued': entry({
    payload: paperPayload,
    forSender: true,
    sentence: (it) => paperSentence('Đã ban hành', it),
  }),
  'paper.kept': entry({
    payload: paperPayload,
    forSender: false,
    sentence: (it) => paperSentence('Đã lập', it),
  }),
  'paper.scan-added': entry({
    payload: paperPayload,
    forSender: false,
    sentence: (it) => paperSentence('Đã nộp bản đã ký của', it),
  }),
  'petition.limits-moved': entry({
    payload: z.object({
      limit: z.enum(['triage', 'first', 'answer']),
      from: day,
      to: day,
      day,
      legalRef: z.string(),
      off: z.boolean(),
    }),
    forSender: true,
    sentence: (it) =>
      `${movedLimits[it.limit]} chuyển từ ${formatDay(it.from)} sang ${formatDay(it.to)}, vì ${formatDay(it.day)} ${it.off ? 'được nghỉ' : 'là ngày làm việc'} theo ${it.legalRef}.`,
  }),
} as const
