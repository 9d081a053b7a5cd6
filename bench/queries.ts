import { closePools } from '#db/client.ts'
import type { Actor } from '#domain/people/actor.ts'
import { type TabKey, tabRule, tabsOf } from '#domain/petitions/inbox.ts'
import type { SearchFilter } from '#domain/search/filter.ts'
import { boardListCodes, boardLists } from '#domain/supervision/board.ts'
import { newToken } from '#lib/ids.ts'
import { findUnsent } from '#server/notices/find-unsent.ts'
import { countUnread, ownNotices } from '#server/people/own-notices.ts'
import { filePetition } from '#server/petitions/file-petition.ts'
import { hashOfCode } from '#server/petitions/filing-key.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { heldPetition } from '#server/petitions/held-petition.ts'
import { listPetitions, tabWithWork } from '#server/petitions/list-petitions.ts'
import { waitingCalls } from '#server/petitions/mark-called.ts'
import { openByCode } from '#server/petitions/open-by-code.ts'
import { searchPetitions } from '#server/search/search-petitions.ts'
import { readBoardPage } from '#server/supervision/board.ts'
import { type Figures, figuresOf } from './figures.ts'
import { filing } from './filing.ts'
import { actor, type Sample } from './people.ts'
import { between, readCounters } from './reads.ts'

const RUNS = 40

export type Query = { name: string; figures: Figures; whole: string[]; rowsRead: number }
type Asked = [name: string, ask: (n: number) => Promise<unknown>]

/** Each question to the database as its real use case and actor ask it, one at a time, without pages. */
export async function measureQueries(sample: Sample): Promise<Query[]> {
  const measured: Query[] = []
  for (const [name, ask] of questions(sample)) {
    const before = await readCounters()
    const durations: number[] = []
    for (let run = 0; run < RUNS + 3; run++) {
      const begun = performance.now()
      await ask(run)
      // the first ones open the connection and fill its caches
      if (run >= 3) durations.push(performance.now() - begun)
    }
    await closePools()
    const { whole, rows } = between(before, await readCounters())
    const seconds = durations.reduce((sum, one) => sum + one, 0) / 1000
    measured.push({ name, figures: figuresOf(durations, seconds), whole, rowsRead: rows / (RUNS + 3) })
  }
  return measured
}

/** In nearly every letter, in few, in one, in none: each costs something else. */
const searches: [what: string, filter: SearchFilter | ((n: number) => SearchFilter)][] = [
  ['một từ đơn nào cũng có', { typed: 'phường' }],
  ['ba từ đúng thứ tự', { typed: 'dien thoai nha van hoa' }],
  ['bốn từ đơn nào cũng có, không đơn nào có đủ thứ tự', { typed: '"cho tôi không phường"' }],
  ['người gửi có một', (n) => ({ typed: `người gửi ${n * 97 + 1}` })],
  ['từ không đâu có', { typed: 'cấp sổ đỏ tàu vũ trụ' }],
  ['việc quá hạn, không có từ', { lateness: 'qua-han' }],
  ['một lĩnh vực đã kết thúc', { field: 'land', state: 'CLOSED', typed: 'nhà' }],
]

function questions({ codes, numbers, areas, handler, own }: Sample): Asked[] {
  const ctx = <A extends Actor>(who: A) => ({ actor: who, at: new Date() })
  const pick = (list: string[], n: number) => list[n % list.length] as string
  const holder = (n: number) => ctx({ kind: 'holder' as const, codeHash: hashOfCode(pick(codes, n)) })
  const staff = [
    ['công chức tiếp dân', actor('reception')],
    ['người giải quyết', handler],
    ['chủ tịch phường', actor('chair')],
    ['chủ tịch tỉnh', actor('provinceChair')],
    ['Mặt trận phường', actor('front')],
  ] as const
  return [
    ['Tra mã bí mật', (n) => openByCode(ctx({ kind: 'public' }), pick(codes, n))],
    ['Hồ sơ mở bằng mã', (n) => heldPetition(holder(n))],
    [
      'Gửi đơn',
      (n) => filePetition(ctx({ kind: 'public' }), { token: newToken(), ...filing(pick(areas, n)) }),
    ],
    ...staff.map(([who, person]): Asked => {
      const theirs = person === handler ? own : numbers
      return [`Một hồ sơ, ${who}`, (n) => findPetition(ctx(person), pick(theirs, n))]
    }),
    ...staff.map(([who, person]): Asked => [`Mục có việc, ${who}`, () => tabWithWork(ctx(person))]),
    ...staff.flatMap(([who, person]) =>
      tabsOf(person).map(
        (tab: TabKey): Asked => [`${tabRule(tab).label}, ${who}`, () => listPetitions(ctx(person), tab)],
      ),
    ),
    ...(['front', 'provinceWatcher'] as const).flatMap((who) =>
      boardListCodes.map(
        (list): Asked => [
          `Giám sát: ${boardLists[list].label}, ${who === 'front' ? 'Mặt trận phường' : 'Ban Tuyên giáo và Dân vận tỉnh'}`,
          () => readBoardPage(ctx(actor(who)), list, { promised: false }),
        ],
      ),
    ),
    ['Tin chưa đọc, người giải quyết', () => countUnread(ctx(handler))],
    ['Thông báo, người giải quyết', () => ownNotices(ctx(handler))],
    ['Gọi điện báo tin, công chức tiếp dân', () => waitingCalls(ctx(actor('reception')))],
    ['Tin chưa gửi, tiến trình nền', () => findUnsent(ctx({ kind: 'job', job: 'send-notice' }))],
    [
      'Lọc một lĩnh vực trong Tất cả, chủ tịch phường',
      () => listPetitions(ctx(actor('chair')), 'tat-ca', { field: 'roads' }),
    ],
    [
      'Tìm theo số, chủ tịch tỉnh',
      (n) => listPetitions(ctx(actor('provinceChair')), 'tat-ca', { number: pick(numbers, n) }),
    ],
    ...staff.flatMap(([who, person]) =>
      searches.map(
        ([what, filter]): Asked => [
          `Tìm ${what}, ${who}`,
          (n) => searchPetitions(ctx(person), typeof filter === 'function' ? filter(n) : filter),
        ],
      ),
    ),
  ]
}
