import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'

/** The one heading of a page, with the way back above it and what can be done beside it. */
export function PageTitle({
  title,
  lead,
  back,
  actions,
}: {
  title: string
  lead?: ReactNode
  back?: { href: string; label: string }
  actions?: ReactNode
}) {
  return (
    <div className="mb-6">
      {back && (
        <a
          data-back
          href={back.href}
          className="mb-1 inline-flex min-h-11 items-center gap-2 text-base print:hidden"
        >
          <Icon name="back" />
          {back.label}
        </a>
      )}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <h1 className="min-w-0 text-3xl tracking-[-0.012em]">{title}</h1>
        {actions && <div className="flex flex-wrap gap-3 print:hidden">{actions}</div>}
      </div>
      {lead && <div className="mt-2 max-w-page text-than-nhat">{lead}</div>}
    </div>
  )
}
