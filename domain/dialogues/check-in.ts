import { z } from 'zod'
import { keptFields } from '#domain/offline/answer.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { type Day, formatDay, formatNumber } from '#lib/dates.ts'
import { ageCodes, sexCodes } from './registering/words.ts'
import { line } from './typed.ts'

/** So many at most come in by one line without registering. */
export const mostWalkIns = 20

const persons = (least: string) =>
  z
    .string()
    .default('')
    .transform((text) => text.trim())
    .refine((text) => text === '' || /^(?:[1-9]|1\d|20)$/.test(text), least)
    .transform((text) => (text === '' ? undefined : Number(text)))
const howMany = `Ghi số người từ 1 đến ${mostWalkIns}.`

/** Somebody comes in: by the code they show, by their line of the list, or without having registered. */
export const CheckIn = z.object({
  id: z.uuid('Tải lại trang rồi ghi.'),
  site: z.uuid('Chưa chọn điểm họp.'),
  code: line(0, 40, ''),
  registration: z.union([z.uuid(), z.literal('')]).default(''),
  persons: persons(howMany),
  /** Sent from the field for codes: an empty one there is a slip, not somebody who did not register. */
  how: z.enum(['code', '']).catch(''),
})
export type CheckIn = z.output<typeof CheckIn>

/** The same as a device kept it while its desk had no network. */
export const JoinArrival = CheckIn.extend({
  ...keptFields,
  number: z.string().regex(/^\d{4}-\d{3,6}$/, 'Chưa chọn hội nghị.'),
})
export type JoinArrival = z.output<typeof JoinArrival>

/** So many more of one sex, age and village; nobody's own line. */
export const AddHeads = z.object({
  site: z.uuid('Chưa chọn điểm họp.'),
  sex: z.enum(sexCodes, { error: 'Chọn giới, hoặc “Không ghi”.' }),
  age: z.enum(ageCodes, { error: 'Chọn lứa tuổi, hoặc “Không ghi”.' }),
  village: line(0, 100, ''),
  count: z.coerce
    .number({ error: 'Ghi số người từ 1 đến 500.' })
    .int()
    .min(1, 'Ghi số người từ 1 đến 500.')
    .max(500, 'Ghi số người từ 1 đến 500.'),
})
export type AddHeads = z.output<typeof AddHeads>

/** "ghế 12" · "ghế 12 đến 14" */
export const seatWords = (seat: number, persons: number): string =>
  persons > 1 ? `ghế ${seat} đến ${seat + persons - 1}` : `ghế ${seat}`

type Room = { seats: number; arrived: number; reserved: number }

/** Seats that somebody who did not register may have now: until it begins, those who did keep theirs. */
export const freeNow = ({ seats, arrived, reserved }: Room, hasBegun: boolean): number =>
  Math.max(0, seats - arrived - (hasBegun ? 0 : reserved))

/** May so many come in here? A seat that was promised is there until all are taken. */
export function refusalOfRoom(
  room: Room,
  it: {
    persons: number
    hasSeat: boolean
    hasBegun: boolean
    elsewhere: readonly { place: string; free: number }[]
  },
): Refusal | undefined {
  const free = it.hasSeat ? Math.max(0, room.seats - room.arrived) : freeNow(room, it.hasBegun)
  if (it.persons <= free) return undefined
  const other = it.elsewhere.find((one) => one.free >= it.persons)
  const way = other
    ? ` Mời sang ${other.place}, còn ${formatNumber(other.free)} chỗ.`
    : it.hasBegun
      ? ''
      : ' Chỗ của người đã đăng ký giữ đến giờ họp; mời chờ đến lúc đó.'
  return fieldRefusal('checkin.full', 'persons', `Điểm này còn ${formatNumber(free)} chỗ trống.${way}`)
}

/** Is this the day of it? */
export function refusalOfDay(it: { state: string; day: Day | null }, day: Day): Refusal | undefined {
  if (it.day === day && it.state !== 'postponed' && it.state !== 'cancelled') return undefined
  return new Refusal(
    'checkin.day',
    it.day && it.state !== 'postponed' && it.state !== 'cancelled'
      ? `Hội nghị họp ${formatDay(it.day)}. Ghi người vào trong ngày đó.`
      : 'Hội nghị không họp theo ngày đã báo, không ghi người vào.',
  )
}

export const noCodeTyped = (): Refusal =>
  fieldRefusal('checkin.noCode', 'code', 'Chưa nhập mã. Người không đăng ký thì ghi ở ô bên cạnh.')

export const noSuchCode = (): Refusal =>
  fieldRefusal(
    'checkin.code',
    'code',
    'Mã này không phải của hội nghị này, hoặc đăng ký đã hủy. Xem lại từng chữ; không có mã thì tìm theo tên hoặc ghi người không đăng ký.',
  )
