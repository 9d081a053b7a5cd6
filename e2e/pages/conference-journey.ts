import { demoId } from '#db/seed/demo/demo-id.ts'
import { inDays } from './reception-journey.ts'
import type { Visitor } from './visitor.ts'

const committee = demoId('hong-lien-ubnd')

/** What is typed to plan a conference of the committee at two sites. */
export const conferencePlan = (topic: string, day: string) => ({
  ...{ version: '1', unitId: committee, kind: 'review', topic, day, fromTime: '00:05', toTime: '23:50' },
  ...{ subject: 'Kế hoạch thực hiện dân chủ ở cơ sở năm nay', fromOn: '', toOn: '', howToJoin: '' },
  programme: 'Báo cáo sơ kết; tham luận; kết luận.',
  ...{ chair1Unit: committee, chair1Title: 'Chủ tịch UBND phường Hồng Liên' },
  ...{ site1Place: 'Hội trường UBND phường', site1Seats: '80' },
  ...{ site2Place: 'Nhà văn hóa tổ dân phố 3', site2Seats: '40' },
})

const numberOf = (path: string) => path.split('/').at(-1) ?? ''

/** A conference to come, with an office that has to report, and one under way that everybody reads. */
export async function conferences({ reception, chair }: { reception: Visitor; chair: Visitor }) {
  const coming = await reception.submit(
    '/conferences/new',
    conferencePlan('Sơ kết sáu tháng cải cách hành chính', inDays(9)),
    '/new/submit',
  )
  const asks = {
    unit: demoId('hong-lien-ha-tang'),
    asks: 'Kết quả thoát nước sáu tháng',
    dueOn: inDays(7),
  }
  await reception.submit(`${coming}/guests`, asks, '/units/submit')
  const open = await reception.submit(
    '/conferences/new',
    conferencePlan('Sơ kết phong trào thi đua sáu tháng', inDays(0)),
    '/new/submit',
  )
  await chair.submit(open, {}, '/open-to-all')
  await reception.submit(open, {}, '/open')
  return { conferencePlanned: numberOf(coming), conferenceOpen: numberOf(open) }
}
