import { expect, it } from 'vitest'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { loadContactRounds } from './contact-rounds.ts'

// A plain week, and one whose rounds lie in two years.
it.each(['2026-11-26', '2027-02-03'])(
  'loaded on %s: one round reported, one under way in which something was said again',
  async (day) => {
    const done = await demoPlace()
    const now = new Date(`${day}T10:00:00+07:00`)
    await loadContactRounds(now)
    await loadContactRounds(now)
    const rows = await asSuperuser(
      (db) => db`select r.state, count(o.id)::int as opinions, count(o.petition_id)::int as forwarded,
        count(*) filter (where o.matter_id <> o.id)::int as again
      from contact_round r join contact_opinion o on o.round_id = r.id group by r.id order by r.from_on`,
    )
    expect([...rows]).toEqual([
      { state: 'reported', opinions: 2, forwarded: 1, again: 0 },
      { state: 'announced', opinions: 6, forwarded: 3, again: 1 },
    ])
    await done()
  },
)
