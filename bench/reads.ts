import { setTimeout as sleep } from 'node:timers/promises'
import { asSuperuser } from './database.ts'

/** Tables that grow with the petitions: none of them may ever be read whole. */
const BIG = [
  'petition',
  'petition_text',
  'petition_masked',
  'petition_sender',
  'petition_code',
  'event',
  'event_note',
  'answer',
  'file',
  'sender_says',
  'notice',
  'petition_search',
]

type Counter = { scans: number; rows: number }
export type Reads = Map<string, Counter>

/** Reads since the counters began, of statements inside functions and policies too. */
export async function readCounters(): Promise<Reads> {
  // A connection reports what it read when it ends, or a moment later.
  await sleep(300)
  const rows = await asSuperuser(
    (sql) => sql<{ name: string; scans: number; rows: number }[]>`
      select relname as name, seq_scan::float8 as scans, (seq_tup_read + coalesce(idx_tup_fetch, 0))::float8 as rows
      from pg_stat_user_tables where schemaname = 'public' and relname in ${sql(BIG)}`,
  )
  return new Map(rows.map(({ name, ...counter }) => [name, counter]))
}

/** Big tables that were read whole between two counts, and how many rows of them all were looked at. */
export function between(before: Reads, after: Reads): { whole: string[]; rows: number } {
  const grown = (name: string, of: keyof Counter) =>
    (after.get(name)?.[of] ?? 0) - (before.get(name)?.[of] ?? 0)
  return {
    whole: BIG.filter((name) => grown(name, 'scans') > 0),
    rows: BIG.reduce((sum, name) => sum + grown(name, 'rows'), 0),
  }
}
