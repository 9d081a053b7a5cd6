import type { ReactNode } from 'react'

/** A sheet with a heading; the columns of a file are made of these. */
export function Panel({
  title,
  actions,
  children,
}: {
  title: string
  actions?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="min-w-0 rounded-md border border-ke bg-giay-to px-4 py-4 sm:px-5 print:border-0 print:px-0">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-xl">{title}</h2>
        {actions && (
          <div className="-my-2 flex flex-wrap gap-x-4 [&_a]:inline-flex [&_a]:min-h-11 [&_a]:items-center">
            {actions}
          </div>
        )}
      </div>
      {children}
    </section>
  )
}
