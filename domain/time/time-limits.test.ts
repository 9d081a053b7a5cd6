import { describe, expect, it } from 'vitest'
import { startOfDay } from '#lib/dates.ts'
import { buildCalendar } from './calendar.ts'
import { calendarDays } from './calendar-days.ts'
import { computeDeadline } from './deadline.ts'
import { handWorkedLimits, type SaidLimit } from './hand-worked-limits.ts'
import type { KnownLimitKey, TimeLimit } from './time-limits.ts'
import { limitFor, limitIfAny, timeLimits } from './time-limits.ts'

// How the law changed the answer to a complaint on 1/7/2026: from 10 days to 7 working days.
const notify = limitFor(timeLimits, 'intake.notify', '2026-11-21')
const versions: TimeLimit[] = [
  { ...notify, limit: 10, unit: 'cd', validTo: '2026-06-30' },
  { ...notify, limit: 7, unit: 'wd', validFrom: '2026-07-01' },
]

describe('time limits', () => {
  it('takes the version in force on the day the clock starts', () => {
    expect(limitFor(versions, 'intake.notify', '2026-06-30')).toMatchObject({ limit: 10, unit: 'cd' })
    expect(limitFor(versions, 'intake.notify', '2026-07-01')).toMatchObject({ limit: 7, unit: 'wd' })
  })

  it('may find none where the law of that day set none', () => {
    expect(limitIfAny(timeLimits, 'refuse.notice', '2026-06-30')).toBeUndefined()
    expect(limitIfAny(timeLimits, 'refuse.notice', '2026-07-01')).toMatchObject({ limit: 3, unit: 'wd' })
  })

  it('stops where no version or two versions are in force', () => {
    expect(() => limitFor(versions, 'knpa.reply', '2026-07-01')).toThrow('knpa.reply')
    expect(() => limitFor([...versions, notify], 'intake.notify', '2026-07-01')).toThrow('2 limits')
  })

  it('cites the law that sets the first answer', () => {
    expect(notify.article).toBe('Điều 28 khoản 1 Luật Tiếp công dân')
  })
})

type Said = SaidLimit & { key: KnownLimitKey; version: number }

const calendar = buildCalendar(calendarDays)
const keys = Object.keys(handWorkedLimits) as KnownLimitKey[]
const said = keys.flatMap((key) =>
  handWorkedLimits[key].map((one, version): [string, Said] => [
    `${key}: ${one.says} (${one.article})`,
    { key, version, ...one },
  ]),
)

describe('every limit of the catalogue', () => {
  it('is said and worked out by hand, each version of it', () => {
    const versions = (key: string) => timeLimits.filter((one) => one.key === key).length
    expect(new Set(timeLimits.map(({ key }) => key))).toEqual(new Set(keys))
    for (const key of keys) expect(handWorkedLimits[key], key).toHaveLength(versions(key))
  })

  it('is counted back from its event, or lasts at least so long, where the law says so', () => {
    const bound = (one: string) => timeLimits.filter((row) => row.bound === one).map(({ key }) => key)
    expect(bound('before').sort()).toEqual([
      'critique.send',
      'dlg.notice',
      'dlg.notice.department',
      'dlg.notice.party',
      'kn.dialogue.invite',
      'kn.publish.meeting',
      'online.notice',
      'online.trial',
      'sched.post',
      'supervision.plan',
    ])
    expect(bound('least').sort()).toEqual([
      'kn.publish.post',
      'kn.publish.web',
      'ldc.comment',
      'ldc.loud',
      'ldc.post',
      'tc.publish.post',
      'tc.publish.web',
    ])
  })

  it.each(said)('%s', (_name, { key, version, article, days, noneOn }) => {
    const row = timeLimits.filter((one) => one.key === key)[version]
    for (const [event, due, why] of days) {
      const limit = limitFor(timeLimits, key, event)
      expect(limit, `${event} falls into another version`).toBe(row)
      expect(limit.article).toBe(article)
      expect(computeDeadline(limit, startOfDay(event), calendar).due, `${event}: ${why}`).toBe(due)
    }
    if (noneOn) expect(limitIfAny(timeLimits, key, noneOn)).toBeUndefined()
  })
})
