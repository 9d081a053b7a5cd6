import { or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { unitLineage } from '#db/schema/places.ts'
import type { Actor } from '#domain/people/actor.ts'
import { type Permission, table } from '#domain/people/permissions.ts'

/** Offices in which the actor holds this permission, as a condition on a column that names an office. */
export function unitsWithin(actor: Actor, permission: Permission, column: SQLWrapper): SQL {
  if (actor.kind !== 'person') return sql`false`
  const reached = actor.grants.flatMap(({ role, unitId }) => {
    switch (table[role][permission]) {
      case 'all':
        return [sql`true`]
      case 'unit':
        return [sql`${column} = ${unitId}::uuid`]
      case 'tree':
        return [
          sql`${column} = any(array(select ${unitLineage.unitId} from ${unitLineage} where ${unitLineage.ancestorId} = ${unitId}::uuid))`,
        ]
      default:
        return []
    }
  })
  return or(...reached) ?? sql`false`
}
