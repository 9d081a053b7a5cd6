import { page } from './office-page.ts'
import { type Interaction, type PageType, refusedBy } from './page-type.ts'
import type { Onlooker } from './prepared.ts'

const contact = (
  who: Onlooker,
  file: string,
  reads: string,
  path: PageType['path'],
  interactions: Interaction[] = [],
): PageType =>
  page(
    who,
    `contact-rounds/${file}page.tsx`,
    `contact-${file.replaceAll(/[^a-z]+/g, '-')}${who}`,
    reads,
    (at) => `/contact-rounds/${path(at)}`,
    { interactions },
  )
const ofRound = '[id]/'
const ofMeeting = '[id]/meetings/[meeting]/'
const ofOpinion = '[id]/opinions/[opinion]/'

/** Voter contacts: what the council's office does, and what the Front reads. */
export const contactPages: PageType[] = [
  page('council', 'contact-rounds/page.tsx', 'contact-rounds', 'Lập kế hoạch đợt mới'),
  contact('council', 'new/', 'Lưu kế hoạch', () => 'new', [refusedBy('Lưu kế hoạch')]),
  contact('council', ofRound, 'Thông báo cho cử tri', (at) => at.contactPlanned),
  contact('front', ofRound, 'Quá trình', (at) => at.contactRound),
  contact('council', `${ofRound}change/`, 'Lưu kế hoạch', (at) => `${at.contactPlanned}/change`),
  contact('council', `${ofRound}meetings/new/`, 'Thêm buổi', (at) => `${at.contactRound}/meetings/new`, [
    refusedBy('Thêm buổi'),
  ]),
  contact('council', ofMeeting, 'Lưu kết quả', (at) => `${at.contactRound}/meetings/${at.contactMeeting}`),
  contact(
    'council',
    `${ofMeeting}change/`,
    'Lưu thay đổi',
    (at) => `${at.contactPlanned}/meetings/${at.contactMeetingPlanned}/change`,
  ),
  contact(
    'council',
    `${ofMeeting}cancel/`,
    'Không họp buổi này',
    (at) => `${at.contactPlanned}/meetings/${at.contactMeetingPlanned}/cancel`,
    [refusedBy('Không họp buổi này')],
  ),
  contact(
    'council',
    `${ofMeeting}opinions/new/`,
    'Lưu ý kiến',
    (at) => `${at.contactRound}/meetings/${at.contactMeeting}/opinions/new`,
    [refusedBy('Lưu ý kiến')],
  ),
  contact(
    'council',
    ofOpinion,
    'Có thể là ý kiến đã nêu',
    (at) => `${at.contactRound}/opinions/${at.contactOpinion}`,
  ),
  contact(
    'front',
    ofOpinion,
    'Đã nêu ở đợt khác',
    (at) => `${at.contactRound}/opinions/${at.contactOpinion}`,
  ),
  contact(
    'council',
    `${ofOpinion}change/`,
    'Lưu ý kiến',
    (at) => `${at.contactRound}/opinions/${at.contactOpinion}/change`,
  ),
  contact(
    'council',
    `${ofOpinion}forward/`,
    'Chuyển ý kiến',
    (at) => `${at.contactRound}/opinions/${at.contactOpinion}/forward`,
    [refusedBy('Chuyển ý kiến')],
  ),
  contact('council', `${ofRound}summary/`, 'Theo lĩnh vực', (at) => `${at.contactClosed}/summary`),
  contact(
    'front',
    `${ofRound}summary/`,
    'Tải bản Word',
    (at) => `${at.contactReported}/summary?xem=tham-quyen.commune`,
  ),
]
