import type { Actor } from '#domain/people/actor.ts'
import { can, type Permission } from '#domain/people/permissions.ts'
import { ended, transitions } from '#domain/petitions/lifecycle.ts'
import { isNumber } from '#domain/petitions/number.ts'
import { type Kind, type State, stateCodes, states } from '#domain/petitions/words.ts'

export type TabRule = {
  label: string
  /** The rows are those for which the person holds this; the tab is shown to whoever holds it anywhere. */
  permissions: Permission[]
  states?: State[]
  /** Only what was given to the person. */
  mine?: boolean
  /** Only what is offered to an office of theirs, was given away by one, or what they help with. */
  by?: 'offered' | 'origin' | 'joined'
  /** Said when nothing is there. */
  empty: string
}

const inWork: State[] = ['ASSIGNED', 'VERIFYING', 'MEETING', 'EXECUTING', 'REOPENED', 'WAITING']
const seen: Permission[] = ['petition.read', 'petition.watch']
const noWork = 'Việc mới hiện ở đây, gần hạn nhất lên đầu.'

/** Views of the staff's list, by what their address says; each role gets those it works with. */
export const tabs = {
  'cho-phan-loai': {
    label: 'Chờ phân loại',
    permissions: ['petition.triage', 'petition.accept'],
    states: ['RECEIVED', 'TRIAGED'],
    empty: `Không còn đơn chờ phân loại. ${noWork}`,
  },
  'cho-nhan': {
    label: 'Chờ nhận',
    permissions: ['petition.accept', 'petition.assign'],
    states: transitions['take-over'].from,
    by: 'offered',
    empty: 'Không có hồ sơ nào chuyển đến chờ nhận.',
  },
  'cho-giao': {
    label: 'Chờ giao',
    permissions: ['petition.assign'],
    states: ['ACCEPTED'],
    empty: `Không còn việc chờ giao. ${noWork}`,
  },
  'duoc-giao': {
    label: 'Được giao',
    permissions: ['petition.progress'],
    states: inWork,
    mine: true,
    empty: `Không còn việc được giao. ${noWork}`,
  },
  'phoi-hop': {
    label: 'Phối hợp',
    permissions: ['petition.progress'],
    states: stateCodes.filter((state) => !ended.includes(state)),
    by: 'joined',
    empty: 'Không có việc nào đang phối hợp.',
  },
  'cho-duyet': {
    label: 'Chờ duyệt',
    permissions: ['petition.approve'],
    states: ['DRAFTED'],
    empty: `Không còn dự thảo chờ duyệt. ${noWork}`,
  },
  'cho-phat-hanh': {
    label: 'Chờ phát hành',
    permissions: ['petition.issue'],
    states: ['APPROVED'],
    empty: `Không còn câu trả lời chờ ký, phát hành. ${noWork}`,
  },
  'y-kien-khac': {
    label: 'Còn ý kiến khác nhau',
    permissions: ['petition.assign', 'petition.reply-dispute', 'petition.watch'],
    states: ['DISPUTED'],
    empty: 'Không có việc nào còn ý kiến khác nhau.',
  },
  'da-chuyen': {
    label: 'Đã chuyển, theo dõi',
    permissions: ['petition.transfer'],
    by: 'origin',
    empty: 'Chưa chuyển hồ sơ nào đến cơ quan khác.',
  },
  'sap-den-han': { label: 'Sắp đến hạn', permissions: seen, empty: 'Không có việc sắp đến hạn.' },
  'qua-han': { label: 'Quá hạn', permissions: seen, empty: 'Không có việc quá hạn.' },
  'tat-ca': { label: 'Tất cả', permissions: seen, empty: 'Chưa có hồ sơ nào trong phần được xem.' },
} as const satisfies Record<string, TabRule>
export type TabKey = keyof typeof tabs
export const tabRule = (key: TabKey): TabRule => tabs[key]

/** The tabs that this person's roles work with, in the order of the life of a petition. */
export const tabsOf = (actor: Actor): TabKey[] =>
  (Object.keys(tabs) as TabKey[]).filter((key) => tabRule(key).permissions.some((one) => can(actor, one)))

/** Which rows of a tab: everything here stands in the address, so that a list can be kept and sent. */
export type InboxFilter = {
  kind?: Kind
  state?: State
  field?: string
  unitId?: string
  areaCode?: string
  /** A public number, or the end of one. */
  number?: string
}

type Query = Record<string, string | string[] | undefined>

const names = {
  kind: 'loai',
  state: 'trang-thai',
  field: 'linh-vuc',
  unitId: 'don-vi',
  areaCode: 'noi',
  number: 'q',
} as const satisfies Record<keyof InboxFilter, string>
export const filterNames = names

/** Reads the filter from an address; what is not understood is left out. */
export function readFilter(query: Query): InboxFilter {
  const text = (key: keyof InboxFilter) => {
    const value = query[names[key]]
    return typeof value === 'string' ? value.trim() : ''
  }
  const kind = text('kind')
  const typed = text('number').normalize('NFKC')
  const reference = typed.replace(/\s/g, '').toUpperCase()
  const number = isNumber(reference) ? reference : typed.match(/\d[\d -]*/)?.[0]?.replace(/ /g, '')
  return {
    kind: /^[a-z][a-z0-9-]{0,40}$/.test(kind) ? kind : undefined,
    state: text('state') in states ? (text('state') as State) : undefined,
    field: /^[a-z][a-z0-9-]{0,40}$/.test(text('field')) ? text('field') : undefined,
    unitId: /^[0-9a-f-]{36}$/.test(text('unitId')) ? text('unitId') : undefined,
    areaCode: /^\d{2,5}$/.test(text('areaCode')) ? text('areaCode') : undefined,
    number: number?.slice(0, 16),
  }
}

/** The address of a tab with a filter; `after` is where the next page starts. */
export function inboxAddress(tab: TabKey, filter: InboxFilter = {}, after?: string): string {
  const query = new URLSearchParams({ muc: tab })
  for (const [key, name] of Object.entries(names)) {
    const value = filter[key as keyof InboxFilter]
    if (value) query.set(name, value)
  }
  if (after) query.set('sau', after)
  return `/inbox?${query}`
}

/** '2026-000123' and the reference of a denunciation as they are; '123' as the numbers of the last years that end so. */
export function numbersMeant(typed: string, year: number): string[] {
  if (isNumber(typed)) return [typed]
  const whole = typed.match(/^(\d{4})-(\d{1,9})$/)
  if (whole) return [`${whole[1]}-${whole[2]?.padStart(6, '0')}`]
  const digits = typed.replace(/\D/g, '')
  // Numbers have six digits, and more after the first million; a year before them makes ten.
  if (digits.length > 8) return [`${digits.slice(0, 4)}-${digits.slice(4).padStart(6, '0')}`]
  return [0, 1, 2, 3].map((back) => `${year - back}-${digits.padStart(6, '0')}`)
}
