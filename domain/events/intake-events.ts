import { z } from 'zod'
import { day, entry, none } from '#domain/events/entry.ts'
import { noPetitionWords, otherMatters } from '#domain/petitions/other-matters.ts'
import { receptionGrounds } from '#domain/petitions/reception-refusals.ts'
import {
  competenceCodes,
  competences,
  kindWord,
  otherMatterCodes,
  receptionGroundCodes,
} from '#domain/petitions/words.ts'
import { formatDay, formatNumber } from '#lib/dates.ts'

/** A petition comes in: taken in, sorted, joined and parted, offered to whoever is competent. */
export const intakeEvents = {
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
      /** The body that recommends it after a round of supervision. */
      supervised: z.string().optional(),
    }),
    forSender: true,
    sentence: (it) =>
      it.dialogue
        ? `Đã ghi việc nêu tại hội nghị số ${it.dialogue}.`
        : it.supervised
          ? `${it.supervised} kiến nghị sau đợt giám sát. Tin đầu tiên chậm nhất ${formatDay(it.firstAnswerDueOn)}.`
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
  'petition.code-replaced': entry({
    payload: none,
    forSender: true,
    sentence: () => 'Cấp mã bí mật mới tại quầy; mã cũ thôi dùng.',
  }),
} as const
