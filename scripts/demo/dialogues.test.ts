import { describe, expect, it } from 'vitest'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { loadDialogues } from './dialogues.ts'

describe('the dialogues of the demo place', () => {
  // A plain week, the end of a year, and the week before the long holiday of spring.
  it.each(['2026-11-26', '2026-12-30', '2027-02-03'])(
    'loaded on %s: one concluded, one under way, one to come, one planned',
    async (day) => {
      const done = await demoPlace()
      const now = new Date(`${day}T10:00:00+07:00`)
      await loadDialogues(now)
      await loadDialogues(now)
      const rows = await asSuperuser<{ state: string; is: string }>(
        (db) => db<
          { state: string; is: string }[]
        >`select state, case when day < ${day} then 'past' else 'to come' end as is
        from dialogue order by day`,
      )
      expect(rows.map(({ state, is }) => `${state} ${is}`)).toEqual([
        'held past',
        'in_progress to come',
        'announced to come',
        'planned to come',
      ])
      const prepared = await asSuperuser(
        (
          db,
        ) => db`select count(*)::int as items, count(*) filter (where a.state = 'approved')::int as approved,
          (select count(*)::int from dialogue_opinion) as opinions, (select count(*)::int from dialogue_synthesis) as reports
        from dialogue_item i left join dialogue_answer a on a.item_id = i.id`,
      )
      expect([...prepared]).toEqual([{ items: 7, approved: 2, opinions: 14, reports: 2 }])
      await done()
    },
  )
})
