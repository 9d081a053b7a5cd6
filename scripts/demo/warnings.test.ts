import { expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { petitionsOfArea } from '#tests/supervision-rounds.ts'
import { arrange, stood } from '#tests/warnings.ts'
import { loadWarnings } from './warnings.ts'

type List = { name: string; shared: boolean; items: number; board: string | null }
const lists = () =>
  asSuperuser<List>(
    (db) => db<List[]>`select w.name, w.shared,
        (select count(*)::int from watch_item i where i.list_id = w.id) as items, w.given_to as board
      from watch_list w order by w.at, w.name desc`,
  )

it('loaded twice: the warnings of the night, one shared list and one of a project', async () => {
  const done = await demoPlace()
  const [first = ''] = await petitionsOfArea(4)
  await arrange(first, { head_count: 30 })
  const now = new Date('2026-10-20T10:00:00+07:00')
  await loadWarnings(now)
  await loadWarnings(now)
  expect((await stood()).map(({ number, rule }) => [number, rule])).toEqual([[first, 'crowd']])
  expect(await lists()).toEqual([
    { name: 'Việc trong phường Hồng Liên', shared: true, items: 0, board: null },
    { name: 'Dự án mương thoát nước tổ 5', shared: false, items: 3, board: demoId('hong-lien-gsdt') },
  ])
  await done()
})
