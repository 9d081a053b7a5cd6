import { describe, expect, it } from 'vitest'
import { limitFor, timeLimits } from '#domain/time/time-limits.ts'
import { refusalToDraftUnmet, refusalToMeet } from './meeting.ts'

const invite = limitFor(timeLimits, 'kn.dialogue.invite', '2026-07-01')
const ask = (invitedOn: string, heldOn: string, rule: typeof invite | undefined = invite) =>
  refusalToMeet({ invitedOn, heldOn }, '2026-10-14', '2026-10-30', rule)

describe('the talk with the complainant', () => {
  it('is invited to at least five days before', () => {
    expect(ask('2026-10-20', '2026-10-25')).toBeUndefined()
    expect(ask('2026-10-20', '2026-10-24')).toMatchObject({ code: 'meeting.inviteLate' })
    expect(ask('2026-10-20', '2026-10-24')?.message).toContain('Chủ nhật 25/10/2026')
    expect(
      refusalToMeet({ invitedOn: '2026-10-20', heldOn: '2026-10-21' }, '2026-10-14', '2026-10-30', undefined),
    ).toBeUndefined()
  })

  it('has happened, after the invitation and after acceptance', () => {
    expect(ask('2026-10-13', '2026-10-20')).toMatchObject({ code: 'meeting.invitedOn' })
    expect(ask('2026-10-31', '2026-11-05')).toMatchObject({ code: 'meeting.invitedOn' })
    expect(ask('2026-10-26', '2026-10-31')).toMatchObject({ code: 'meeting.heldOn' })
    expect(ask('2026-10-26', '2026-10-25')).toMatchObject({ code: 'meeting.heldOn' })
  })
})

describe('drafting without it', () => {
  const held = (attendance: 'came' | 'absent' | 'excused', heldOn = '2026-10-26') => [{ attendance, heldOn }]
  const code = (...it: Parameters<typeof refusalToDraftUnmet>) => refusalToDraftUnmet(...it)?.code

  it('is refused for a second complaint, and for a first one where wish and findings differ', () => {
    expect(code('complaint-second', [], false)).toBe('answer.noMeeting')
    expect(code('complaint', [], true)).toBe('answer.noMeeting')
    expect(code('complaint', [], false)).toBeUndefined()
    expect(code('feedback', [], true)).toBeUndefined()
    expect(code(null, [], true)).toBeUndefined()
    expect(code('denunciation', [], true)).toBeUndefined()
  })

  it('is not held up by whoever stays away without a reason of the law', () => {
    expect(code('complaint-second', held('came'), false)).toBeUndefined()
    expect(code('complaint-second', held('absent'), false)).toBeUndefined()
    expect(code('complaint-second', held('absent', '2026-06-30'), false)).toBe('answer.noMeeting')
    expect(code('complaint-second', held('excused'), false)).toBe('answer.noMeeting')
    expect(code('complaint-second', [...held('excused'), ...held('came')], false)).toBeUndefined()
  })
})
