import { page } from './office-page.ts'
import { type Interaction, opened, type PageType, refusedBy } from './page-type.ts'
import type { Onlooker, PlaceName } from './prepared.ts'

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
export const dialoguePages: PageType[] = [
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
