import { promiseTones } from '#components/dialogue/promise-tones.ts'
import { Badge } from '#components/ui/badge.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { type PromiseState, promiseStates } from '#domain/dialogues/ledger.ts'
import {
  occasionAddress,
  type PromiseFilter,
  type PromiseSource,
  promiseLists,
  promiseSources,
  promisesAddress,
} from '#domain/supervision/promises.ts'
import { type Verdict, verdicts } from '#domain/supervision/words.ts'
import { type Day, formatDay } from '#lib/dates.ts'

type Line = {
  source: PromiseSource
  occasion: string | null
  number: string | null
  task: string | null
  office: string
  dueOn: Day
  standing: PromiseState
  closedOn: Day | null
  answeredOn: Day | null
  verdict: Verdict | null
  verdictBy: string | null
}

function Occasion({ source, occasion }: Pick<Line, 'source' | 'occasion'>) {
  const { label } = promiseSources[source]
  const href = occasionAddress(source, occasion)
  if (!href) return <p className="text-than-nhat">{label}</p>
  return (
    <a href={href} className="inline-flex min-h-11 items-center">
      {source === 'dialogue' ? `${label} ${occasion}` : label}
    </a>
  )
}

/** One page of the list that is open: what, who does it, by when, how it stands, what those who supervise say. */
export function PromiseLines({
  lines,
  filter,
  more,
}: {
  lines: readonly Line[]
  filter: PromiseFilter
  more: boolean
}) {
  const title = filter.list ? promiseStates[promiseLists[filter.list]] : 'Mọi việc đã hứa'
  return (
    <section id="danh-sach" className="space-y-4">
      <h2 className="text-xl">{title}</h2>
      {lines.length === 0 && <p>Không có việc nào.</p>}
      <ul className="divide-y divide-ke">
        {lines.map((one, at) => (
          <li key={one.number ?? `${one.source} ${at}`} className="space-y-1 py-3">
            <p className="font-semibold">{one.task ?? promiseSources[one.source].untold}</p>
            <p>
              {one.office}. Hạn {formatDay(one.dueOn)}.
            </p>
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <Badge tone={promiseTones[one.standing]} label={promiseStates[one.standing]} />
              {one.answeredOn && <span>Cơ quan báo kết quả {formatDay(one.answeredOn)}.</span>}
              {one.verdict && (
                <span>
                  {one.verdictBy} đánh giá: {verdicts[one.verdict].toLowerCase()}.
                </span>
              )}
            </p>
            <Occasion {...one} />
          </li>
        ))}
      </ul>
      <ButtonRow>
        {filter.page > 1 && (
          <ButtonLink href={`${promisesAddress({ ...filter, page: filter.page - 1 })}#danh-sach`}>
            Trang trước
          </ButtonLink>
        )}
        {more && (
          <ButtonLink href={`${promisesAddress({ ...filter, page: filter.page + 1 })}#danh-sach`}>
            Trang sau
          </ButtonLink>
        )}
      </ButtonRow>
    </section>
  )
}
