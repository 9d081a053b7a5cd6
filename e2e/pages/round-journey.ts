import { demoId } from '#db/seed/demo/demo-id.ts'
import { inDays } from './reception-journey.ts'
import type { Visitor } from './visitor.ts'

export const roundPlan = {
  ...{ ground: 'Chương trình giám sát năm nay', areaCode: '90101', covers: 'work', field: '', officeId: '' },
  ...{ receivedFrom: '2026-01-01', receivedTo: inDays(-1), fromOn: inDays(0), toOn: inDays(10) },
}
const lastPart = (path: string) => path.split('/').at(-1) ?? ''

/** A round with one person in it. @returns its address */
async function planned(watcher: Visitor, theme: string): Promise<string> {
  const home = await watcher.submit(
    '/supervision/rounds/new',
    { ...roundPlan, theme, sampleSize: '5' },
    '/new/submit',
  )
  const leader = { personId: demoId('mat-tran-hong-lien'), role: 'lead' }
  await watcher.submit(`${home}/members`, leader, '/members/submit')
  return home
}

/** Rounds in each state for the pages that show them. */
export async function rounds(watcher: Visitor) {
  const plan = await planned(watcher, 'Đợt đang lập kế hoạch của các trang')
  const seeded = await planned(watcher, 'Đợt đã công bố số bốc thăm của các trang')
  await watcher.submit(seeded, {}, '/seed')
  const drawn = await planned(watcher, 'Đợt đang đi xem của các trang')
  await watcher.submit(drawn, {}, '/seed')
  await watcher.submit(drawn, {}, '/draw')
  const item = (await watcher.get(drawn)).html.match(/items\/(\d{4}-\d{6})/)?.[1] ?? ''
  return {
    ...{ roundPlanned: lastPart(plan), roundSeeded: lastPart(seeded), roundDrawn: lastPart(drawn) },
    roundItem: item,
  }
}
