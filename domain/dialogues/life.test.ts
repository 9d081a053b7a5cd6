import { describe, expect, it } from 'vitest'
import { fromStates, isHeld, isOff, refusalByState, stateWords } from './life.ts'
import {
  actsAfter,
  conferenceActs,
  dialogueActCodes,
  dialogueStateCodes,
  dialogueStates,
  type StateAct,
} from './words.ts'

const acts = Object.keys(fromStates) as StateAct[]
/** What may be done in each state, written a second time and by hand. */
const allowed: Record<string, string[]> = {
  proposed: ['approve', 'decline'],
  declined: [],
  approved: ['plan', 'cancel'],
  planned: ['plan', 'announce', 'cancel'],
  announced: ['change', 'put-off', 'cancel', 'open'],
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
      const day = '2026-10-28'
      const refusal = refusalByState({ state, day }, act, act === 'open' ? day : today)
      expect(refusal === undefined, `${act} in ${state}`).toBe(allowed[state]?.includes(act))
      if (state === 'held' && act !== 'open' && act !== 'end') expect(refusal?.code).toBe('dialogue.held')
      else if (refusal) expect(refusal.message).toContain(dialogueStates[state])
    }
  })

  it('is over once it was held: announced, and its day is gone', () => {
    for (const state of dialogueStateCodes) {
      const past = ['announced', 'in_progress', 'held'].includes(state)
      expect(isHeld({ state, day: '2026-10-13' }, today), state).toBe(past)
      expect(isHeld({ state, day: today }, today)).toBe(state === 'held')
      expect(isHeld({ state, day: null }, today)).toBe(state === 'held')
    }
    for (const act of acts) {
      const refusal = refusalByState({ state: 'announced', day: '2026-10-13' }, act, today)
      const code = act === 'open' ? undefined : act === 'end' ? 'dialogue.state' : 'dialogue.held'
      expect(refusal?.code, act).toBe(code)
    }
    const early = refusalByState({ state: 'announced', day: '2026-10-28' }, 'open', today)
    expect(early?.code).toBe('dialogue.early')
    expect(stateWords({ state: 'announced', day: '2026-10-13' }, today)).toBe('Đã họp')
    expect(stateWords({ state: 'announced', day: today }, today)).toBe('Đã thông báo')
    expect(stateWords({ state: 'in_progress', day: today }, today)).toBe('Đang diễn ra')
    expect(stateWords({ state: 'in_progress', day: '2026-10-13' }, today)).toBe(dialogueStates.held)
    expect(dialogueStateCodes.filter((state) => isOff({ state }))).toEqual(['postponed', 'cancelled'])
    expect(['propose', ...acts, ...actsAfter, ...conferenceActs]).toEqual([...dialogueActCodes])
  })
})
