import { eq, or, type SQL, sql } from 'drizzle-orm'
import { petition } from '#db/schema/petitions.ts'
import { areaLineage, unitLineage } from '#db/schema/places.ts'
import type { Actor, Grant } from '#domain/people/actor.ts'
import { type Permission, type Scope, table } from '#domain/people/permissions.ts'

/**
 * The petitions for which the actor holds one of these permissions, as a condition on the petition's
 * row: the SQL face of `can()`, built from the same table. The policies of the database say it a third
 * time.
 */
export function petitionsWithin(actor: Actor, ...permissions: Permission[]): SQL {
  if (actor.kind !== 'person') return sql`false`
  const reach = new Map<string, SQL>()
  for (const grant of actor.grants) {
    for (const permission of permissions) {
      const scope = table[grant.role][permission]
      const condition = scope && conditionOf(scope, grant, actor.personId)
      if (condition) reach.set(`${scope} ${grant.unitId}`, condition)
    }
  }
  return or(...reach.values()) ?? sql`false`
}

/** Everything the actor may see: read in full or watched under its mask. */
export const visiblePetitions = (actor: Actor): SQL =>
  petitionsWithin(actor, 'petition.read', 'petition.watch')

function conditionOf(scope: Scope, grant: Grant, personId: string): SQL | undefined {
  switch (scope) {
    case 'all':
      return sql`true`
    case 'own':
      return eq(petition.assigneeId, personId)
    case 'unit':
      return or(eq(petition.unitId, grant.unitId), eq(petition.handlingUnitId, grant.unitId))
    case 'tree': {
      // An array, not a join: looked up once, and each column's own index can be used.
      const units = sql`array(select ${unitLineage.unitId} from ${unitLineage} where ${unitLineage.ancestorId} = ${grant.unitId})`
      return sql`(${petition.unitId} = any(${units}) or ${petition.handlingUnitId} = any(${units}))`
    }
    case 'area':
      if (grant.areaCode === null) return undefined
      return sql`${petition.areaCode} = any(array(select ${areaLineage.code} from ${areaLineage} where ${areaLineage.ancestorCode} = ${grant.areaCode}))`
  }
}
