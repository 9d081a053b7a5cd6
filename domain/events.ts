import { z } from 'zod'
import { contactActCodes, contactActs, opinionActCodes, opinionActs } from '#domain/contacts/words.ts'
import { itemActCodes, itemActs } from '#domain/dialogues/gathering/words.ts'
import {
  turnJoinCodes,
  turnJoins,
  outcomeCodes as turnOutcomeCodes,
  outcomeWords as turnOutcomeWords,
} from '#domain/dialogues/hall/words.ts'
import { peopleActCodes, peopleActs } from '#domain/dialogues/registering/words.ts'
import { dialogueActCodes, dialogueActs, dialogueKindCodes, dialogueKinds } from '#domain/dialogues/words.ts'
import { paperKindCodes, paperKinds } from '#domain/papers/words.ts'
import { roleCodes, roles } from '#domain/people/words.ts'
import { isProof } from '#domain/petitions/attachment.ts'
import { duties, dutyCodes, dutyResultCodes } from '#domain/petitions/duties.ts'
import { noPetitionWords, otherMatters } from '#domain/petitions/other-matters.ts'
import { receptionGrounds } from '#domain/petitions/reception-refusals.ts'
import {
  attendanceCodes,
  attendances,
  competenceCodes,
  competences,
  familyCodes,
  fileKindCodes,
  fileKinds,
  kindWord,
  memberRoleCodes,
  memberRoles,
  otherMatterCodes,
  outcomeCodes,
  outcomes,
  ratings,
  receptionGroundCodes,
  senderWordCodes,
  senderWords,
  stopActCodes,
  stopActs,
} from '#domain/petitions/words.ts'
import { breachSteps } from '#domain/privacy/breach.ts'
import {
  dataRequestKindCodes,
  dataRequestKinds,
  dataRequestResultCodes,
  dataRequestResults,
} from '#domain/privacy/words.ts'
import {
  joinOutcomeCodes,
  sittingKindCodes,
  sittingKinds,
  sittingStateCodes,
  sittingStates,
} from '#domain/reception/words.ts'
import { letterCodes, letters, verdictCodes, verdicts } from '#domain/supervision/words.ts'
import { formatDay, formatMoment, formatNumber } from '#lib/dates.ts'

const day = z.string()
const id = z.uuid()
const none = z.object({})
const paperPayload = z.object({ paperId: id, kind: z.enum(paperKindCodes), number: z.string() })
const paperSentence = (done: string, it: z.infer<typeof paperPayload>) =>
  `${done} ${paperKinds[it.kind].label.toLowerCase()} số ${it.number}.`

type Entry<S extends z.ZodType> = {
  /** Only days, ids, office titles and words of our own lists: nothing that a person typed. */
  payload: S
  /** Does the sender see it, and the Front, and everybody with the code? */
  forSender: boolean
  /** The one sentence of the timeline. */
  sentence: (payload: z.infer<S>) => string
}
const entry = <S extends z.ZodType>(one: Entry<S>) => one

const movedLimits = { triage: 'Hạn phân loại', first: 'Hạn báo tin đầu tiên', answer: 'Hạn trả lời' }

/** Every kind of event: its payload, its audience, its sentence. The timeline and the audit read the same rows. */
export const events = {
  'petition.filed': entry({
    payload: z.object({ firstAnswerDueOn: day, answerDueOn: day.nullable() }),
    forSender: true,
    sentence: (it) => `Đã tiếp nhận. Tin đầu tiên chậm nhất ${formatDay(it.firstAnswerDueOn)}.`,
  }),
  'petition.reception-refused': entry({
    payload: z.object({ ground: z.enum(receptionGroundCodes), noticeDueOn: day.nullable() }),
    forSender: true,
    sentence: (it) =>
      `Không tiếp lần này, vì ${receptionGrounds[it.ground].reason} (${receptionGrounds[it.ground].article}); cán bộ đã giải thích.${it.noticeDueOn ? ` Văn bản từ chối gửi chậm nhất ${formatDay(it.noticeDueOn)}.` : ''}`,
  }),
  'petition.triaged': entry({
    payload: z.object({
      kind: z.string().nullable(),
      label: z.string().optional(),
      oldKind: z.string().nullable(),
      oldLabel: z.string().nullish(),
      competence: z.enum(competenceCodes),
      otherMatter: z.enum(otherMatterCodes).optional(),
    }),
    forSender: true,
    sentence: (it) =>
      it.otherMatter
        ? `Nội dung là ${noPetitionWords(it.otherMatter)}. Nơi giải quyết: ${otherMatters[it.otherMatter].place}.`
        : it.oldKind && it.oldKind !== it.kind
          ? `Cán bộ đổi loại việc từ ${kindWord({ kind: it.oldKind, kindLabel: it.oldLabel })} sang ${kindWord({ kind: it.kind, kindLabel: it.label })}. ${competences[it.competence]}.`
          : `Đã phân loại: ${kindWord({ kind: it.kind, kindLabel: it.label })}. ${competences[it.competence]}.`,
  }),
  'petition.accepted': entry({
    payload: z.object({ unit: z.string(), answerDueOn: day.nullable() }),
    forSender: true,
    sentence: (it) =>
      `Đã thụ lý (nhận để giải quyết); ${it.unit} giải quyết.${it.answerDueOn ? ` Hạn trả lời: ${formatDay(it.answerDueOn)}.` : ''}`,
  }),
  'petition.refused': entry({
    payload: z.object({ article: z.string() }),
    forSender: true,
    sentence: (it) => `Không thụ lý, theo ${it.article}.`,
  }),
  'petition.guided': entry({
    payload: z.object({ to: z.string() }),
    forSender: true,
    sentence: (it) => `Đã hướng dẫn đến ${it.to}.`,
  }),
  'petition.passed-on': entry({
    payload: z.object({ to: z.string() }),
    forSender: true,
    sentence: (it) => `Đã chuyển đơn đến ${it.to}; người gửi không phải gửi lại.`,
  }),
  'petition.returned': entry({
    payload: z.object({ to: z.string() }),
    forSender: true,
    sentence: (it) => `Đã trả đơn cho ${it.to}, nơi chuyển đến.`,
  }),
  'petition.filed-away': entry({
    payload: z.object({ ground: z.string(), keptUntil: day }),
    forSender: true,
    sentence: (it) => `Lưu đơn: ${it.ground}. Lưu đến hết ${formatDay(it.keptUntil)}.`,
  }),
  'petition.urged': entry({
    payload: z.object({ to: z.string() }),
    forSender: true,
    sentence: (it) => `Đã đôn đốc ${it.to} giải quyết.`,
  }),
  'petition.split': entry({
    payload: z.object({ numbers: z.array(z.string()) }),
    forSender: true,
    sentence: (it) =>
      `Đơn nêu ${it.numbers.length} việc nên tách thành ${it.numbers.length} hồ sơ: ${it.numbers.join(', ')}.`,
  }),
  'petition.merged': entry({
    payload: z.object({ number: z.string() }),
    forSender: true,
    sentence: (it) => `Giải quyết chung trong hồ sơ ${it.number}: một câu trả lời cho mọi người gửi.`,
  }),
  'petition.joined-by': entry({
    payload: z.object({ number: z.string() }),
    forSender: true,
    sentence: (it) => `Nhập thêm đơn cùng việc: ${it.number}.`,
  }),
  'petition.parted': entry({
    payload: z.object({ number: z.string() }),
    forSender: true,
    sentence: (it) => `Tách khỏi hồ sơ ${it.number}, giải quyết riêng.`,
  }),
  'petition.left-by': entry({
    payload: z.object({ number: z.string() }),
    forSender: true,
    sentence: (it) => `Đơn ${it.number} tách ra giải quyết riêng.`,
  }),
  'petition.split-from': entry({
    payload: z.object({ number: z.string() }),
    forSender: true,
    sentence: (it) => `Tách từ hồ sơ ${it.number}.`,
  }),
  'petition.registered': entry({
    payload: z.object({
      ...{ firstAnswerDueOn: day, signed: z.boolean(), dialogue: z.string().optional() },
      /** The council that forwards what a voter said. */
      council: z.string().optional(),
    }),
    forSender: true,
    sentence: (it) =>
      it.dialogue
        ? `Đã ghi ý kiến nêu tại hội nghị đối thoại số ${it.dialogue}.`
        : it.council
          ? `${it.council} chuyển ý kiến của cử tri. Tin đầu tiên chậm nhất ${formatDay(it.firstAnswerDueOn)}.`
          : `${it.signed ? 'Đã nhận đơn có chữ ký' : 'Đã nhận đơn'} tại nơi tiếp công dân. Tin đầu tiên chậm nhất ${formatDay(it.firstAnswerDueOn)}.`,
  }),
  // Who at the desk took it in and wrote it out is known inside alone.
  'petition.letter-added': entry({
    payload: none,
    forSender: false,
    sentence: () => 'Đã lưu bản gốc: ảnh đơn viết tay, bản ghi âm.',
  }),
  'petition.transcribed': entry({
    payload: z.object({ again: z.boolean() }),
    forSender: false,
    sentence: (it) =>
      it.again ? 'Sửa bản chép đơn viết tay, bản ghi âm.' : 'Đã chép đơn viết tay, bản ghi âm.',
  }),
  'petition.second-round': entry({
    payload: z.object({ firstNumber: z.string() }),
    forSender: true,
    sentence: (it) => `Khiếu nại lần hai đối với việc giải quyết hồ sơ ${it.firstNumber}.`,
  }),
  'petition.group-found': entry({
    payload: z.object({ people: z.int(), representatives: z.int() }),
    forSender: true,
    sentence: (it) =>
      `Đơn của ${formatNumber(it.people)} người cùng nội dung; ${it.representatives ? `${it.representatives} người đại diện` : 'chưa cử người đại diện'}. Đã báo người đứng đầu.`,
  }),
  'petition.concerned-named': entry({
    payload: z.object({ named: z.boolean() }),
    forSender: false,
    sentence: (it) =>
      it.named
        ? 'Đã ghi đơn nói về ai; người, đơn vị đó không xem, không giải quyết hồ sơ này.'
        : 'Thôi ghi đơn nói về ai.',
  }),
  'petition.representatives-named': entry({
    payload: z.object({ people: z.int(), representatives: z.int() }),
    forSender: true,
    sentence: (it) =>
      `Ghi ${formatNumber(it.people)} người cùng nội dung${it.representatives ? `, ${it.representatives} người đại diện` : ''}.`,
  }),
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
  'petition.answered': entry({
    // No day where the law settles it by decision: the sender is not asked whether it is done.
    payload: z.object({ outcome: z.enum(outcomeCodes), confirmBy: day.optional() }),
    forSender: true,
    sentence: (it) => {
      const result = outcomes[it.outcome].label
      if (!it.confirmBy) return `Đã ban hành kết quả giải quyết: ${result}.`
      return `Đã trả lời: ${result}. Mời người gửi cho biết việc đã xong chưa, chậm nhất ${formatDay(it.confirmBy)}.`
    },
  }),
  'petition.planned': entry({
    payload: z.object({ outcome: z.enum(outcomeCodes), dueOn: day }),
    forSender: true,
    sentence: (it) =>
      `Đã trả lời: ${outcomes[it.outcome].label}. Phần còn lại làm xong chậm nhất ${formatDay(it.dueOn)}.`,
  }),
  'petition.sender-said': entry({
    payload: z.object({ word: z.enum(senderWordCodes), rating: z.number().nullable() }),
    forSender: true,
    sentence: (it) => {
      const rating = it.rating ? ratings[String(it.rating) as keyof typeof ratings] : undefined
      return `Người gửi nói: ${senderWords[it.word]}.${rating ? ` Mức độ hài lòng: ${rating}.` : ''}`
    },
  }),
  'petition.reopened': entry({
    payload: z.object({ dueOn: day, assigneeTitle: z.string() }),
    forSender: true,
    sentence: (it) => `Đã mở lại; việc quay lại ${it.assigneeTitle}, hạn mới ${formatDay(it.dueOn)}.`,
  }),
  'petition.disputed': entry({
    payload: z.object({ dueOn: day }),
    forSender: true,
    sentence: (it) =>
      `Còn ý kiến khác nhau: việc đến người đứng đầu và Mặt trận. Người đứng đầu trả lời chậm nhất ${formatDay(it.dueOn)}.`,
  }),
  'petition.dispute-replied': entry({
    payload: z.object({ headTitle: z.string() }),
    forSender: true,
    sentence: (it) => `${it.headTitle} trả lời ý kiến khác nhau.`,
  }),
  'petition.dispute-withdrawn': entry({
    payload: none,
    forSender: true,
    sentence: () => 'Người gửi rút ý kiến khác. Hai ý kiến cũ vẫn được lưu.',
  }),
  'petition.verdict': entry({
    payload: z.object({ unit: z.string(), verdict: z.enum(verdictCodes), dueOn: z.null() }),
    forSender: true,
    sentence: (it) => `${it.unit} đánh giá: ${verdicts[it.verdict].toLowerCase()}.`,
  }),
  'petition.verdict-differs': entry({
    payload: z.object({ unit: z.string(), verdict: z.enum(verdictCodes), dueOn: day }),
    forSender: true,
    sentence: (it) =>
      `${it.unit} đánh giá: ${verdicts[it.verdict].toLowerCase()}, khác với báo cáo của cơ quan. Còn ý kiến khác nhau; người đứng đầu trả lời chậm nhất ${formatDay(it.dueOn)}.`,
  }),
  'petition.verdict-withdrawn': entry({
    payload: z.object({ unit: z.string(), ended: z.boolean() }),
    forSender: true,
    sentence: (it) =>
      `${it.unit} rút ý kiến khác.${it.ended ? ' Không còn ý kiến khác nhau.' : ''} Các ý kiến cũ vẫn được lưu.`,
  }),
  'supervision.follow-up': entry({
    payload: z.object({ unit: z.string(), act: z.enum(['open', 'close']) }),
    forSender: false,
    sentence: (it) => `${it.unit} ${it.act === 'open' ? 'mở theo dõi việc này' : 'kết thúc theo dõi'}.`,
  }),
  'supervision.visit': entry({
    payload: z.object({ unit: z.string(), day }),
    forSender: true,
    sentence: (it) => `${it.unit} đi xem thực tế ${formatDay(it.day)}.`,
  }),
  'supervision.letter': entry({
    payload: z.object({ unit: z.string(), kind: z.enum(letterCodes), number: z.string(), dueOn: day }),
    forSender: true,
    sentence: (it) =>
      `${it.unit} gửi ${letters[it.kind].toLowerCase()} số ${it.number}; trả lời chậm nhất ${formatDay(it.dueOn)}.`,
  }),
  'supervision.replied': entry({
    payload: z.object({ unit: z.string(), number: z.string() }),
    forSender: true,
    sentence: (it) => `${it.unit} trả lời văn bản giám sát số ${it.number}.`,
  }),
  'petition.closed': entry({
    payload: z.object({ silent: z.boolean() }),
    forSender: true,
    sentence: (it) => (it.silent ? 'Đã kết thúc: đã trả lời, người gửi chưa có ý kiến.' : 'Đã kết thúc.'),
  }),
  'petition.withdrawn': entry({ payload: none, forSender: true, sentence: () => 'Người gửi rút đơn.' }),
  'petition.offered': entry({
    payload: z.object({ hop: z.number(), from: z.string(), to: z.string(), dueOn: day }),
    forSender: true,
    sentence: (it) =>
      `${it.from} đề nghị chuyển hồ sơ đến ${it.to}. ${it.to} nhận hoặc trả lại chậm nhất ${formatDay(it.dueOn)}.`,
  }),
  'petition.sent-to-superior': entry({
    payload: z.object({
      hop: z.number(),
      from: z.string(),
      superior: z.string(),
      times: z.number(),
      dueOn: day,
    }),
    forSender: true,
    sentence: (it) =>
      `Hồ sơ đã chuyển ${it.times} lần. ${it.from} gửi ${it.superior} quyết định nơi giải quyết, chậm nhất ${formatDay(it.dueOn)}.`,
  }),
  'petition.offer-recalled': entry({
    payload: z.object({ hop: z.number(), from: z.string(), to: z.string() }),
    forSender: true,
    sentence: (it) => `${it.from} rút lại phiếu chuyển đến ${it.to}; hồ sơ vẫn do ${it.from} giải quyết.`,
  }),
  'petition.taken-over': entry({
    payload: z.object({ hop: z.number(), from: z.string(), to: z.string(), answerDueOn: day.nullable() }),
    forSender: true,
    sentence: (it) =>
      `${it.to} đã nhận hồ sơ do ${it.from} chuyển và giải quyết tiếp.${it.answerDueOn ? ` Hạn trả lời không đổi: ${formatDay(it.answerDueOn)}.` : ''}`,
  }),
  'petition.offer-declined': entry({
    payload: z.object({ hop: z.number(), from: z.string(), to: z.string() }),
    forSender: true,
    sentence: (it) => `${it.to} không nhận; hồ sơ vẫn do ${it.from} giải quyết.`,
  }),
  'petition.transfer-decided': entry({
    payload: z.object({ hop: z.number(), superior: z.string(), to: z.string(), answerDueOn: day.nullable() }),
    forSender: true,
    sentence: (it) =>
      `${it.superior} quyết định: ${it.to} giải quyết.${it.answerDueOn ? ` Hạn trả lời không đổi: ${formatDay(it.answerDueOn)}.` : ''}`,
  }),
  'petition.offer-late': entry({
    payload: z.object({ hop: z.number(), to: z.string(), dueOn: day }),
    forSender: true,
    sentence: (it) =>
      `${it.to} chưa trả lời phiếu chuyển, hạn ${formatDay(it.dueOn)}. Đã nhắc thủ trưởng và nơi chuyển.`,
  }),
  'petition.added': entry({ payload: none, forSender: true, sentence: () => 'Người gửi bổ sung.' }),
  'petition.consent-changed': entry({
    payload: z.object({ consent: z.boolean() }),
    forSender: true,
    sentence: (it) =>
      it.consent ? 'Người gửi đồng ý công khai bản đã che.' : 'Người gửi rút lại đồng ý công khai.',
  }),
  'petition.passed-for-public': entry({
    payload: none,
    forSender: true,
    sentence: () => 'Cán bộ đã đọc bản đã che; bản này được công khai như người gửi đồng ý.',
  }),
  'petition.taken-from-public': entry({
    payload: none,
    forSender: true,
    sentence: () => 'Cơ quan thôi công khai bản đã che.',
  }),
  'petition.answer-passed': entry({
    payload: z.object({ from: z.iso.datetime() }),
    forSender: true,
    sentence: (it) => `Câu trả lời đã che được công khai từ ${formatMoment(new Date(it.from))}.`,
  }),
  'petition.covered': entry({
    payload: z.object({ places: z.int() }),
    forSender: false,
    sentence: (it) => `Che thêm ${formatNumber(it.places)} chỗ trong bản giao người giải quyết.`,
  }),
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
  'petition.code-replaced': entry({
    payload: none,
    forSender: true,
    sentence: () => 'Cấp mã bí mật mới tại quầy; mã cũ thôi dùng.',
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
  'dialogue.proposed': entry({
    payload: z.object({ dialogueId: id, number: z.string(), kind: z.enum(dialogueKindCodes) }),
    forSender: false,
    sentence: (it) => `Đề xuất hội nghị đối thoại ${it.number}, ${dialogueKinds[it.kind].toLowerCase()}.`,
  }),
  'dialogue.prepared': entry({
    payload: z.object({
      dialogueId: id,
      number: z.string(),
      what: z.enum(['gather', ...itemActCodes]),
      count: z.number(),
    }),
    forSender: false,
    sentence: (it) =>
      `Hội nghị đối thoại ${it.number}: ${it.what === 'gather' ? 'ghi ý kiến của Nhân dân' : itemActs[it.what].toLowerCase()} (${formatNumber(it.count)}).`,
  }),
  'dialogue.step': entry({
    payload: z.object({
      dialogueId: id,
      number: z.string(),
      act: z.enum(dialogueActCodes).exclude(['propose']),
      day: day.nullable(),
    }),
    forSender: false,
    sentence: (it) =>
      `Hội nghị đối thoại ${it.number}: ${dialogueActs[it.act].toLowerCase()}${it.day ? `, ngày họp ${formatDay(it.day)}` : ''}.`,
  }),
  'contact.step': entry({
    payload: z.object({ roundId: id, act: z.enum(contactActCodes), day: day.nullable() }),
    forSender: false,
    sentence: (it) =>
      `Tiếp xúc cử tri: ${contactActs[it.act].toLowerCase()}${it.day ? `, ngày ${formatDay(it.day)}` : ''}.`,
  }),
  'contact.opinion': entry({
    payload: z.object({
      ...{ roundId: id, opinionId: id, no: z.number().int(), what: z.enum(opinionActCodes) },
    }),
    forSender: false,
    sentence: (it) => `Tiếp xúc cử tri, ý kiến ${it.no}: ${opinionActs[it.what]}.`,
  }),
  'dialogue.turn-recorded': entry({
    payload: z.object({
      ...{ dialogueId: id, turnId: id, position: z.number().int() },
      outcome: z.enum(turnOutcomeCodes),
    }),
    forSender: false,
    sentence: (it) => `Ý kiến ${it.position} tại hội nghị đối thoại: ${turnOutcomeWords[it.outcome]}.`,
  }),
  'dialogue.turn-joined': entry({
    payload: z.object({
      ...{ dialogueId: id, position: z.number().int().nullable(), code: z.string() },
      outcome: z.enum(turnJoinCodes),
    }),
    forSender: false,
    sentence: (it) =>
      `${it.position ? `Ý kiến ${it.position}` : 'Ý kiến'} tại hội nghị đối thoại, ghi lúc mất mạng (mã tạm ${it.code}): ${turnJoins[it.outcome].toLowerCase()}.`,
  }),
  'dialogue.turn-split': entry({
    payload: z.object({ dialogueId: id, position: z.number().int(), second: z.number().int() }),
    forSender: false,
    sentence: (it) =>
      `Ý kiến ${it.position} tại hội nghị đối thoại: tách việc thứ hai thành ý kiến ${it.second}.`,
  }),
  'dialogue.turn-undone': entry({
    payload: z.object({ dialogueId: id, turnId: id, position: z.number().int() }),
    forSender: false,
    sentence: (it) => `Ý kiến ${it.position} tại hội nghị đối thoại: bỏ kết quả đã ghi.`,
  }),
  'dialogue.people': entry({
    payload: z.object({ dialogueId: id, number: z.string(), act: z.enum(peopleActCodes) }),
    forSender: false,
    sentence: (it) => `Hội nghị đối thoại ${it.number}: ${peopleActs[it.act]}.`,
  }),
  'reception.schedule-set': entry({
    payload: z.object({ scheduleId: id, from: day }),
    forSender: false,
    sentence: (it) => `Đặt ngày tiếp công dân cố định từ ${formatDay(it.from)}.`,
  }),
  'reception.schedule-ended': entry({
    payload: z.object({ scheduleId: id, to: day }),
    forSender: false,
    sentence: (it) => `Thôi ngày tiếp công dân cố định sau ${formatDay(it.to)}.`,
  }),
  'reception.sitting-planned': entry({
    payload: z.object({ sittingId: id, kind: z.enum(sittingKindCodes), day }),
    forSender: false,
    sentence: (it) => `Lên lịch tiếp công dân ${sittingKinds[it.kind].toLowerCase()} ${formatDay(it.day)}.`,
  }),
  'reception.sitting-posted': entry({
    payload: z.object({ sittingId: id, day }),
    forSender: false,
    sentence: (it) => `Niêm yết, công bố buổi tiếp công dân ${formatDay(it.day)}.`,
  }),
  'reception.sitting-postponed': entry({
    payload: z.object({ sittingId: id, from: day, to: day }),
    forSender: false,
    sentence: (it) => `Hoãn buổi tiếp công dân ${formatDay(it.from)}, tiếp bù ${formatDay(it.to)}.`,
  }),
  'reception.sitting-changed': entry({
    payload: z.object({ sittingId: id, day, state: z.enum(sittingStateCodes) }),
    forSender: false,
    sentence: (it) => `Buổi tiếp công dân ${formatDay(it.day)}: ${sittingStates[it.state].toLowerCase()}.`,
  }),
  'reception.visit-recorded': entry({
    payload: z.object({ visitId: id, entryNo: z.int(), day, isNew: z.boolean() }),
    forSender: false,
    sentence: (it) =>
      `Ghi lượt tiếp số ${it.entryNo} ${formatDay(it.day)}, vụ việc ${it.isNew ? 'mới' : 'cũ'}.`,
  }),
  'reception.speakers-named': entry({
    payload: z.object({ visitId: id, people: z.int(), representatives: z.int() }),
    forSender: false,
    sentence: (it) => `Đoàn ${formatNumber(it.people)} người cử ${it.representatives} người đại diện.`,
  }),
  'reception.visit-retied': entry({
    payload: z.object({ visitId: id, entryNo: z.int(), day, isNew: z.boolean() }),
    forSender: false,
    sentence: (it) =>
      `Lượt tiếp số ${it.entryNo}, ${formatDay(it.day)}: ${it.isNew ? 'tách thành vụ việc mới' : 'chuyển sang vụ việc khác'}.`,
  }),
  'reception.visit-joined': entry({
    payload: z.object({
      visitId: id,
      entryNo: z.int(),
      code: z.string().max(10),
      outcome: z.enum(joinOutcomeCodes),
    }),
    forSender: false,
    sentence: (it) =>
      it.outcome === 'same'
        ? `Bản ghi khi mất mạng, mã tạm ${it.code}, là lượt tiếp số ${it.entryNo} đã có; không ghi thêm.`
        : `Lượt tiếp số ${it.entryNo} ghi khi mất mạng, mã tạm ${it.code}, nay vào sổ.`,
  }),
  'reception.visit-followed': entry({
    payload: z.object({ visitId: id }),
    forSender: false,
    sentence: () => 'Ghi thêm hướng xử lý, kết quả vào sổ tiếp công dân.',
  }),
  'reception.visit-refused': entry({
    payload: z.object({ visitId: id, ground: z.enum(receptionGroundCodes) }),
    forSender: false,
    sentence: (it) => `Từ chối tiếp, vì ${receptionGrounds[it.ground].reason}.`,
  }),
  'reception.directed': entry({
    payload: z.object({ visitId: id, dueOn: day }),
    forSender: false,
    sentence: (it) => `Người đứng đầu kết luận việc tiếp công dân; xong chậm nhất ${formatDay(it.dueOn)}.`,
  }),
  'reception.conclusion-issued': entry({
    payload: z.object({ visitId: id, number: z.string(), points: z.int() }),
    forSender: false,
    sentence: (it) => `Ban hành thông báo kết luận số ${it.number}, ${it.points} việc.`,
  }),
  'reception.direction-done': entry({
    payload: z.object({ visitId: id, doneOn: day }),
    forSender: false,
    sentence: (it) => `Làm xong chỉ đạo sau buổi tiếp ${formatDay(it.doneOn)}.`,
  }),
  'reception.slot-booked': entry({
    payload: z.object({ sittingId: id, slot: z.int() }),
    forSender: false,
    sentence: (it) => `Giữ lượt hẹn số ${it.slot}.`,
  }),
  'reception.ticket-given': entry({
    payload: z.object({ sittingId: id, number: z.int() }),
    forSender: false,
    sentence: (it) => `Phát số chờ ${it.number}.`,
  }),
  'reception.ticket-called': entry({
    payload: z.object({ sittingId: id, number: z.int() }),
    forSender: false,
    sentence: (it) => `Gọi số ${it.number}.`,
  }),
  'reception.slot-given-up': entry({
    payload: z.object({ sittingId: id, slot: z.int() }),
    forSender: false,
    sentence: (it) => `Bỏ lượt hẹn số ${it.slot}.`,
  }),
  'unit.created': entry({
    payload: z.object({ unitId: id }),
    forSender: false,
    sentence: () => 'Thêm cơ quan.',
  }),
  'unit.changed': entry({
    payload: z.object({ unitId: id, validTo: day.nullable() }),
    forSender: false,
    sentence: (it) =>
      it.validTo ? `Cơ quan kết thúc hoạt động ${formatDay(it.validTo)}.` : 'Sửa thông tin cơ quan.',
  }),
  'kind.changed': entry({
    payload: z.object({ code: z.string(), from: day, to: day.nullable() }),
    forSender: false,
    sentence: (it) =>
      it.to
        ? `Loại đơn ${it.code} dùng đến hết ${formatDay(it.to)}.`
        : `Loại đơn ${it.code} theo quy tắc mới từ ${formatDay(it.from)}.`,
  }),
  'field.changed': entry({
    payload: z.object({ code: z.string(), from: day, to: day.nullable() }),
    forSender: false,
    sentence: (it) =>
      it.to
        ? `Lĩnh vực ${it.code} dùng đến hết ${formatDay(it.to)}.`
        : `Lĩnh vực ${it.code} theo quy tắc mới từ ${formatDay(it.from)}.`,
  }),
  'limit.changed': entry({
    payload: z.object({ key: z.string(), from: day }),
    forSender: false,
    sentence: (it) => `Hạn ${it.key} đổi từ ${formatDay(it.from)}.`,
  }),
  'setting.changed': entry({
    payload: z.object({ key: z.string() }),
    forSender: false,
    sentence: (it) => `Đổi thiết lập ${it.key}.`,
  }),
  'calendar.changed': entry({
    payload: z.object({ days: z.array(day) }),
    forSender: false,
    sentence: (it) => `Sửa lịch nghỉ: ${it.days.map(formatDay).join(', ')}.`,
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
  'person.invited': entry({
    payload: z.object({ personId: id }),
    forSender: false,
    sentence: () => 'Mời người dùng.',
  }),
  'person.link-renewed': entry({
    payload: z.object({ personId: id }),
    forSender: false,
    sentence: () => 'Cấp liên kết đăng nhập mới.',
  }),
  'absence.told': entry({
    payload: z.object({ personId: id, fromOn: day, toOn: day, standInId: id.nullable() }),
    forSender: false,
    sentence: (it) => `Ghi nghỉ từ ${formatDay(it.fromOn)} đến hết ${formatDay(it.toOn)}.`,
  }),
  'absence.ended': entry({
    payload: z.object({ personId: id, fromOn: day, toOn: day }),
    forSender: false,
    sentence: () => 'Thôi ghi nghỉ.',
  }),
  'template.changed': entry({
    payload: z.object({ templateId: id, unitId: id, change: z.enum(['added', 'replaced', 'ended']) }),
    forSender: false,
    sentence: (it) =>
      ({ added: 'Thêm mẫu trả lời.', replaced: 'Sửa mẫu trả lời.', ended: 'Thôi dùng mẫu trả lời.' })[
        it.change
      ],
  }),
  'role.granted': entry({
    payload: z.object({
      personId: id,
      unitId: id,
      role: z.enum(roleCodes),
      fromOn: day,
      toOn: day.nullable(),
    }),
    forSender: false,
    sentence: (it) => `Cấp vai trò ${roles[it.role]}.`,
  }),
  'role.ended': entry({
    payload: z.object({ personId: id, unitId: id, role: z.enum(roleCodes) }),
    forSender: false,
    sentence: (it) => `Thu hồi vai trò ${roles[it.role]}.`,
  }),
} as const

export type EventType = keyof typeof events
export type EventPayload<T extends EventType> = z.infer<(typeof events)[T]['payload']>

/** The sentence of a stored event. An event of a catalogue entry that is gone reads as its type. */
export function eventSentence(type: string, payload: unknown): string {
  const found = events[type as EventType] as Entry<z.ZodType> | undefined
  if (!found) return type
  const parsed = found.payload.safeParse(payload)
  return parsed.success ? found.sentence(parsed.data) : type
}
