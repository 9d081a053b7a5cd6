import { z } from 'zod'
import type { UnitKind } from '#domain/people/words.ts'
import { version } from '#domain/petitions/triage.ts'
import { lineText } from '#domain/petitions/typed-text.ts'
import { fieldRefusal, type Refusal } from '#domain/refusal.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import { type Day, formatDay } from '#lib/dates.ts'
import { dayField, line, lines, reasonField } from './typed.ts'
import { type ChairTrack, type Service, serviceCodes, type Track, trackOf } from './words.ts'

/** Rows that the form has for who chairs and for where it is held. */
export const rowsOfForm = [1, 2, 3] as const

export type Chair = { unitId: string; title: string; field: string }
export type Site = { place: string; seats: number; services: Service[]; field: string }

const hour = (missing: string) => lineText.refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), missing)

const chairField = (row: number) => `chair${row}`
const siteField = (row: number) => `site${row}`

const chairRows = Object.fromEntries(
  rowsOfForm.flatMap((row) => [
    [
      `${chairField(row)}Unit`,
      z.union([z.uuid(), z.literal('')], { error: 'Chọn cơ quan trong danh sách.' }).default(''),
    ],
    [`${chairField(row)}Title`, line(0, 200, '')],
  ]),
)
const siteRows = Object.fromEntries(
  rowsOfForm.flatMap((row) => [
    [`${siteField(row)}Place`, line(0, 300, '')],
    [`${siteField(row)}Seats`, line(0, 6, '')],
    ...serviceCodes.map((one) => [`${siteField(row)}-${one}`, z.string().optional()]),
  ]),
)

const common = {
  version,
  topic: line(10, 200, 'Chưa ghi chủ đề, ít nhất 10 ký tự.'),
  fromTime: hour('Chưa ghi giờ bắt đầu, ví dụ 08:00.'),
  toTime: hour('Chưa ghi giờ kết thúc, ví dụ 11:30.'),
  programme: lines(10, 2000, 'Chưa ghi nội dung, chương trình, ít nhất 10 ký tự.'),
  howToJoin: lines(10, 500, 'Chưa ghi cách tham gia: ai đến cũng được, hay gửi ý kiến ở đâu.'),
  ...chairRows,
  ...siteRows,
}

type Raw = Record<string, unknown>
const text = (raw: Raw, name: string) => String(raw[name] ?? '')

/** Empty rows of the form fall away; a row that is begun has to be whole. */
function rows(raw: Raw, issue: (path: string, message: string) => void): { chairs: Chair[]; sites: Site[] } {
  const chairs: Chair[] = []
  const sites: Site[] = []
  for (const row of rowsOfForm) {
    const chair = chairField(row)
    const [unitId, title] = [text(raw, `${chair}Unit`), text(raw, `${chair}Title`)]
    if (unitId && title.length < 5) issue(`${chair}Title`, 'Chưa ghi chức vụ người chủ trì.')
    if (!unitId && title) issue(`${chair}Unit`, 'Chưa chọn cơ quan của người chủ trì.')
    if (unitId && title.length >= 5) chairs.push({ unitId, title, field: `${chair}Unit` })

    const site = siteField(row)
    const [place, seats] = [text(raw, `${site}Place`), text(raw, `${site}Seats`)]
    const isNumber = /^[1-9]\d{0,4}$/.test(seats)
    if (place && !isNumber) issue(`${site}Seats`, 'Ghi số chỗ ngồi, từ 1 đến 99999.')
    if (!place && seats) issue(`${site}Place`, 'Chưa ghi địa điểm.')
    if (place && isNumber) {
      const offered = serviceCodes.filter((one) => raw[`${site}-${one}`])
      sites.push({ place, seats: Number(seats), services: offered, field: `${site}Place` })
    }
  }
  if (chairs.length === 0) issue('chair1Unit', 'Chưa chọn ai chủ trì.')
  if (sites.length === 0) issue('site1Place', 'Chưa ghi địa điểm.')
  return { chairs, sites }
}

export const Facts = z.object(common)
/** Said here because rows that are named by number have no type of their own. */
type WholeFacts = Record<'topic' | 'fromTime' | 'toTime' | 'programme' | 'howToJoin', string> & {
  version: number
}

/** The rows of the form read together, of a dialogue and of a conference. */
export function whole(
  raw: z.output<typeof Facts>,
  check: z.RefinementCtx,
): WholeFacts & { chairs: Chair[]; sites: Site[] } {
  const read = rows(raw, (path, message) => check.addIssue({ code: 'custom', path: [path], message }))
  const { version, topic, fromTime, toTime, programme, howToJoin } = raw as unknown as WholeFacts
  return { version, topic, fromTime, toTime, programme, howToJoin, ...read }
}

export const PlanDialogue = Facts.extend({ day: dayField('Chưa chọn ngày họp.') }).transform(
  (raw, check) => ({
    ...whole(raw, check),
    day: raw.day as Day,
  }),
)
export type PlanDialogue = z.output<typeof PlanDialogue>

/** What is changed after people were told; the day is put off, never changed here. */
export const ChangeDialogue = Facts.extend({ reason: reasonField }).transform((raw, check) => ({
  ...whole(raw, check),
  reason: raw.reason as string,
}))
export type ChangeDialogue = z.output<typeof ChangeDialogue>

/** An office that may chair, as far as the rule looks at it. */
export type ChairOffice = { id: string; name: string; kind: UnitKind; validTo: Day | null }

/** Whether a public holiday stands on this day; plain Saturdays and Sundays suit people who work. */
export function holidayWords(calendar: Calendar, day: Day): string | undefined {
  const row = calendar.get(day)
  if (!row || row.kind === 'SWAPPED_WORK') return undefined
  return `${formatDay(day)} là ngày nghỉ (${row.name})`
}

/** "Thành ủy X thôi hoạt động từ 1/7/2025" */
export const endedWords = ({ name, validTo }: ChairOffice): string =>
  `${name} hoạt động đến hết ${formatDay(validTo as Day)}`

const hasEnded = ({ validTo }: ChairOffice, day: Day) => validTo !== null && validTo < day

type Meeting = Pick<PlanDialogue, 'fromTime' | 'toTime' | 'chairs'>
type Known = {
  organiserId: string
  offices: readonly ChairOffice[]
  /** Which kinds of office may chair; those with a duty to hold dialogues, where nothing is said. */
  mayChair?: (kind: UnitKind) => boolean
}

/** Are hours and chairs such as may stand on this day? */
export function refusalOfMeeting(
  it: Meeting,
  day: Day,
  { organiserId, offices, mayChair = (kind) => trackOf(kind) !== undefined }: Known,
): Refusal | undefined {
  if (it.toTime <= it.fromTime) {
    return fieldRefusal('dialogue.hours', 'toTime', 'Giờ kết thúc phải sau giờ bắt đầu.')
  }
  const seen = new Set<string>()
  for (const { unitId, field } of it.chairs) {
    const office = offices.find(({ id }) => id === unitId)
    if (!office || !mayChair(office.kind)) {
      return fieldRefusal(
        'dialogue.chair',
        field,
        'Cơ quan này không chủ trì được hội nghị này. Chọn cơ quan khác.',
      )
    }
    if (hasEnded(office, day)) {
      return fieldRefusal(
        'dialogue.chairEnded',
        field,
        `${endedWords(office)}. Chọn cơ quan nhận nhiệm vụ của cơ quan đó.`,
      )
    }
    if (seen.has(unitId)) {
      return fieldRefusal(
        'dialogue.chairTwice',
        field,
        'Cơ quan này đã có ở dòng khác. Mỗi cơ quan một dòng.',
      )
    }
    seen.add(unitId)
  }
  if (!seen.has(organiserId)) {
    return fieldRefusal(
      'dialogue.organiserChairs',
      'chair1Unit',
      'Cơ quan tổ chức phải có người chủ trì. Chọn cơ quan đó ở một dòng.',
    )
  }
}

/** Is an office that chairs over by this day? */
export function refusalOfEnded(
  chairs: readonly { unitId: string }[],
  day: Day,
  offices: readonly ChairOffice[],
): Refusal | undefined {
  const ended = offices.find((one) => hasEnded(one, day) && chairs.some(({ unitId }) => unitId === one.id))
  if (ended) {
    return fieldRefusal('dialogue.chairEnded', 'day', `${endedWords(ended)}. Đổi người chủ trì trước.`)
  }
}

/** May it be planned so today? */
export function refusalToPlan(
  it: PlanDialogue,
  today: Day,
  known: Known & { calendar: Calendar },
): Refusal | undefined {
  return refusalOfDay(it.day, today, known.calendar) ?? refusalOfMeeting(it, it.day, known)
}

/** A day from today on that is no holiday. */
export function refusalOfDay(day: Day, today: Day, calendar: Calendar): Refusal | undefined {
  if (day < today) return fieldRefusal('dialogue.past', 'day', 'Ngày họp đã qua. Chọn ngày từ hôm nay.')
  const holiday = holidayWords(calendar, day)
  if (holiday) return fieldRefusal('dialogue.holiday', 'day', `${holiday}. Chọn ngày khác.`)
}

/** The tracks that a dialogue stands on, by who chairs it, each once. */
export function tracksOf(chairs: readonly { track: ChairTrack }[]): Track[] {
  return [...new Set(chairs.flatMap(({ track }) => (track === 'conference' ? [] : [track])))]
}

/** What stands in the way of a dialogue that is planned or announced, in words; empty when all is well. */
export function troublesOf(
  it: { state: string; day: Day | null; chairs: readonly { unitId: string }[] },
  today: Day,
  { calendar, offices }: { calendar: Calendar; offices: readonly ChairOffice[] },
): string[] {
  const { day } = it
  if (!day || day < today || !['planned', 'announced'].includes(it.state)) return []
  const holiday = holidayWords(calendar, day)
  const ended = offices.filter(
    (one) => it.chairs.some(({ unitId }) => unitId === one.id) && hasEnded(one, day),
  )
  return [
    ...(holiday ? [`${holiday}: dời sang ngày khác và báo lý do.`] : []),
    ...ended.map((one) => `${endedWords(one)}: đổi người chủ trì.`),
  ]
}
