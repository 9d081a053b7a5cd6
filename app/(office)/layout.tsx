import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { OfficeShell } from '#components/layout/office-shell.tsx'
import { SearchBox } from '#components/layout/search-box.tsx'
import { can } from '#domain/people/permissions.ts'
import { decisionKeys } from '#domain/petitions/decisions.ts'
import { filterNames } from '#domain/petitions/inbox.ts'
import { env } from '#lib/env.ts'
import { officeStaff } from '#server/office-page.ts'
import { countUnread } from '#server/people/own-notices.ts'
import { Keys } from './keys.tsx'
import { rulePaths } from './settings/rule-tabs.tsx'

/** Everything staff see. Turning others away here is for comfort: each query and use case asks again. */
export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const { ctx, person, grants } = await officeStaff()
  const address = (await headers()).get('x-address') ?? ''
  const places = [
    { href: '/inbox', label: 'Việc cần làm' },
    ...(can(ctx.actor, 'petition.register') ? [{ href: '/petitions/new', label: 'Nhận đơn' }] : []),
    ...(can(ctx.actor, 'notice.call') ? [{ href: '/calls', label: 'Gọi điện báo tin' }] : []),
    { href: '/notices', label: 'Thông báo', count: await countUnread(ctx) },
    ...(can(ctx.actor, 'petition.assign') ? [{ href: '/settings/absences', label: 'Nghỉ, bàn giao' }] : []),
    ...(can(ctx.actor, 'template.manage') ? [{ href: '/settings/templates', label: 'Mẫu trả lời' }] : []),
    ...(can(ctx.actor, 'people.manage') ? [{ href: '/settings/people', label: 'Người dùng, vai trò' }] : []),
    ...(can(ctx.actor, 'unit.manage') ? [{ href: '/settings/units', label: 'Cơ quan' }] : []),
    ...(can(ctx.actor, 'rules.manage') ? [{ href: '/settings/kinds', label: 'Quy tắc' }] : []),
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
      search={<SearchBox action="/inbox" name={filterNames.number} label="Tìm theo số hồ sơ" />}
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
  return places.find(({ href }) => address.startsWith(href))?.href ?? '/inbox'
}
