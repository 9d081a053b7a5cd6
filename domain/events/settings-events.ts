import { z } from 'zod'
import { day, entry, id } from '#domain/events/entry.ts'
import { roleCodes, roles } from '#domain/people/words.ts'
import { formatDay } from '#lib/dates.ts'

/** The place itself: offices, people and their roles, rules, templates, receivers of messages. */
export const settingsEvents = {
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
  'webhook.added': entry({
    payload: z.object({ webhookId: id }),
    forSender: false,
    sentence: () => 'Thêm nơi nhận tin công khai.',
  }),
  'webhook.ended': entry({
    payload: z.object({ webhookId: id }),
    forSender: false,
    sentence: () => 'Thôi gửi tin công khai đến một nơi nhận.',
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
