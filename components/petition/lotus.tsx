import { Icon } from '#components/ui/icon.tsx'
import { LotusDrawing, type PetalState } from '#components/ui/lotus-drawing.tsx'
import { cn } from '#lib/cn.ts'

export type Petal = { key: string; label: string; state: PetalState; words: string }

type LotusProps = {
  petals: readonly Petal[]
  /** “4/5 rõ · chưa rõ thời gian” */
  summary: string
  /** Height of the drawing in pixels at normal text size. */
  size?: number
}

/** The lotus and its words on one line, for lists. */
export function LotusLine({ petals, summary, size = 20 }: LotusProps) {
  return (
    <span className="flex flex-wrap items-start gap-x-2">
      <LotusDrawing petals={petals.map(({ state }) => state)} size={size} className="mt-[0.1em]" />
      <span className="min-w-0 flex-1 basis-[8rem] self-baseline">{summary}</span>
    </span>
  )
}

/** The lotus that opens: who, what, when, answerable to whom, with which result. */
export function Lotus({ petals, summary, size = 28, open = false }: LotusProps & { open?: boolean }) {
  const lastWord = summary.lastIndexOf(' ') + 1 // the sign does not stand on a line alone
  return (
    <details open={open} className="group min-w-0">
      <summary className="flex min-h-11 cursor-pointer list-none flex-wrap items-center gap-x-3 [&::-webkit-details-marker]:hidden">
        <LotusDrawing petals={petals.map(({ state }) => state)} size={size} />
        <span className="min-w-0 flex-1 basis-[8rem]">
          {summary.slice(0, lastWord)}
          <span className="whitespace-nowrap">
            {summary.slice(lastWord)}
            <Icon name="down" className="ml-1.5 text-cham group-open:rotate-180 print:hidden" />
          </span>
        </span>
      </summary>
      <PetalList petals={petals} />
    </details>
  )
}

/** The petals one under the other, each with its own sign and sentence. */
export function PetalList({ petals }: { petals: readonly Petal[] }) {
  return (
    <ul className="mt-2 space-y-2.5">
      {petals.map(({ key, state, words }) => (
        <li key={key} className="flex items-start gap-3">
          <LotusDrawing petals={[state]} size={22} className="mt-[0.15em] -mx-3" />
          <span className={cn('min-w-0', state === 'missing' && 'text-than-nhat')}>{words}</span>
        </li>
      ))}
    </ul>
  )
}
