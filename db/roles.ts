import type postgres from 'postgres'

/** Where each role signs in. The names of the roles are fixed; hosts and passwords are not. */
export type DatabaseUrls = { migration: string; web: string; signin: string; worker: string; jobs: string }

const logins = ['namro_web', 'namro_signin', 'namro_worker', 'namro_jobs'] as const

/** Reads the five addresses from the environment. @throws Error that names the missing ones. */
export function urlsFromEnv(env = process.env): DatabaseUrls {
  const names = {
    migration: 'MIGRATION_DATABASE_URL',
    web: 'DATABASE_URL',
    signin: 'SIGNIN_DATABASE_URL',
    worker: 'WORKER_DATABASE_URL',
    jobs: 'JOBS_DATABASE_URL',
  } as const
  const missing = Object.values(names).filter((name) => !env[name])
  if (missing.length > 0) throw new Error(`Chưa có ${missing.join(', ')} trong môi trường.`)
  return Object.fromEntries(
    Object.entries(names).map(([key, name]) => [key, env[name]]),
  ) as unknown as DatabaseUrls
}

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`

/** The lines that make the roles; also what is printed for an administrator to run. */
function roleLines(urls: DatabaseUrls, database: string): string[] {
  const passwords = [urls.web, urls.signin, urls.worker, urls.jobs].map((url) => new URL(url).password)
  return [
    "do $$ begin if not exists (select 1 from pg_roles where rolname = 'namro_owner') then create role namro_owner nologin; end if; end $$",
    ...logins.flatMap((name, at) => [
      `do $$ begin if not exists (select 1 from pg_roles where rolname = '${name}') then create role ${name} login; end if; end $$`,
      `alter role ${name} login nosuperuser nobypassrls nocreatedb nocreaterole password ${quote(decodeURIComponent(passwords[at] as string))}`,
    ]),
    'alter role namro_web set lock_timeout = 5000',
    'alter role namro_web set idle_in_transaction_session_timeout = 15000',
    'grant namro_owner to current_user',
    `grant create on database "${database}" to namro_owner, namro_jobs`,
    'grant usage, create on schema public to namro_owner',
  ]
}

/**
 * Makes the four login roles and the owner that cannot sign in.
 * @throws Error with the lines an administrator must run, where this login may not create roles.
 */
export async function ensureRoles(sql: postgres.Sql, urls: DatabaseUrls): Promise<void> {
  for (const [at, url] of [urls.web, urls.signin, urls.worker, urls.jobs].entries()) {
    const { username } = new URL(url)
    if (username !== logins[at])
      throw new Error(`Địa chỉ cơ sở dữ liệu phải dùng vai trò ${logins[at]}, đang dùng ${username}.`)
  }
  const database = new URL(urls.migration).pathname.slice(1)
  const lines = roleLines(urls, database)
  const [me] = await sql`select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user`
  const [ready] = await sql`
    select count(*)::int = 5 as roles, pg_has_role(current_user, (select oid from pg_roles where rolname = 'namro_owner'), 'member') as member
    from pg_roles where rolname in ('namro_owner', 'namro_web', 'namro_signin', 'namro_worker', 'namro_jobs')`
  if (!me?.may && ready?.roles && ready?.member) return
  if (!me?.may) {
    const shown = lines.map((line) => `${line.replace(/password '.*'/, "password '…'")};`).join('\n')
    throw new Error(
      `Tài khoản này không tạo được vai trò. Nhờ quản trị cơ sở dữ liệu chạy các dòng sau, rồi khởi động lại:\n${shown}`,
    )
  }
  for (const line of lines) await sql.unsafe(line)
}
