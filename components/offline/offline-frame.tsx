import type { ReactNode } from 'react'
import { DemoBanner } from '#components/layout/demo-banner.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { contentId, SkipLink } from '#components/layout/skip-link.tsx'
import { Logo } from '#components/ui/logo.tsx'

type Props = {
  title: string
  /** What can be written here, and what cannot without network. */
  lead: string
  /** Where whoever has no scripts goes back to. */
  back: { href: string; label: string }
  demo: boolean
  /** The office that the device belongs to, where what is printed names it. */
  office?: string
  children: ReactNode
}

/**
 * A page that a device keeps for when there is no network. It stands outside the frame of the office: whoever opens
 * the device reads on it neither who is signed in nor anybody else's name.
 */
export function OfflineFrame({ title, lead, back, demo, office, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col text-base">
      <SkipLink />
      {demo && <DemoBanner />}
      <header className="border-b border-ke bg-giay-to print:hidden">
        <div className="mx-auto flex w-full max-w-wide flex-wrap items-center gap-x-6 gap-y-2 px-4 py-2.5 lg:px-8">
          <Logo size={26} />
          {office && <p className="min-w-0 border-ke sm:border-l sm:pl-6">{office}</p>}
        </div>
      </header>
      <main
        id={contentId}
        tabIndex={-1}
        className="mx-auto w-full max-w-wide flex-1 px-4 pt-6 pb-12 outline-none lg:px-8 print:p-0"
      >
        <div className="print:hidden">
          <PageTitle title={title} lead={lead} />
        </div>
        <div className="max-w-page">
          <noscript>
            <p>
              Trình duyệt này không chạy được phần ghi khi mất mạng. <a href={back.href}>{back.label}</a>
            </p>
          </noscript>
          {children}
        </div>
      </main>
    </div>
  )
}
