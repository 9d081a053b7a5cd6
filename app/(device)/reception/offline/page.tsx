import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OfflineFrame } from '#components/offline/offline-frame.tsx'
import { OfflineCounter } from '#components/reception/offline-counter.tsx'
import { can } from '#domain/people/permissions.ts'
import { areaOptions } from '#domain/places/area-choice.ts'
import { dayOf } from '#lib/dates.ts'
import { env } from '#lib/env.ts'
import { knownAreas } from '#server/citizen-frame.ts'
import { officeStaff } from '#server/office-page.ts'
import { deskOffice } from '#server/reception/desk-office.ts'

const title = 'Tiếp công dân khi mất mạng'
export const metadata: Metadata = { title }

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
    <OfflineFrame
      title={title}
      lead="Chưa làm được ở đây: nhận ra người đã đến và vụ việc cũ, cấp số, in giấy biên nhận có mã bí mật. Người đến cầm giấy hẹn tạm; có mạng lại, gõ mã tạm vào ô tìm của quầy là thấy số."
      back={{ href: '/reception', label: 'Về quầy tiếp công dân' }}
      demo={demo}
      office={office.name}
    >
      <OfflineCounter
        office={office}
        demo={demo}
        areas={areaOptions(await knownAreas(), dayOf(ctx.at))}
        home={ctx.actor.grants.find(({ areaCode }) => areaCode)?.areaCode ?? undefined}
        opens={can(ctx.actor, 'petition.register')}
      />
    </OfflineFrame>
  )
}
