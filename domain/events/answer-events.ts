import { z } from 'zod'
import { day, entry, none } from '#domain/events/entry.ts'
import { callResultCodes, callResults } from '#domain/notices/words.ts'
import { outcomeCodes, outcomes, ratings, senderWordCodes, senderWords } from '#domain/petitions/words.ts'
import { formatDay, formatMoment, formatNumber } from '#lib/dates.ts'

/** What comes of a petition: the answer, what its sender says to it, what everybody may read of it. */
export const answerEvents = {
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
  'petition.closed': entry({
    payload: z.object({ silent: z.boolean() }),
    forSender: true,
    sentence: (it) => (it.silent ? 'Đã kết thúc: đã trả lời, người gửi chưa có ý kiến.' : 'Đã kết thúc.'),
  }),
  'petition.withdrawn': entry({ payload: none, forSender: true, sentence: () => 'Người gửi rút đơn.' }),
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
  'petition.called': entry({
    payload: z.object({ result: z.enum(callResultCodes) }),
    forSender: false,
    sentence: (it) => `Quầy tiếp dân gọi điện cho người gửi: ${callResults[it.result].toLowerCase()}.`,
  }),
} as const
