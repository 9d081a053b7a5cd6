import type { Sql } from 'postgres'
import { beforeAll, describe, expect, it } from 'vitest'
import { errorCode } from '#db/errors.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { petitionIn } from '#tests/filed-petition.ts'
import { withConnection } from '#tests/one-connection.ts'

type Table = { schema: string; name: string; rls: boolean; forced: boolean; owner: string; policies: number }

/** Tables that need no policy but the owner's, and why. */
const bare: Record<string, string> = {
  counted_petition: 'counted and listed by the doors of acl alone',
  paper_counter: 'reached by the trigger that numbers a paper alone',
  dialogue_question_support: 'counted by the doors of acl alone',
  petition_search: 'written by triggers and read by acl.search alone',
  warning_queue: 'filled and emptied by the doors of the night alone',
  heat_petition: 'counted by the doors of the night alone',
  heat_day: 'counted by the doors of the night alone',
}

const as = <T>(variable: string, use: (sql: Sql) => Promise<T>): Promise<T> =>
  withConnection(process.env[variable] as string, use)
const url = {
  web: 'DATABASE_URL',
  signin: 'SIGNIN_DATABASE_URL',
  worker: 'WORKER_DATABASE_URL',
  jobs: 'JOBS_DATABASE_URL',
}

let tables: Table[] = []
const inSchema = (schema: string) =>
  tables.filter((one) => one.schema === schema).map((one) => `${schema}.${one.name}`)

beforeAll(async () => {
  const done = await demoPlace()
  await petitionIn('ANSWERED')
  tables = await asSuperuser<Table>(
    (sql) => sql<Table[]>`
      select n.nspname as schema, c.relname as name, c.relrowsecurity as rls, c.relforcerowsecurity as forced,
        pg_get_userbyid(c.relowner) as owner,
        (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polname <> 'owner_all') as policies
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'auth') and c.relkind in ('r', 'p', 'v', 'm') order by 1, 2`,
  )
  return done
})

describe('every table', () => {
  it('is there to be looked at', () => {
    expect(inSchema('public').length).toBeGreaterThan(20)
    expect(inSchema('auth').length).toBeGreaterThan(5)
  })

  it('has row-level security, forced for its owner too, and belongs to whoever cannot sign in', () => {
    for (const { schema, name, rls, forced, owner } of tables) {
      expect({ name, rls, forced, owner }, `${schema}.${name}`).toEqual({
        name,
        rls: true,
        forced: true,
        owner: 'namro_owner',
      })
    }
  })

  it('has a policy of its own besides the owner’s', () => {
    const without = tables.filter((one) => one.policies === 0 && !(one.name in bare))
    expect(without.map((one) => one.name)).toEqual([])
  })
})

describe('the roles', () => {
  it('are no superusers, pass no policy, make no role and no database; the owner cannot sign in', async () => {
    const rows = await asSuperuser(
      (sql) => sql`select rolname, rolcanlogin from pg_roles where rolname like 'namro\\_%'
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or (rolname = 'namro_owner') = rolcanlogin)`,
    )
    expect(rows).toEqual([])
  })

  it('cannot become one another', async () => {
    for (const from of Object.values(url)) {
      for (const to of [
        'namro_owner',
        'namro_web',
        'namro_signin',
        'namro_worker',
        'namro_jobs',
        'postgres',
      ]) {
        await as(from, async (sql) => {
          const [{ me } = { me: '' }] = await sql<{ me: string }[]>`select current_user as me`
          if (me === to) return
          expect(await sql.unsafe(`set role ${to}`).catch(errorCode), `${me} to ${to}`).toBe('42501')
        })
      }
    }
  })

  it('cannot make anything in our schemas', async () => {
    for (const from of [url.web, url.signin, url.worker]) {
      for (const schema of ['public', 'auth', 'acl', 'job']) {
        const made = await as(from, (sql) => sql.unsafe(`create table ${schema}.mine (id int)`)).catch(
          errorCode,
        )
        expect(made, `${from} ${schema}`).toBe('42501')
      }
    }
  })
})

describe('without an actor', () => {
  it('the web role reads no row of any table', async () => {
    const seen = await as(url.web, (sql) => rowsOf(sql, inSchema('public')))
    expect(seen).toEqual(inSchema('public').map((name) => expect.stringMatching(`^${name} (0|42501)$`)))
    // The tables are not simply empty: as the superuser most of them show rows.
    const real = await asSuperuser(
      async (sql) => await rowsOf(sql, inSchema('public')).then((all) => all.map((line) => ({ line }))),
    )
    expect(real.filter(({ line }) => !line.endsWith(' 0')).length).toBeGreaterThan(15)
  })

  it('the worker role reads no row of any table', async () => {
    const seen = await as(url.worker, (sql) => rowsOf(sql, inSchema('public')))
    expect(seen).toEqual(inSchema('public').map((name) => expect.stringMatching(`^${name} (0|42501)$`)))
  })

  it('the sign-in role reads no account', async () => {
    const seen = await as(url.signin, (sql) => rowsOf(sql, inSchema('auth')))
    expect(seen).toEqual(inSchema('auth').map((name) => `${name} 0`))
  })
})

describe('each to their own', () => {
  it('only the sign-in role reaches the accounts', async () => {
    for (const from of [url.web, url.worker, url.jobs]) {
      const seen = await as(from, (sql) => rowsOf(sql, inSchema('auth')))
      expect(seen, from).toEqual(inSchema('auth').map((name) => `${name} 42501`))
    }
  })

  it('the sign-in role and the queue’s role reach none of our tables', async () => {
    for (const from of [url.signin, url.jobs]) {
      const seen = await as(from, (sql) => rowsOf(sql, inSchema('public')))
      expect(seen, from).toEqual(inSchema('public').map((name) => `${name} 42501`))
    }
  })

  it('only the queue’s role reaches the queue', async () => {
    for (const from of [url.web, url.signin, url.worker]) {
      expect(await as(from, (sql) => sql`select * from graphile_worker.jobs`).catch(errorCode), from).toBe(
        '42501',
      )
    }
  })

  it('the worker never reads what a sender wrote', async () => {
    const words = [
      'public.petition_text',
      'public.event_note',
      'public.answer',
      'public.petition_masked',
      'public.petition_code',
    ]
    const seen = await as(url.worker, (sql) => rowsOf(sql, words))
    expect(seen).toEqual(words.map((name) => `${name} 42501`))
  })
})

describe('functions that run as their owner', () => {
  it('look things up in a fixed path, and are not for everybody', async () => {
    const rows = await asSuperuser(
      (sql) => sql<
        { name: string; path: string | null; everybody: boolean }[]
      >`select p.oid::regprocedure::text as name, array_to_string(p.proconfig, ';') as path,
          coalesce(p.proacl::text ~ '[{,]=X', true) as everybody
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.prosecdef and n.nspname in ('public', 'auth', 'acl', 'job')`,
    )
    expect(rows.length).toBeGreaterThan(10)
    for (const { name, path, everybody } of rows) {
      expect(path, name).toMatch(/(^|;)search_path=[^;]*pg_temp(;|$)/)
      expect(everybody, name).toBe(false)
    }
  })
})

/** 'public.area 0': how many rows each table shows, or the code of the refusal. */
async function rowsOf(sql: Sql, names: string[]): Promise<string[]> {
  const lines: string[] = []
  for (const name of names) {
    const found = await sql
      .unsafe<{ n: number }[]>(
        `select count(*)::int as n from ${name
          .split('.')
          .map((part) => `"${part}"`)
          .join('.')}`,
      )
      .then((rows) => rows[0]?.n, errorCode)
    lines.push(`${name} ${found}`)
  }
  return lines
}
