import { describe, expect, it } from 'vitest'
import { buildCalendar } from '#domain/time/calendar.ts'
import { timeLimits } from '#domain/time/time-limits.ts'
import { IssueDialogueNotice, refusalToConclude, refusalToReport, resultDue } from './conclusion.ts'
import { dialogueStateCodes } from './words.ts'

const turns = [
  { no: 1, outcome: 'answered' as const },
  { no: 2, outcome: null },
  { no: 3, outcome: null },
]

describe('a conclusion', () => {
  it('follows the closing, and no other state', () => {
    for (const state of dialogueStateCodes) {
      const refusal = refusalToConclude({ state, turns: [], isIssued: false })
      expect(refusal?.code, state).toBe(state === 'held' ? undefined : 'dialogue.notHeld')
    }
  })

  it('waits until each opinion has an end, and names those that have none', () => {
    expect(refusalToConclude({ state: 'held', turns, isIssued: false })?.message).toContain('Ý kiến 2, 3')
    expect(refusalToConclude({ state: 'held', turns: turns.slice(0, 1), isIssued: false })).toBeUndefined()
    expect(refusalToConclude({ state: 'held', turns: [], isIssued: true })?.code).toBe('notice.once')
  })

  it('is due ten days after the dialogue: by law for the government alone', () => {
    const rules = { limits: timeLimits, calendar: buildCalendar([]) }
    expect(resultDue(['government'], '2026-11-20', rules)).toEqual({
      due: '2026-11-30',
      article: 'Điều 43 Luật Tổ chức chính quyền địa phương',
    })
    expect(resultDue(['party', 'government'], '2026-11-20', rules).article).toContain('Điều 43')
    expect(resultDue(['party'], '2026-11-20', rules)).toEqual({
      due: '2026-11-30',
      article: 'quy chế của cơ quan',
    })
  })

  it('of the Party is public only where the box was ticked', () => {
    const typed = { unit: '019ab1de-0000-7000-8000-000000000001', basis: '', followUp: '' }
    const form = { ...typed, judgement: 'Hội nghị dân chủ, thẳng thắn.' }
    expect(IssueDialogueNotice.parse(form).isPublic).toBe(false)
    expect(IssueDialogueNotice.parse({ ...form, isPublic: 'yes' }).isPublic).toBe(true)
    expect(IssueDialogueNotice.safeParse({ ...form, judgement: 'Tốt' }).success).toBe(false)
  })

  it('is reported upward after it went out, once', () => {
    expect(refusalToReport({ hasConclusion: false, isIssued: false })?.code).toBe('report.early')
    expect(refusalToReport({ hasConclusion: true, isIssued: false })).toBeUndefined()
    expect(refusalToReport({ hasConclusion: true, isIssued: true })?.code).toBe('report.once')
  })
})
