import { dayOf } from '#lib/dates.ts'
import { weekOf } from '#lib/weeks.ts'
import { opened, type PageType, refusedBy } from './page-type.ts'
import type { Onlooker, PlaceName } from './prepared.ts'

const page = (
  who: Onlooker,
  file: string,
  name: string,
  reads: string,
  path: PageType['path'],
  button?: string,
): PageType => ({
  ...{ name, who, reads, path, citizens: false, file: `(office)/supervision/${file}/page.tsx` },
  interactions: button ? [refusedBy(button)] : [],
})
const lists = '/supervision/watch-lists'
const list =
  (place: PlaceName, act = ''): PageType['path'] =>
  (at) =>
    `${lists}/${at[place]}${act}`

/** Early warning, what became overdue, and lists that watchers keep. */
export const warningPages: PageType[] = [
  {
    ...page('front', 'warnings', 'warnings', 'Theo loại cảnh báo', () => '/supervision/warnings'),
    interactions: [opened],
  },
  page('chair', 'warnings', 'warnings-crowd', 'Đông người', () => '/supervision/warnings?loai=crowd'),
  page(
    'front',
    'overdue/[week]',
    'overdue-week',
    'Quá hạn trong tuần',
    () => `/supervision/overdue/${weekOf(dayOf(new Date()))}`,
  ),
  page('front', 'watch-lists', 'watch-lists', 'Lập danh sách mới', () => lists),
  page('front', 'watch-lists/new', 'watch-list-new', 'Lập danh sách', () => `${lists}/new`, 'Lập danh sách'),
  page('front', 'watch-lists/[id]', 'watch-list', 'Còn ý kiến khác nhau', list('listByRule')),
  page('front', 'watch-lists/[id]', 'watch-list-picked', 'Thêm, bỏ hồ sơ', list('listPicked'), 'Thêm hồ sơ'),
  page(
    'front',
    'watch-lists/[id]/change',
    'watch-list-change',
    'Bỏ danh sách',
    list('listByRule', '/change'),
  ),
]
