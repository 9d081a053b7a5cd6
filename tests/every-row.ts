import { asSuperuser } from './database.ts'

/** Every row of every table of the database, read behind all policies: 'public.paper' and what it holds. */
export const everyRow = () =>
  asSuperuser<{ name: string; rows: string }>(async (db) => {
    const tables = await db<{ name: string }[]>`
      select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`
    const all: { name: string; rows: string }[] = []
    for (const { name } of tables) {
      const rows = await db.unsafe<{ row: string }[]>(`select t::text as row from ${name} t`)
      all.push({ name, rows: rows.map(({ row }) => row).join('\n') })
    }
    return all
  })
