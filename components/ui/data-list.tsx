import type { ReactNode } from 'react'
import { cn } from '#lib/cn.ts'

export type Fact = { label: string; value: ReactNode }

/** Facts as label and value. `stacked` puts the label above, for narrow columns. */
export function DataList({ facts, stacked = false }: { facts: Fact[]; stacked?: boolean }) {
  return (
    <dl className="divide-y divide-ke border-y border-ke">
      {facts.map(({ label, value }) => (
        <div
          key={label}
          className={cn('py-2.5', !stacked && 'sm:grid sm:grid-cols-[minmax(0,2fr)_minmax(0,5fr)] sm:gap-6')}
        >
          <dt className="text-than-nhat">{label}</dt>
          <dd className="min-w-0 wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
