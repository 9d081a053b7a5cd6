import { outcomeWords, turnStates } from '#domain/dialogues/hall/words.ts'
import { speakerWords } from '#domain/dialogues/turn.ts'
import { formatDay } from '#lib/dates.ts'
import type { ShownTurn } from './turn-type.ts'

/** "Ghế 12, tổ 5" */
export const whoWords = (turn: ShownTurn, areas: readonly { code: string; name: string }[]): string =>
  [speakerWords(turn), turn.place, areas.find(({ code }) => code === turn.areaCode)?.name]
    .filter(Boolean)
    .join(', ')

/** "thành việc đã hứa số 2026-000123, hạn thứ Tư 28/10/2026" */
export function outcomeOf({ outcome, state, petition, dueOn, passedTo }: ShownTurn): string {
  if (!outcome) return state === 'done' ? 'chưa ghi kết quả' : turnStates[state].toLowerCase()
  const where = outcome === 'above' && passedTo ? ` (${passedTo})` : ''
  const file = petition ? ` số ${petition}` : ''
  return `${outcomeWords[outcome]}${where}${file}${dueOn ? `, hạn ${formatDay(dueOn)}` : ''}`
}
