import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import { DemoBanner } from './demo-banner.tsx'
import { contentId } from './skip-link.tsx'

/** A sheet of A4 on the screen and on paper; only the line on top is not printed. */
export function PrintShell({
  back,
  demo = false,
  children,
}: {
  back: { href: string; label: string }
  demo?: boolean
  children: ReactNode
}) {
  return (
    <div className="mx-auto max-w-[210mm] px-4 pb-12 text-base print:max-w-none print:p-0">
      <header className="flex flex-wrap items-center justify-between gap-x-6 py-3 print:hidden">
        <a href={back.href} className="inline-flex min-h-11 items-center gap-2">
          <Icon name="back" />
          {back.label}
        </a>
        <p className="text-than-nhat">In: bấm Ctrl và P, hoặc chọn In trong trình duyệt.</p>
      </header>
      {demo && <DemoBanner />}
      <main
        id={contentId}
        className="border border-ke bg-giay-to px-5 py-6 sm:px-[16mm] sm:py-[14mm] print:border-0 print:p-0 print:pt-3"
      >
        {children}
      </main>
    </div>
  )
}
