import { z } from 'zod'
import { day, entry, id } from '#domain/events/entry.ts'
import { noteActCodes, noteActs } from '#domain/situation/words.ts'
import { critiqueActCodes, critiqueActs } from '#domain/supervision/critiques/words.ts'
import { roundActCodes, roundActs } from '#domain/supervision/rounds/words.ts'
import { letterCodes, letters, verdictCodes, verdicts } from '#domain/supervision/words.ts'
import { listActCodes, listActs } from '#domain/watch-lists/words.ts'
import { formatDay } from '#lib/dates.ts'

/** What those who watch did and said, beside what the offices say. */
export const supervisionEvents = {
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
  'watch-list.step': entry({
    payload: z.object({ listId: id, act: z.enum(listActCodes) }),
    forSender: false,
    sentence: (it) => `Theo dõi: ${listActs[it.act]}.`,
  }),
  'supervision.round': entry({
    payload: z.object({ roundId: id, act: z.enum(roundActCodes) }),
    forSender: false,
    sentence: (it) => `Đợt giám sát: ${roundActs[it.act].toLowerCase()}.`,
  }),
  'situation.note': entry({
    payload: z.object({ noteId: id, act: z.enum(noteActCodes) }),
    forSender: false,
    sentence: (it) => `Tình hình Nhân dân: ${noteActs[it.act].toLowerCase()}.`,
  }),
  'supervision.critique': entry({
    payload: z.object({ critiqueId: id, act: z.enum(critiqueActCodes) }),
    forSender: false,
    sentence: (it) => `Phản biện dự thảo: ${critiqueActs[it.act].toLowerCase()}.`,
  }),
} as const
