import { demoId } from '#db/seed/demo/demo-id.ts'
import { addDays, dayOf } from '#lib/dates.ts'
import type { Visitor } from './visitor.ts'

const idAfter = (html: string, path: string) =>
  html.match(new RegExp(`(?<=${path}/)[0-9a-f-]{36}`))?.[0] ?? ''

/** The sender asks for a copy of their data; returns where whoever protects data finds the request. */
export async function askedAboutData(holder: Visitor, protector: Visitor): Promise<string> {
  await holder.submit('/tra-cuu/ho-so/du-lieu', { kind: 'copy', body: 'Xin gửi về địa chỉ ghi trong đơn.' })
  return idAfter((await protector.get('/registers/data-requests')).html, '/registers/data-requests')
}

/** An incident written down yesterday. */
export async function breachWritten(protector: Visitor): Promise<string> {
  const fields = {
    unitId: demoId('hong-lien-ubnd'),
    foundOn: addDays(dayOf(new Date()), -1),
    foundTime: '16:30',
    what: 'Tệp danh sách gửi nhầm sang hộp thư khác.',
    'kind-contact': 'yes',
    people: '12',
    measures: 'Đã thu hồi thư, đổi mật khẩu hộp thư.',
  }
  await protector.submit('/registers/breaches/new', fields, '/new/submit')
  return idAfter((await protector.get('/registers/breaches')).html, '/registers/breaches')
}
