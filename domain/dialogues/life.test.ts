import { describe, expect, it } from 'vitest'
import { fromStates, isHeld, refusalByState, stateWords } from './life.ts'
import { dialogueActCodes, dialogueStateCodes, dialogueStates } from './words.ts'

const acts = dialogueActCodes.filter((act) => act !== 'propose')
/** What may be done in each state, written a second time and by hand. */
const allowed: Record<string, string[]> = {
  proposed: ['approve', 'decline'],
  declined: [],
  approved: ['plan', 'cancel'],
  planned: ['plan', 'announce', 'cancel'],
  announced: ['change', 'put-off', 'cancel'],
  in_progress: ['end'],
  held: [],
  postponed: ['put-off', 'cancel'],
  cancelled: [],
}

describe('every act in every state', () => {
  const today = '2026-10-14'
  it('is written down for all', () => expect(Object.keys(allowed)).toEqual([...dialogueStateCodes]))

  it.each(dialogueStateCodes)('%s', (state) => {
    for (const act of acts) {
      const refusal = refusalByState({ state, day: '2026-10-28' }, act, today)
      expect(refusal === undefined, `${act} in ${state}`).toBe(allowed[state]?.includes(act))
      if (refusal) expect(refusal.message).toContain(dialogueStates[state])
    }
  })

  it('is over once it was held: announced, and its day is gone', () => {
    for (const state of dialogueStateCodes) {
      expect(isHeld({ state, day: '2026-10-13' }, today), state).toBe(state === 'announced')
      expect(isHeld({ state, day: today }, today)).toBe(false)
      expect(isHeld({ state, day: null }, today)).toBe(false)
    }
    for (const act of acts) {
      const refusal = refusalByState({ state: 'announced', day: '2026-10-13' }, act, today)
      expect(refusal?.code).toBe('dialogue.held')
    }
    expect(stateWords({ state: 'announced', day: '2026-10-13' }, today)).toBe('Đã họp')
    expect(stateWords({ state: 'announced', day: today }, today)).toBe('Đã thông báo')
    expect(Object.keys(fromStates)).toEqual(acts)
  })
})
