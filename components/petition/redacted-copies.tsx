import { Panel } from '#components/ui/panel.tsx'
import type { RedactionState } from '#domain/petitions/words.ts'
import { formatInstant } from '#lib/dates.ts'

const words: Record<RedactionState, string> = {
  waiting: 'đang được che',
  made: 'đã che xong',
  failed: 'chưa che được',
}

/** Copies that were asked for of one file: made ones can be opened and looked at. */
export function RedactedCopies({
  copies,
  again,
}: {
  copies: readonly { id: string; state: RedactionState; at: Date; words?: string }[]
  again: string
}) {
  if (copies.length === 0) return null
  return (
    <Panel title="Các bản đã che">
      <ul aria-label="Các bản đã che" className="space-y-2">
        {copies.map(({ id, state, at, words: why }) => (
          <li key={id}>
            {state === 'made' ? (
              <a href={`/api/files/${id}`} download className="inline-flex min-h-11 items-center">
                Mở bản đã che lúc {formatInstant(at)}
              </a>
            ) : (
              <p>
                Bản lúc {formatInstant(at)}: {words[state]}. {why}
                {state === 'waiting' && (
                  <a href={again} className="inline-flex min-h-11 items-center">
                    Xem lại trang này
                  </a>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
