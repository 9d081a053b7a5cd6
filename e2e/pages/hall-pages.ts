import { page } from './office-page.ts'
import { opened, type PageType, refusedBy } from './page-type.ts'
import type { PlaceName } from './prepared.ts'

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
export const hallPages: PageType[] = [
  ...deskOffline,
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
