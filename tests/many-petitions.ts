import { asSuperuser } from './database.ts'

type Change = { areaCode?: string; field?: string | null; receivedAt?: Date; headCount?: number }

/**
 * Copies of a petition under numbers of their own, for counting: without words, people or history.
 * @returns how many
 */
export async function copiesOf(number: string, count: number, change: Change = {}): Promise<number> {
  const { areaCode = null, field = null, receivedAt = null, headCount = null } = change
  return asSuperuser(async (db) => {
    const columns = await db<{ name: string }[]>`select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = 'petition' and is_generated = 'NEVER'`
    const names = columns.map(({ name }) => `"${name}"`).join(', ')
    const made = await db.unsafe(
      `insert into petition (${names})
        select ${columns.map(({ name }) => `c."${name}"`).join(', ')}
        from petition p, generate_series(1, $2::int) n, lateral jsonb_populate_record(p, jsonb_strip_nulls(jsonb_build_object(
          'id', gen_random_uuid(), 'number', '2020-' || lpad((floor(random() * 900000)::int + n + 1000000 * (random() * 8 + 1)::int)::text, 7, '0'),
          'area_code', $3::text, 'field', $4::text, 'received_at', $5::timestamptz, 'head_count', $6::int))) c
        where p.number = $1 on conflict (number) do nothing returning 1`,
      [number, count, areaCode, field, receivedAt?.toISOString() ?? null, headCount],
    )
    return [{ n: made.length }]
  }).then(([one]) => Number(one?.n ?? 0))
}
