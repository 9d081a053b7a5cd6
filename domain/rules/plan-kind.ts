import { type Clocks, type KindRule, shippedKinds } from '#domain/petitions/kinds.ts'
import { UNIT_RULE } from '#domain/time/time-limit.ts'
import { type LimitKey, limitFor, type TimeLimit } from '#domain/time/time-limits.ts'
import { addDays, type Day } from '#lib/dates.ts'
import { slug } from '#lib/slug.ts'
import { type ClockInput, type ClockName, clockCodes, clockNames, type KindInput } from './kind-form.ts'
import { newestOf } from './versions.ts'

/** What saving a kind writes: its next version, and limits of its own that begin with it. */
export type KindPlan = { before: KindRule | undefined; next: KindRule; limits: TimeLimit[] }

/**
 * The next version of a kind. A clock that keeps its number goes on by the limit it had; another number
 * becomes a limit of the kind's own from the same day. What the law sets for complaints and
 * denunciations stays where the law changes it.
 */
export function planKind(
  code: string,
  versions: readonly KindRule[],
  limits: readonly TimeLimit[],
  input: KindInput,
): KindPlan {
  const before = newestOf(versions)
  const { from, clocks: typed, answerFrom, ...rest } = input
  const kept = before?.family === input.family ? before.clocks : clocksOfFamily(input.family)
  if (input.family !== 'opinion') {
    return { before, limits: [], next: { ...rest, code, validFrom: from, validTo: null, clocks: bare(kept) } }
  }
  const own: TimeLimit[] = []
  const clocks: Clocks = { ...bare(kept), answerFrom }
  for (const clock of clockCodes) {
    const wanted = typed[clock] as ClockInput
    const now = limitOn(limits, kept[clock], from)
    const startsWith = clock === 'answer' && answerFrom === 'accepted' ? 'thụ lý' : 'tiếp nhận'
    if (now && now.limit === wanted.days && now.unit === wanted.unit && now.startsWith === startsWith)
      continue
    const key: LimitKey = `kind.${code}.${clock}`
    clocks[clock] = key
    own.push({
      ...{ key, name: clockNames[clock], limit: wanted.days, unit: wanted.unit, startsWith },
      ...{ article: UNIT_RULE, isUnitRule: true, validFrom: from },
    })
  }
  return { before, limits: own, next: { ...rest, code, validFrom: from, validTo: null, clocks } }
}

/** The numbers that the clocks of a kind have on a day, for the form. */
export function clockInputs(
  clocks: Clocks,
  limits: readonly TimeLimit[],
  day: Day,
): Record<ClockName, ClockInput> {
  const of = (clock: ClockName): ClockInput => {
    const { limit, unit } = limitFor(limits, clocks[clock], day)
    return { days: limit, unit }
  }
  return { triage: of('triage'), first: of('first'), answer: of('answer') }
}

/** The limits as they would stand with the plan: the open version of each ends the day before. */
export function limitsWith(limits: readonly TimeLimit[], added: readonly TimeLimit[]): TimeLimit[] {
  const ended = limits.flatMap((one) => {
    const next = added.find(({ key }) => key === one.key)
    if (!next?.validFrom || (one.validTo && one.validTo < next.validFrom)) return [one]
    if (one.validFrom && one.validFrom >= next.validFrom) return []
    return [{ ...one, validTo: addDays(next.validFrom, -1) }]
  })
  return [...ended, ...added]
}

/** 'phản ánh về chợ' → 'phan-anh-ve-cho', with a number where that is taken. */
export function codeFor(label: string, taken: ReadonlySet<string>): string {
  const words =
    slug(label)
      .replace(/^[^a-z]+/, '')
      .slice(0, 34) || 'loai'
  const isFree = (code: string) => !taken.has(code) && code !== 'unclassified' && code !== 'new'
  for (let n = 1; ; n++) {
    const code = n === 1 ? words : `${words}-${n}`
    if (isFree(code)) return code
  }
}

const limitOn = (limits: readonly TimeLimit[], key: LimitKey, day: Day): TimeLimit | undefined =>
  limits.find(
    (one) => one.key === key && (one.validFrom ?? '') <= day && (!one.validTo || day <= one.validTo),
  )

const bare = ({ triage, first, answer, answerFrom }: Clocks): Clocks => ({
  triage,
  first,
  answer,
  answerFrom,
})

/** Where a family is new to a kind, it starts from what every installation has. */
function clocksOfFamily(family: KindRule['family']): Clocks {
  const code = { opinion: 'feedback', complaint: 'complaint', denunciation: 'denunciation' }[family]
  const shipped = shippedKinds.find((one) => one.code === code)
  if (!shipped) throw new Error(`no kind ${code} is shipped`)
  return shipped.clocks
}
