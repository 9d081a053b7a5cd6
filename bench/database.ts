import postgres, { type Sql } from 'postgres'
import { migrate } from '#db/migrate.ts'
import { urlsFromEnv } from '#db/roles.ts'
import { loadRows, rowsStamp } from './rows/load.ts'

/** The only database that a bench ever writes to or drops. */
const NAME = 'namro_bench'
const VARIABLES = [
  'MIGRATION_DATABASE_URL',
  'DATABASE_URL',
  'SIGNIN_DATABASE_URL',
  'WORKER_DATABASE_URL',
  'JOBS_DATABASE_URL',
]

const inDatabase = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href

/** Uses one connection as the superuser of the embedded cluster. */
export async function asSuperuser<T>(use: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres(urlsFromEnv().migration, { max: 1, max_lifetime: null, onnotice: () => {} })
  try {
    return await use(sql)
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** Points this process at the bench's own database, and fills it unless these very rows are there. */
export async function openBenchDatabase(rows: number, say: (line: string) => void): Promise<void> {
  for (const name of VARIABLES) process.env[name] = inDatabase(process.env[name] as string, NAME)
  const stamp = await rowsStamp(rows, process.env.APP_SECRET as string)
  const kept = await asSuperuser(async (sql) => {
    const [found] = await sql`select stamp from bench_stamp`
    return found?.stamp
  }).catch(() => undefined)
  if (kept === stamp) {
    say('Dữ liệu đo đã có từ lần trước.')
    return
  }
  const server = postgres(inDatabase(urlsFromEnv().migration, 'postgres'), { max: 1, onnotice: () => {} })
  await server`drop database if exists ${server(NAME)} with (force)`
  await server`create database ${server(NAME)}`
  await server.end()
  await migrate(urlsFromEnv())
  await asSuperuser(async (sql) => {
    await loadRows(sql, rows, say)
    await sql`create table bench_stamp as select ${stamp}::text as stamp`
  })
}
