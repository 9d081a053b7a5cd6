import { z } from 'zod'
import { AssignPetition } from '#domain/petitions/assignment.ts'
import { version } from '#domain/petitions/triage.ts'
import { lineText } from '#domain/petitions/typed-text.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { type Outcome, outcomeCodes, type TurnState, turnStates, usualMinutes } from './hall/words.ts'
import { recordable, turnSteps } from './turn.ts'
import { line, lines } from './typed.ts'
import { type DialogueState, dialogueStates } from './words.ts'

const id = (missing: string) => z.uuid({ error: missing })
const noSite = 'Chưa chọn điểm cầu.'
const optionalCode = (pattern: RegExp) =>
  lineText.refine((text) => text === '' || pattern.test(text), 'Chọn lại trong danh sách.')
const minutes = lineText
  .transform((text) => (text === '' ? usualMinutes : Number(text)))
  .refine((n) => Number.isInteger(n) && n >= 1 && n <= 60, 'Ghi số phút, từ 1 đến 60.')

/** Who speaks and where from; all of it may stay empty: a person gives no name by choice. */
const speaker = {
  seat: line(0, 20, ''),
  name: line(0, 80, ''),
  areaCode: optionalCode(/^\d{2,5}$/),
  place: line(0, 120, ''),
}
const field = optionalCode(/^[a-z][a-z0-9-]{0,40}$/)
const yes = z.enum(['yes', '']).default('')
/** The place whose desk this is, to come back to; empty where all are seen. */
const site = lineText.transform((text) => (z.uuid().safeParse(text).success ? text : ''))

/**
 * Somebody who wants to speak. The id comes from the device: sent twice, it is one. The fields stand on one
 * page with those of who is speaking, hence their names.
 */
export const QueueTurn = z
  .object({
    ...{ id: id('Tải lại trang rồi ghi lại.'), siteId: id(noSite), minutes, carriedOver: yes, site },
    ...{ newSeat: speaker.seat, newName: speaker.name, newArea: speaker.areaCode, newPlace: speaker.place },
  })
  .transform(({ newSeat: seat, newName: name, newArea: areaCode, newPlace: place, ...it }) => ({
    ...it,
    ...{ seat, name, areaCode, place },
  }))
export type QueueTurn = z.output<typeof QueueTurn>

/** What is done to a turn by a button alone. */
export const turnActs = {
  call: 'Gọi tên',
  start: 'Bắt đầu giờ',
  minute: 'Thêm 1 phút',
  stop: 'Hết giờ',
  return: 'Trả hàng chờ',
  withdraw: 'Thôi phát biểu',
} as const
export type TurnAct = keyof typeof turnActs
export const turnActCodes = Object.keys(turnActs) as [TurnAct, ...TurnAct[]]

export const MoveTurn = z.object({ version, id: id('Tải lại trang.'), act: z.enum(turnActCodes), site })
export type MoveTurn = z.output<typeof MoveTurn>

/** What was said and answered, and what the desk does with it next. */
export const WriteTurn = z.object({
  ...{ version, ...speaker, field, body: lines(0, 8000, ''), answer: lines(0, 8000, '') },
  answeringUnitId: lineText.refine(
    (text) => text === '' || z.uuid().safeParse(text).success,
    'Chọn lại cơ quan.',
  ),
  answeredByTitle: line(0, 160, ''),
  next: z.enum(['', 'minute', 'return', 'stop', ...outcomeCodes]).default(''),
  site,
})
export type WriteTurn = z.output<typeof WriteTurn>

/** Five points of what lives on, and of what is handed up, where to. */
export const SettleTurn = AssignPetition.extend({
  site,
  outcome: z.enum(['promise', 'written', 'above'], { error: 'Chưa chọn kết quả.' }),
  passedTo: line(0, 200, ''),
}).superRefine((it, check) => {
  if (it.outcome !== 'above' || it.passedTo.length >= 3) return
  check.addIssue({ code: 'custom', path: ['passedTo'], message: 'Chưa ghi báo cáo lên cơ quan nào.' })
})
export type SettleTurn = z.output<typeof SettleTurn>

export const TurnVersion = z.object({ version, site })

/** How many people the clerk of a place counts. */
export const CountPeople = z.object({
  siteId: id(noSite),
  people: lineText
    .refine((text) => /^\d{1,5}$/.test(text), 'Ghi số người có mặt, từ 0 đến 99999.')
    .transform(Number),
  site,
})
export type CountPeople = z.output<typeof CountPeople>

/** Opinions are written down from the opening until it is concluded. */
export function refusalToRecord({ state }: { state: DialogueState }): Refusal | undefined {
  if (recordable.includes(state)) return undefined
  return new Refusal(
    'hall.closed',
    `Hội nghị đang ở bước “${dialogueStates[state]}”: chỉ ghi ý kiến từ khi khai mạc đến khi công bố kết luận.`,
  )
}

type Standing = { state: TurnState; outcome: Outcome | null }

const goal: Record<Exclude<TurnAct, 'call' | 'minute'>, TurnState> = {
  ...{ start: 'speaking', stop: 'done', return: 'waiting', withdraw: 'withdrawn' },
}

/** Into which state the act leads. @throws Refusal where it does not follow */
export function turnAfter({ state, outcome }: Standing, act: TurnAct): TurnState {
  const fits =
    act === 'call'
      ? state === 'waiting'
      : act === 'minute'
        ? state === 'speaking'
        : turnSteps[state].includes(goal[act])
  if (!fits) {
    throw new Refusal('turn.state', `Lượt này đang ở “${turnStates[state]}”, không làm được việc này nữa.`)
  }
  if (act === 'return' && outcome) {
    throw new Refusal('turn.settled', 'Lượt này đã ghi kết quả. Hoàn tác kết quả trước khi trả hàng chờ.')
  }
  return act === 'call' || act === 'minute' ? state : goal[act]
}

/** Only one person speaks at a place. */
export const someoneSpeaks = (who: string): Refusal =>
  new Refusal('turn.speaking', `${who} đang nói. Kết thúc lượt đó rồi bắt đầu lượt này.`)

/** An answer given at once is kept in words. */
export function refusalToAnswer({ body, answer }: { body: string; answer: string }): Refusal | undefined {
  if (body.length < 5) return fieldRefusal('turn.noBody', 'body', 'Chưa ghi ý kiến, ít nhất 5 ký tự.')
  if (answer.length < 5) {
    return fieldRefusal('turn.noAnswer', 'answer', 'Chưa ghi câu trả lời tại hội nghị, ít nhất 5 ký tự.')
  }
}

/** What lives on says in words what it is about. */
export const refusalToSettle = ({ body }: { body: string }): Refusal | undefined =>
  body.length < 20
    ? fieldRefusal('turn.short', 'body', 'Ghi ý kiến ít nhất 20 ký tự: việc gì, ở đâu, người nêu muốn gì.')
    : undefined

/** Two desks on one opinion: both texts stand side by side, and whoever types chooses. */
export const turnConflict = (): Refusal =>
  fieldRefusal(
    'other.first',
    'version',
    'Trùng: máy khác vừa ghi lượt này. Phần vừa nhập chưa lưu, còn nguyên bên dưới; so với bản đã ghi bên cạnh, chọn bản rồi lưu.',
  )

/** What the form of the five points begins with: what was said, as the work that it asks for. */
export function settleDefaults(
  body: string,
  outcome: SettleTurn['outcome'],
): { task: string; expectedResult: string } {
  const gist = body.replace(/\s+/g, ' ').slice(0, 200).trim()
  return {
    promise: {
      task: `Giải quyết: ${gist}`,
      expectedResult: 'Việc đã làm xong, có ảnh hoặc biên bản kèm theo',
    },
    written: {
      task: `Trả lời bằng văn bản: ${gist}`,
      expectedResult: 'Văn bản trả lời gửi người nêu ý kiến',
    },
    above: {
      task: `Báo cáo cấp trên: ${gist}`,
      expectedResult: 'Văn bản báo cáo; báo lại người nêu ý kiến khi có trả lời',
    },
  }[outcome]
}

/** A point of the agenda, or a question sent beforehand, that is taken into the queue. */
export const QueuePrepared = z.object({
  ...{ id: id('Tải lại trang rồi ghi lại.'), siteId: id(noSite), site },
  of: z.enum(['item', 'question'], { error: 'Tải lại trang rồi ghi lại.' }),
  chosen: id('Tải lại trang rồi ghi lại.'),
})
export type QueuePrepared = z.output<typeof QueuePrepared>

/** Said once is enough: what stands in the queue or was said is not taken again. */
export const alreadyQueued = (): Refusal =>
  new Refusal('turn.prepared', 'Nội dung này đã vào hàng chờ hoặc đã nói. Tải lại trang để xem.')
