import type { Sql } from 'postgres'

/** A table of ours with the columns that are written (generated ones follow from them). */
export type Table = { name: string; columns: string[] }

/** Schemas that hold our data. The queue's is left out: its jobs follow from waiting notices. */
const SCHEMAS = ['public', 'auth']

/** Our tables, each after those it refers to. */
export async function listTables(sql: Sql): Promise<Table[]> {
  const rows = await sql<{ name: string; columns: string[]; needs: string[] }[]>`
    select format('%I.%I', n.nspname, c.relname) as name,
      (select json_agg(quote_ident(attname) order by attnum) from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      (select coalesce(json_agg(distinct format('%I.%I', fn.nspname, f.relname)), '[]')
        from pg_constraint join pg_class f on f.oid = confrelid join pg_namespace fn on fn.oid = f.relnamespace
        where conrelid = c.oid and contype = 'f' and confrelid <> c.oid) as needs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ${sql(SCHEMAS)} order by name`
  const left = new Map(rows.map((row) => [row.name, row]))
  const sorted: Table[] = []
  while (left.size > 0) {
    const next = [...left.values()].find(({ needs }) => needs.every((one) => !left.has(one)))
    if (!next) throw new Error(`tables refer to one another in a circle: ${[...left.keys()].join(', ')}`)
    left.delete(next.name)
    sorted.push({ name: next.name, columns: next.columns })
  }
  return sorted
}

/** Where each sequence stands; null for one that has given nothing yet. */
export async function sequenceValues(sql: Sql): Promise<Record<string, string | null>> {
  const rows = await sql<{ name: string; value: string | null }[]>`
    select format('%I.%I', schemaname, sequencename) as name, last_value::text as value
    from pg_sequences where schemaname in ${sql(SCHEMAS)} order by name`
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}

/** Hashes of the migrations this database went through; none when it is empty. */
export async function appliedMigrations(sql: Sql): Promise<string[]> {
  const [found] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`
  if (!found?.there) return []
  const rows = await sql<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations order by id`
  return rows.map(({ hash }) => hash)
}

/** Everything that guards the tables, as text: row-level security, policies, triggers. */
export async function guards(sql: Sql): Promise<string> {
  const rows = await sql`
    select format('%s security %s %s', c.oid::regclass, relrowsecurity, relforcerowsecurity) as line
      from pg_class c join pg_namespace n on n.oid = relnamespace where relkind = 'r' and nspname in ${sql(SCHEMAS)}
    union all
    select format('%I.%I policy %s', schemaname, tablename, p) from pg_policies p where schemaname in ${sql(SCHEMAS)}
    union all
    select format('%s trigger %s %s', tgrelid::regclass, tgname, tgenabled)
      from pg_trigger t join pg_class c on c.oid = tgrelid join pg_namespace n on n.oid = relnamespace
      where nspname in ${sql(SCHEMAS)} and not tgisinternal
    order by 1`
  return rows.map(({ line }) => line).join('\n')
}
