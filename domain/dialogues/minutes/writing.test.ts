import { describe, expect, it } from 'vitest'
import { dialogueStateCodes } from '../words.ts'
import { writtenStageCodes } from './words.ts'
import {
  AnswerRemark,
  missingParts,
  OpenRemarks,
  refusalToBegin,
  refusalToLock,
  refusalToOpenRemarks,
  refusalToRemark,
  refusalToWrite,
  SaveMinutes,
} from './writing.ts'

const today = '2026-11-27'
const whole = {
  composition: 'Đại diện các phòng',
  conclusion: 'Giao các đơn vị làm đúng hạn',
  readBackAt: '10:50',
}
const at = (stage: (typeof writtenStageCodes)[number], commentsUntil: string | null = null) => ({
  ...{ stage, commentsUntil, ...whole, secretary: 'Văn phòng' },
})

describe('minutes', () => {
  it('are begun once the dialogue was closed, and in no other state', () => {
    for (const state of dialogueStateCodes) {
      expect(refusalToBegin(state)?.code, state).toBe(state === 'held' ? undefined : 'minutes.notHeld')
    }
  })

  it('are written until they are locked', () => {
    for (const stage of writtenStageCodes) {
      expect(refusalToWrite({ stage })?.code, stage).toBe(stage === 'locked' ? 'minutes.locked' : undefined)
    }
  })

  it('are open to remarks from today on, until a day', () => {
    expect(refusalToOpenRemarks(at('draft'), today, today)).toBeUndefined()
    expect(refusalToOpenRemarks(at('comments', today), '2026-12-01', today)).toBeUndefined()
    expect(refusalToOpenRemarks(at('draft'), '2026-11-26', today)?.fields.until).toContain('27/11/2026')
    expect(refusalToOpenRemarks(at('locked', today), today, today)?.code).toBe('minutes.locked')
  })

  it('take remarks up to the end of that day', () => {
    expect(refusalToRemark(at('comments', today), today)).toBeUndefined()
    expect(refusalToRemark(at('comments', '2026-11-26'), today)?.code).toBe('minutes.late')
    expect(refusalToRemark(at('draft'), today)?.code).toBe('minutes.noRemarks')
    expect(refusalToRemark(at('locked', today), today)?.code).toBe('minutes.noRemarks')
  })

  it('are locked after that day, each remark answered, nothing missing', () => {
    const lock = (it: ReturnType<typeof at>, openRemarks = 0) =>
      refusalToLock(it, { day: '2026-11-20', today, openRemarks })?.code
    expect(lock(at('comments', '2026-11-26'))).toBeUndefined()
    expect(lock(at('comments', today))).toBe('minutes.early')
    expect(lock(at('draft'))).toBe('minutes.noRemarksYet')
    expect(lock(at('locked', '2026-11-26'))).toBe('minutes.locked')
    expect(lock(at('comments', '2026-11-26'), 1)).toBe('minutes.open')
    const empty = { ...at('comments', '2026-11-26'), composition: ' ', readBackAt: '' }
    expect(missingParts(empty)).toEqual(['thành phần', 'giờ đọc lại, thông qua'])
    expect(refusalToLock(empty, { day: '2026-11-20', today, openRemarks: 0 })?.message).toContain(
      'thành phần, giờ đọc lại',
    )
  })
})

describe('minutes that were passed in the hall', () => {
  const there = { day: today, today, openRemarks: 0 }
  it('are locked on that day, where no further day was given', () => {
    expect(refusalToLock(at('comments', today), there)).toBeUndefined()
    expect(refusalToLock({ ...at('comments', today), readBackAt: '' }, there)?.code).toBe('minutes.early')
    expect(refusalToLock(at('comments', '2026-11-28'), there)?.code).toBe('minutes.early')
    expect(refusalToLock(at('comments', today), { ...there, openRemarks: 1 })?.code).toBe('minutes.open')
  })
})

describe('the forms', () => {
  const typed = { version: '1', beganAt: '08:00', endedAt: '11:05', ...whole, agenda: '', pastPromises: '' }
  it('take hours, and leave what is still open empty', () => {
    const form = { ...typed, otherOpinions: '', secretary: '' }
    expect(SaveMinutes.parse(form)).toMatchObject({ version: 1, endedAt: '11:05', secretary: '' })
    expect(SaveMinutes.safeParse({ ...form, beganAt: '' }).success).toBe(false)
    expect(SaveMinutes.safeParse({ ...form, readBackAt: 'sáng' }).success).toBe(false)
    expect(OpenRemarks.safeParse({ version: '1', until: '' }).success).toBe(false)
  })

  it('ask for the reason where a remark is not taken', () => {
    const remark = '019ab1de-0000-7000-8000-000000000001'
    expect(AnswerRemark.safeParse({ remark, answer: 'taken', reason: '' }).success).toBe(true)
    expect(AnswerRemark.safeParse({ remark, answer: 'kept', reason: 'Không' }).success).toBe(false)
    expect(AnswerRemark.safeParse({ remark, answer: 'open', reason: '' }).success).toBe(false)
  })
})
