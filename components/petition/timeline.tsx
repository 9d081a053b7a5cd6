import type { ReactNode } from 'react'

export type TimelineEntry = {
  key: string
  /** “14 giờ 30, thứ Bảy 21/11/2026” */
  at: string
  title: string
  body?: ReactNode
  by?: string
}

/** What happened, in the order given. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  return (
    <ol aria-label={label} className="ml-1.5 border-l-2 border-ke">
      {entries.map(({ key, at, title, body, by }) => (
        <li key={key} className="relative pb-6 pl-6 last:pb-0 break-inside-avoid">
          <span className="absolute top-[0.5em] -left-[0.5rem] size-3.5 rounded-full border-2 border-sen bg-giay" />
          <p className="text-[0.9em] text-than-nhat">{at}</p>
          <p className="font-semibold">{title}</p>
          {body && <div className="mt-1 min-w-0 whitespace-pre-line wrap-anywhere">{body}</div>}
          {by && <p className="mt-1 text-[0.9em] text-than-nhat">{by}</p>}
        </li>
      ))}
    </ol>
  )
}
