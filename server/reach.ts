import { inArray, sql } from 'drizzle-orm'
import { areaLineage, unitLineage } from '#db/schema/places.ts'
import type { Tx } from '#db/tx.ts'
import type { Actor, Grant } from '#domain/people/actor.ts'
import { type Permission, table } from '#domain/people/permissions.ts'

/** Offices, areas and the person whose petitions somebody reaches: `petitionsWithin` by name. */
export type Reach = {
  units: string[]
  areas: string[]
  mine: string | null
  /** Offices that read what is offered to them, and what they gave away. */
  offered: string[]
  origin: string[]
  /** Who reads what they help with. */
  joined: string | null
}
export const noReach: Reach = { units: [], areas: [], mine: null, offered: [], origin: [], joined: null }

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
  return (permissions) => {
    const units = new Set<string>()
    const seen = new Set<string>()
    const areas = new Set<string>()
    let mine: string | null = null
    let joined: string | null = null
    const add = ({ role, unitId, areaCode }: Grant, permission: Permission) => {
      const scope = table[role][permission]
      const reading = permission === 'petition.read'
      if (scope === 'own') mine = personId
      if (scope === 'own' && reading) joined = personId
      const offices = scope === 'unit' ? [unitId] : scope === 'tree' ? (unitsBelow.get(unitId) ?? []) : []
      for (const one of offices) units.add(one)
      if (reading) for (const one of offices) seen.add(one)
      if (scope === 'area' && areaCode) for (const one of areasBelow.get(areaCode) ?? []) areas.add(one)
    }
    for (const grant of grants) for (const permission of permissions) add(grant, permission)
    return { units: [...units], areas: [...areas], mine, offered: [...seen], origin: [...seen], joined }
  }
}

async function below(
  tops: string[],
  find: (tops: string[]) => Promise<{ top: string; codes: string[] }[]>,
): Promise<Map<string, string[]>> {
  const rows = tops.length > 0 ? await find([...new Set(tops)]) : []
  return new Map(rows.map(({ top, codes }) => [top, codes]))
}
