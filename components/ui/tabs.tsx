import { cn } from '#lib/cn.ts'

export type Tab = { href: string; label: string; count?: number | string; current?: boolean }

const countFormat = new Intl.NumberFormat('vi-VN')

/** Views of one list, each with an address of its own. `label` names the row for screen readers. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="border-b border-ke print:hidden">
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {tabs.map(({ href, label: text, count, current }) => (
          <li key={href} className="min-w-0">
            <a
              href={href}
              aria-current={current ? 'page' : undefined}
              className={cn(
                'flex min-h-11 items-center gap-2 border-b-[3px] px-3 py-2 no-underline',
                current ? 'border-cham text-than' : 'border-transparent hover:border-vien',
              )}
            >
              {text}
              {count !== undefined && (
                <span className="figures rounded-sm bg-giay-sam px-1.5 text-[0.9em] text-than-nhat">
                  {typeof count === 'number' ? countFormat.format(count) : count}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
