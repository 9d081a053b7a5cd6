import { Agent } from 'node:http'
import { closePools } from '#db/client.ts'
import { newId } from '#lib/ids.ts'
import { ownerMark } from '#server/device-owner.ts'
import { asSuperuser } from './database.ts'
import { Visitor } from './load/visitor.ts'
import { openHall } from './opened-hall.ts'
import { signIn } from './pages.ts'
import { actor } from './people.ts'
import type { Site } from './site.ts'

const ENTRIES = 15
const MINUTES = 10

export type JoiningFigures = { ms: number; sent: number; kept: number; wrong: string[] }
type Entry = { site: number; body: string; fields: Record<string, string> }

/** Entry `n` of ten minutes, by turns at the one place and the other, as its device sends it. */
function entryOf(n: number, number: string, sites: string[], begun: number): Entry {
  const at = (seconds: number) =>
    new Date(begun + (n * MINUTES * 60_000) / ENTRIES + seconds * 1000).toISOString()
  const site = n % sites.length
  const body = `Điểm ${site + 1}, ý kiến ${String.fromCharCode(97 + n)}: mương trước nhà tắc từ đầu tháng.`
  const fields = {
    ...{ id: newId(), turnId: newId(), siteId: sites[site] ?? '', number },
    ...{ owner: ownerMark(actor('reception').personId), stage: 'said', seat: String(n + 1), body },
    ...{ answer: 'Phường nạo vét trong tuần này.', outcome: 'answered' },
    ...{ tookPlaceAt: at(0), startedAt: at(5), endedAt: at(30), writtenAt: at(31) },
  }
  return { site, body, fields }
}

/**
 * Two devices of one hall wrote fifteen opinions while they had no network for ten minutes, and both join at once.
 * The line that came back is a poor one: each sends every entry twice, as after a lost answer, and the first time
 * out of order. What stands in the database afterwards is compared with what was written.
 */
export async function measureJoining(site: Site): Promise<JoiningFigures> {
  const { number, sites } = await openHall(2)
  const agent = new Agent({ keepAlive: true })
  try {
    const begun = Date.now() - (MINUTES + 1) * 60_000
    const entries = Array.from({ length: ENTRIES }, (_, n) => entryOf(n, number, sites, begun))
    const cookie = await signIn(site, 'reception')
    const wrong: string[] = []
    let sent = 0
    const joins = async (at: number) => {
      const visitor = new Visitor(site.origin, agent, cookie)
      const own = entries.filter((entry) => entry.site === at)
      for (const { fields } of [...own.toReversed(), ...own]) {
        const { status } = await visitor.post('/dialogues/join/live', fields)
        sent++
        if (status !== 200) wrong.push(`gửi một mục: ${status}`)
      }
    }
    const from = performance.now()
    await Promise.all(sites.map((_, at) => joins(at)))
    const ms = performance.now() - from
    const kept = await asSuperuser(
      (sql) => sql<{ site_id: string; body: string }[]>`
        select t.site_id, t.body from dialogue_turn t join dialogue d on d.id = t.dialogue_id
        where d.number = ${number} order by t.queued_at, t.position`,
    )
    for (const [at, id] of sites.entries()) {
      const written = entries.filter((entry) => entry.site === at).map(({ body }) => body)
      const there = kept.filter((row) => row.site_id === id).map(({ body }) => body)
      if (there.join('\n') !== written.join('\n')) {
        wrong.push(`điểm ${at + 1} có ${there.length} ý kiến, đã ghi ${written.length}, hoặc khác thứ tự`)
      }
    }
    return { ms, sent, kept: kept.length, wrong }
  } finally {
    agent.destroy()
    await closePools()
  }
}
