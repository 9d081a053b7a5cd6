import type { PageType } from './page-type.ts'
import { opened, refusedBy } from './page-type.ts'
import type { Onlooker } from './prepared.ts'

const page = (
  who: Onlooker,
  path: string,
  name: string,
  reads: string,
  at: 'draft' | 'sent',
  button?: string,
): PageType => ({
  ...{ name: `situation-${name}`, who, reads, citizens: false },
  file: `(office)/situation/${path && `${path}/`}page.tsx`,
  path: (places) =>
    `/situation/${path
      .replace('[id]', at === 'draft' ? places.noteDraft : places.noteSent)
      .replace('[point]', at === 'draft' ? places.notePoint : places.noteSentPoint)}`.replace(/\/$/, ''),
  interactions: button ? [refusedBy(button)] : [opened],
})

/** Notes of what people talk about: what those who write see, and those who read. */
export const situationPages: PageType[] = [
  page('front', '', 'month', 'Ghi tình hình', 'sent'),
  page('front', 'new', 'new', 'Lưu điểm này', 'draft', 'Lưu điểm này'),
  page('front', '[id]', 'draft', 'Gửi lên trên', 'draft'),
  page('front', '[id]', 'sent', 'Đã gửi', 'sent'),
  page('front', '[id]/points/new', 'point-new', 'Lưu điểm này', 'draft', 'Lưu điểm này'),
  page('front', '[id]/points/[point]/change', 'point-change', 'Lưu điểm này', 'draft'),
  page('front', '[id]/points/[point]', 'point', 'Đề xuất đối thoại đột xuất', 'sent'),
  page('front', '[id]/points/[point]/gather', 'gather', 'Đưa vào ý kiến', 'sent', 'Đưa vào ý kiến'),
  page('front', '[id]/points/[point]/recommend', 'recommend', 'Gửi kiến nghị', 'sent', 'Gửi kiến nghị'),
]
