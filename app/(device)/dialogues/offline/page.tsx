import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OfflineDoor } from '#components/dialogue/offline-door.tsx'
import { OfflineFrame } from '#components/offline/offline-frame.tsx'
import { can } from '#domain/people/permissions.ts'
import { env } from '#lib/env.ts'
import { doorDialogues } from '#server/dialogues/registering/check-in.ts'
import { officeStaff } from '#server/office-page.ts'

const title = 'Đón tiếp khi mất mạng'
export const metadata: Metadata = { title }

/**
 * The empty form of the door, the one page that its device keeps. It stands outside the frame of the office: what
 * everybody reads of the dialogues of these days, and nobody's name, neither of guests nor of who is signed in.
 */
export default async function OfflineDoorPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'dialogue.prepare')) notFound()
  return (
    <OfflineFrame
      title={title}
      lead="Ghi mã và số người; máy này không giữ họ tên. Tìm theo tên và số ghế có lại khi có mạng."
      back={{ href: '/dialogues', label: 'Về trang Đối thoại' }}
      demo={env().APP_MODE === 'demo'}
    >
      <OfflineDoor dialogues={await doorDialogues(ctx)} />
    </OfflineFrame>
  )
}
