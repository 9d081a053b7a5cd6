import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OfflineDesk } from '#components/hall/offline-desk.tsx'
import { OfflineFrame } from '#components/offline/offline-frame.tsx'
import { keptDays } from '#domain/offline/kept-time.ts'
import { can } from '#domain/people/permissions.ts'
import { env } from '#lib/env.ts'
import { doorDialogues } from '#server/dialogues/registering/check-in.ts'
import { officeStaff } from '#server/office-page.ts'

const title = 'Bàn thư ký khi mất mạng'
export const metadata: Metadata = { title }

/**
 * The empty desk of a hall, the one page that its device keeps. It stands outside the frame of the office: what
 * everybody reads of the dialogues of these days, and nobody's name, neither of speakers nor of who is signed in.
 */
export default async function OfflineDeskPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'dialogue.prepare')) notFound()
  return (
    <OfflineFrame
      title={title}
      lead="Ghi người muốn nói, ý kiến, câu trả lời, việc đã hứa. Có mạng thì máy tự gửi, giờ ghi giữ nguyên."
      back={{ href: '/dialogues', label: 'Về trang Đối thoại' }}
      demo={env().APP_MODE === 'demo'}
    >
      <OfflineDesk dialogues={await doorDialogues(ctx, keptDays)} />
    </OfflineFrame>
  )
}
