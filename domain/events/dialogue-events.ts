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
import {
  dialogueActCodes,
  dialogueActs,
  dialogueFormCodes,
  dialogueForms,
  dialogueKindCodes,
  dialogueKinds,
} from '#domain/dialogues/words.ts'
import { day, entry, id } from '#domain/events/entry.ts'
import { formatDay, formatNumber } from '#lib/dates.ts'

/** Dialogues, review conferences and contacts with voters. */
export const dialogueEvents = {
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
      form: z.enum(dialogueFormCodes).default('dialogue'),
    }),
    forSender: false,
    sentence: (it) =>
      `${dialogueForms[it.form]} ${it.number}: ${dialogueActs[it.act].toLowerCase()}${it.day ? `, ngày họp ${formatDay(it.day)}` : ''}.`,
  }),
  'conference.reported': entry({
    payload: z.object({ dialogueId: id, number: z.string(), unitId: id }),
    forSender: false,
    sentence: (it) => `Hội nghị ${it.number}: đơn vị được mời gửi báo cáo.`,
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
} as const
