import { expect, it } from 'vitest'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { loadCritiques } from './critiques.ts'

const drafts = () =>
  asSuperuser(
    (db) => db`select c.state, c.published_on is not null as published,
        (select count(*)::int from critique_opinion o where o.critique_id = c.id) as opinions,
        (select array_agg(a.result order by p.position) from critique_point p join critique_answer a on a.point_id = p.id
          where p.critique_id = c.id) as said
      from critique c order by c.at`,
  )

// A plain week, one at the end of a year, and one after Tết.
it.each(['2026-11-26', '2027-01-04', '2027-02-20'])(
  'loaded on %s: one draft finished with each kind of answer, one open to everybody',
  async (day) => {
    const done = await demoPlace()
    const now = new Date(`${day}T10:00:00+07:00`)
    await loadCritiques(now)
    await loadCritiques(now)
    expect([...(await drafts())]).toEqual([
      { state: 'issued', published: true, opinions: 1, said: ['accepted', 'partly', 'not'] },
      { state: 'collecting', published: false, opinions: 2, said: null },
    ])
    await done()
  },
)
