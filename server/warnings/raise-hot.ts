import { sql } from 'drizzle-orm'
import type { Tx } from '#db/tx.ts'
import { type Heat, HOT_DAYS, HOT_PERIODS, hotFigures } from '#domain/warnings/hot.ts'
import { rulesOn } from '#domain/warnings/rules.ts'
import type { Thresholds } from '#domain/warnings/thresholds.ts'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'

type Counted = Heat & { areaCode: string; field: string | null }

/** Places and fields that receive unusually many, against their own former periods; the others end. */
export async function raiseHot(db: Tx, ctx: Ctx, thresholds: Thresholds): Promise<void> {
  const counted = await db.execute<Counted>(sql`
    select area_code as "areaCode", field, now, before, periods
    from acl.heat(${HOT_DAYS}::int, ${HOT_PERIODS}::int, ${thresholds.hotLeast}::int)`)
  const versions = new Map(rulesOn(dayOf(ctx.at)).map(({ rule, version }) => [rule, version]))
  const raised = [...counted].flatMap(({ areaCode, field, ...heat }) => {
    const rule = field === null ? 'hot-place' : 'hot-field'
    const version = versions.get(rule)
    const figures = version && hotFigures(heat, thresholds)
    return figures ? [{ id: newId(), rule, version, area_code: areaCode, field: field ?? '', figures }] : []
  })
  const rows = sql`jsonb_to_recordset(${JSON.stringify(raised)}::text::jsonb) as r (id uuid, rule text, version int,
    area_code text, field text, figures jsonb)`
  const at = sql`${ctx.at.toISOString()}::timestamptz`
  await db.execute(sql`
    update warning_flag f set ended_at = ${at} where f.ended_at is null and f.petition_id is null
      and not exists (select 1 from ${rows} where (r.rule, r.area_code, r.field) = (f.rule, f.area_code, f.field))`)
  await db.execute(sql`
    insert into warning_flag (id, rule, version, area_code, field, figures, raised_at, seen_at)
    select r.id, r.rule, r.version, r.area_code, r.field, r.figures, ${at}, ${at} from ${rows}
    on conflict (rule, area_code, field) where ended_at is null and petition_id is null do update set
      version = excluded.version, figures = excluded.figures, seen_at = excluded.seen_at`)
}
