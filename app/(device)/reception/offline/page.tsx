import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DemoBanner } from '#components/layout/demo-banner.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { contentId, SkipLink } from '#components/layout/skip-link.tsx'
import { OfflineCounter } from '#components/reception/offline-counter.tsx'
import { Logo } from '#components/ui/logo.tsx'
import { can } from '#domain/people/permissions.ts'
import { areaOptions } from '#domain/places/area-choice.ts'
import { dayOf } from '#lib/dates.ts'
import { env } from '#lib/env.ts'
import { knownAreas } from '#server/citizen-frame.ts'
import { officeStaff } from '#server/office-page.ts'
import { deskOffice } from '#server/reception/desk-office.ts'

export const metadata: Metadata = { title: 'Tiếp công dân khi mất mạng' }

/**
 * The empty form of the counter, the one page that a desk's device keeps. It stands outside the frame of the
 * office: nothing on it is anybody's, neither of visitors nor of who is signed in.
 */
export default async function OfflinePage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'reception.record')) notFound()
  const demo = env().APP_MODE === 'demo'
  const office = await deskOffice(ctx)
  return (
    <div className="flex min-h-dvh flex-col text-base">
      <SkipLink />
      {demo && <DemoBanner />}
      <header className="border-b border-ke bg-giay-to print:hidden">
        <div className="mx-auto flex w-full max-w-wide flex-wrap items-center gap-x-6 gap-y-2 px-4 py-2.5 lg:px-8">
          <Logo size={26} />
          <p className="min-w-0 border-ke sm:border-l sm:pl-6">{office.name}</p>
        </div>
      </header>
      <main
        id={contentId}
        tabIndex={-1}
        className="mx-auto w-full max-w-wide flex-1 px-4 pt-6 pb-12 outline-none lg:px-8 print:p-0"
      >
        <div className="print:hidden">
          <PageTitle
            title="Tiếp công dân khi mất mạng"
            lead="Chưa làm được ở đây: nhận ra người đã đến và vụ việc cũ, cấp số, in giấy biên nhận có mã bí mật. Người đến cầm giấy hẹn tạm; có mạng lại, gõ mã tạm vào ô tìm của quầy là thấy số."
          />
        </div>
        <div className="max-w-page">
          <noscript>
            <p>
              Trình duyệt này không chạy được phần ghi khi mất mạng.{' '}
              <a href="/reception">Về quầy tiếp công dân</a>
            </p>
          </noscript>
          <OfflineCounter
            office={office}
            demo={demo}
            areas={areaOptions(await knownAreas(), dayOf(ctx.at))}
            home={ctx.actor.grants.find(({ areaCode }) => areaCode)?.areaCode ?? undefined}
            opens={can(ctx.actor, 'petition.register')}
          />
        </div>
      </main>
    </div>
  )
}
