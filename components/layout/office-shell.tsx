import type { ReactNode } from 'react'
import { Logo } from '#components/ui/logo.tsx'
import { cn } from '#lib/cn.ts'
import { DemoBanner } from './demo-banner.tsx'
import { contentId, SkipLink } from './skip-link.tsx'

export type OfficePlace = { href: string; label: string; count?: number }

const countFormat = new Intl.NumberFormat('vi-VN')
const room = 'mx-auto w-full max-w-wide px-4 lg:px-8'

/** Every page that staff work in: the whole width, the unit and the person always in sight. */
export function OfficeShell({
  unit,
  person,
  places,
  current,
  signOutAction,
  search,
  demo = false,
  children,
}: {
  unit: string
  person: { name: string; title: string }
  places: OfficePlace[]
  /** Address of the place the page belongs to. */
  current?: string
  /** Where the form that signs out posts to. */
  signOutAction: string
  search?: ReactNode
  demo?: boolean
  children: ReactNode
}) {
  return (
    <div className="flex min-h-dvh flex-col text-base">
      <SkipLink />
      {demo && <DemoBanner />}
      <header className="border-b border-ke bg-giay-to print:hidden">
        <div className={cn(room, 'flex flex-wrap items-center gap-x-6 gap-y-2 pt-2.5 lg:flex-nowrap')}>
          <a href="/inbox" className="inline-flex min-h-11 shrink-0 items-center text-than no-underline">
            <Logo size={26} />
          </a>
          <p className="min-w-0 border-ke sm:border-l sm:pl-6">{unit}</p>
          {search && (
            <div className="min-w-0 basis-full md:ml-auto md:basis-[14rem] lg:shrink-0">{search}</div>
          )}
          <div
            className={cn(
              'flex min-w-0 flex-wrap items-center gap-x-4 lg:flex-nowrap',
              !search && 'md:ml-auto',
            )}
          >
            <p className="min-w-0 text-base/[1.45]">
              <span className="block font-semibold">{person.name}</span>
              <span className="block text-sm/[1.4] text-than-nhat">{person.title}</span>
            </p>
            <form method="post" action={signOutAction}>
              <button
                type="submit"
                className="-mx-2 min-h-11 cursor-pointer px-2 whitespace-nowrap text-cham underline underline-offset-4"
              >
                Đăng xuất
              </button>
            </form>
          </div>
        </div>
        <nav aria-label="Các phần việc" className={room}>
          <ul className="-mx-3 -mb-px flex flex-wrap">
            {places.map((place) => (
              <li key={place.href} className="min-w-0">
                <OfficePlaceLink {...place} here={place.href === current} />
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id={contentId} tabIndex={-1} className={cn(room, 'flex-1 pt-6 pb-12 outline-none print:p-0')}>
        {children}
      </main>
    </div>
  )
}

function OfficePlaceLink({ href, label, count, here }: OfficePlace & { here: boolean }) {
  return (
    <a
      href={href}
      aria-current={here ? 'page' : undefined}
      className={cn(
        'flex min-h-11 items-center gap-2 border-b-[3px] px-3 no-underline',
        here ? 'border-sen text-than' : 'border-transparent hover:border-vien',
      )}
    >
      {label}
      {count !== undefined && count > 0 && (
        <span className="figures rounded-sm bg-giay-sam px-1.5 text-sm text-than-nhat">
          {countFormat.format(count)}
        </span>
      )}
    </a>
  )
}
