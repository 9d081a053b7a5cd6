import { page } from './office-page.ts'
import { type PageType, refusedBy } from './page-type.ts'
import type { Onlooker, PlaceName } from './prepared.ts'

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
export const afterPages: PageType[] = [
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
