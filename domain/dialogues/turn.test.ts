import { describe, expect, it } from 'vitest'
import { outcomeCodes, turnStateCodes } from './hall/words.ts'
import { refusalToRecord, SettleTurn, settleDefaults, turnActCodes, turnAfter } from './hall.ts'
import { countTurns, livesOn, speakerWords, timeUp } from './turn.ts'
import { dialogueStateCodes } from './words.ts'

/** What may be done in each state, written a second time and by hand. */
const allowed: Record<string, string[]> = {
  waiting: ['call', 'start', 'stop', 'withdraw'],
  speaking: ['minute', 'stop', 'return'],
  done: ['return'],
  withdrawn: ['return'],
}

describe('every act in every state of a turn', () => {
  it.each(turnStateCodes)('%s', (state) => {
    for (const act of turnActCodes) {
      const tried = () => turnAfter({ state, outcome: null }, act)
      if (allowed[state]?.includes(act)) expect(tried, act).not.toThrow()
      else expect(tried, act).toThrow(expect.objectContaining({ code: 'turn.state' }))
    }
  })

  it('does not put back what came of something', () => {
    expect(() => turnAfter({ state: 'done', outcome: 'promise' }, 'return')).toThrow(
      expect.objectContaining({ code: 'turn.settled' }),
    )
  })
})

describe('opinions', () => {
  it('are written down from the opening on', () => {
    const open = dialogueStateCodes.filter((state) => !refusalToRecord({ state }))
    expect(open).toEqual(['in_progress', 'held'])
  })

  it('add up', () => {
    const turns = outcomeCodes.map((outcome) => ({ outcome, state: 'done' as const }))
    const more = [
      { outcome: null, state: 'done' as const },
      { outcome: null, state: 'waiting' as const },
      { outcome: null, state: 'withdrawn' as const },
      { outcome: 'promise' as const, state: 'speaking' as const },
    ]
    expect(countTurns([...turns, ...more])).toEqual({
      ...{ all: 6, open: 1, answered: 1, promise: 2, written: 1, above: 1 },
    })
    expect(outcomeCodes.filter(livesOn)).toEqual(['promise', 'written', 'above'])
  })

  it('name a seat, a name by choice, or nobody', () => {
    expect(speakerWords({ seat: '12', name: '' })).toBe('Ghế 12')
    expect(speakerWords({ seat: '12', name: 'Lò Văn Mận' })).toBe('Ghế 12, Lò Văn Mận')
    expect(speakerWords({ seat: '', name: '' })).toBe('Không nêu tên')
  })

  it('have their time from the start until the end', () => {
    const startedAt = new Date('2026-10-28T08:30:00+07:00')
    const until = timeUp({ startedAt, endedAt: null, minutes: 5 })
    expect(until?.toISOString()).toBe('2026-10-28T01:35:00.000Z')
    expect(timeUp({ startedAt, endedAt: startedAt, minutes: 5 })).toBeUndefined()
    expect(timeUp({ startedAt: null, endedAt: null, minutes: 5 })).toBeUndefined()
  })

  it('begin with work in their own words, and say where they are handed up', () => {
    expect(settleDefaults('Mương  tắc\ntừ đầu tháng.', 'promise').task).toBe(
      'Giải quyết: Mương tắc từ đầu tháng.',
    )
    const typed = { version: '3', outcome: 'above', passedTo: '', assigneeId: '', task: '' }
    const fields = SettleTurn.safeParse(typed).error?.issues.map(({ path }) => path[0])
    expect(fields).toEqual(expect.arrayContaining(['assigneeId', 'task', 'dueOn', 'headId']))
  })
})
