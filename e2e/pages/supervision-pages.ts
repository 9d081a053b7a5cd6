import { page } from './office-page.ts'
import { opened, type PageType, refusedBy } from './page-type.ts'
import type { Onlooker, PlaceName } from './prepared.ts'

const item = (who: Onlooker, path: string, name: string, reads: string, place?: PlaceName, button?: string) =>
  page(
    who,
    `supervision/[number]${path && `/${path}`}/page.tsx`,
    name,
    reads,
    (at) => `/supervision/${at.supervised}${path && `/${path.replace('[id]', place ? at[place] : '')}`}`,
    { interactions: button ? [refusedBy(button)] : [] },
  )

/** What those who supervise see and do, with network and without. */
export const supervisionPages: PageType[] = [
  page('front', 'supervision/page.tsx', 'supervision-board', 'Việc các cơ quan đã nhận', undefined, {
    interactions: [opened],
  }),
  item('front', '', 'supervision-item', 'Nơi theo dõi'),
  item('chair', '', 'supervision-item-office', 'Văn bản giám sát'),
  item('front', 'verdict', 'supervision-verdict', 'Ghi đánh giá', undefined, 'Ghi đánh giá'),
  item('front', 'verdict/[id]', 'supervision-withdraw', 'Rút ý kiến', 'verdictGiven', 'Rút ý kiến'),
  item('front', 'follow-up', 'supervision-follow-up', 'Thêm ghi chú', undefined, 'Thêm ghi chú'),
  item('front', 'letters', 'supervision-letters', 'Gửi văn bản', undefined, 'Gửi văn bản'),
  item('head', 'letters/[id]', 'supervision-letter', 'Trả lời văn bản', 'letterSent', 'Trả lời văn bản'),
  item('front', 'visits', 'supervision-visits', 'Ghi chuyến đi xem', undefined, 'Ghi chuyến đi xem'),
  item('front', 'visits/[id]', 'supervision-visit', 'Ảnh chuyến đi xem', 'visitMade'),
  {
    ...page('front', 'supervision/offline/page.tsx', 'visit-offline', 'Máy này chưa được chọn để đi xem'),
    file: '(device)/supervision/offline/page.tsx',
  },
]
