import { demoId } from '#db/seed/demo/demo-id.ts'
import type { Visitor } from './visitor.ts'

const lastPart = (path: string) => path.split('/').at(-1)?.split('?')[0] ?? ''
const list = { unitId: demoId('hong-lien-mttq'), field: '', officeId: '', headId: '' }

/** A list by rule and one of chosen petitions, for the pages that show them. */
export async function watched(watcher: Visitor, number: string) {
  const form = '/supervision/watch-lists/new'
  const byRule = { ...list, kind: 'rule', name: 'Theo địa bàn của các trang', areaCode: '90101' }
  const rule = await watcher.submit(form, byRule, '/new/submit')
  const chosen = { ...list, kind: 'picked', name: 'Dự án của các trang', areaCode: '' }
  const picked = await watcher.submit(form, chosen, '/new/submit')
  await watcher.submit(picked, { number }, '/add')
  return { listByRule: lastPart(rule), listPicked: lastPart(picked) }
}
