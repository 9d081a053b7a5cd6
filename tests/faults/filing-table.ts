import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { tx } from '#db/tx.ts'
import type { Actor } from '#domain/people/actor.ts'
import type { File, Outcome } from './load.ts'
import type { OwnCluster } from './own-cluster.ts'

const rows = pgTable('filing_row', {
  key: uuid().notNull(),
  part: integer().notNull(),
  meant: text().notNull(),
})

/** The database itself notes as whom each row was written; part 1 carries the idempotency key. */
export const createTable = `
  create table filing_row (
    key uuid not null, part int not null, meant text not null,
    actor text default current_setting('app.who', true)
  );
  create unique index on filing_row (key) where part = 1`

/** A filing of two rows with some thinking in between; one in ten fails on purpose before the second. */
export const fileTwoRows: File = (key, who) => {
  const actor: Actor = { kind: 'person', personId: who, grants: [] }
  return tx({ actor, at: new Date() }, async (db) => {
    const first = await db.insert(rows).values({ key, part: 1, meant: who }).onConflictDoNothing()
    // filed by an earlier try whose acknowledgement was lost
    if (first.count === 0) return
    if (Math.random() < 0.3) await sleep(400)
    await db.select().from(rows).where(sql`key = ${key}`)
    if (Math.random() < 0.1) await db.execute(sql`select 1 / 0`)
    await db.insert(rows).values({ key, part: 2, meant: who })
  })
}

export type Damage = Record<'lost' | 'doubled' | 'half' | 'wrongActor' | 'keptThoughRefused', number>

/** Compares what callers were told with what the database holds. */
export async function damage({ acknowledged, refused }: Outcome, cluster: OwnCluster): Promise<Damage> {
  const wrong = await cluster.ask('select 1 from filing_row where actor is distinct from meant')
  const filings = await cluster.ask(
    `select key, count(*) filter (where part = 1)::int as first, count(*) filter (where part = 2)::int as second
     from filing_row group by key`,
  )
  const kept = new Set(filings.map(({ key }) => String(key)))
  const count = (hit: (first: number, second: number) => boolean) =>
    filings.filter(({ first, second }) => hit(Number(first), Number(second))).length
  return {
    lost: [...acknowledged.keys()].filter((key) => !kept.has(key)).length,
    doubled: count((first, second) => first > 1 || second > 1),
    half: count((first, second) => (first === 0) !== (second === 0)),
    wrongActor: wrong.length,
    keptThoughRefused: [...refused].filter((key) => kept.has(key)).length,
  }
}
