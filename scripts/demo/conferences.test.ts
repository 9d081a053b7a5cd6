import { expect, it } from 'vitest'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { loadConferences } from './conferences.ts'

// Days whose work falls due on a plain day, a Saturday, a Sunday; and one whose conferences lie in two years.
it.each(['2026-11-26', '2026-11-28', '2026-11-29', '2027-01-05'])(
  'loaded on %s: one concluded and open to everybody, one to come that waits for a report',
  async (day) => {
    const done = await demoPlace()
    const now = new Date(`${day}T10:00:00+07:00`)
    await loadConferences(now)
    await loadConferences(now)
    const rows = await asSuperuser(
      (db) => db`select d.state, c.open_on is not null as open, (select count(*)::int from dialogue_turn t
          where t.dialogue_id = d.id and t.petition_id is not null) as promises,
        (select count(*)::int from conference_unit u where u.dialogue_id = d.id and u.sent_at is not null) as reports
      from dialogue d join conference c on c.dialogue_id = d.id order by d.day`,
    )
    expect([...rows]).toEqual([
      { state: 'held', open: true, promises: 1, reports: 1 },
      { state: 'planned', open: false, promises: 0, reports: 0 },
    ])
    await done()
  },
)
