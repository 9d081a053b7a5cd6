import type { About, FollowKind } from '#domain/follows/words.ts'
import { promisesAddress } from '#domain/supervision/promises.ts'
import { dayOf, formatDay } from '#lib/dates.ts'

/** Events of a public petition that its followers hear of, and as which kind of news. */
export const petitionEvents = {
  'petition.passed-for-public': 'published',
  'petition.answer-passed': 'moved',
  'petition.triaged': 'moved',
  'petition.accepted': 'moved',
  'petition.taken-over': 'moved',
  'petition.extended': 'moved',
  'petition.planned': 'moved',
  'petition.closed': 'moved',
  'petition.reopened': 'moved',
  'petition.disputed': 'moved',
  'petition.verdict-differs': 'moved',
  'petition.dispute-withdrawn': 'moved',
} as const satisfies Record<string, FollowKind>

/** Events that move a promise. */
export const promiseEvents = [
  'petition.progressed',
  'petition.answered',
  'petition.planned',
  'petition.extended',
  'petition.overdue',
  'petition.closed',
  'petition.reopened',
  'petition.disputed',
  'petition.verdict',
  'petition.verdict-differs',
] as const

/** Steps of a dialogue that everybody reads of. */
export const dialogueSteps = {
  announce: 'announced',
  change: 'announced',
  'put-off': 'announced',
  cancel: 'announced',
  conclude: 'concluded',
} as const satisfies Record<string, FollowKind>

/** What happened, in words of ours: never what was written. */
const sentences: Record<Exclude<About, 'figures'>, Record<string, string>> = {
  petition: {
    'petition.passed-for-public': 'được công khai',
    'petition.answer-passed': 'có câu trả lời công khai',
    'petition.triaged': 'đã được phân loại',
    'petition.accepted': 'đã được thụ lý',
    'petition.taken-over': 'đã đổi nơi giải quyết',
    'petition.extended': 'được gia hạn',
    'petition.planned': 'đã có trả lời, còn phần đang làm',
    'petition.closed': 'đã kết thúc',
    'petition.reopened': 'đã mở lại',
    'petition.disputed': 'còn ý kiến khác nhau',
    'petition.verdict-differs': 'còn ý kiến khác nhau',
    'petition.dispute-withdrawn': 'không còn ý kiến khác nhau',
  },
  promise: {
    'petition.progressed': 'có tin tiến độ',
    'petition.answered': 'cơ quan báo đã làm xong',
    'petition.planned': 'cơ quan đã trả lời, còn phần đang làm',
    'petition.extended': 'được gia hạn',
    'petition.overdue': 'quá hạn',
    'petition.closed': 'đã kết thúc',
    'petition.reopened': 'đã mở lại',
    'petition.disputed': 'còn ý kiến khác nhau',
    'petition.verdict': 'nơi giám sát đã đánh giá',
    'petition.verdict-differs': 'còn ý kiến khác nhau',
  },
  dialogue: {
    announce: 'đã thông báo',
    change: 'có thay đổi',
    'put-off': 'hoãn, dời ngày',
    cancel: 'không tổ chức',
    conclude: 'đã có thông báo kết luận',
  },
}

export type FollowItem = {
  kind: FollowKind
  about: About
  number: string
  step: string
  place: string
  at: Date
}

/** What happened to it, as a line says it. */
export function sayStep({ about, step, place }: Pick<FollowItem, 'about' | 'step' | 'place'>): string {
  if (about === 'figures') return `đã có số liệu tháng ${Number(place.slice(5))}/${place.slice(0, 4)}`
  return sentences[about][step] ?? 'có tin mới'
}

const titles: Record<About, (number: string) => string> = {
  petition: (number) => `Hồ sơ ${number}`,
  promise: (number) => `Việc đã hứa ${number}`,
  dialogue: (number) => `Hội nghị đối thoại ${number}`,
  figures: (number) => `Số liệu của cơ quan ${number}`,
}

/** Where everybody reads of it. */
export function addressOf({ about, number, place }: Pick<FollowItem, 'about' | 'number' | 'place'>): string {
  if (about === 'petition') return `/cong-khai/${number}`
  if (about === 'dialogue') return `/doi-thoai/${number}`
  if (about === 'figures') return `/so-lieu/${number}`
  const [year = '', office] = place.split(' ')
  return promisesAddress({ year: Number(year), office, page: 1 })
}

export type FollowCase = { title: string; address: string; steps: { at: Date; said: string }[] }

/** One entry for each case, the one that moved last first; its steps the newest first. */
export function groupByCase(items: readonly FollowItem[]): FollowCase[] {
  const newest = [...items].sort((one, other) => other.at.getTime() - one.at.getTime())
  const cases = new Map<string, FollowCase>()
  for (const one of newest) {
    const key = `${one.about} ${one.number}`
    const found = cases.get(key) ?? {
      ...{ title: titles[one.about](one.number), address: addressOf(one), steps: [] },
    }
    found.steps.push({ at: one.at, said: sayStep(one) })
    cases.set(key, found)
  }
  return [...cases.values()]
}

/** A letter names so many cases; the rest is read at the account. */
const mostInLetter = 30

/** The cases as the lines of a letter: what changed, and where it is read. */
export function letterLines(items: readonly FollowItem[], site: string): string {
  const cases = groupByCase(items)
  const shown = cases.slice(0, mostInLetter).map(({ title, address, steps }) => {
    const said = steps.map(({ at, said }) => `  - ${formatDay(dayOf(at))}: ${said}`)
    return [title, ...said, `  Xem: ${site}${address}`].join('\n')
  })
  const left = cases.length - shown.length
  return [...shown, ...(left > 0 ? [`Còn ${left} việc khác, xem tại trang.`] : [])].join('\n\n')
}
