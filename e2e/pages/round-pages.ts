import type { PageType } from './page-type.ts'
import { opened, refusedBy } from './page-type.ts'
import type { Onlooker, PlaceName } from './prepared.ts'

const page = (
  who: Onlooker,
  path: string,
  name: string,
  reads: string,
  at: PlaceName | undefined,
  button?: string,
): PageType => ({
  ...{ name: `round-${name}`, who, reads, citizens: false },
  file: `(office)/supervision/rounds/${path && `${path}/`}page.tsx`,
  path: (places) =>
    `/supervision/rounds/${path.replace('[id]', at ? places[at] : '').replace('[number]', places.roundItem)}`.replace(
      /\/$/,
      '',
    ),
  interactions: button ? [refusedBy(button)] : [opened],
})

/** Rounds of supervision: what the body does, and what others of the area read. */
export const roundPages: PageType[] = [
  page('front', '', 'list', 'Lập kế hoạch đợt mới', undefined),
  page('front', 'new', 'new', 'Lưu kế hoạch', undefined, 'Lưu kế hoạch'),
  page('front', '[id]', 'planned', 'Công bố kế hoạch và số bốc thăm', 'roundPlanned'),
  page('front', '[id]', 'drawn', 'việc bốc được', 'roundDrawn'),
  page('council', '[id]', 'read', 'việc bốc được', 'roundDrawn'),
  page('front', '[id]/change', 'change', 'Lưu kế hoạch', 'roundPlanned'),
  page('front', '[id]/members', 'members', 'Cho ra khỏi đoàn', 'roundDrawn', 'Cho ra khỏi đoàn'),
  page('front', '[id]/cancel', 'cancel', 'Vì sao dừng', 'roundPlanned', 'Dừng đợt giám sát'),
  page('front', '[id]/recommend', 'recommend', 'Gửi kiến nghị', 'roundDrawn', 'Gửi kiến nghị'),
  page('front', '[id]/items/[number]', 'item', 'Ghi kết quả', 'roundDrawn', 'Ghi kết quả'),
]
