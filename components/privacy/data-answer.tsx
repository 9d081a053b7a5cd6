import { Notice } from '#components/ui/notice.tsx'
import {
  type DataRequestKind,
  type DataRequestResult,
  dataRequestKinds,
  dataRequestResults,
} from '#domain/privacy/words.ts'
import { type Day, formatDay, formatInstant } from '#lib/dates.ts'

type Request = {
  kind: DataRequestKind
  body: string
  at: Date
  dueOn: Day
  extendedTo: Day | null
  extensionReason: string | null
  result: DataRequestResult | null
  article: string
  reply: string | null
  decidedAt: Date | null
}

/** One request about data and what came of it, as its sender and whoever answers it read it. */
export function DataAnswer({ request }: { request: Request }) {
  const { kind, body, at, dueOn, extendedTo, extensionReason, result, article, reply, decidedAt } = request
  return (
    <Notice tone={result === 'done' ? 'ok' : 'info'} title={dataRequestKinds[kind].label}>
      <p>
        Gửi {formatInstant(at)}.{' '}
        {extendedTo
          ? `Được gia hạn đến ${formatDay(extendedTo)}.`
          : !result && `Trả lời chậm nhất ${formatDay(dueOn)}.`}
      </p>
      {extensionReason && <p className="whitespace-pre-line">Lý do gia hạn: {extensionReason}</p>}
      {body && <p className="whitespace-pre-line">{body}</p>}
      {result && decidedAt && (
        <>
          <p className="font-semibold">
            {dataRequestResults[result]}, {formatInstant(decidedAt)}
          </p>
          <p className="whitespace-pre-line">{reply}</p>
          {article && <p>Căn cứ: {article}</p>}
        </>
      )}
    </Notice>
  )
}
