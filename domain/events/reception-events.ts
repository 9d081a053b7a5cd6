import { z } from 'zod'
import { day, entry, id } from '#domain/events/entry.ts'
import { receptionGrounds } from '#domain/petitions/reception-refusals.ts'
import { receptionGroundCodes } from '#domain/petitions/words.ts'
import {
  joinOutcomeCodes,
  sittingKindCodes,
  sittingKinds,
  sittingStateCodes,
  sittingStates,
} from '#domain/reception/words.ts'
import { formatDay, formatNumber } from '#lib/dates.ts'

/** Receiving citizens: sittings, visits, what the head directed there, times booked. */
export const receptionEvents = {
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
} as const
