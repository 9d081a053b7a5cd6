import type { ReactNode } from 'react'
import { MaskedText } from '#components/petition/masked-text.tsx'
import { StateBadge } from '#components/petition/state-badge.tsx'
import type { State } from '#domain/petitions/words.ts'
import { formatNumber, formatShortDay } from '#lib/dates.ts'
import { shortened } from '#lib/shortened.ts'

/** One published petition: how far it is, since when, how many people, and its covered text. */
export function PublishedItem({
  state,
  receivedOn,
  people,
  body,
  short = false,
  children,
}: {
  state: State
  receivedOn: string
  people: number
  body: string | null
  /** In a list: its beginning. */
  short?: boolean
  children?: ReactNode
}) {
  return (
    <div className="space-y-2">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <StateBadge state={state} />
        <span className="text-than-nhat">
          nhận {formatShortDay(receivedOn)}, {formatNumber(people)} người nêu
        </span>
      </p>
      {body && <MaskedText text={short ? shortened(body, 300) : body} />}
      {children}
    </div>
  )
}
