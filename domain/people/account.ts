import { z } from 'zod'
import { areaKindCodes, roleCodes, unitKindCodes } from '#domain/people/words.ts'
import { lineText } from '#domain/petitions/typed-text.ts'
import { seatMissing, seatOf } from '#domain/places/seat.ts'
import { isDay } from '#lib/dates.ts'

/** The one answer to a wrong login, a wrong password and a wrong code: it must not tell them apart. */
export const signInRefused =
  'Chưa đúng tên đăng nhập, mật khẩu hoặc mã. Xem lại từng ô; quên thì nhờ quản trị cấp liên kết mới.'

/** Secrets are taken as typed: a space in a password belongs to it. */
const secret = z
  .string()
  .default('')
  .refine((typed) => typed.length <= 400, 'Nội dung ô này dài quá.')

/** Six digits of the phone, or a recovery code; spaces and dashes do not count. */
const code = lineText.transform((typed) => typed.replace(/[\s-]/g, '').toUpperCase())

const needed = (words: string) => lineText.refine((text) => text.length > 0, words)

const login = lineText
  .transform((typed) => typed.toLowerCase())
  .refine(
    (typed) => /^[a-z0-9][a-z0-9._-]{2,63}$/.test(typed),
    'Tên đăng nhập cần 3 đến 64 ký tự: chữ không dấu, chữ số, dấu chấm, gạch ngang. Ví dụ: lo.thi.buoi',
  )

const name = needed('Chưa có họ tên.').refine((text) => text.length <= 120, 'Họ tên dài hơn 120 ký tự.')
const title = needed('Chưa có chức danh. Người dân đọc chức danh này thay cho tên.').refine(
  (text) => text.length <= 160,
  'Chức danh dài hơn 160 ký tự.',
)

export const SignIn = z.object({
  login: lineText.transform((typed) => typed.toLowerCase().slice(0, 200)),
  password: secret,
  code,
  tiep: z.string().default(''),
})

/** A code of the second factor on its own. */
export const SecondFactor = z.object({
  sealed: z.string().default(''),
  current: code,
  code: code.refine(
    (typed) => /^\d{6}$/.test(typed),
    'Mã có 6 chữ số, đổi 30 giây một lần. Xem lại trong ứng dụng.',
  ),
})
export const RenewCodes = z.object({ code: code.refine((typed) => typed.length > 0, 'Chưa có mã.') })

/** What somebody who was invited chooses. */
export const NewAccount = z.object({ login, password: secret, again: secret })
export const ChangePassword = z.object({ old: secret, password: secret, again: secret })

export const passwordsDiffer = 'Hai lần nhập mật khẩu khác nhau. Xin nhập lại cả hai ô.'

const optionalDay = lineText.refine(
  (day) => day === '' || isDay(day),
  'Ngày chưa đúng. Chọn ngày, tháng, năm.',
)

export const Grant = z.object({
  role: z.enum(roleCodes, { error: 'Chưa chọn vai trò.' }),
  unitId: z.uuid({ error: 'Chưa chọn cơ quan.' }),
  fromOn: optionalDay,
  toOn: optionalDay,
})
export type Grant = z.infer<typeof Grant>

const email = lineText.refine(
  (typed) => typed === '' || (typed.length <= 254 && z.email().safeParse(typed).success),
  'Địa chỉ thư điện tử còn thiếu, thường thiếu @ hoặc phần sau @. Ví dụ: ten@hopthu.vn',
)
export const Invite = Grant.extend({ name, title, email })
export type Invite = z.infer<typeof Invite>

const unitFields = {
  name: needed('Chưa có tên cơ quan.').refine((text) => text.length <= 200, 'Tên cơ quan dài hơn 200 ký tự.'),
  shortName: needed('Chưa có tên gọi tắt, ví dụ “UBND phường Hồng Liên”.').refine(
    (text) => text.length <= 100,
    'Tên gọi tắt dài hơn 100 ký tự.',
  ),
  kind: z.enum(unitKindCodes, { error: 'Chưa chọn loại cơ quan.' }),
}

/** Codes of areas are those of the General Statistics Office: they outlive names. */
const areaFields = {
  areaCode: lineText.refine(
    (typed) => /^\d{2,5}$/.test(typed),
    'Mã địa bàn có 2 đến 5 chữ số, theo Danh mục đơn vị hành chính Việt Nam.',
  ),
  areaName: needed('Chưa có tên địa bàn, ví dụ “phường Hồng Liên”.').refine(
    (text) => text.length <= 120,
    'Tên địa bàn dài hơn 120 ký tự.',
  ),
  areaKind: z.enum(areaKindCodes, { error: 'Chưa chọn loại địa bàn.' }),
}

/** The first administrator and the office that everything starts from. */
export const FirstAdmin = z.object({
  personName: name,
  personTitle: title,
  login,
  password: secret,
  again: secret,
  ...unitFields,
  ...areaFields,
})
export type FirstAdmin = z.infer<typeof FirstAdmin>

const desk = lineText.refine((text) => text.length <= 200, 'Dài hơn 200 ký tự. Xin ghi ngắn lại.')
const deskFields = {
  receives: z.enum(['yes', '']).default(''),
  deskAddress: desk,
  deskPhone: desk,
  deskHours: desk,
  seat: lineText.transform((typed, check) => {
    if (!typed) return null
    const point = seatOf(typed)
    if (point) return point
    check.addIssue({ code: 'custom', message: seatMissing })
    return z.NEVER
  }),
}

export const NewUnit = z.object({
  ...unitFields,
  ...deskFields,
  parentId: z
    .union([z.literal(''), z.uuid()], { error: 'Cơ quan cấp trên không có trong danh sách.' })
    .default(''),
  areaCode: lineText.refine(
    (typed) => typed === '' || /^\d{2,5}$/.test(typed),
    'Địa bàn không có trong danh sách.',
  ),
  validFrom: optionalDay,
})
export type NewUnit = z.infer<typeof NewUnit>

export const ChangeUnit = z.object({
  name: unitFields.name,
  shortName: unitFields.shortName,
  ...deskFields,
  validTo: optionalDay,
  successorId: z
    .union([z.literal(''), z.uuid()], { error: 'Cơ quan kế tiếp không có trong danh sách.' })
    .default(''),
  /** Who of the successor takes on what is not over. */
  heirId: z.union([z.literal(''), z.uuid()], { error: 'Người nhận không có trong danh sách.' }).default(''),
})
export type ChangeUnit = z.infer<typeof ChangeUnit>

export const NewArea = z.object({
  ...areaFields,
  parentCode: lineText.refine(
    (typed) => typed === '' || /^\d{2,5}$/.test(typed),
    'Địa bàn cấp trên không có trong danh sách.',
  ),
})
export type NewArea = z.infer<typeof NewArea>
