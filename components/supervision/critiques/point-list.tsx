import { Badge } from '#components/ui/badge.tsx'
import { answerWords, originWords, type PointOrigin } from '#domain/supervision/critiques/point.ts'
import { type Answer, answers } from '#domain/supervision/critiques/words.ts'
import { dayOf, formatDay } from '#lib/dates.ts'
import { answerTones } from './words.ts'

type Point = {
  id: string
  no: number
  place: string
  body: string
  proposal: string
  origins: PointOrigin[]
  answer?: { result: Answer; reason: string; byTitle: string; at: Date }
}

/** Points in their order, each with the words of the office beside it, or that there are none yet. */
export function PointList({
  points,
  href,
  link,
  unanswered,
  large = false,
}: {
  points: Point[]
  /** Where one is written or answered, and how the link reads; absent where it is read alone. */
  href?: (id: string) => string
  link?: string
  /** What stands where there is no answer; nothing before the points went out. */
  unanswered?: string
  large?: boolean
}) {
  return (
    <ol className="divide-y divide-ke border-y border-ke">
      {points.map(({ id, no, place, body, proposal, origins, answer }) => (
        <li key={id} data-point={no} className="grid gap-x-8 gap-y-3 py-4 md:grid-cols-2">
          <div className="min-w-0 space-y-2">
            <h3 className="font-semibold">
              Ý kiến phản biện {no}
              {place && `: ${place}`}
            </h3>
            <p className="whitespace-pre-line wrap-anywhere">{body}</p>
            <p className="whitespace-pre-line wrap-anywhere">
              <b>Đề nghị:</b> {proposal}
            </p>
            {origins.length > 0 && <p className="text-than-nhat">Từ ý kiến của: {originWords(origins)}</p>}
          </div>
          <div className="min-w-0 space-y-2">
            {answer ? (
              <>
                {!large && <Badge tone={answerTones[answer.result]} label={answers[answer.result]} />}
                <p className="whitespace-pre-line wrap-anywhere">{answerWords(no, answer)}</p>
                <p className="text-than-nhat">
                  {answer.byTitle}, {formatDay(dayOf(answer.at))}
                </p>
              </>
            ) : (
              unanswered && <p className="text-than-nhat">{unanswered}</p>
            )}
            {href && (
              <a href={href(id)} className="inline-flex min-h-11 items-center">
                {link} {no}
              </a>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
