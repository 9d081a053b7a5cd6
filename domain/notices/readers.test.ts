import { describe, expect, it } from 'vitest'
import { type EventType, events } from '#domain/events.ts'
import {
  isForRegistrant,
  isOfBoard,
  isOfCritique,
  isOfDialogue,
  isOfSitting,
  isOfSituation,
  isOfWarnings,
  noticeKeys,
  noticeLines,
} from '#domain/notices.ts'
import type { State } from '#domain/petitions/words.ts'
import { senderChannel, staffChannels } from './means.ts'
import { noticesFor, staffReaders } from './readers.ts'

const row = {
  firstAnswerDueOn: '2026-12-04',
  answerDueOn: '2026-12-11',
  dueOn: '2026-12-09',
  disputeDueOn: '2026-12-16',
  closedSilently: false,
  family: 'opinion' as const,
  restricted: false,
  state: 'ASSIGNED' as State,
}
const secret = { ...row, family: 'denunciation' as const, restricted: true }
const types = Object.keys(events) as EventType[]
const told = types.flatMap((type) =>
  [
    row,
    { ...row, closedSilently: true },
    { ...row, family: 'complaint' as const },
    { ...row, refusalNoticeDueOn: '2026-12-08' },
    secret,
    { ...row, state: 'RECEIVED' as State },
    { ...row, source: 'dialogue' as const },
    { ...row, senderDisputes: false },
  ].flatMap((one) => noticesFor(type, one).told.map((it) => ({ type, ...it }))),
)

describe('who is told', () => {
  it('has words for everybody it names, and somebody for all words', () => {
    const used = new Set(told.map((one) => one.key))
    used.add('confirmReminder') // by the daily reminder, no event
    // to the one person who is named as the second: server/vault/tell-second.ts
    used.add('staff.identityAsked').add('staff.identityOpened')
    // to those who follow, with news that the sender gets: server/notices.ts
    used.add('followed')
    // by jobs: server/petitions/tell-published.ts, server/follows/tell-follows.ts
    used.add('followedAnswer').add('followDigest')
    // of letters that nobody answered, by the job that watches limits: server/supervision/tell-late-letters.ts
    used.add('supervision.late')
    // of dialogues, which have no row of a petition: server/dialogues/tell.ts
    // and to those who come to one: server/dialogues/registering/tell-registrants.ts
    expect(used).toEqual(
      new Set(
        noticeKeys.filter(
          (key) =>
            !isOfDialogue(key) &&
            !isForRegistrant(key) &&
            !isOfSitting(key) &&
            !isOfCritique(key) &&
            !isOfSituation(key) &&
            !isOfWarnings(key) &&
            !isOfBoard(key),
        ),
      ),
    )
    expect(new Set(told.map((one) => one.reader))).toEqual(new Set(['sender', ...staffReaders]))
  })

  it('never speaks to a sender of what the history hides from them', () => {
    for (const one of told.filter((it) => it.reader === 'sender'))
      expect(events[one.type].forSender, one.type).toBe(true)
  })

  it('answers at once only what the reader did or must know at once', () => {
    const now = noticeKeys.filter((key) => noticeLines[key].when === 'now')
    expect(
      now.filter(
        (key) => !isOfDialogue(key) && !isForRegistrant(key) && !isOfSitting(key) && !isOfCritique(key),
      ),
    ).toEqual([
      'received',
      // The minute was chosen by an office.
      'followedAnswer',
      'codeReplaced',
      'staff.identityOpened',
    ])
    // What was announced becomes otherwise: the day may be tomorrow.
    expect(now.filter(isOfDialogue)).toEqual([
      'dialogue.changed',
      'dialogue.moved',
      'dialogue.postponed',
      'dialogue.cancelled',
      'dialogue.conferenceCancelled',
    ])
  })

  it.each([
    ['the Front', 'front', 'promise.moved'],
    ['boards that inspect or were given it', 'boards', 'promise.moved'],
    ['who promised it for others', 'promiser', 'promise.moved'],
    ['who gathered the opinion', 'gatherers', 'raised.moved'],
  ])(
    'tells %s of each move of what was promised at a dialogue, and of nothing else of it',
    (_who, reader, key) => {
      const heard = types.filter((type) =>
        noticesFor(type, { ...row, source: 'dialogue' }).told.some(
          (one) => one.reader === reader && one.key === key,
        ),
      )
      const moves = ['progressed', 'answered', 'closed', 'extended', 'overdue'].map(
        (one) => `petition.${one}`,
      )
      expect([...heard].sort()).toEqual(moves.sort())
      expect(noticesFor('petition.answered', { ...row, source: 'desk' }).told).not.toContainEqual(
        expect.objectContaining({ key }),
      )
      expect(noticesFor('petition.answered', { ...secret, source: 'dialogue' }).told).not.toContainEqual(
        expect.objectContaining({ reader }),
      )
    },
  )

  it('names the day that counts for this news', () => {
    expect(noticesFor('petition.filed', row).due).toBe('2026-12-04')
    expect(noticesFor('petition.accepted', row).due).toBe('2026-12-11')
    expect(noticesFor('petition.assigned', row).due).toBe('2026-12-09')
    expect(noticesFor('petition.assigned', { ...row, dueOn: null }).due).toBe('2026-12-11')
    expect(noticesFor('petition.disputed', row).due).toBe('2026-12-16')
    const refused = { ...row, refusalNoticeDueOn: '2026-12-08' }
    expect(noticesFor('petition.reception-refused', refused)).toEqual({
      told: [{ reader: 'sender', key: 'receptionRefusedInWriting' }],
      due: '2026-12-08',
    })
  })

  it('asks nobody whether a decision on a complaint is done: the law’s own way goes on', () => {
    const keys = (family: 'opinion' | 'complaint') =>
      noticesFor('petition.answered', { ...row, family }).told.map(({ key }) => key)
    expect(keys('opinion')).toEqual(['answered', 'staff.answered', 'staff.passedAnswered'])
    expect(keys('complaint')).toEqual(['decided', 'staff.decided', 'staff.passedAnswered'])
    const { body, sms } = noticeLines.decided
    expect(body + sms).not.toMatch(/xong/)
  })

  it('says of a denunciation only that there is news, to the sender and to staff', () => {
    for (const type of types) {
      for (const { key } of noticesFor(type, secret).told) expect(['news', 'staff.restricted']).toContain(key)
    }
    const conduct = { ...row, restricted: true }
    expect(noticesFor('petition.assigned', conduct).told.map(({ key }) => key)).toEqual([
      'assigned',
      'staff.restricted',
    ])
  })

  it('never calls silence satisfaction', () => {
    const [silent] = noticesFor('petition.closed', { ...row, closedSilently: true }).told
    expect(silent?.key).toBe('closedSilently')
    expect(noticeLines.closedSilently.body).toContain('không ghi hài lòng')
  })
})

describe('the way to the reader', () => {
  const both = { phone: '0912345678', email: 'a@example.org' }
  const all = { mail: true, sms: true }
  const none = { mail: false, sms: false }

  it('is the one they chose', () => {
    expect(senderChannel('sms', both, all)).toBe('sms')
    expect(senderChannel('email', both, all)).toBe('email')
    expect(senderChannel('call', both, all)).toBe('call')
    expect(senderChannel('code', both, all)).toBeNull()
  })

  it('is a call where their way is not open', () => {
    expect(senderChannel('sms', both, { mail: true, sms: false })).toBe('call')
    expect(senderChannel('email', both, { mail: false, sms: true })).toBe('call')
    expect(senderChannel('email', { phone: '0912345678', email: '' }, all)).toBe('call')
  })

  it('is none where nothing was left to reach them by', () => {
    expect(senderChannel('email', { phone: '', email: 'a@example.org' }, none)).toBeNull()
    expect(senderChannel('sms', { phone: '', email: 'a@example.org' }, all)).toBeNull()
    expect(senderChannel('call', { phone: '', email: '' }, all)).toBeNull()
  })

  it('leads staff to the page, and with a letter where one can be sent', () => {
    expect(staffChannels(true, all)).toEqual(['app', 'email'])
    expect(staffChannels(false, all)).toEqual(['app'])
    expect(staffChannels(true, none)).toEqual(['app'])
  })
})
