import { Badge } from '#components/ui/badge.tsx'
import {
  type Chosen,
  type ContactLine,
  type Cut,
  chosenWord,
  countBy,
  cuts,
  linesOf,
  opinionStandings,
  type SaidBefore,
} from '#domain/contacts/ledger.ts'
import { cn } from '#lib/cn.ts'
import { formatDay } from '#lib/dates.ts'
import { competenceWord, cutWords, fieldWord, standingTones } from './words.ts'

/** What came of the opinions of a round: its figures, each opening its list, and the list that is open. */
export function OpinionLedger({
  lines,
  chosen,
  href,
  open,
  before = [],
}: {
  lines: readonly ContactLine[]
  chosen: Chosen
  href: (list: string) => string
  /** The page of one opinion, for those who have one. */
  open?: (id: string) => string
  /** What was said of the same matters before, for those who have no such page. */
  before?: readonly SaidBefore[]
}) {
  const shown = linesOf(lines, chosen)
  const title =
    chosen === 'all'
      ? 'Tất cả ý kiến'
      : chosen === 'repeated'
        ? 'Đã nêu ở đợt trước'
        : cutWords[chosen.cut].of(chosen.value)
  return (
    <div className="space-y-5">
      <ul className="flex flex-wrap gap-x-6">
        <Figure label="Tất cả ý kiến" count={lines.length} href={href('tat-ca')} here={chosen === 'all'} />
        <Figure
          label="Đã nêu ở đợt trước"
          count={linesOf(lines, 'repeated').length}
          href={href('da-neu-truoc')}
          here={chosen === 'repeated'}
        />
      </ul>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-3">
        {(Object.keys(cuts) as Cut[]).map((cut) => (
          <section key={cut}>
            <h3 className="text-lg">{cutWords[cut].title}</h3>
            <ul>
              {countBy(lines, cut).map(({ value, count }) => (
                <Figure
                  key={value}
                  label={cutWords[cut].of(value)}
                  count={count}
                  href={href(chosenWord({ cut, value }))}
                  here={typeof chosen === 'object' && chosen.cut === cut && chosen.value === value}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <section id="danh-sach" aria-label={title}>
        <h3 className="mb-2 text-lg">
          {title} ({shown.length})
        </h3>
        {shown.length === 0 ? (
          <p>Không có.</p>
        ) : (
          <ul className="divide-y divide-ke border-y border-ke">
            {shown.map((line) => (
              <li key={line.id} className="space-y-1 py-3">
                <OpinionLine line={line} href={open?.(line.id)} />
                {line.times > 1 && (
                  <Before said={before.filter((one) => one.line.matterId === line.matterId)} />
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

/** How often it was said before, and what was answered then. */
function Before({ said }: { said: readonly SaidBefore[] }) {
  return said.map(({ session, line }) => (
    <div key={line.id} className="border-l-4 border-ke pl-4">
      <p>
        <span className="font-semibold">
          {session}, ý kiến {line.no}.
        </span>{' '}
        {line.body}
      </p>
      <Fate line={line} />
    </div>
  ))
}

function Figure({ label, count, href, here }: { label: string; count: number; href: string; here: boolean }) {
  return (
    <li>
      <a
        href={href}
        aria-current={here ? 'true' : undefined}
        className={cn('inline-flex min-h-11 items-center gap-2', here && 'font-semibold')}
      >
        <span className="figures">{count}</span> {label}
      </a>
    </li>
  )
}

/** One opinion, with what came of it. Before the report the public reads no words. */
export function OpinionLine({ line, href }: { line: ContactLine; href?: string }) {
  const { no, body, village, field, competence, standing, times } = line
  const name = `Ý kiến ${no}`
  return (
    <>
      {href && (
        <a href={href} className="inline-flex min-h-11 items-center font-semibold">
          {name}
        </a>
      )}
      <p>
        {!href && <span className="font-semibold">{name}. </span>}
        {body}
      </p>
      <p className="text-than-nhat">
        {village}. {fieldWord(field)}. {competenceWord(competence)}.
      </p>
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={standingTones[standing]} label={opinionStandings[standing]} />
        {times > 1 && <Badge tone="soon" label={`Đã nêu ${times} lần`} />}
      </p>
      <Fate line={line} />
    </>
  )
}

export function Fate({ line }: { line: ContactLine }) {
  const { answer, answeredBy, outcome, office, passedTo, task, dueOn, closedOn, number } = line
  if (answer) {
    return (
      <p>
        {answeredBy} trả lời: {answer}
      </p>
    )
  }
  if (outcome !== 'forwarded' || !dueOn) return null
  return (
    <p>
      {office}
      {task && `: ${task}`}. Hạn {formatDay(dueOn)}
      {passedTo && `. Báo cáo, chuyển tiếp: ${passedTo}`}
      {number && `. Việc số ${number}`}
      {closedOn && `. Kết thúc ${formatDay(closedOn)}`}.
    </p>
  )
}
