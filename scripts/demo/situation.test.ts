import { expect, it } from 'vitest'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { loadSituation } from './situation.ts'

// The end of a month, the first day of one, and of a year.
it.each(['2026-11-30', '2026-12-01', '2027-01-01'])(
  'loaded on %s: a note that went up and was merged, and one that is being written',
  async (day) => {
    const done = await demoPlace()
    const now = new Date(`${day}T10:00:00+07:00`)
    await loadSituation(now)
    await loadSituation(now)
    const rows = await asSuperuser(
      (db) => db`select n.area_code as place, n.state, count(p.*)::int as points,
          (select count(*)::int from situation_origin o join situation_point q on q.id = o.point_id where q.note_id = n.id) as merged
        from situation_note n join situation_point p on p.note_id = n.id group by n.id order by n.period, n.area_code`,
    )
    expect([...rows]).toEqual([
      { place: '90101', state: 'sent', points: 2, merged: 1 },
      { place: '90113', state: 'sent', points: 2, merged: 0 },
      { place: '90113', state: 'draft', points: 1, merged: 0 },
    ])
    await done()
  },
)
