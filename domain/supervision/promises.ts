import { type PromiseState, promiseStateCodes } from '#domain/dialogues/ledger.ts'
import { outcomeCodes, outcomes } from '#domain/petitions/words.ts'

/** Where something was promised, and what stands there instead of words that are not told. */
export const promiseSources = {
  dialogue: { label: 'Hội nghị đối thoại', untold: 'Nội dung công bố cùng thông báo kết luận' },
  contact: { label: 'Tiếp xúc cử tri', untold: 'Nội dung nêu ở trang của đợt tiếp xúc' },
  reception: { label: 'Tiếp công dân', untold: 'Việc riêng của người đến, không nêu nội dung' },
} as const
export type PromiseSource = keyof typeof promiseSources

/** The page of the occasion, where it has one for everybody. */
export function occasionAddress(source: PromiseSource, occasion: string | null): string | undefined {
  if (!occasion || source === 'reception') return undefined
  return source === 'dialogue' ? `/doi-thoai/${occasion}` : `/tiep-xuc-cu-tri/${occasion}`
}

/** Lists of the ledger by what their address says; each figure opens one. */
export const promiseLists = {
  'da-thuc-hien': 'kept',
  'dang-thuc-hien': 'open',
  'qua-han': 'overdue',
  'con-y-kien': 'disputed',
} as const satisfies Record<string, PromiseState>
export type PromiseList = keyof typeof promiseLists
export const promiseListCodes = Object.keys(promiseLists) as PromiseList[]
export const listOf = (state: PromiseState): PromiseList =>
  promiseListCodes.find((one) => promiseLists[one] === state) ?? 'dang-thuc-hien'

/** Outcomes that leave something for a later day: what is closed with one of them is not kept yet. */
export const laterOutcomes: string[] = outcomeCodes.filter((one) => outcomes[one].later)

export type PromiseFilter = { year: number; office?: string; area?: string; list?: PromiseList; page: number }
type Query = Record<string, string | string[] | undefined>

/** Reads the filter from an address; what is not understood is left out. */
export function readPromises(query: Query, thisYear: number): PromiseFilter {
  const text = (name: string) => (typeof query[name] === 'string' ? String(query[name]).trim() : '')
  return {
    year: /^20\d\d$/.test(text('nam')) ? Number(text('nam')) : thisYear,
    office: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text('co-quan')) ? text('co-quan') : undefined,
    area: /^\d{2,5}$/.test(text('noi')) ? text('noi') : undefined,
    list: promiseListCodes.find((one) => one === text('xem')),
    page: /^\d{1,2}$/.test(text('trang')) ? Math.max(1, Number(text('trang'))) : 1,
  }
}

/** The address of a list with a filter. */
export function promisesAddress({ year, office, area, list, page }: PromiseFilter): string {
  const query = new URLSearchParams({ nam: String(year) })
  if (office) query.set('co-quan', office)
  if (area) query.set('noi', area)
  if (list) query.set('xem', list)
  if (page > 1) query.set('trang', String(page))
  return `/viec-da-hua?${query}`
}

/** The feed of promises, of a place and what lies below it where one is chosen. */
export const promiseFeedAddress = (area?: string): string =>
  `/viec-da-hua/tin/moi.atom${area ? `?noi=${encodeURIComponent(area)}` : ''}`

export type PromiseSum = {
  officeId: string
  office: string
  areaCode: string
  area: string
  standing: PromiseState
  promises: number
}

/** How many there are by how they stand, in all. */
export function sumPromises(sums: readonly PromiseSum[]): Record<PromiseState | 'all', number> {
  const of = (state: PromiseState) =>
    sums.filter(({ standing }) => standing === state).reduce((all, { promises }) => all + promises, 0)
  const each = Object.fromEntries(promiseStateCodes.map((one) => [one, of(one)])) as Record<
    PromiseState,
    number
  >
  return { ...each, all: sums.reduce((all, { promises }) => all + promises, 0) }
}
