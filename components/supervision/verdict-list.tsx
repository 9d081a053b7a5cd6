import { FileList } from '#components/petition/file-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { FileState } from '#domain/petitions/file-states.ts'
import type { FileKind } from '#domain/petitions/words.ts'
import { type Verdict, verdicts } from '#domain/supervision/words.ts'
import { type Day, formatDay, formatInstant } from '#lib/dates.ts'

type Said = { id: string; body: string; byTitle: string; at: Date }
type ShownFile = FileState & {
  id: string
  kind: FileKind
  name: string
  mediaType: string
  size: number
  at: Date
}
export type ShownVerdict = {
  id: string
  /** Who says it. */
  body: string
  verdict: Verdict
  seen: string
  missing: string
  byTitle: string
  at: Date
  replyDueOn: Day | null
  isOpen: boolean
  replies: Said[]
  end?: { reason: string; byTitle: string; at: Date }
  files: ShownFile[]
}

/**
 * What bodies that supervise said, newest first, each with the answer of the head beside it: neither stands in the
 * place of the other.
 */
export function VerdictList({
  verdicts: list,
  withdrawHref,
}: {
  verdicts: readonly ShownVerdict[]
  /** Where a body takes its own back; none for those who may not. */
  withdrawHref?: (one: ShownVerdict) => string | undefined
}) {
  return (
    <ol className="space-y-4">
      {list.map((one) => (
        <li key={one.id}>
          <OneVerdict one={one} withdraw={withdrawHref?.(one)} />
        </li>
      ))}
    </ol>
  )
}

function OneVerdict({ one, withdraw }: { one: ShownVerdict; withdraw?: string }) {
  return (
    <div className="space-y-3">
      <Notice
        tone={one.isOpen ? 'danger' : one.verdict === 'done' ? 'ok' : 'info'}
        title={`${one.body}: ${verdicts[one.verdict].toLowerCase()}`}
      >
        <p className="whitespace-pre-line">{one.seen}</p>
        {one.missing && <p className="whitespace-pre-line">Còn thiếu: {one.missing}</p>}
        <p className="text-than-nhat">
          {one.byTitle}, {formatInstant(one.at)}.
        </p>
        {one.files.length > 0 && <FileList files={one.files} label="Ảnh, biên bản kèm đánh giá" />}
      </Notice>
      {one.replies.map((reply) => (
        <Notice key={reply.id} title="Người đứng đầu trả lời">
          <p className="whitespace-pre-line">{reply.body}</p>
          <p className="text-than-nhat">
            {reply.byTitle}, {formatInstant(reply.at)}.
          </p>
        </Notice>
      ))}
      {one.isOpen && one.replies.length === 0 && one.replyDueOn && (
        <p>Người đứng đầu trả lời chậm nhất {formatDay(one.replyDueOn)}.</p>
      )}
      {one.isOpen && <p>Việc này ghi “còn ý kiến khác nhau” cho đến khi nơi nêu rút ý kiến.</p>}
      {one.end && (
        <p>
          {one.body} rút ý kiến {formatInstant(one.end.at)}: {one.end.reason} Các ý kiến cũ vẫn được lưu ở
          đây.
        </p>
      )}
      {withdraw && (
        <a href={withdraw} className="inline-flex min-h-11 items-center">
          Rút ý kiến này
        </a>
      )}
    </div>
  )
}
