import { and, desc, eq, isNotNull, isNull, lt, ne, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { petition } from '#db/schema/petitions.ts'
import { area, areaLineage, unit } from '#db/schema/places.ts'
import { warningFlag, warningRun } from '#db/schema/warnings.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { Actor } from '#domain/people/actor.ts'
import { can, table } from '#domain/people/permissions.ts'
import type { WarningFilter } from '#domain/warnings/filter.ts'
import type { Warning } from '#domain/warnings/words.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { loadReach } from '#server/reach.ts'
import { visiblePetitions } from '#server/scope.ts'

export const pageSize = 50

/** What few may read is warned of to nobody; the others as the actor sees the petition. Policies say it once more. */
export function warnedWithin(actor: Actor): SQL {
  const areas =
    actor.kind === 'person'
      ? actor.grants.flatMap(({ role, areaCode }) =>
          areaCode && table[role]['warning.read'] === 'area' ? [areaCode] : [],
        )
      : []
  if (areas.length === 0) return sql`false`
  return sql`(${warningFlag.areaCode} = any(array(select ${areaLineage.code} from ${areaLineage} where ${areaLineage.ancestorCode} in
      (select value from json_array_elements_text(${JSON.stringify(areas)}::json))))
    and (${warningFlag.petitionId} is null or exists (select 1 from ${petition}
      where ${petition.id} = ${warningFlag.petitionId} and not ${petition.restricted} and ${visiblePetitions(actor)})))`
}

/** A place is asked for with everything below it. */
function conditions(actor: Actor, { rule, areaCode, field, ended }: WarningFilter): SQL[] {
  return [
    warnedWithin(actor),
    ended ? isNotNull(warningFlag.endedAt) : isNull(warningFlag.endedAt),
    rule && eq(warningFlag.rule, rule),
    areaCode && insideArea(areaCode),
    field !== undefined && eq(warningFlag.field, field),
  ].filter((one): one is SQL => Boolean(one))
}

export const insideArea = (areaCode: string): SQL =>
  sql`${warningFlag.areaCode} = any(array(select ${areaLineage.code} from ${areaLineage} where ${areaLineage.ancestorCode} = ${areaCode}))`

export type Counts = {
  rules: { rule: Warning; n: number }[]
  places: { areaCode: string; areaName: string; n: number }[]
  fields: { field: string; n: number }[]
}

/** How many warnings there are by rule, place and field: as many as the list behind each shows. */
export async function countWarnings(ctx: Ctx, filter: WarningFilter): Promise<Counts> {
  refuseOthers(ctx)
  const n = sql<number>`count(*)::int`
  return tx(ctx, async (db) => {
    const where = and(...conditions(ctx.actor, filter))
    const { areas } = (await loadReach(db, ctx.actor))(['warning.read'])
    const above = alias(area, 'above')
    return {
      rules: await db
        .select({ rule: warningFlag.rule, n })
        .from(warningFlag)
        .where(where)
        .groupBy(warningFlag.rule),
      // A commune counts with its hamlets, a province with its communes: as their lists do.
      places: await db
        .select({ areaCode: above.code, areaName: above.name, n })
        .from(warningFlag)
        .innerJoin(areaLineage, eq(areaLineage.code, warningFlag.areaCode))
        .innerJoin(above, eq(above.code, areaLineage.ancestorCode))
        .where(
          and(
            where,
            ne(above.kind, 'residential_group'),
            isNull(above.validTo),
            sql`${above.code} in (select value from json_array_elements_text(${JSON.stringify(areas)}::json))`,
          ),
        )
        .groupBy(above.code, above.name)
        .orderBy(desc(n), above.name, above.code)
        .limit(200),
      fields: await db
        .select({ field: warningFlag.field, n })
        .from(warningFlag)
        .where(and(where, ne(warningFlag.field, '')))
        .groupBy(warningFlag.field)
        .orderBy(desc(n), warningFlag.field),
    }
  })
}

export type WarningRow = Awaited<ReturnType<typeof rowsOf>>[number]

/** One page of warnings, the newest first. */
export async function listWarnings(ctx: Ctx, filter: WarningFilter, after?: string) {
  refuseOthers(ctx)
  return tx(ctx, async (db) => {
    const behind = after ? [lt(warningFlag.id, after)] : []
    const rows = await rowsOf(db, [...conditions(ctx.actor, filter), ...behind], pageSize + 1)
    const shown = rows.slice(0, pageSize)
    return { rows: shown, next: rows.length > pageSize ? shown.at(-1)?.id : undefined }
  })
}

const rowsOf = (db: Tx, where: SQL[], limit: number) =>
  db
    .select({
      ...{
        id: warningFlag.id,
        rule: warningFlag.rule,
        version: warningFlag.version,
        field: warningFlag.field,
      },
      ...{ figures: warningFlag.figures, raisedAt: warningFlag.raisedAt, endedAt: warningFlag.endedAt },
      ...{ areaCode: warningFlag.areaCode, areaName: area.name, office: unit.shortName },
      ...{
        number: petition.number,
        task: petition.task,
        kindLabel: petition.kindLabel,
        state: petition.state,
      },
    })
    .from(warningFlag)
    .innerJoin(area, eq(area.code, warningFlag.areaCode))
    .leftJoin(petition, eq(petition.id, warningFlag.petitionId))
    .leftJoin(unit, eq(unit.id, sql`coalesce(${petition.handlingUnitId}, ${petition.unitId})`))
    .where(and(...where))
    // Ids grow with the night that raised them.
    .orderBy(desc(warningFlag.id))
    .limit(limit)

/** What stands about these petitions, each with its sentence's figures. */
export function flagsOf(db: Tx, actor: Actor, petitionIds: string[]) {
  if (petitionIds.length === 0) return Promise.resolve([])
  return db
    .select({
      ...{ petitionId: warningFlag.petitionId, rule: warningFlag.rule, figures: warningFlag.figures },
      raisedAt: warningFlag.raisedAt,
    })
    .from(warningFlag)
    .where(
      and(
        warnedWithin(actor),
        isNull(warningFlag.endedAt),
        sql`${warningFlag.petitionId} in (select value::uuid from json_array_elements_text(${JSON.stringify(petitionIds)}::json))`,
      ),
    )
    .orderBy(warningFlag.id)
}

/** When warnings were brought up to date last; undefined before the first night. */
export async function lastRun(ctx: Ctx): Promise<Date | undefined> {
  refuseOthers(ctx)
  return tx(ctx, async (db) => {
    const [run] = await db
      .select({ at: warningRun.at })
      .from(warningRun)
      .orderBy(desc(warningRun.id))
      .limit(1)
    return run?.at
  })
}

export function refuseOthers({ actor }: Ctx): void {
  if (!can(actor, 'warning.read')) throw new NotFound()
}
