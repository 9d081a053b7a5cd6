import { PostButton } from '#components/form/post-button.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { isOpenPart } from '#domain/petitions/subtasks.ts'
import { formatDay, formatInstant } from '#lib/dates.ts'

export type Subtask = {
  id: string
  title: string
  weight: number
  dueOn: string
  who: string
  doneAt: Date | null
  waivedAt: Date | null
  waiver: string
}

type Acts = {
  /** Where a part is called done. */
  action: string
  version: string
  /** Parts that this person may call done. */
  finish: (part: Subtask) => boolean
}

/** The parts of the work with who, until when, how heavy; with acts, what can be done about each. */
export function SubtaskList({ parts, acts }: { parts: readonly Subtask[]; acts?: Acts }) {
  if (parts.length === 0) return <p className="text-than-nhat">Chưa chia việc con.</p>
  return (
    <ul className="divide-y divide-ke border-y border-ke">
      {parts.map((part) => (
        <li key={part.id} className="space-y-2 py-3">
          <p className="flex flex-wrap items-center gap-x-3 font-semibold wrap-anywhere">
            {part.title}
            {part.doneAt && <Badge label="Đã xong" tone="ok" />}
            {part.waivedAt && <Badge label="Được miễn" tone="soon" />}
          </p>
          <p className="text-than-nhat wrap-anywhere">
            {part.who}. Trọng số {part.weight}. Xong chậm nhất {formatDay(part.dueOn)}.
            {part.doneAt && ` Xong ${formatInstant(part.doneAt)}.`}
          </p>
          {part.waivedAt && <p className="whitespace-pre-line">Miễn: {part.waiver}</p>}
          {acts && isOpenPart(part) && acts.finish(part) && (
            <PostButton action={acts.action} values={{ version: acts.version, subtaskId: part.id }}>
              Báo xong
            </PostButton>
          )}
        </li>
      ))}
    </ul>
  )
}
