import type { PageType } from './page-type.ts'
import { opened, refusedBy } from './page-type.ts'
import type { Onlooker, PlaceName } from './prepared.ts'

const pagesOf =
  (folder: string, prefix: string) =>
  (
    who: Onlooker,
    path: string,
    name: string,
    reads: string,
    at?: PlaceName,
    button?: string,
    point?: PlaceName,
  ): PageType => ({
    ...{ name: `${prefix}-${name}`, who, reads, citizens: false },
    file: `(office)/${folder}/${path && `${path}/`}page.tsx`,
    path: (places) =>
      `/${folder}/${path.replace('[id]', at ? places[at] : '').replace('[point]', point ? places[point] : '')}`.replace(
        /\/$/,
        '',
      ),
    interactions: button ? [refusedBy(button)] : [opened],
  })
const front = pagesOf('supervision/drafts', 'critique')
const office = pagesOf('drafts', 'draft')

/** Drafts before the Front: what the Front does, what others of the area read, what the office sends and answers. */
export const critiquePages: PageType[] = [
  front('front', '', 'list', 'Chọn dự thảo theo kế hoạch'),
  front('front', 'new', 'pick', 'Chọn, mở lấy ý kiến', undefined, 'Chọn, mở lấy ý kiến'),
  front('front', '[id]', 'sent', 'Nhận phản biện', 'critiqueSent'),
  front('front', '[id]', 'open', 'Cấp số, gửi văn bản phản biện', 'critiqueOpen'),
  front('council', '[id]', 'read', 'Ý kiến phản biện và trả lời', 'critiqueAnswered'),
  front('front', '[id]/accept', 'accept', 'Hình thức phản biện', 'critiqueSent', 'Nhận, mở lấy ý kiến'),
  front(
    'front',
    '[id]/decline',
    'decline',
    'Vì sao không phản biện',
    'critiqueSent',
    'Không phản biện dự thảo này',
  ),
  front('front', '[id]/collect-on', 'collect-on', 'Lưu thời gian', 'critiqueOpen'),
  front('front', '[id]/opinions', 'opinions', 'Ghi ý kiến của nơi khác', 'critiqueOpen', 'Ghi ý kiến'),
  front(
    'front',
    '[id]/points/new',
    'point-new',
    'Đề nghị sửa thế nào',
    'critiqueOpen',
    'Lưu ý kiến phản biện',
  ),
  front(
    'front',
    '[id]/points/[point]',
    'point',
    'Bỏ ý kiến phản biện này',
    'critiqueOpen',
    undefined,
    'critiquePoint',
  ),
  office('chair', '', 'list', 'Gửi dự thảo'),
  office('chair', 'new', 'new', 'Gửi Mặt trận', undefined, 'Gửi Mặt trận'),
  office('chair', '[id]', 'out', 'Gửi trả lời cho Mặt trận', 'critiqueOut', 'Gửi trả lời cho Mặt trận'),
  office(
    'chair',
    '[id]/points/[point]',
    'point',
    'Lý do, đã sửa thế nào',
    'critiqueOut',
    'Lưu trả lời',
    'critiqueOutPoint',
  ),
  office('chair', '[id]/withdraw', 'withdraw', 'Vì sao rút', 'critiqueSent', 'Rút dự thảo này'),
  office('chair', '[id]/issued', 'issued', 'Ngày ban hành', 'critiqueAnswered', 'Ghi văn bản'),
]
