import { Agent } from 'node:http'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { type Figures, figuresOf } from './figures.ts'
import type { Journey } from './load/journeys.ts'
import { Visitor } from './load/visitor.ts'
import { people, type Sample } from './people.ts'
import { putLoad, type Site } from './site.ts'

export const CONNECTIONS = 10

export type Measured = { name: string; kilobytes: number; figures: Figures; bare: Figures }

type Case = { name: string; journey: Journey; who?: keyof typeof people; pages: number }

/** Each page under load, and right after it a bare page of its layout and size, as often. */
export async function measurePages(
  site: Site,
  sample: Sample,
  seconds: number,
  say: (line: string) => void,
): Promise<Measured[]> {
  const measured: Measured[] = []
  for (const { name, journey, who, pages } of cases(sample)) {
    say(`  ${name}…`)
    const cookie = who && (await signIn(site, who))
    const load = { origin: site.origin, connections: CONNECTIONS, seconds }
    const result = await putLoad({ ...load, cookie, journey })
    const path = await barePath(site, who ? 'office' : 'citizen', result.bytes / pages)
    const bare = await putLoad({ ...load, journey: { kind: 'pages', paths: [path], times: pages } })
    measured.push({
      name,
      kilobytes: result.bytes / 1000,
      figures: figuresOf(result.durations, result.seconds),
      bare: figuresOf(bare.durations, bare.seconds),
    })
    if (journey.kind !== 'file') continue
    // The last step alone answers without a page: beside it stands the layout with nothing in it.
    const empty = await putLoad({ ...load, journey: { kind: 'pages', paths: ['/bench?shell=citizen'] } })
    measured.push({
      name: 'Gửi đơn, riêng bước cuối (POST)',
      kilobytes: 0,
      figures: figuresOf(result.lastPosts, result.seconds),
      bare: figuresOf(empty.durations, empty.seconds),
    })
  }
  return measured
}

const cases = ({ codes, numbers, areas }: Sample): Case[] => [
  { name: 'Tra cứu bằng mã (POST, rồi mở hồ sơ)', journey: { kind: 'lookUp', codes }, pages: 1 },
  {
    name: 'Danh sách chờ phân loại, cơ quan đông nhất',
    journey: { kind: 'pages', paths: ['/inbox?muc=cho-phan-loai'] },
    who: 'reception',
    pages: 1,
  },
  {
    name: 'Danh sách tất cả, cơ quan đông nhất',
    journey: { kind: 'pages', paths: ['/inbox?muc=tat-ca'] },
    who: 'chair',
    pages: 1,
  },
  {
    name: 'Một hồ sơ, cán bộ xem',
    journey: { kind: 'pages', paths: numbers.map((number) => `/petitions/${number}`) },
    who: 'chair',
    pages: 1,
  },
  { name: 'Gửi đơn, cả sáu trang và phiếu', journey: { kind: 'file', areas }, pages: 7 },
]

async function withVisitor<T>(site: Site, use: (visitor: Visitor) => Promise<T>): Promise<T> {
  const agent = new Agent()
  return use(new Visitor(site.origin, agent)).finally(() => agent.destroy())
}

/** @returns the cookie of the session */
export const signIn = (site: Site, who: keyof typeof people): Promise<string> =>
  withVisitor(site, async (visitor) => {
    const { status } = await visitor.post('/dang-nhap/minh-hoa', { personId: demoId(people[who]) })
    const session = visitor.cookie('namro_session')
    if (!session) throw new Error(`${who} could not sign in: ${status}`)
    return `namro_session=${session}`
  })

/** The address of the bare page that weighs as much. */
const barePath = (site: Site, shell: string, wanted: number): Promise<string> =>
  withVisitor(site, async (visitor) => {
    const sizeAt = async (bytes: number) => (await visitor.get(`/bench?shell=${shell}&bytes=${bytes}`)).bytes
    const [empty, full] = [await sizeAt(0), await sizeAt(30_000)]
    const bytes = Math.max(0, Math.round(((wanted - empty) / (full - empty)) * 30_000))
    return `/bench?shell=${shell}&bytes=${bytes}`
  })
