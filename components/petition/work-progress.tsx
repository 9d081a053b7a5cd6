import { progressOf } from '#domain/petitions/subtasks.ts'
import { formatNumber } from '#lib/dates.ts'

type Part = { weight: number; doneAt: Date | null; waivedAt: Date | null }

/** How far the work is: in words, and as a bar for the eye. */
export function WorkProgress({ parts }: { parts: readonly Part[] }) {
  const { done, all, percent, open } = progressOf(parts)
  const left =
    open === 0 ? 'Không còn việc con nào chưa xong.' : `Còn ${formatNumber(open)} việc con chưa xong.`
  return (
    <div className="space-y-2">
      <p>
        Đã xong {formatNumber(done)}/{formatNumber(all)} trọng số, {formatNumber(percent)}%. {left}
      </p>
      <svg
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        className="block h-2.5 w-full rounded-sm bg-giay-sam text-lua"
        aria-hidden="true"
      >
        <rect width={percent} height="4" fill="currentColor" />
      </svg>
    </div>
  )
}
