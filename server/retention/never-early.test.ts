import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { dueDay, type KeptFile, type Term } from '#domain/retention/due.ts'
import { addDays, dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { cast, fileOne, rowOf } from '#tests/filed-petition.ts'
import { destroyAt } from '#tests/old-files.ts'

beforeAll(demoPlace)

let seed = 20261126
const random = (n: number) => {
  seed = (seed * 1103515245 + 12345) % 2147483648
  return Math.floor((seed / 2147483648) * n)
}
const from = Date.UTC(2025, 0, 1)
const someDay = (days: number) => new Date(from + random(days) * 86_400_000 + random(86_400_000))
const one = <T>(list: readonly T[]): T => list[random(list.length)] as T

type Made = KeptFile & {
  id: string
  number: string
  ties: { main: string | null; first: string | null; parent: string | null }
}

/** Files of every sort: ended or not, held, asked about, tied to one another, with terms of several years. */
async function generate(): Promise<{ files: Made[]; terms: Term[] }> {
  const files: Made[] = []
  for (let i = 0; i < 60; i++) {
    const { id, number } = await rowOf((await fileOne()).number)
    const state = one(['REFUSED', 'FILED', 'WITHDRAWN', 'REFUSED', 'GUIDED', 'RECEIVED'] as const)
    const closedAt = state === 'RECEIVED' ? null : someDay(3000)
    const tie = () => (i > 0 && random(8) === 0 ? (files[random(i)]?.id ?? null) : null)
    const made = {
      ...{ id, number, state, kind: one(['feedback', 'complaint', 'kept-for-good']), destroyed: false },
      family: one(['opinion', 'complaint'] as const),
      closedOn: closedAt && dayOf(closedAt),
      ...{ held: random(6) === 0, asked: random(10) === 0 },
      ties: { main: tie(), first: tie(), parent: tie() },
    }
    files.push(made)
    await asSuperuser(async (sql) => {
      await sql`set session_replication_role = replica`
      await sql`update petition set state = ${state}, refusal_article = 'Điều 1', kind = ${made.kind}, family = ${made.family},
        closed_at = ${closedAt}, main_id = ${made.ties.main}, first_round_id = ${made.ties.first}, parent_id = ${made.ties.parent} where id = ${id}`
      if (made.held)
        await sql`insert into legal_hold (id, petition_id, reason, placed_by, placed_at) values (${newId()}, ${id}, 'a', ${demoId(cast.chair)}, now())`
      if (made.asked)
        await sql`insert into data_request (id, petition_id, number, unit_id, kind, at, due_on)
          select ${newId()}, id, number, unit_id, 'copy', now(), current_date from petition where id = ${id}`
      return []
    })
  }
  const terms: Term[] = [
    { subject: 'family:opinion', validFrom: '2029-06-01', years: 4, article: 'a' },
    { subject: 'feedback', validFrom: '2027-01-01', years: 2, article: 'a' },
    { subject: 'feedback', validFrom: '2031-01-01', years: 6, article: 'a' },
    { subject: 'family:complaint', validFrom: '2026-01-01', years: 5, article: 'a' },
    { subject: 'kept-for-good', validFrom: '1900-01-01', years: null, article: 'a' },
  ]
  await asSuperuser(async (sql) => {
    for (const term of terms)
      await sql`insert into retention_term values (${term.subject}, ${term.validFrom}, ${term.years}, 'a')`
    return []
  })
  const all = await asSuperuser<Term>(
    (sql) => sql<Term[]>`select subject, valid_from::text as "validFrom", years, article from retention_term`,
  )
  return { files, terms: all }
}

/** Everything that a file hangs together with, found the slow way. */
function linked(files: Made[], start: Made): Made[] {
  const found = new Set([start])
  for (let before = 0; before !== found.size; ) {
    before = found.size
    for (const file of files)
      for (const near of [...found]) {
        const tied = Object.values(file.ties).includes(near.id) || Object.values(near.ties).includes(file.id)
        if (tied) found.add(file)
      }
  }
  return [...found]
}

describe('whatever was approved', () => {
  it('nothing that is held or not due is ever erased, and the rest is on its day', async () => {
    const { files, terms } = await generate()
    const decision = newId()
    await asSuperuser(async (sql) => {
      await sql`insert into destruction (id, unit_id, number, decided_on, committee, proposed_by, proposed_at, approved_by, approved_at, erase_from)
        values (${decision}, ${demoId('hong-lien-ubnd')}, '1', '2026-01-01', 'a', ${demoId(cast.chair)}, '2026-01-01',
          ${demoId(cast.provinceChair)}, '2026-01-01', '2026-02-01')`
      return sql`insert into destruction_item (destruction_id, petition_id, due_on) select ${decision}, id, '2026-01-01' from petition`
    })
    let erased = 0
    for (let month = 0; month < 24; month++) {
      const today = addDays('2028-01-01', month * 190 + random(20))
      const at = new Date(`${today}T09:00:00+07:00`)
      const expected = files.filter((file) => {
        const day = file.destroyed ? undefined : dueDay(linked(files, file), terms, today)
        return day !== undefined && day <= today
      })
      await destroyAt(at)
      const gone = await asSuperuser<{ number: string }>(
        (sql) => sql<
          { number: string }[]
        >`select p.number from destruction_item i join petition p on p.id = i.petition_id
          where i.erased_at = ${at} order by 1`,
      )
      expect(
        gone.map((it) => it.number),
        today,
      ).toEqual(expected.map((it) => it.number).sort())
      for (const file of expected) file.destroyed = true
      erased += gone.length
    }
    expect(erased).toBeGreaterThan(10)
    expect(files.filter((file) => !file.destroyed).length).toBeGreaterThan(10)
  })
})
