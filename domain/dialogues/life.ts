import { Refusal } from '#domain/refusal.ts'
import { type Day, formatDay } from '#lib/dates.ts'
import { type DialogueAct, type DialogueState, dialogueStates, type StateAct } from './words.ts'

/** In which states each thing may be done. A further state is added by what comes after the day. */
export const fromStates: Record<StateAct, readonly DialogueState[]> = {
  approve: ['proposed'],
  decline: ['proposed'],
  plan: ['approved', 'planned'],
  announce: ['planned'],
  change: ['announced'],
  'put-off': ['announced', 'postponed'],
  cancel: ['approved', 'planned', 'announced', 'postponed'],
  open: ['announced'],
  end: ['in_progress'],
}

type Standing = { state: DialogueState; day: Day | null }

/** States of what people were told of and was not put off or called off. */
const standing: readonly DialogueState[] = ['announced', 'in_progress']

/** Was it closed, or is its day over? What was put off or called off was not held. */
export const isHeld = ({ state, day }: Standing, today: Day): boolean =>
  state === 'held' || (standing.includes(state) && day !== null && day < today)

/** Is it put off or called off? Calendars strike out its entry then. */
export const isOff = ({ state }: Pick<Standing, 'state'>): boolean =>
  state === 'postponed' || state === 'cancelled'

/** What people read of it on this day. */
export function stateWords(it: Standing, today: Day): string {
  // Nobody opened it at the desk: its minutes are typed from paper, or not yet.
  if (it.state === 'announced' && isHeld(it, today)) return 'Đã họp'
  return dialogueStates[isHeld(it, today) ? 'held' : it.state]
}

/** What is done with it on its day and after; everything else ends when it is held. */
const ofTheDay: readonly DialogueAct[] = ['open', 'end']

/** May this be done with it as it stands? What was held stays as it was; what was said there is still written down. */
export function refusalByState(it: Standing, act: StateAct, today: Day): Refusal | undefined {
  if (isHeld(it, today) && !ofTheDay.includes(act)) {
    return new Refusal('dialogue.held', 'Hội nghị đã họp: không đổi, hoãn hoặc hủy được nữa.')
  }
  if (act === 'open' && it.state === 'announced' && it.day && it.day > today) {
    return new Refusal(
      'dialogue.early',
      `Hội nghị họp ${formatDay(it.day)}: khai mạc vào ngày đó. Họp sớm hơn thì dời ngày và báo cho người dự trước.`,
    )
  }
  if (fromStates[act].includes(it.state)) return undefined
  return new Refusal(
    'dialogue.state',
    `Hội nghị đang ở bước “${dialogueStates[it.state]}”, không làm được việc này. Tải lại trang để xem việc làm được.`,
  )
}
