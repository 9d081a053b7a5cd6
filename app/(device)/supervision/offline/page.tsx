import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OfflineFrame } from '#components/offline/offline-frame.tsx'
import { OfflineVisit } from '#components/supervision/offline-visit.tsx'
import { can } from '#domain/people/permissions.ts'
import { env } from '#lib/env.ts'
import { officeStaff } from '#server/office-page.ts'

const title = 'Ghi chuyến đi xem khi mất mạng'
export const metadata: Metadata = { title }

/**
 * The empty form of a visit, the one page that a phone keeps of supervision. It stands outside the frame of the office:
 * nobody's name, and nothing of any petition.
 */
export default async function OfflineVisitPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'petition.monitor')) notFound()
  return (
    <OfflineFrame
      title={title}
      lead="Ghi số hồ sơ theo giấy, không ghi tên người dân. Ảnh để trong điện thoại, có mạng thì gửi ở trang của chuyến đi."
      back={{ href: '/supervision', label: 'Về trang Giám sát' }}
      demo={env().APP_MODE === 'demo'}
    >
      <OfflineVisit />
    </OfflineFrame>
  )
}
