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

/** The whole table, written a second time by hand: from which states each act leads where. */
const written = `
refuse-reception  RECEIVED TRIAGED                                             → REFUSED
transcribe        RECEIVED                                                     → same
triage            RECEIVED TRIAGED                                             → TRIAGED
accept            TRIAGED                                                      → ACCEPTED
refuse            TRIAGED                                                      → REFUSED
guide             TRIAGED                                                      → GUIDED
pass-on           TRIAGED                                                      → TRANSFERRED
return-letter     TRIAGED                                                      → RETURNED
file-away         TRIAGED                                                      → FILED
urge              TRIAGED                                                      → TRANSFERRED
split             TRIAGED                                                      → SPLIT
merge             ACCEPTED ASSIGNED VERIFYING                                  → same
part              ACCEPTED ASSIGNED VERIFYING MEETING DRAFTED APPROVED EXECUTING → same
offer             TRIAGED ACCEPTED ASSIGNED VERIFYING                          → same
take-over         TRIAGED ACCEPTED ASSIGNED VERIFYING                          → ACCEPTED
assign            ACCEPTED ASSIGNED VERIFYING MEETING REOPENED DISPUTED        → ASSIGNED
hand-over         ASSIGNED VERIFYING MEETING DRAFTED APPROVED WAITING SUSPENDED EXECUTING ANSWERED REOPENED DISPUTED → same
join              ACCEPTED ASSIGNED VERIFYING MEETING DRAFTED APPROVED WAITING SUSPENDED EXECUTING REOPENED DISPUTED → same
divide            ASSIGNED VERIFYING MEETING EXECUTING REOPENED                → same
finish-part       ASSIGNED VERIFYING MEETING DRAFTED APPROVED EXECUTING REOPENED → same
waive-part        ASSIGNED VERIFYING MEETING DRAFTED APPROVED EXECUTING REOPENED → same
record-progress   ASSIGNED VERIFYING MEETING REOPENED                          → VERIFYING
hold-meeting      ASSIGNED VERIFYING MEETING                                   → MEETING
wait              ACCEPTED ASSIGNED VERIFYING DRAFTED                          → WAITING
go-on             WAITING                                                      → before
suspend           ACCEPTED ASSIGNED VERIFYING MEETING DRAFTED APPROVED         → SUSPENDED
resume            SUSPENDED                                                    → before
terminate         ACCEPTED ASSIGNED VERIFYING MEETING DRAFTED APPROVED WAITING SUSPENDED → TERMINATED
extend            ACCEPTED ASSIGNED VERIFYING MEETING DRAFTED APPROVED         → same
draft-answer      ASSIGNED VERIFYING MEETING EXECUTING REOPENED                → DRAFTED
return-draft      DRAFTED APPROVED                                             → VERIFYING
add-proof         ASSIGNED VERIFYING MEETING DRAFTED APPROVED EXECUTING REOPENED → same
approve-answer    DRAFTED                                                      → APPROVED
issue-answer      APPROVED                                                     → ANSWERED
issue-plan        APPROVED                                                     → EXECUTING
conclude          ANSWERED                                                     → CLOSED
say-done          ANSWERED EXECUTING DISPUTED CLOSED                           → CLOSED
say-partly        ANSWERED EXECUTING CLOSED                                          → REOPENED
say-not-first     ANSWERED EXECUTING CLOSED                                          → REOPENED
say-not-again     ANSWERED EXECUTING CLOSED                                          → DISPUTED
say-too           DISPUTED                                                           → same
close-silent      ANSWERED                                                     → CLOSED
reply-dispute     DISPUTED                                                     → same
withdraw-dispute  DISPUTED                                                     → CLOSED
withdraw          RECEIVED TRIAGED ACCEPTED ASSIGNED VERIFYING MEETING DRAFTED APPROVED WAITING SUSPENDED EXECUTING REOPENED → WITHDRAWN
withdraw-part     RECEIVED TRIAGED ACCEPTED ASSIGNED VERIFYING MEETING DRAFTED APPROVED WAITING SUSPENDED → same
name-representatives RECEIVED TRIAGED ACCEPTED ASSIGNED VERIFYING MEETING DRAFTED APPROVED WAITING SUSPENDED EXECUTING REOPENED DISPUTED → same
name-concerned    RECEIVED TRIAGED ACCEPTED ASSIGNED VERIFYING MEETING DRAFTED APPROVED WAITING SUSPENDED → same
cover             RECEIVED TRIAGED ACCEPTED ASSIGNED VERIFYING MEETING DRAFTED APPROVED WAITING SUSPENDED EXECUTING REOPENED DISPUTED → same
add               RECEIVED TRIAGED ACCEPTED ASSIGNED VERIFYING MEETING DRAFTED APPROVED WAITING SUSPENDED EXECUTING ANSWERED REOPENED DISPUTED → same
`
const before: State = 'VERIFYING'
const expected = new Map(
  written
    .trim()
    .split('\n')
    .map((line) => {
      const [left = '', to = ''] = line.split('→').map((part) => part.trim())
      const [act = '', ...from] = left.split(/\s+/)
      const lead = (state: string) => (to === 'same' ? state : to === 'before' ? before : to)
      return [act as Act, new Map(from.map((state) => [state as State, lead(state) as State]))]
    }),
)

describe('what may follow what', () => {
  for (const act of acts) {
    for (const state of stateCodes) {
      const to = expected.get(act)?.get(state)
      it(`${state} · ${act} → ${to ?? 'refused'}`, () => {
        expect(allows(state, act)).toBe(to !== undefined)
        if (to) expect(after(state, act, before)).toBe(to)
        else expect(() => after(state, act, before)).toThrow(Refusal)
      })
    }
  }

  it('says it of every act', () => {
    expect([...expected.keys()]).toEqual([...acts])
  })

  it('goes on after a pause only where it stood before', () => {
    expect(() => after('WAITING', 'go-on')).toThrow(Refusal)
    expect(after('WAITING', 'go-on', 'DRAFTED')).toBe('DRAFTED')
  })

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
        for (const state of [...reached]) if (allows(state, act)) reached.add(after(state, act, 'ACCEPTED'))
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
    const checking: Act[] = [
      'assign',
      'issue-answer',
      'issue-plan',
      'conclude',
      'close-silent',
      'say-done',
      'withdraw-dispute',
    ]
    for (const act of acts) {
      const { from, to } = transitions[act]
      if (to === 'same' || to === 'before' || !inProgress.includes(to)) continue
      if (from.some((state) => !inProgress.includes(state))) expect(checking).toContain(act)
      if (proven.includes(to)) expect(checking).toContain(act)
    }
  })
})
