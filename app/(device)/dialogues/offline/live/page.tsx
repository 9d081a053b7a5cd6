import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OfflineDesk } from '#components/hall/offline-desk.tsx'
import { DemoBanner } from '#components/layout/demo-banner.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { contentId, SkipLink } from '#components/layout/skip-link.tsx'
import { Logo } from '#components/ui/logo.tsx'
import { keptDays } from '#domain/offline/kept-time.ts'
import { can } from '#domain/people/permissions.ts'
import { env } from '#lib/env.ts'
import { doorDialogues } from '#server/dialogues/registering/check-in.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Bàn thư ký khi mất mạng' }

/**
 * The empty desk of a hall, the one page that its device keeps. It stands outside the frame of the office: what
 * everybody reads of the dialogues of these days, and nobody's name, neither of speakers nor of who is signed in.
 */
export default async function OfflineDeskPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'dialogue.prepare')) notFound()
  return (
    <div className="flex min-h-dvh flex-col text-base">
      <SkipLink />
      {env().APP_MODE === 'demo' && <DemoBanner />}
      <header className="border-b border-ke bg-giay-to">
        <div className="mx-auto flex w-full max-w-wide flex-wrap items-center gap-x-6 gap-y-2 px-4 py-2.5 lg:px-8">
          <Logo size={26} />
        </div>
      </header>
      <main
        id={contentId}
        tabIndex={-1}
        className="mx-auto w-full max-w-wide flex-1 px-4 pt-6 pb-12 outline-none lg:px-8"
      >
        <PageTitle
          title="Bàn thư ký khi mất mạng"
          lead="Ghi người muốn nói, ý kiến, câu trả lời, việc đã hứa. Có mạng thì máy tự gửi, giờ ghi giữ nguyên."
        />
        <div className="max-w-page">
          <noscript>
            <p>
              Trình duyệt này không chạy được phần ghi khi mất mạng.{' '}
              <a href="/dialogues">Về trang Đối thoại</a>
            </p>
          </noscript>
          <OfflineDesk dialogues={await doorDialogues(ctx, keptDays)} />
        </div>
      </main>
    </div>
  )
}
