import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Sql } from 'postgres'
import { petitions } from '#db/seed/demo/petitions.ts'
import { mask } from '#domain/petitions/masking.ts'
import { codeFromBytes } from '#domain/petitions/secret-code.ts'
import { hashOfCode } from '#server/petitions/filing-key.ts'
import { loadPlaces } from '../../scripts/demo/load-places.ts'
import { secondsSince } from '../../scripts/start/progress.mjs'

/** So many petitions get a code that the load generator knows. */
const KNOWN_CODES = 2_000

const migrationsFolder = new URL('../../db/migrations', import.meta.url).pathname
const parts = [
  ['petitions', 'hồ sơ'],
  ['words', 'nội dung, trả lời, tệp'],
  ['history', 'diễn biến, tin báo'],
  ['search', 'từ để tìm'],
] as const
const file = (name: string) => readFile(new URL(`./${name}.sql`, import.meta.url), 'utf8')

/** Changes with everything that the rows follow from: another stamp, and they are made anew. */
export async function rowsStamp(rows: number, secret: string): Promise<string> {
  const hash = createHash('sha256').update(`${rows} ${secret}`)
  for (const name of ['places', 'petitions', 'words', 'history', 'search']) hash.update(await file(name))
  for (const migration of readMigrationFiles({ migrationsFolder })) hash.update(migration.hash)
  return hash.digest('hex')
}

/**
 * Fills an empty migrated database with the demo place and `rows` petitions. Needs the superuser: the
 * rows are written as they would lie after two years, not act by act, so triggers and keys are off.
 */
export async function loadRows(sql: Sql, rows: number, say: (line: string) => void): Promise<void> {
  const step = async (what: string, work: () => Promise<unknown>) => {
    const begun = performance.now()
    await work()
    say(`  ${what}: ${secondsSince(begun)}`)
  }
  await sql`select set_config('bench.rows', ${String(rows)}, false), set_config('bench.at', now()::text, false)`
  await sql`set synchronous_commit = off`
  await sql`set work_mem = '256MB'`
  await sql`set maintenance_work_mem = '512MB'`
  await loadPlaces(sql)
  await step('400 cơ quan', async () => sql.unsafe(await file('places')))
  await sql`create table bench_text (n int primary key, body text, masked text, place text, answer text)`
  await sql`insert into bench_text ${sql(texts())}`
  await sql`set session_replication_role = replica`
  const buildIndexes = await dropIndexes(sql)
  for (const [name, what] of parts) await step(what, async () => sql.unsafe(await file(name)))
  await step('chỉ mục', buildIndexes)
  await step('mã biết trước', () => exchangeCodes(sql))
  await sql`set session_replication_role = origin`
  await step('thống kê cho bộ lập kế hoạch', () => sql`vacuum analyze`)
}

/** Rows are written much faster without indexes; what it returns builds them again as they were. */
async function dropIndexes(sql: Sql): Promise<() => Promise<void>> {
  const indexes = await sql<{ name: string; definition: string }[]>`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace = 'public'::regnamespace and not i.indisunique`
  for (const { name } of indexes) await sql.unsafe(`drop index ${name}`)
  return async () => {
    for (const { definition } of indexes) await sql.unsafe(definition)
  }
}

/** The texts of the demo place, with an answer each where the demo has one. */
function texts() {
  const answers = petitions.flatMap((one) => one.office?.answer?.text ?? [])
  return petitions.map(({ body, place, sender }, n) => ({
    n,
    body,
    place,
    masked: mask(body, sender ? [sender.name] : []).text,
    answer: answers[n % answers.length] as string,
  }))
}

async function exchangeCodes(sql: Sql): Promise<void> {
  const codes = Array.from({ length: KNOWN_CODES }, () => codeFromBytes(randomBytes(32)))
  const pairs = codes.map((code) => ({ code, hash: hashOfCode(code) }))
  await sql`create table bench_code (code text primary key, petition_id uuid not null)`
  await sql`
    with known as (select row_number() over () as at, code, hash from jsonb_to_recordset(${sql.json(pairs)}) as k (code text, hash text)),
    chosen as (select row_number() over () as at, id from (select id from bench_petition order by md5(i::text) limit ${KNOWN_CODES}) s),
    changed as (
      update petition_code c set code_hash = known.hash from known join chosen using (at) where c.petition_id = chosen.id
      returning known.code, c.petition_id)
    insert into bench_code select * from changed`
}
