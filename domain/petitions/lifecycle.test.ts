import { describe, expect, it } from 'vitest'
import { Refusal } from '#domain/refusal.ts'
import {
  type Act,
  acts,
  after,
  allows,
  ended,
  inProgress,
  proven,
  sameVersion,
  transitions,
} from './lifecycle.ts'
import { type State, stateCodes } from './words.ts'

/** The whole table, written a second time by hand: rows are acts, what is not named is refused. */
const expected: Record<Act, Partial<Record<State, State>>> = {
  triage: { RECEIVED: 'TRIAGED', TRIAGED: 'TRIAGED' },
  accept: { TRIAGED: 'ACCEPTED' },
  refuse: { TRIAGED: 'REFUSED' },
  assign: {
    ACCEPTED: 'ASSIGNED',
    ASSIGNED: 'ASSIGNED',
    VERIFYING: 'ASSIGNED',
    REOPENED: 'ASSIGNED',
    DISPUTED: 'ASSIGNED',
  },
  'record-progress': { ASSIGNED: 'VERIFYING', VERIFYING: 'VERIFYING', REOPENED: 'VERIFYING' },
  'draft-answer': { ASSIGNED: 'DRAFTED', VERIFYING: 'DRAFTED', REOPENED: 'DRAFTED' },
  'return-draft': { DRAFTED: 'VERIFYING', APPROVED: 'VERIFYING' },
  'add-proof': {
    ASSIGNED: 'ASSIGNED',
    VERIFYING: 'VERIFYING',
    DRAFTED: 'DRAFTED',
    APPROVED: 'APPROVED',
    REOPENED: 'REOPENED',
  },
  'approve-answer': { DRAFTED: 'APPROVED' },
  'issue-answer': { APPROVED: 'ANSWERED' },
  'say-done': { ANSWERED: 'CLOSED', DISPUTED: 'CLOSED', CLOSED: 'CLOSED' },
  'say-partly': { ANSWERED: 'REOPENED', CLOSED: 'REOPENED' },
  'say-not-first': { ANSWERED: 'REOPENED', CLOSED: 'REOPENED' },
  'say-not-again': { ANSWERED: 'DISPUTED', CLOSED: 'DISPUTED' },
  'close-silent': { ANSWERED: 'CLOSED' },
  'reply-dispute': { DISPUTED: 'DISPUTED' },
  'withdraw-dispute': { DISPUTED: 'CLOSED' },
  withdraw: {
    RECEIVED: 'WITHDRAWN',
    TRIAGED: 'WITHDRAWN',
    ACCEPTED: 'WITHDRAWN',
    ASSIGNED: 'WITHDRAWN',
    VERIFYING: 'WITHDRAWN',
    DRAFTED: 'WITHDRAWN',
    APPROVED: 'WITHDRAWN',
    REOPENED: 'WITHDRAWN',
  },
  add: {
    RECEIVED: 'RECEIVED',
    TRIAGED: 'TRIAGED',
    ACCEPTED: 'ACCEPTED',
    ASSIGNED: 'ASSIGNED',
    VERIFYING: 'VERIFYING',
    DRAFTED: 'DRAFTED',
    APPROVED: 'APPROVED',
    ANSWERED: 'ANSWERED',
    REOPENED: 'REOPENED',
    DISPUTED: 'DISPUTED',
  },
}

describe('what may follow what', () => {
  for (const act of acts) {
    for (const state of stateCodes) {
      const to = expected[act][state]
      it(`${state} · ${act} → ${to ?? 'refused'}`, () => {
        expect(allows(state, act)).toBe(to !== undefined)
        if (to) expect(after(state, act)).toBe(to)
        else expect(() => after(state, act)).toThrow(Refusal)
      })
    }
  }

  it('tells the slower of two people where the petition stands now', () => {
    expect(() => after('ACCEPTED', 'accept')).toThrow(/Đã thụ lý/)
    expect(() => sameVersion({ version: 3 }, 2)).toThrow(/Người khác vừa làm/)
    expect(() => sameVersion({ version: 3 }, 3)).not.toThrow()
  })

  it('reaches every state from the first one, and leaves no open state without a way on', () => {
    const reached = new Set<State>(['RECEIVED'])
    for (let size = 0; size !== reached.size; ) {
      size = reached.size
      for (const act of acts)
        for (const state of [...reached]) if (allows(state, act)) reached.add(after(state, act))
    }
    expect([...reached].sort()).toEqual([...stateCodes].sort())
    for (const state of stateCodes.filter((one) => !ended.includes(one))) {
      expect(
        acts.some((act) => act !== 'add' && allows(state, act)),
        state,
      ).toBe(true)
    }
  })

  it('never enters work that is not clear, nor an answer without proof, except by the acts that check', () => {
    const checking: Act[] = ['assign', 'issue-answer', 'close-silent', 'say-done', 'withdraw-dispute']
    for (const act of acts) {
      const { from, to } = transitions[act]
      if (to === 'same' || !inProgress.includes(to)) continue
      if (from.some((state) => !inProgress.includes(state))) expect(checking).toContain(act)
      if (proven.includes(to)) expect(checking).toContain(act)
    }
  })
})
