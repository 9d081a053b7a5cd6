import { demoId } from '#db/seed/demo/demo-id.ts'
import { MakeList } from '#domain/watch-lists/watch-list.ts'
import { dayOf } from '#lib/dates.ts'
import { readBoardPage } from '#server/supervision/board.ts'
import { raiseWarnings } from '#server/warnings/raise-warnings.ts'
import { addItem } from '#server/watch-lists/items.ts'
import { makeList } from '#server/watch-lists/make-list.ts'
import { watchLists } from '#server/watch-lists/queries.ts'
import { actorOf } from './cast.ts'

/**
 * The warnings of tonight, and in Hồng Liên two lists of the Front: of the whole ward, read by everybody of the body, and
 * of a project with petitions chosen one by one, given to the board that supervises it. Loaded once.
 */
export async function loadWarnings(now = new Date()): Promise<void> {
  const front = { actor: actorOf('mat-tran-hong-lien', dayOf(now)), at: now }
  await raiseWarnings({ actor: { kind: 'job', job: 'raise-warnings' }, at: now })
  if ((await watchLists(front)).length > 0) return
  const list = (change: Record<string, string>) =>
    MakeList.parse({ unitId: demoId('hong-lien-mttq'), ...change })
  await makeList(
    front,
    list({ kind: 'rule', name: 'Việc trong phường Hồng Liên', areaCode: '90101', shared: 'yes' }),
  )
  const project = await makeList(
    front,
    list({ kind: 'picked', name: 'Dự án mương thoát nước tổ 5', givenTo: demoId('hong-lien-gsdt') }),
  )
  const { rows } = await readBoardPage(front, 'dung-tien-do', { promised: false })
  for (const { row } of rows.slice(0, 3)) await addItem(front, project, { number: row.number })
}
