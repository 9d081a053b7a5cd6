import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { OfficeShell } from '#components/layout/office-shell.tsx'
import { SearchBox } from '#components/layout/search-box.tsx'
import type { Person } from '#domain/people/actor.ts'
import { decisionKeys } from '#domain/petitions/decisions.ts'
import { searchNames } from '#domain/search/filter.ts'
import { env } from '#lib/env.ts'
import type { Ctx } from '#server/context.ts'
import { officeStaff } from '#server/office-page.ts'
import { countUnread } from '#server/people/own-notices.ts'
import { countBreaches } from '#server/privacy/breaches.ts'
import { countDataRequests } from '#server/privacy/data-requests.ts'
import { countDestructions } from '#server/retention/decisions.ts'
import { Keys } from './keys.tsx'
import { placesOf } from './places.ts'
import { rulePaths } from './settings/rule-tabs.tsx'

/** Everything staff see. Turning others away here is for comfort: each query and use case asks again. */
export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const { ctx, person, grants } = await officeStaff()
  const address = (await headers()).get('x-address') ?? ''
  const open = placesOf(ctx.actor)
  const counts = await countsFor(ctx, open)
  const places = [
    { href: '/inbox', label: 'Việc cần làm' },
    ...open.map((place) => ({ ...place, count: counts.get(place.href) })),
  ]
  const sees = open.some(({ href }) => href === '/search')
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

/** What waits behind a place, said beside its name. */
async function countsFor(ctx: Ctx<Person>, open: { href: string }[]): Promise<Map<string, number>> {
  const counted = {
    '/notices': countUnread,
    '/registers/data-requests': countDataRequests,
    '/registers/breaches': countBreaches,
    '/registers/retention': countDestructions,
  }
  const counts = new Map<string, number>()
  for (const [href, count] of Object.entries(counted)) {
    if (open.some((place) => place.href === href)) counts.set(href, await count(ctx))
  }
  return counts
}

/** The place that an address belongs to; the rules have several addresses and one place. */
function placeOf(address: string, places: { href: string }[]): string {
  if (rulePaths.some((path) => address.startsWith(path))) return '/settings/kinds'
  const here = places.filter(({ href }) => address.startsWith(href))
  return here.sort((one, other) => other.href.length - one.href.length)[0]?.href ?? '/inbox'
}
