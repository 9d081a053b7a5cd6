import { inArray, sql } from 'drizzle-orm'
import { areaLineage, unitLineage } from '#db/schema/places.ts'
import type { Tx } from '#db/tx.ts'
import type { Actor, Grant } from '#domain/people/actor.ts'
import { type Permission, table } from '#domain/people/permissions.ts'

/**
 * Offices, areas, the people whose petitions somebody works on (themselves, and whom they stand in for)
 * and the petitions they help with or follow: `petitionsWithin` by name.
 */
export type Reach = {
  units: string[]
  areas: string[]
  mine: string[]
  /** Offices that read what is offered to them, and what they gave away. */
  offered: string[]
  origin: string[]
  joined: string[]
}
export const noReach: Reach = { units: [], areas: [], mine: [], offered: [], origin: [], joined: [] }

/** Looks up once what lies below the actor's offices and areas, and says how far permissions reach. */
export async function loadReach(
  db: Tx,
  actor: Actor,
): Promise<(permissions: readonly Permission[]) => Reach> {
  if (actor.kind !== 'person') return () => noReach
  const { grants, personId } = actor
  const unitsBelow = await below(
    grants.map(({ unitId }) => unitId),
    (ids) =>
      db
        .select({ top: unitLineage.ancestorId, codes: sql<string[]>`json_agg(${unitLineage.unitId})` })
        .from(unitLineage)
        .where(inArray(unitLineage.ancestorId, ids))
        .groupBy(unitLineage.ancestorId),
  )
  const areasBelow = await below(
    grants.flatMap(({ areaCode }) => areaCode ?? []),
    (codes) =>
      db
        .select({ top: areaLineage.ancestorCode, codes: sql<string[]>`json_agg(${areaLineage.code})` })
        .from(areaLineage)
        .where(inArray(areaLineage.ancestorCode, codes))
        .groupBy(areaLineage.ancestorCode),
  )
  const beside = await besideOwn(db, personId)
  return (permissions) => {
    const units = new Set<string>()
    const seen = new Set<string>()
    const areas = new Set<string>()
    const mine = new Set<string>()
    const joined = new Set<string>()
    const add = ({ role, unitId, areaCode }: Grant, permission: Permission) => {
      const scope = table[role][permission]
      const reading = permission === 'petition.read'
      if (scope === 'own') {
        for (const one of [personId, ...beside.covered]) mine.add(one)
        if (reading) for (const one of beside.joined) joined.add(one)
        if (permission === 'petition.progress') for (const one of beside.helped) joined.add(one)
      }
      const offices = scope === 'unit' ? [unitId] : scope === 'tree' ? (unitsBelow.get(unitId) ?? []) : []
      for (const one of offices) units.add(one)
      if (reading) for (const one of offices) seen.add(one)
      if (scope === 'given') for (const one of beside.given.get(unitId) ?? []) joined.add(one)
      if (scope === 'area' && areaCode) for (const one of areasBelow.get(areaCode) ?? []) areas.add(one)
    }
    for (const grant of grants) for (const permission of permissions) add(grant, permission)
    return {
      units: [...units],
      areas: [...areas],
      mine: [...mine],
      offered: [...seen],
      origin: [...seen],
      joined: [...joined],
    }
  }
}

/** Whom the person stands in for today; what they follow; what they work on beside the accountable one; what boards were given. */
async function besideOwn(db: Tx, personId: string) {
  const [found] = await db.execute<{
    covered: string[]
    joined: string[]
    helped: string[]
    given: { unit: string; petition: string }[]
  }>(sql`
    select (select coalesce(json_agg(person_id), '[]') from acl.standing() where stand_in_id = ${personId}) as covered,
      coalesce(json_agg(petition_id), '[]') as joined,
      coalesce(json_agg(petition_id) filter (where role = 'collaborator'), '[]') as helped,
      (select coalesce(json_agg(json_build_object('unit', unit_id, 'petition', petition_id)), '[]') from acl.given()) as given
    from petition_member where person_id = ${personId} and ended_at is null`)
  const given = new Map<string, string[]>()
  for (const { unit, petition } of found?.given ?? []) given.set(unit, [...(given.get(unit) ?? []), petition])
  return { covered: [], joined: [], helped: [], ...found, given }
}

async function below(
  tops: string[],
  find: (tops: string[]) => Promise<{ top: string; codes: string[] }[]>,
): Promise<Map<string, string[]>> {
  const rows = tops.length > 0 ? await find([...new Set(tops)]) : []
  return new Map(rows.map(({ top, codes }) => [top, codes]))
}
