import { Refusal } from '#domain/refusal.ts'
import type { Day } from '#lib/dates.ts'
import { type DialogueAct, type DialogueState, dialogueStates } from './words.ts'

/** In which states each thing may be done. A further state is added by what comes after the day. */
export const fromStates: Record<Exclude<DialogueAct, 'propose'>, readonly DialogueState[]> = {
  approve: ['proposed'],
  decline: ['proposed'],
  plan: ['approved', 'planned'],
  announce: ['planned'],
  change: ['announced'],
  'put-off': ['announced', 'postponed'],
  cancel: ['approved', 'planned', 'announced', 'postponed'],
}

type Standing = { state: DialogueState; day: Day | null }

/** Was it announced, and is its day over? What was put off or called off was not held. */
export const isHeld = ({ state, day }: Standing, today: Day): boolean =>
  state === 'announced' && day !== null && day < today

/** What people read of it on this day. */
export const stateWords = (it: Standing, today: Day): string =>
  isHeld(it, today) ? 'Đã họp' : dialogueStates[it.state]

/** May this be done with it as it stands? What was held stays as it was. */
export function refusalByState(
  it: Standing,
  act: Exclude<DialogueAct, 'propose'>,
  today: Day,
): Refusal | undefined {
  if (isHeld(it, today)) {
    return new Refusal('dialogue.held', 'Hội nghị đã họp: không đổi, hoãn hoặc hủy được nữa.')
  }
  if (fromStates[act].includes(it.state)) return undefined
  return new Refusal(
    'dialogue.state',
    `Hội nghị đang ở bước “${dialogueStates[it.state]}”, không làm được việc này. Tải lại trang để xem việc làm được.`,
  )
}
