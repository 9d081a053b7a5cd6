import { FileList } from '#components/petition/file-list.tsx'
import type { FileState } from '#domain/petitions/file-states.ts'
import type { FileKind } from '#domain/petitions/words.ts'
import { type Day, formatDay } from '#lib/dates.ts'

type ShownFile = FileState & {
  id: string
  kind: FileKind
  name: string
  mediaType: string
  size: number
  at: Date
}
export type ShownVisit = {
  id: string
  body: string
  day: Day
  place: string
  position: string
  present: string
  seen: string
  byTitle: string
  files: ShownFile[]
}

/** Who went there and what was seen, newest first. */
export function VisitList({ visits }: { visits: readonly ShownVisit[] }) {
  return (
    <ol className="divide-y divide-ke">
      {visits.map((one) => (
        <li key={one.id} className="space-y-2 py-3">
          <p className="font-semibold">
            {one.place}, {formatDay(one.day)}
          </p>
          <p className="whitespace-pre-line">{one.seen}</p>
          <p className="text-than-nhat">
            {one.body}; {one.byTitle} ghi. Có mặt: {one.present}.{one.position && ` Vị trí ${one.position}.`}
          </p>
          {one.files.length > 0 && (
            <FileList files={one.files} label={`Ảnh chuyến đi ${formatDay(one.day)}`} />
          )}
        </li>
      ))}
    </ol>
  )
}
