import { sql } from 'drizzle-orm'
import { type Tx, tx } from '#db/tx.ts'
import { ended } from '#domain/petitions/lifecycle.ts'
import { stateCodes } from '#domain/petitions/words.ts'
import { HOT_DAYS, HOT_PERIODS } from '#domain/warnings/hot.ts'
import { ABOVE_DAYS, type Facts, rulesPrint, warningsOf } from '#domain/warnings/rules.ts'
import { readThresholds, type Thresholds } from '#domain/warnings/thresholds.ts'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { loadRules } from '#server/places/rules.ts'
import { raiseHot } from './raise-hot.ts'
import { tellHot } from './tell-hot.ts'

const BATCH = 500
/** As far back as places and fields are compared, the warning of letters sent above their level included. */
const recentDays = Math.max(ABOVE_DAYS, HOT_DAYS * (HOT_PERIODS + 1)) + 1

/**
 * Brings the early warnings up to date: raises what holds since the last night, ends what holds no longer. Looks at what
 * changed and at what grew old, a batch in a transaction; what is cut short waits in the queue. Those who watch a place
 * hear which places and fields became hot. Runs as 'raise-warnings'.
 */
export async function raiseWarnings(ctx: Ctx, stopped: () => boolean = () => false): Promise<void> {
  const thresholds = await begin(ctx)
  for (let more = BATCH; more === BATCH && !stopped(); )
    more = await tx(ctx, (db) => nextBatch(db, ctx, thresholds))
  if (stopped()) return
  await tx(ctx, async (db) => {
    await raiseHot(db, ctx, thresholds)
    await tellHot(db, ctx)
  })
}

function begin(ctx: Ctx): Promise<Thresholds> {
  return tx(ctx, async (db) => {
    const thresholds = readThresholds((await loadRules(db)).settings)
    const open = JSON.stringify(stateCodes.filter((state) => !ended.includes(state)))
    await db.execute(sql`select acl.begin_warnings(${rulesPrint(thresholds, dayOf(ctx.at))}, ${open}::json,
      ${thresholds.prolongedDays}::int, ${recentDays}::int)`)
    return thresholds
  })
}

type Taken = Facts & { id: string; counts: boolean; areaCode: string; field: string; unitId: string }

/** @returns how many were looked at */
async function nextBatch(db: Tx, ctx: Ctx, thresholds: Thresholds): Promise<number> {
  const taken = [
    ...(await db.execute<Taken>(sql`
      select petition_id as id, counts, area_code as "areaCode", field, unit_id as "unitId", state, source, competence,
        moved_down as "movedDown", received_on::text as "receivedOn", accepted_on::text as "acceptedOn", answered,
        extensions, heads, letters, leads, visits
      from acl.take_warnings(${BATCH})`)),
  ]
  const raised = taken.flatMap(({ id, areaCode, field, unitId, counts, ...facts }) =>
    (counts ? warningsOf(facts, thresholds, dayOf(ctx.at)) : []).map((one) => ({
      ...{ id: newId(), petition_id: id, area_code: areaCode, field, unit_id: unitId },
      ...{ rule: one.rule, version: one.version, figures: one.figures, check_on: one.checkOn },
    })),
  )
  const rows = sql`jsonb_to_recordset(${JSON.stringify(raised)}::text::jsonb) as r (id uuid, petition_id uuid, area_code text,
    field text, unit_id uuid, rule text, version int, figures jsonb, check_on date)`
  const ids = JSON.stringify(taken.map(({ id }) => id))
  await db.execute(sql`
    update warning_flag f set ended_at = ${ctx.at.toISOString()}::timestamptz
    where f.ended_at is null and f.petition_id in (select value::uuid from json_array_elements_text(${ids}::json))
      and not exists (select 1 from ${rows} where r.petition_id = f.petition_id and r.rule = f.rule)`)
  await db.execute(sql`
    insert into warning_flag (id, rule, version, petition_id, area_code, field, unit_id, figures, raised_at, seen_at, check_on)
    select r.id, r.rule, r.version, r.petition_id, r.area_code, r.field, r.unit_id, r.figures,
      ${ctx.at.toISOString()}::timestamptz, ${ctx.at.toISOString()}::timestamptz, r.check_on from ${rows}
    on conflict (petition_id, rule) where ended_at is null and petition_id is not null do update set
      version = excluded.version, area_code = excluded.area_code, field = excluded.field, unit_id = excluded.unit_id,
      figures = excluded.figures, seen_at = excluded.seen_at, check_on = excluded.check_on`)
  return taken.length
}
