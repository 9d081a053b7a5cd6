import { matterOf, type PaperKind, paperLabel } from '#domain/papers/words.ts'
import type { Family } from '#domain/petitions/words.ts'

/** To the form of the paper that this step stands on, for whoever may issue it; it is numbered, signed, scanned, then filed here. */
export function PaperLink({
  number,
  kind,
  of,
  may,
}: {
  number: string
  kind: PaperKind
  of: { kind: string | null; family: Family }
  may: boolean
}) {
  if (!may) return null
  return (
    <p>
      Chưa có văn bản để ký:{' '}
      <a href={`/petitions/${number}/papers?loai=${kind}`} className="inline-flex min-h-11 items-center">
        lập {paperLabel(kind, matterOf(of)).toLowerCase()}
      </a>
    </p>
  )
}
