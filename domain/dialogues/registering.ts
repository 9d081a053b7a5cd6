import { z } from 'zod'
import { lineText } from '#domain/petitions/typed-text.ts'
import { fieldRefusal, type Refusal } from '#domain/refusal.ts'
import { addDays, type Day, formatDay, formatNumber } from '#lib/dates.ts'
import { type RegistrationState, registrationStates } from './registering/words.ts'
import { line } from './typed.ts'
import { type Service, serviceCodes, services } from './words.ts'

/** One registration brings so many at most: a whole street signs up person by person. */
export const mostPersons = 5

/** What holds where the office set nothing else. */
export const usualDoor = { closesBefore: 1, questionsEach: 3 }
export type Door = typeof usualDoor

/** Until the end of which day people register by themselves. */
export const registerUntil = (day: Day, { closesBefore }: Door): Day => addDays(day, -closesBefore)

type Standing = { state: string; day: Day | null }

/** May people register by themselves today? */
export const takesRegistrations = (it: Standing, today: Day, door: Door): boolean =>
  it.state === 'announced' && it.day !== null && today <= registerUntil(it.day, door)

const phone = lineText
  .transform((typed) => typed.replace(/[ ().-]/g, '').replace(/^\+?84(?=\d{9,10}$)/, '0'))
  .refine(
    (text) => text === '' || /^0\d{9,10}$/.test(text),
    'Số điện thoại có 10 hoặc 11 chữ số, bắt đầu bằng số 0. Để trống nếu không cần báo tin.',
  )
const email = lineText.refine(
  (text) => text === '' || (text.length <= 200 && z.email().safeParse(text).success),
  'Địa chỉ thư điện tử chưa đúng, ví dụ ten@example.com. Để trống nếu không cần báo tin.',
)

const needField = (one: Service) => `need-${one}`
const needFields = Object.fromEntries(serviceCodes.map((one) => [needField(one), z.string().optional()]))

const common = {
  token: z.string().regex(/^[\w-]{20,80}$/, 'Mở lại trang đăng ký rồi gửi; phần vừa nhập còn nguyên.'),
  site: z.uuid('Chưa chọn điểm họp.'),
  name: line(0, 120, ''),
  phone,
  email,
  village: line(0, 100, ''),
  persons: z.coerce
    .number({ error: `Ghi số người từ 1 đến ${mostPersons}.` })
    .int(`Ghi số người từ 1 đến ${mostPersons}.`)
    .min(1, `Ghi số người từ 1 đến ${mostPersons}.`)
    .max(mostPersons, `Mỗi lần đăng ký nhiều nhất ${mostPersons} người. Đông hơn xin đăng ký thêm lần nữa.`),
  ...needFields,
}

const withNeeds = <T extends object>(typed: T) => ({
  ...(typed as T &
    Record<'token' | 'site' | 'name' | 'phone' | 'email' | 'village', string> & { persons: number }),
  needs: serviceCodes.filter((one) => (typed as Record<string, unknown>)[needField(one)] === 'yes'),
})

/** What somebody sends to come: with a name or without, as they choose. */
export const Register = z
  .object({
    ...common,
    naming: z.enum(['name', 'none'], { error: 'Chưa chọn ghi tên hay không ghi tên.' }),
  })
  .transform(withNeeds)
  .refine((it) => it.naming !== 'name' || it.name.length >= 2, {
    path: ['name'],
    message: 'Chưa ghi họ tên. Không muốn ghi thì chọn “Không ghi tên”.',
  })
  .transform((it) => ({ ...it, name: it.naming === 'none' ? '' : it.name }))
export type Register = z.output<typeof Register>

/** Written down by the staff for somebody who came or called. */
export const RegisterForSomebody = z
  .object({
    ...common,
    way: z.enum(['counter', 'phone'], { error: 'Chưa chọn tại quầy hay qua điện thoại.' }),
  })
  .transform(withNeeds)
export type RegisterForSomebody = z.output<typeof RegisterForSomebody>

const whole = (least: number, most: number) =>
  z.coerce
    .number({ error: `Ghi một số từ ${least} đến ${most}.` })
    .int(`Ghi một số từ ${least} đến ${most}.`)
    .min(least, `Ghi một số từ ${least} đến ${most}.`)
    .max(most, `Ghi một số từ ${least} đến ${most}.`)

export const SetDoor = z.object({ closesBefore: whole(0, 14), questionsEach: whole(1, 10) })
export type SetDoor = z.output<typeof SetDoor>

/** How full a site is, in persons. */
export type Seats = { seats: number; seated: number; waiting: number }

export const freeSeats = ({ seats, seated, waiting }: Seats): number =>
  waiting > 0 ? 0 : Math.max(0, seats - seated)

/** "còn 12 chỗ" · "Hết chỗ, 3 người chờ" */
export function seatsWords(all: readonly Seats[]): string {
  const free = all.reduce((sum, one) => sum + freeSeats(one), 0)
  const waiting = all.reduce((sum, one) => sum + one.waiting, 0)
  if (free > 0) return `còn ${formatNumber(free)} chỗ`
  return waiting > 0 ? `Hết chỗ, ${formatNumber(waiting)} người chờ` : 'Hết chỗ'
}

/** The state of registering, as the page says it. */
export function registeringWords(all: readonly Seats[]): string {
  const words = seatsWords(all)
  return words.startsWith('còn') ? `Mở đăng ký, ${words}` : words
}

/** "Đăng ký đến hết …; người đến không đăng ký vẫn được vào nếu còn chỗ." */
export const untilWords = (until: Day): string =>
  `Đăng ký đến hết ${formatDay(until)}; người đến không đăng ký vẫn được vào nếu còn chỗ.`

export const closedWords =
  'Hội nghị không còn nhận đăng ký trên trang. Ông/bà vẫn đến được: còn chỗ thì vào, không cần đăng ký.'

type TakenSite = Seats & { position: number; place: string }

/** May the sites become so, with those who have a seat already? Nobody loses a seat by a change. */
export function refusalBySeats(
  taken: readonly TakenSite[],
  next: readonly { seats: number; field: string }[],
): Refusal | undefined {
  for (const one of taken) {
    if (one.seated + one.waiting === 0) continue
    const site = next[one.position - 1]
    if (!site) {
      return fieldRefusal(
        'dialogue.siteTaken',
        'site1Place',
        `Đã có ${one.seated + one.waiting} người đăng ký tại ${one.place}. Giữ dòng ấy và ghi địa điểm mới vào đó; người đăng ký được báo.`,
      )
    }
    if (site.seats < one.seated) {
      return fieldRefusal(
        'dialogue.seatsTaken',
        site.field.replace(/Place$/, 'Seats'),
        `${one.seated} người đã có chỗ ở điểm này, số chỗ không ít hơn được. Chọn nơi rộng hơn, hoặc thêm một điểm.`,
      )
    }
  }
}

/** "2 người cần phiên dịch ngôn ngữ ký hiệu": what has to be ordered. */
export const needWords = (need: Service, count: number): string =>
  `${formatNumber(count)} cần ${services[need]}`

type Meeting = { fromTime: string | null; toTime: string | null; sites: readonly { place: string }[] }
const minute = (time: string | null) => time?.slice(0, 5)

/** Does a change move those who come: another hour, or another place in one of the rows? */
export const movesRegistrants = (before: Meeting, after: Meeting): boolean =>
  minute(before.fromTime) !== minute(after.fromTime) ||
  minute(before.toTime) !== minute(after.toTime) ||
  before.sites.some(({ place }, at) => after.sites[at] !== undefined && after.sites[at].place !== place)

/** How a registration stands, in the words of its holder. */
export function standingOf(it: {
  state: RegistrationState
  ahead: number
  seat: number | null
  persons: number
}): string {
  if (it.seat !== null)
    return it.persons > 1
      ? `Đã vào, ghế ${it.seat} đến ${it.seat + it.persons - 1}`
      : `Đã vào, ghế ${it.seat}`
  if (it.state !== 'waiting') return registrationStates[it.state]
  return it.ahead > 0
    ? `Đang chờ chỗ, trước ông/bà còn ${formatNumber(it.ahead)} người`
    : 'Đang chờ chỗ, đứng đầu hàng chờ'
}
