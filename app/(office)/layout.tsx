import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { OfficeShell } from '#components/layout/office-shell.tsx'
import { SearchBox } from '#components/layout/search-box.tsx'
import { can } from '#domain/people/permissions.ts'
import { decisionKeys } from '#domain/petitions/decisions.ts'
import { searchNames } from '#domain/search/filter.ts'
import { env } from '#lib/env.ts'
import { officeStaff } from '#server/office-page.ts'
import { countUnread } from '#server/people/own-notices.ts'
import { countBreaches } from '#server/privacy/breaches.ts'
import { countDataRequests } from '#server/privacy/data-requests.ts'
import { countDestructions } from '#server/retention/decisions.ts'
import { Keys } from './keys.tsx'
import { rulePaths } from './settings/rule-tabs.tsx'

/** Everything staff see. Turning others away here is for comfort: each query and use case asks again. */
export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const { ctx, person, grants } = await officeStaff()
  const address = (await headers()).get('x-address') ?? ''
  const sees = can(ctx.actor, 'petition.read') || can(ctx.actor, 'petition.watch')
  const places = [
    { href: '/inbox', label: 'Việc cần làm' },
    ...(sees ? [{ href: '/search', label: 'Tìm kiếm' }] : []),
    ...(can(ctx.actor, 'petition.register') ? [{ href: '/petitions/new', label: 'Nhận đơn' }] : []),
    ...(can(ctx.actor, 'petition.triage') ? [{ href: '/publications', label: 'Công khai trả lời' }] : []),
    ...(can(ctx.actor, 'reception.record') ? [{ href: '/reception', label: 'Tiếp công dân' }] : []),
    ...(can(ctx.actor, 'reception.read')
      ? [
          { href: '/reception/schedule', label: 'Lịch tiếp dân' },
          { href: '/registers/reception', label: 'Sổ tiếp công dân' },
        ]
      : []),
    ...(can(ctx.actor, 'petition.watch') ? [{ href: '/supervision', label: 'Giám sát' }] : []),
    ...(can(ctx.actor, 'dialogue.read') ? [{ href: '/dialogues', label: 'Đối thoại' }] : []),
    ...(can(ctx.actor, 'contact.read') ? [{ href: '/contact-rounds', label: 'Tiếp xúc cử tri' }] : []),
    ...(can(ctx.actor, 'notice.call') ? [{ href: '/calls', label: 'Gọi điện báo tin' }] : []),
    { href: '/notices', label: 'Thông báo', count: await countUnread(ctx) },
    ...(can(ctx.actor, 'petition.assign') ? [{ href: '/settings/absences', label: 'Nghỉ, bàn giao' }] : []),
    ...(can(ctx.actor, 'template.manage') ? [{ href: '/settings/templates', label: 'Mẫu trả lời' }] : []),
    ...(can(ctx.actor, 'people.manage') ? [{ href: '/settings/people', label: 'Người dùng, vai trò' }] : []),
    ...(can(ctx.actor, 'unit.manage') ? [{ href: '/settings/units', label: 'Cơ quan' }] : []),
    ...(can(ctx.actor, 'rules.manage') ? [{ href: '/settings/kinds', label: 'Quy tắc' }] : []),
    ...(can(ctx.actor, 'privacy.read')
      ? [
          {
            href: '/registers/data-requests',
            label: 'Yêu cầu về dữ liệu',
            count: await countDataRequests(ctx),
          },
          { href: '/registers/breaches', label: 'Sự cố dữ liệu', count: await countBreaches(ctx) },
        ]
      : []),
    ...(can(ctx.actor, 'retention.propose')
      ? [{ href: '/registers/retention', label: 'Thời hạn bảo quản', count: await countDestructions(ctx) }]
      : []),
    ...(can(ctx.actor, 'opening.audit') ? [{ href: '/audit/openings', label: 'Nhật ký mở danh tính' }] : []),
    { href: '/account', label: 'Tài khoản' },
  ]
  const offices = [...new Set(grants.map(({ unitName }) => unitName))]
  return (
    <OfficeShell
      unit={offices.join(' · ') || 'Chưa có vai trò'}
      person={person}
      places={places}
      current={placeOf(address, places)}
      signOutAction="/dang-xuat"
      search={sees && <SearchBox action="/search" name={searchNames.typed} label="Tìm hồ sơ: số, chữ" />}
      demo={env().APP_MODE === 'demo'}
    >
      {children}
      <Keys lines={decisionKeys} />
    </OfficeShell>
  )
}

/** The place that an address belongs to; the rules have several addresses and one place. */
function placeOf(address: string, places: { href: string }[]): string {
  if (rulePaths.some((path) => address.startsWith(path))) return '/settings/kinds'
  const here = places.filter(({ href }) => address.startsWith(href))
  return here.sort((one, other) => other.href.length - one.href.length)[0]?.href ?? '/inbox'
}
