import { page } from './office-page.ts'
import { type Interaction, type PageType, refusedBy } from './page-type.ts'
import type { Onlooker, PlaceName } from './prepared.ts'

const ofConference = (
  who: Onlooker,
  file: string,
  reads: string,
  place: PlaceName = 'conferencePlanned',
  interactions: Interaction[] = [],
): PageType =>
  page(
    who,
    `conferences/[number]/${file}page.tsx`,
    `conference-${file.replaceAll(/[^a-z]+/g, '-')}${place}-${who}`,
    reads,
    (at) => `/conferences/${at[place]}/${file}`.replace(/\/$/, ''),
    { interactions },
  )

/** Review conferences: what the office that holds them does, and what an invited office reads. */
export const conferencePages: PageType[] = [
  page('reception', 'conferences/page.tsx', 'conferences', 'Lập hội nghị'),
  page('reception', 'conferences/new/page.tsx', 'conference-new', 'Lưu kế hoạch', undefined, {
    interactions: [refusedBy('Lưu kế hoạch')],
  }),
  ofConference('reception', '', 'Sửa kế hoạch'),
  ofConference('chair', '', 'Mở cho mọi người đọc'),
  ofConference('reception', '', 'Bế mạc', 'conferenceOpen'),
  ofConference('reception', 'plan/', 'Lưu kế hoạch'),
  ofConference('chair', 'cancel/', 'Không tổ chức', undefined, [refusedBy('Không tổ chức')]),
  ofConference('reception', 'guests/', 'Mời đơn vị', undefined, [refusedBy('Mời đơn vị')]),
  ofConference('handler', 'invited/', 'Gửi báo cáo', undefined, [refusedBy('Gửi báo cáo')]),
]
