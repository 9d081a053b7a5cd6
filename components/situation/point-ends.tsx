import { Panel } from '#components/ui/panel.tsx'

type End = {
  id: string
  noteId: string | null
  body: string | null
  unit: string | null
  place: string | null
}

/** Points at the other end of a merge. Those of notes that the reader does not read stand without words. */
export function PointEnds({ title, ends }: { title: string; ends: readonly End[] }) {
  if (ends.length === 0) return null
  return (
    <Panel title={title}>
      <ul className="space-y-3">
        {ends.map(({ id, noteId, body, unit, place }) => (
          <li key={id}>
            {noteId ? (
              <>
                <p className="whitespace-pre-line wrap-anywhere">{body}</p>
                <a href={`/situation/${noteId}/points/${id}`} className="inline-flex min-h-11 items-center">
                  {place} ({unit})
                </a>
              </>
            ) : (
              <p>Một điểm trong báo cáo của cấp trên.</p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
