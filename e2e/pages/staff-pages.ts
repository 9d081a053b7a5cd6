import { expect } from '@playwright/test'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { type Interaction, keysShown, opened, type PageType, refusedBy } from './page-type.ts'
import type { MomentaryOnlooker, Onlooker, PlaceName } from './prepared.ts'

type More = Partial<Pick<PageType, 'interactions'>>

const page = (
  who: Onlooker | MomentaryOnlooker,
  file: string,
  name: string,
  reads: string | RegExp,
  path: PageType['path'] = () => `/${file.replace(/\/page\.tsx$/, '')}`,
  more: More = {},
): PageType => ({
  name,
  file: `(office)/${file}`,
  who,
  path,
  reads,
  citizens: false,
  interactions: [],
  ...more,
})

const inbox = (who: Onlooker | MomentaryOnlooker, tab: string, more: More = {}): PageType =>
  page(who, 'inbox/page.tsx', `inbox-${tab}`, 'Việc cần làm', () => `/inbox?muc=${tab}`, more)

const file = (
  who: Onlooker | MomentaryOnlooker,
  place: PlaceName,
  reads: string | RegExp,
  interactions = [opened],
): PageType =>
  page(who, 'petitions/[number]/page.tsx', `file-${place}-${who}`, reads, (at) => `/petitions/${at[place]}`, {
    interactions,
  })

const decision = (
  who: Onlooker | MomentaryOnlooker,
  name: string,
  place: PlaceName,
  button?: string,
): PageType =>
  page(
    who,
    `petitions/[number]/${name}/page.tsx`,
    `decide-${name}`,
    'Hồ sơ',
    (at) => `/petitions/${at[place]}/${name}`,
    { interactions: button ? [refusedBy(button)] : [] },
  )

const setting = (
  path: string,
  name: string,
  reads: string | RegExp,
  interactions: PageType['interactions'] = [],
  place?: PlaceName,
): PageType =>
  page(
    'admin',
    `settings/${path}`,
    name,
    reads,
    (at) => `/settings/${path.replace(/\[(id|code)\]/, place ? at[place] : '').replace(/\/page\.tsx$/, '')}`,
    { interactions },
  )

const visit = (who: Onlooker, key: string, act: string, reads: string, button?: string): PageType =>
  page(
    who,
    `reception/visits/[id]${act && `/${act}`}/page.tsx`,
    `visit-${act || 'entry'}`,
    reads,
    () => `/reception/visits/${demoId(`luot-${key}`)}${act && `/${act}`}`,
    { interactions: button ? [refusedBy(button)] : [] },
  )

/** Somebody is looked for at the counter. */
const lookedFor = (name: string, then: RegExp): Interaction => ({
  name: `looked for ${name}`,
  act: async (page) => {
    await page.getByLabel('Tên, số giấy tờ hoặc điện thoại người đến').fill(name)
    await page.getByRole('button', { name: 'Tìm, tiếp người mới' }).click()
    await expect(page.getByText(then).first()).toBeVisible()
  },
})

/** The desk: counter, entries, sittings and the book. */
const receptionPages: PageType[] = [
  page('reception', 'reception/page.tsx', 'counter', 'Tên, số giấy tờ hoặc điện thoại', undefined, {
    interactions: [
      lookedFor('Tiêu Văn Sồi', /Vụ việc cũ, đã nêu/),
      lookedFor('Lường Văn Chưa Đến', /Chưa đến cơ quan này lần nào/),
      opened,
      refusedBy('Kết thúc lượt tiếp'),
    ],
  }),
  {
    ...page('reception', 'reception/offline/page.tsx', 'counter-offline', 'Máy này chưa là máy của quầy'),
    file: '(device)/reception/offline/page.tsx',
  },
  visit('reception', 'soi-2', '', 'đã nêu 2 lần'),
  {
    ...visit('reception', 'lua-2', '', 'Đã ghi lượt tiếp'),
    name: 'visit-slip',
    path: () => `/reception/visits/${demoId('luot-lua-2')}?xong`,
  },
  visit('reception', 'khe-2', 'follow', 'cột 8 đến cột 13'),
  visit('reception', 'khe-2', 'open', 'Mở hồ sơ'),
  visit('chair', 'khe-2', 'conclude', 'Ghi kết luận', 'Ghi kết luận'),
  visit('reception', 'khe-2', 'refuse', 'Từ chối tiếp', 'Từ chối tiếp'),
  visit('reception', 'khe-2', 'speakers', 'Người đại diện của đoàn', 'Ghi người đại diện'),
  visit('reception', 'soi-2', 'retie', 'Sửa vụ việc', 'Chuyển sang vụ việc đúng'),
  visit('chair', 'khe-2', 'notice', 'Thông báo kết luận'),
  page('chair', 'reception/schedule/page.tsx', 'schedule', 'ít nhất 2 ngày mỗi tháng'),
  page('chair', 'reception/schedule/new/page.tsx', 'schedule-plan', 'Lên lịch buổi tiếp', undefined, {
    interactions: [refusedBy('Lên lịch buổi tiếp')],
  }),
  page('chair', 'reception/schedule/fixed/page.tsx', 'schedule-fixed', 'Đặt ngày cố định', undefined, {
    interactions: [refusedBy('Đặt ngày cố định')],
  }),
  page(
    'reception',
    'reception/sittings/[id]/page.tsx',
    'sitting',
    'Lượt hẹn (0/3)',
    (at) => `/reception/sittings/${at.sitting}`,
    { interactions: [refusedBy('Giữ lượt hẹn')] },
  ),
  page(
    'chair',
    'reception/sittings/[id]/postpone/page.tsx',
    'sitting-postpone',
    'Ngày tiếp bù',
    (at) => `/reception/sittings/${at.sitting}/postpone`,
    { interactions: [refusedBy('Hoãn buổi tiếp')] },
  ),
  page(
    'reception',
    'registers/reception/page.tsx',
    'register-of-receptions',
    'Tải sổ 12 cột',
    () => '/registers/reception?tu=2026-06-01&den=2026-11-30',
    { interactions: [opened] },
  ),
]

const dialogueAct = (who: Onlooker, place: PlaceName, act: string, button: string): PageType =>
  page(
    who,
    `dialogues/[number]/${act}/page.tsx`,
    `dialogue-${act}`,
    button,
    (at) => `/dialogues/${at[place]}/${act}`,
    { interactions: act === 'plan' ? [] : [refusedBy(button)] },
  )
const dialogueFile = (who: Onlooker, place: PlaceName, reads: string): PageType =>
  page(who, 'dialogues/[number]/page.tsx', `${place}-${who}`, reads, (at) => `/dialogues/${at[place]}`)

/** Who comes to a dialogue. */
const dialoguePeople = (
  who: Onlooker,
  part: string,
  reads: string,
  interactions: Interaction[] = [],
): PageType =>
  page(
    who,
    `dialogues/[number]/${part}/page.tsx`,
    `dialogue-${part.replace('/', '-')}-${who}`,
    reads,
    (at) => `/dialogues/${at.dialogueAnnounced}/${part}`,
    { interactions },
  )

/** Dialogues before they are held. */
const dialoguePages: PageType[] = [
  page('front', 'dialogues/page.tsx', 'dialogues', 'Đối thoại với Nhân dân'),
  page(
    'front',
    'dialogues/page.tsx',
    'dialogues-of-no-year',
    'Chưa có hội nghị',
    () => '/dialogues?nam=2019',
  ),
  page('front', 'dialogues/plan/page.tsx', 'dialogue-year', 'Hội nghị đối thoại phải tổ chức'),
  page('province', 'dialogues/plan/page.tsx', 'dialogue-year-of-province', 'còn thiếu'),
  page('front', 'dialogues/new/page.tsx', 'dialogue-propose', 'Gửi đề xuất', undefined, {
    interactions: [refusedBy('Gửi đề xuất')],
  }),
  dialogueFile('front', 'dialogueProposed', 'Quá trình'),
  dialogueFile('chair', 'dialoguePlanned', 'Thông báo cho Nhân dân'),
  dialogueFile('reception', 'dialogueAnnounced', 'Đã thông báo'),
  dialogueAct('chair', 'dialogueProposed', 'decline', 'Không duyệt'),
  dialogueAct('reception', 'dialoguePlanned', 'plan', 'Lưu kế hoạch'),
  dialogueAct('reception', 'dialogueAnnounced', 'change', 'Lưu thay đổi'),
  dialogueAct('chair', 'dialogueAnnounced', 'put-off', 'Hoãn, dời ngày'),
  dialogueAct('chair', 'dialogueAnnounced', 'cancel', 'Không tổ chức'),
  dialoguePeople('reception', 'people', 'Người đăng ký', [refusedBy('Thêm vào danh sách mời')]),
  dialoguePeople('front', 'people', 'Họ tên, số điện thoại chỉ cơ quan tổ chức'),
  dialoguePeople('reception', 'people/register', 'Đăng ký hộ', [refusedBy('Lưu đăng ký')]),
  dialoguePeople('front', 'questions', 'Câu hỏi gửi trước'),
  dialoguePeople('reception', 'check-in', 'Đang ghi tại', [opened]),
  {
    ...page(
      'reception',
      'dialogues/offline/page.tsx',
      'door-offline',
      'Máy này chưa là máy của bàn đón tiếp',
    ),
    file: '(device)/dialogues/offline/page.tsx',
  },
]

/** Of the desk of a hall that goes on without network. */
const deskOffline: PageType[] = [
  {
    ...page(
      'reception',
      '',
      'hall-offline',
      'Máy này chưa là máy của bàn thư ký',
      () => '/dialogues/offline/live',
    ),
    file: '(device)/dialogues/offline/live/page.tsx',
  },
  page(
    'reception',
    'dialogues/[number]/seats/page.tsx',
    'hall-seats',
    'Mỗi ghế một mã',
    (at) => `/dialogues/${at.dialogueUnderWay}/seats?from=1&to=12`,
  ),
  page(
    'reception',
    'dialogues/[number]/kept/page.tsx',
    'hall-kept',
    'Mục ghi lúc mất mạng',
    (at) => `/dialogues/${at.dialogueUnderWay}/kept`,
  ),
]

const desk = 'dialogues/[number]/live'
const ofHall = (at: Record<PlaceName, string>, place: PlaceName) =>
  `/dialogues/${at.dialogueUnderWay}/live/${at[place]}`

/** The hall of one that is under way. */
const hallPages: PageType[] = [
  page(
    'reception',
    `${desk}/page.tsx`,
    'hall-desk',
    'Bàn thư ký',
    (at) => `/dialogues/${at.dialogueUnderWay}/live`,
    { interactions: [opened] },
  ),
  page(
    'front',
    `${desk}/page.tsx`,
    'hall-desk-read',
    'Bàn thư ký',
    (at) => `/dialogues/${at.dialogueUnderWay}/live`,
  ),
  page('reception', `${desk}/[turn]/page.tsx`, 'hall-turn', 'Ghi lời', (at) => ofHall(at, 'turnSpeaking'), {
    interactions: [refusedBy('Trả lời ngay')],
  }),
  page('front', `${desk}/[turn]/page.tsx`, 'hall-turn-read', 'Bản đã ghi', (at) => ofHall(at, 'turnSettled')),
  page(
    'reception',
    `${desk}/[turn]/settle/page.tsx`,
    'hall-settle',
    'Rõ người',
    (at) => `${ofHall(at, 'turnToSettle')}/settle?outcome=above`,
    { interactions: [refusedBy('Ghi vượt thẩm quyền')] },
  ),
  {
    ...page('reception', '', 'hall-screen', 'Quét mã', (at) => `/dialogues/${at.dialogueUnderWay}/screen`),
    file: '(screen)/dialogues/[number]/screen/page.tsx',
  },
]

const item = (who: Onlooker, path: string, name: string, reads: string, place?: PlaceName, button?: string) =>
  page(
    who,
    `supervision/[number]${path && `/${path}`}/page.tsx`,
    name,
    reads,
    (at) => `/supervision/${at.supervised}${path && `/${path.replace('[id]', place ? at[place] : '')}`}`,
    { interactions: button ? [refusedBy(button)] : [] },
  )

/** What those who supervise see and do. */
const supervisionPages = [
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
]

const afterPage = (
  who: Onlooker,
  place: PlaceName,
  folder: string,
  reads: string,
  interactions: PageType['interactions'] = [],
): PageType =>
  page(
    who,
    `dialogues/[number]/${folder}/page.tsx`,
    `${place}-${folder}-${who}`,
    reads,
    (at) => `/dialogues/${at[place]}/${folder}`,
    { interactions },
  )

/** What comes after one that is closed. */
const afterPages: PageType[] = [
  afterPage('reception', 'dialogueHeld', 'minutes', 'Lưu dự thảo', [refusedBy('Đổi ngày')]),
  afterPage('front', 'dialogueHeld', 'minutes', 'Ghi góp ý', [refusedBy('Ghi góp ý')]),
  afterPage('reception', 'dialogueConcluded', 'minutes', 'Tải bản chữ để đối chiếu'),
  afterPage('reception', 'dialogueUnderWay', 'minutes', 'Chưa có dự thảo biên bản'),
  afterPage('chair', 'dialogueHeld', 'conclusion', 'đến hạn công bố kết luận', [
    refusedBy('Ban hành thông báo kết luận'),
  ]),
  afterPage('front', 'dialogueConcluded', 'conclusion', 'Tải bản Word'),
  afterPage('front', 'dialogueConcluded', 'promises', 'Ý kiến'),
  afterPage('front', 'dialogueAnnounced', 'promises', 'Chưa có ý kiến nào'),
  afterPage('chair', 'dialogueConcluded', 'report', 'Ký báo cáo', [refusedBy('Ký báo cáo')]),
  afterPage('front', 'dialogueHeld', 'report', 'Chưa có báo cáo'),
  afterPage('province', 'dialogueConcluded', 'findings', 'Ghi kết quả kiểm tra', [
    refusedBy('Ghi kết quả kiểm tra'),
  ]),
  page('chair', 'dialogues/year/page.tsx', 'dialogues-of-year', 'Ghi đánh giá năm', undefined, {
    interactions: [refusedBy('Ghi đánh giá năm')],
  }),
]

const gathered = (
  who: Onlooker,
  file: string,
  place: PlaceName,
  reads: string,
  interactions: Interaction[] = [],
): PageType =>
  page(
    who,
    `dialogues/[number]/${file}/page.tsx`,
    `dialogue-${file.replace('/', '-')}`,
    reads,
    (at) => `/dialogues/${at[place]}/${file}`,
    { interactions },
  )
const gatheredItem = (who: Onlooker, reads: string): PageType =>
  page(
    who,
    'dialogues/[number]/items/[item]/page.tsx',
    `dialogue-item-${who}`,
    reads,
    (at) => `/dialogues/${at.dialogueAnnounced}/items/${at.dialogueItem}`,
    { interactions: [refusedBy(reads)] },
  )

/** What is prepared before a dialogue: opinions, the report, agenda and answers. */
const gatheringPages: PageType[] = [
  gathered('front', 'opinions', 'dialoguePlanned', 'ý kiến theo thôn, tổ dân phố'),
  gathered('front', 'opinions/new', 'dialoguePlanned', 'Lưu, ghi tiếp', [refusedBy('Lưu, ghi tiếp')]),
  gathered('front', 'group', 'dialoguePlanned', 'Xếp vào nội dung', [refusedBy('Xếp vào nội dung')]),
  gathered('front', 'synthesis', 'dialogueAnnounced', 'Tải bản Word'),
  gathered('reception', 'agenda', 'dialogueAnnounced', 'Lưu thứ tự', [refusedBy('Lưu thứ tự')]),
  gathered('reception', 'agenda/new', 'dialogueAnnounced', 'Thêm vào chương trình', [
    refusedBy('Thêm vào chương trình'),
  ]),
  gathered('chair', 'dossier', 'dialogueAnnounced', 'Hồ sơ cho người chủ trì', [opened]),
  gatheredItem('reception', 'Để ngoài chương trình'),
  gatheredItem('handler', 'Trình duyệt'),
]

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
const contactPages: PageType[] = [
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

/** What staff, the Front and administrators see. */
export const staffPages: PageType[] = [
  ...contactPages,
  inbox('reception', 'cho-phan-loai', { interactions: [opened, keysShown] }),
  inbox('chair', 'cho-giao'),
  inbox('handler', 'duoc-giao'),
  inbox('chair', 'cho-duyet'),
  inbox('handler', 'cho-phat-hanh'),
  inbox('chair', 'y-kien-khac'),
  inbox('chair', 'sap-den-han'),
  inbox('chair', 'qua-han'),
  inbox('reception', 'tat-ca'),
  page('front', 'inbox/page.tsx', 'inbox-of-the-front', 'Việc cần làm', () => '/inbox?muc=tat-ca'),
  page('admin', 'inbox/page.tsx', 'inbox-without-role', 'Vai trò hiện có không xử lý đơn'),
  page(
    'reception',
    'inbox/page.tsx',
    'inbox-nothing-found',
    'Không thấy số',
    () => '/inbox?muc=tat-ca&q=2020-000009',
  ),
  page('reception', 'publications/page.tsx', 'publications', 'Công khai câu trả lời'),
  page('reception', 'search/page.tsx', 'search', 'Danh sách đã lưu', undefined, {
    interactions: [opened, keysShown],
  }),
  page('reception', 'search/page.tsx', 'search-found', 'Tìm thấy', () => '/search?q=nha+van+hoa'),
  page('chair', 'search/page.tsx', 'search-filtered', 'Tìm thấy', () => '/search?trang-thai=RECEIVED'),
  page('front', 'search/page.tsx', 'search-of-the-front', 'Tìm kiếm', () => '/search?q=nha+van+hoa'),
  page('handler', 'search/page.tsx', 'search-nothing-found', 'Không thấy', () => '/search?q=zzqx'),
  page('admin', 'search/page.tsx', 'search-without-role', 'Vai trò hiện có không xem đơn'),
  page(
    'reception',
    'search/save/page.tsx',
    'search-save',
    'Tên danh sách',
    () => '/search/save?linh-vuc=land',
    {
      interactions: [refusedBy('Lưu danh sách')],
    },
  ),
  file('reception', 'toTriage', '0/5 rõ', [opened, keysShown]),
  file('chair', 'toAssign', '0/5 rõ'),
  file('handler', 'inWork', /5\/5 rõ/),
  file('chair', 'drafted', 'Dự thảo trả lời'),
  file('reception', 'answered', 'đã có kết quả'),
  file('chair', 'disputed', /ý kiến khác/),
  file('reception', 'refused', 'Không thụ lý'),
  file('front', 'inWork', 'đã che'),
  file('handler', 'waiting', 'Tạm dừng tính hạn'),
  file('chair', 'halted', 'Hạn gửi quyết định tạm đình chỉ'),
  file('reception', 'toTell', 'Việc phải làm theo luật sau quyết định'),
  decision('reception', 'triage', 'toTriage', 'Phân loại'),
  decision('reception', 'accept', 'toAccept'),
  decision('reception', 'refuse', 'toAccept', 'Không thụ lý'),
  page('reception', 'petitions/new/page.tsx', 'register', 'Nhận đơn tại quầy', undefined, {
    interactions: [refusedBy('Nhận đơn, in biên nhận')],
  }),
  file('reception', 'toReturn', 'Hướng xử lý đề xuất'),
  decision('reception', 'guide', 'toReturn', 'Hướng dẫn'),
  decision('reception', 'return-letter', 'toReturn', 'Trả đơn'),
  decision('reception', 'pass-on', 'toPassOn', 'Chuyển đơn'),
  decision('reception', 'file-away', 'toFile', 'Lưu đơn'),
  decision('reception', 'urge', 'toFile', 'Đôn đốc'),
  decision('reception', 'split', 'toAccept', 'Tách đơn'),
  decision('reception', 'transcribe', 'toTranscribe', 'Lưu bản chép'),
  decision('reception', 'refuse-reception', 'toTurnAway', 'Từ chối tiếp'),
  file('reception', 'toTurnAway', 'Trước hết'),
  file('reception', 'turnedAway', 'Không tiếp lần này'),
  { ...decision('reception', 'guide', 'forOthers'), name: 'decide-guide-elsewhere' },
  decision('reception', 'concerned', 'toTell'),
  decision('reception', 'cover', 'toTell', 'Che thêm'),
  decision('reception', 'publish', 'published', 'Duyệt bản công khai'),
  decision('reception', 'unpublish', 'published', 'Thôi công khai'),
  decision('reception', 'identity', 'toTell', 'Đề nghị mở danh tính'),
  page(
    'reception',
    'petitions/[number]/identity/read/page.tsx',
    'identity-read',
    'Danh tính người tố cáo',
    (at) => `/petitions/${at.toTell}/identity/read`,
  ),
  page('auditor', 'audit/openings/page.tsx', 'openings', 'Nhật ký mở danh tính'),
  decision('reception', 'representatives', 'toAccept'),
  decision('handler', 'conclude', 'answered'),
  decision('reception', 'merge', 'toAssign', 'Nhập vào hồ sơ chung'),
  decision('reception', 'part', 'joint', 'Tách ra giải quyết riêng'),
  file('reception', 'joint', 'Giải quyết chung'),
  decision('chair', 'assign', 'toAssign', 'Giao việc'),
  decision('handler', 'members', 'inWork', 'Thêm vào hồ sơ'),
  decision('handler', 'subtasks', 'inWork', 'Thêm việc con'),
  { ...decision('chair', 'subtasks', 'inWork', 'Thêm việc con'), name: 'decide-subtasks-chair' },
  decision('handler', 'progress', 'inWork', 'Ghi tiến độ'),
  decision('handler', 'answer', 'inWork', 'Trình duyệt'),
  decision('handler', 'proof', 'inWork', 'Nộp bằng chứng'),
  decision('chair', 'approve', 'drafted'),
  decision('chair', 'return', 'drafted', 'Trả lại để sửa'),
  decision('handler', 'issue', 'approved'),
  decision('chair', 'dispute', 'disputed', 'Trả lời ý kiến khác nhau'),
  decision('chair', 'extend', 'complaint', 'Gia hạn'),
  { ...decision('chair', 'extend', 'drafted', 'Gia hạn'), name: 'decide-extend-opinion' },
  decision('handler', 'wait', 'complaint', 'Tạm dừng, chờ người gửi'),
  decision('handler', 'go-on', 'waiting'),
  decision('handler', 'hold-meeting', 'complaint', 'Ghi buổi đối thoại'),
  decision('chair', 'withdraw-part', 'complaint', 'Ghi rút một phần'),
  decision('chair', 'suspend', 'complaint', 'Tạm đình chỉ'),
  decision('chair', 'resume', 'halted', 'Tiếp tục giải quyết'),
  decision('chair', 'terminate', 'halted', 'Đình chỉ'),
  decision('chair', 'mark-sent', 'halted', 'Ghi ngày gửi'),
  decision('chair', 'mark-duty', 'toTell', 'Ghi vào hồ sơ'),
  file('reception', 'offered', 'Đường đi của hồ sơ'),
  inbox('neighbour', 'cho-nhan'),
  inbox('reception', 'da-chuyen'),
  inbox('handler', 'phoi-hop'),
  decision('reception', 'offer', 'inWork', 'Chuyển và chờ nhận'),
  decision('reception', 'recall', 'offered'),
  decision('neighbour', 'take', 'offered'),
  decision('neighbour', 'decline', 'offered', 'Trả lại nơi chuyển'),
  decision('province', 'decide', 'toDecide', 'Quyết định nơi giải quyết'),
  decision('reception', 'code', 'inWork', 'Cấp mã mới'),
  {
    ...decision('newCode', 'code', 'drafted'),
    name: 'decide-code-given',
    reads: 'Giấy biên nhận có mã bí mật',
  },
  { ...decision('handler', 'assign', 'inWork'), name: 'decide-not-now', reads: 'Chưa làm được việc này' },
  decision('reception', 'receipt', 'inWork'),
  decision('reception', 'papers', 'toAccept'),
  page(
    'reception',
    'petitions/[number]/papers/page.tsx',
    'paper-fields',
    'Tóm tắt nội dung đơn',
    (at) => `/petitions/${at.toAccept}/papers?loai=transfer-slip`,
    { interactions: [refusedBy('Xem bản thảo')] },
  ),
  page(
    'reception',
    'petitions/[number]/papers/preview/page.tsx',
    'paper-preview',
    'Cấp số và ban hành',
    (at) => `/petitions/${at.inWork}/papers/preview`,
  ),
  page(
    'reception',
    'petitions/[number]/papers/[id]/page.tsx',
    'paper-issued',
    'Thông báo thụ lý số',
    (at) => `/petitions/${at.inWork}/papers/${at.paper}`,
    { interactions: [refusedBy('Nộp bản đã ký')] },
  ),
  ...receptionPages,
  ...dialoguePages,
  ...afterPages,
  ...hallPages,
  ...deskOffline,
  ...gatheringPages,
  ...supervisionPages,
  page(
    'reception',
    'petitions/[number]/redact/[id]/page.tsx',
    'redact',
    'Các ô cần che',
    (at) => `/petitions/${at.answered}/redact/${at.redactable}`,
    { interactions: [refusedBy('Che và niêm phong bản gốc')] },
  ),
  page('reception', 'calls/page.tsx', 'calls', 'Gọi điện báo tin'),
  page('handler', 'notices/page.tsx', 'notices', 'Thông báo'),
  page('protector', 'registers/data-requests/page.tsx', 'data-requests', 'chờ trả lời'),
  page(
    'protector',
    'registers/data-requests/[id]/page.tsx',
    'data-request',
    'Trả lời yêu cầu',
    (at) => `/registers/data-requests/${at.dataRequest}`,
    { interactions: [refusedBy('Trả lời yêu cầu')] },
  ),
  page(
    'protector',
    'registers/data-requests/[id]/extend/page.tsx',
    'data-request-extend',
    'Gia hạn một lần',
    (at) => `/registers/data-requests/${at.dataRequest}/extend`,
    { interactions: [refusedBy('Gia hạn yêu cầu')] },
  ),
  page('protector', 'registers/breaches/page.tsx', 'breaches', 'Ghi sự cố'),
  page('protector', 'registers/breaches/new/page.tsx', 'breach-new', 'Ngày phát hiện', undefined, {
    interactions: [refusedBy('Ghi sự cố')],
  }),
  page(
    'protector',
    'registers/breaches/[id]/page.tsx',
    'breach',
    'Bước tiếp theo',
    (at) => `/registers/breaches/${at.breach}`,
    { interactions: [refusedBy('Ghi bước này')] },
  ),
  page('chair', 'registers/retention/page.tsx', 'retention', 'Thời hạn bảo quản'),
  page(
    'head',
    'registers/retention/page.tsx',
    'retention-held',
    'Đang tạm giữ',
    () => '/registers/retention?muc=tam-giu',
  ),
  page(
    'chair',
    'registers/retention/files/[number]/page.tsx',
    'retention-file',
    'Tạm giữ hồ sơ',
    (at) => `/registers/retention/files/${at.answered}`,
    { interactions: [refusedBy('Tạm giữ hồ sơ')] },
  ),
  page('chair', 'registers/retention/propose/page.tsx', 'retention-propose', 'Đã xóa thì không lấy lại được'),
  // No file of the demo is old enough for a decision: server/retention/retention.test.ts goes through one.
  page(
    'chair',
    'registers/retention/decisions/[id]/page.tsx',
    'destruction-none',
    'Không tìm thấy trang này',
    () => '/registers/retention/decisions/00000000-0000-7000-8000-000000000000',
  ),
  page('chair', 'registers/retention/decisions/page.tsx', 'destructions', 'Quyết định tiêu hủy'),
  page('withAccount', 'account/page.tsx', 'account', 'Đang đăng nhập ở'),
  page('withAccount', 'account/khoa-truy-cap/page.tsx', 'account-passkeys', 'Chưa có khóa nào'),
  page('makesKey', 'account/khoa-truy-cap/tao/page.tsx', 'account-passkey-made', 'Tạo khóa'),
  // Without a provider there is no such page; e2e/live/outside.spec.ts sees it with one.
  page('withAccount', 'account/dinh-danh/page.tsx', 'account-no-identity', 'Không tìm thấy trang này'),
  page('handler', 'account/nghi/page.tsx', 'account-absence', 'Nghỉ, người thay', undefined, {
    interactions: [refusedBy('Ghi ngày nghỉ')],
  }),
  page(
    'head',
    'settings/absences/page.tsx',
    'absences',
    'Ghi nghỉ cho ai',
    (at) => `/settings/absences?nguoi=${at.person}`,
    {
      interactions: [refusedBy('Ghi ngày nghỉ')],
    },
  ),
  page(
    'head',
    'settings/handover/page.tsx',
    'handover',
    'Ai đang giữ việc',
    (at) => `/settings/handover?nguoi=${at.person}`,
    {
      interactions: [refusedBy('Bàn giao')],
    },
  ),
  page('head', 'settings/templates/page.tsx', 'templates', 'Thêm mẫu'),
  page('head', 'settings/templates/new/page.tsx', 'template-new', 'Thêm mẫu trả lời', undefined, {
    interactions: [refusedBy('Thêm mẫu')],
  }),
  page(
    'head',
    'settings/templates/[id]/page.tsx',
    'template',
    'Lưu mẫu',
    (at) => `/settings/templates/${at.template}`,
  ),
  page('withAccount', 'account/mat-khau/page.tsx', 'account-password', 'Đổi mật khẩu', undefined, {
    interactions: [refusedBy('Đổi mật khẩu')],
  }),
  {
    ...page('newcomer', 'account/lop-hai/page.tsx', 'account-second-factor', 'Cài lớp thứ hai', undefined, {
      interactions: [refusedBy('Bật lớp thứ hai')],
    }),
    file: '(account)/account/lop-hai/page.tsx',
  },
  {
    ...page('withAccount', 'account/lop-hai/page.tsx', 'account-second-factor-changed', 'Đổi điện thoại'),
    file: '(account)/account/lop-hai/page.tsx',
  },
  {
    ...page('showsCodes', 'account/ma-du-phong/page.tsx', 'account-recovery-codes', 'Mười mã dự phòng'),
    file: '(account)/account/ma-du-phong/page.tsx',
  },
  {
    ...page(
      'withAccount',
      'account/ma-du-phong/page.tsx',
      'account-recovery-left',
      'Tạo mười mã mới',
      undefined,
      {
        interactions: [refusedBy('Tạo mười mã mới')],
      },
    ),
    file: '(account)/account/ma-du-phong/page.tsx',
  },
  setting('people/page.tsx', 'settings-people', 'Mời người mới'),
  setting('people/invite/page.tsx', 'settings-invite', 'Mời và cấp vai trò', [
    refusedBy('Mời và cấp vai trò'),
  ]),
  setting('people/[id]/page.tsx', 'settings-person', 'Vai trò', [], 'person'),
  setting(
    'people/[id]/grant/page.tsx',
    'settings-grant',
    'Cấp vai trò',
    [refusedBy('Cấp vai trò')],
    'person',
  ),
  {
    ...setting('people/[id]/link/page.tsx', 'settings-link', 'Liên kết cho', [], 'invitedPerson'),
    who: 'newLink',
  },
  setting('units/page.tsx', 'settings-units', 'Thêm cơ quan'),
  setting('units/[id]/page.tsx', 'settings-unit', 'Hồng Liên', [opened], 'unit'),
  setting('units/new/page.tsx', 'settings-unit-new', 'Thêm cơ quan', [refusedBy(/^Thêm|^Lưu/)]),
  setting('units/areas/page.tsx', 'settings-areas', 'Thêm địa bàn', [refusedBy(/^Thêm|^Lưu/)]),
  setting('kinds/page.tsx', 'settings-kinds', 'Thêm loại đơn'),
  setting('kinds/[code]/page.tsx', 'settings-kind', 'Sửa loại đơn', [], 'kind'),
  {
    ...setting('kinds/[code]/page.tsx', 'settings-kind-new', 'Thêm loại đơn', [
      refusedBy('Xem trước thay đổi'),
      {
        name: 'a question added',
        act: async (page) => {
          await page.getByRole('button', { name: 'Thêm câu hỏi' }).click()
          await expect(page.getByLabel('Lời hỏi, câu 1')).toBeVisible()
        },
      },
    ]),
    path: () => '/settings/kinds/new',
  },
  setting('kinds/[code]/preview/page.tsx', 'settings-kind-preview', 'Chưa lưu gì', [], 'kind'),
  setting(
    'kinds/[code]/end/page.tsx',
    'settings-kind-end',
    'Thôi dùng loại đơn',
    [refusedBy(/^Thôi dùng/)],
    'kind',
  ),
  setting('fields/page.tsx', 'settings-fields', 'Thêm lĩnh vực'),
  setting('fields/[code]/page.tsx', 'settings-field', 'Sửa lĩnh vực', [], 'field'),
  setting('fields/[code]/preview/page.tsx', 'settings-field-preview', 'Chưa lưu gì', [], 'field'),
  setting(
    'fields/[code]/end/page.tsx',
    'settings-field-end',
    'Thôi dùng lĩnh vực',
    [refusedBy(/^Thôi dùng/)],
    'field',
  ),
  setting('limits/page.tsx', 'settings-limits', 'Công khai, giám sát ở cơ sở'),
  {
    ...setting('limits/[key]/page.tsx', 'settings-limit', 'Hạn này do luật đặt', [refusedBy(/^Đổi hạn/)]),
    path: () => '/settings/limits/intake.notify',
  },
  setting('limits/retention/page.tsx', 'settings-retention', 'Ghi thời hạn mới', [refusedBy('Ghi thời hạn')]),
  setting('limits/settings/page.tsx', 'settings-others', 'Thiết lập khác'),
  setting('calendar/page.tsx', 'settings-calendar', 'Nạp lịch cả năm'),
  setting('calendar/day/page.tsx', 'settings-calendar-day', 'Thêm ngày', [refusedBy(/^Xem trước/)]),
  setting('calendar/plan/page.tsx', 'settings-calendar-plan', 'Nạp lịch cả năm', [refusedBy(/^Kiểm tra/)]),
  setting('calendar/preview/page.tsx', 'settings-calendar-preview', 'Chưa lưu gì'),
]
