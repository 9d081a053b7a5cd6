import { expect, it } from 'vitest'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { petitionsOfArea } from '#tests/supervision-rounds.ts'
import { loadSupervisionRounds } from './supervision-rounds.ts'

const rounds = () =>
  asSuperuser(
    (db) => db`select r.state, count(i.*)::int as listed, (count(*) filter (where i.sampled))::int as sampled,
        (select count(*)::int from round_finding f where f.round_id = r.id) as found,
        (select count(*)::int from round_recommendation x where x.round_id = r.id) as asked
      from supervision_round r left join round_item i on i.round_id = r.id group by r.id order by r.at`,
  )

// A plain week, and one of the year after.
it.each(['2026-11-26', '2027-02-03'])(
  'loaded on %s: one round reported, one under way with twenty drawn',
  async (day) => {
    const done = await demoPlace()
    await petitionsOfArea(21)
    const now = new Date(`${day}T10:00:00+07:00`)
    await loadSupervisionRounds(now)
    await loadSupervisionRounds(now)
    expect([...(await rounds())]).toEqual([
      { state: 'reported', listed: 21, sampled: 5, found: 5, asked: 1 },
      { state: 'drawn', listed: 21, sampled: 20, found: 3, asked: 0 },
    ])
    await done()
  },
)
