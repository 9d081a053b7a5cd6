import { page } from './office-page.ts'
import { type Interaction, opened, type PageType, refusedBy } from './page-type.ts'
import type { Onlooker, PlaceName } from './prepared.ts'

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
export const gatheringPages: PageType[] = [
  page(
    'front',
    'dialogues/raised/page.tsx',
    'dialogues-raised',
    'Chờ hội nghị',
    () => '/dialogues/raised?muc=cho-hop',
  ),
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
