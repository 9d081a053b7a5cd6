import type { ReactNode } from 'react'
import { Logo } from '#components/ui/logo.tsx'
import { cn } from '#lib/cn.ts'
import { CitizenFooter, type Desk } from './citizen-footer.tsx'
import { DemoBanner } from './demo-banner.tsx'
import { contentId, SkipLink } from './skip-link.tsx'

const places = [
  { href: '/gui', label: 'Gửi phản ánh, kiến nghị' },
  { href: '/tra-cuu', label: 'Tra cứu' },
  { href: '/tro-giup', label: 'Trợ giúp' },
]

const signIn = { href: '/dang-nhap', label: 'Đăng nhập' }

/** Every page that citizens see. `current` is the address of the place the page belongs to. */
export function CitizenShell({
  unit,
  current,
  account = signIn,
  desk,
  demo = false,
  width = 'page',
  children,
}: {
  /** Office that answers here, under the name. */
  unit?: string
  current?: string
  /** Replaces “Đăng nhập” for people who are signed in. */
  account?: { href: string; label: string }
  desk?: Desk
  demo?: boolean
  width?: 'page' | 'wide'
  children: ReactNode
}) {
  const room = cn('mx-auto w-full px-4 sm:px-6', width === 'page' ? 'max-w-page' : 'max-w-wide')
  return (
    <div className="flex min-h-dvh flex-col text-lg">
      <SkipLink />
      {demo && <DemoBanner />}
      <header className="border-b border-ke print:hidden">
        <div className={room}>
          <div className="flex flex-wrap items-center justify-between gap-x-4 pt-3">
            <a
              href="/"
              className="flex min-h-12 min-w-0 flex-1 basis-[11rem] items-center text-than no-underline"
            >
              <Logo below={unit} />
            </a>
            <div className="-mr-1.5 sm:-mr-2.5">
              <PlaceLink {...account} current={current} />
            </div>
          </div>
          <nav aria-label="Các trang chính">
            <ul className="-mx-1.5 flex flex-wrap sm:-mx-2.5">
              {places.map((place) => (
                <li key={place.href} className="min-w-0">
                  <PlaceLink {...place} current={current} />
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <main id={contentId} tabIndex={-1} className={cn(room, 'flex-1 pt-8 pb-16 outline-none print:p-0')}>
        {children}
      </main>
      <CitizenFooter desk={desk} room={room} />
    </div>
  )
}

function PlaceLink({ href, label, current }: { href: string; label: string; current?: string }) {
  const here = href === current
  return (
    <a
      href={href}
      aria-current={here ? 'page' : undefined}
      className={cn(
        'flex min-h-12 items-center border-b-[3px] px-1.5 text-base no-underline sm:px-2.5',
        here ? 'border-sen text-than' : 'border-transparent hover:border-vien',
      )}
    >
      {label}
    </a>
  )
}
