import type { Sql } from 'postgres'
import { Refusal } from '../start/progress.mjs'
import { listTables } from './catalogue.ts'

/** Written by every migration, so that a database holding only these is still empty. */
const REFERENCE = ['public.role_scope', 'public.calendar_day', 'public.time_limit', 'public.setting']

/** Pages and jobs that run while their rows are exchanged would mix two histories. @throws Refusal */
export async function refuseInUse(sql: Sql): Promise<void> {
  const [found] = await sql`
    select count(*)::int as others from pg_stat_activity
    where datname = current_database() and usename in ('namro_web', 'namro_signin', 'namro_worker', 'namro_jobs')`
  if (found?.others > 0) throw new Refusal('Năm Rõ đang chạy trên cơ sở dữ liệu này. Dừng lại rồi nạp.')
}

/** @throws Refusal when somebody has already worked with this database */
export async function refuseNotEmpty(sql: Sql): Promise<void> {
  for (const { name } of await listTables(sql)) {
    if (REFERENCE.includes(name)) continue
    await sql`begin`
    await sql`set local role namro_owner`
    const [found] = await sql.unsafe(`select exists (select 1 from ${name}) as any_row`)
    await sql`commit`
    if (found?.any_row) {
      throw new Refusal(
        `Cơ sở dữ liệu này đã có dữ liệu (bảng ${name}). Nạp vào nơi trống, hoặc thêm --replace để thay tất cả.`,
      )
    }
  }
}
