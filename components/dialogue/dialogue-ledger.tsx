import { Badge } from '#components/ui/badge.tsx'
import { outcomeWords } from '#domain/dialogues/hall/words.ts'
import {
  type LedgerLine,
  type LedgerList,
  ledgerLists,
  ledgerSum,
  linesOfList,
  promiseStates,
} from '#domain/dialogues/ledger.ts'
import { cn } from '#lib/cn.ts'
import { formatDay } from '#lib/dates.ts'
import { promiseTones } from './promise-tones.ts'

/**
 * What became of a dialogue: its figures, each opening its list, and the list that is open. Offices, never persons.
 */
export function DialogueLedger({
  lines,
  list,
  href,
}: {
  lines: readonly LedgerLine[]
  list: LedgerList
  href: (list: LedgerList) => string
}) {
  const sum = ledgerSum(lines)
  const figures: [LedgerList, number][] = [
    ['y-kien', sum.opinions],
    ['da-tra-loi', sum.answered],
    ['viec-da-hua', sum.promises],
    ['da-thuc-hien', sum.kept],
    ['dang-thuc-hien', sum.open],
    ['qua-han', sum.overdue],
    ['con-y-kien', sum.disputed],
  ]
  const shown = linesOfList(lines, list)
  return (
    <div className="space-y-4">
      <ul className="grid grid-cols-2 gap-px border border-ke bg-ke sm:grid-cols-4">
        {figures.map(([one, count]) => (
          <li key={one} className="bg-giay">
            <a
              href={href(one)}
              aria-current={one === list ? 'true' : undefined}
              className={cn('block min-h-11 px-3 py-2 no-underline', one === list && 'bg-giay-sam')}
            >
              <span className="figures block text-2xl">{count}</span>
              <span className="underline">{ledgerLists[one]}</span>
            </a>
          </li>
        ))}
        <li className="bg-giay px-3 py-2">
          <span className="figures block text-2xl">{sum.percent}%</span>
          <span>việc đã hứa đã thực hiện</span>
        </li>
      </ul>
      <section id="danh-sach" aria-label={ledgerLists[list]}>
        <h3 className="mb-2 text-lg">
          {ledgerLists[list]} ({shown.length})
        </h3>
        {shown.length === 0 ? (
          <p>Không có.</p>
        ) : (
          <ul className="divide-y divide-ke border-y border-ke">
            {shown.map((line) => (
              <li key={line.no} className="space-y-1 py-3">
                <LedgerRow line={line} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

/** Told in words before a notice for everybody is out: the figures alone. */
function LedgerRow({ line: { no, body, answer, answeredBy, outcome, promise } }: { line: LedgerLine }) {
  return (
    <>
      <p>
        <span className="font-semibold">Ý kiến {no}.</span> {body}
      </p>
      {answer && (
        <p>
          {answeredBy || 'Người chủ trì'} trả lời: {answer}
        </p>
      )}
      {promise ? (
        <p>
          {promise.office || 'Cơ quan được giao'} hứa:{' '}
          {promise.task || 'nội dung công bố cùng thông báo kết luận'}. Hạn {formatDay(promise.dueOn)}.{' '}
          <Badge tone={promiseTones[promise.state]} label={promiseStates[promise.state]} />
          {promise.state === 'kept' && promise.closedOn && ` ngày ${formatDay(promise.closedOn)}`}
          {promise.number && `. Việc số ${promise.number}`}
        </p>
      ) : (
        outcome && <p className="first-letter:uppercase">{outcomeWords[outcome]}.</p>
      )}
    </>
  )
}
