import { eq, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { petition } from '#db/schema/petitions.ts'
import { areaLineage, unitLineage } from '#db/schema/places.ts'
import type { Actor, Grant, Person } from '#domain/people/actor.ts'
import { type Permission, type Scope, table } from '#domain/people/permissions.ts'

/**
 * The petitions for which the actor holds one of these permissions, as a condition on the petition's
 * row: the SQL face of `can()`, built from the same table. The policies of the database say it a third
 * time.
 */
export function petitionsWithin(actor: Actor, ...permissions: Permission[]): SQL {
  if (actor.kind !== 'person') return sql`false`
  const [mine, read] = [eq(petition.assigneeId, actor.personId), reached(actor, ['restricted.read'])]
  return sql`(${reached(actor, permissions)} and (not ${petition.restricted} or ${mine} or ${read}) and ${notConcerning(actor)})`
}

/** Everything the actor may see: read in full or watched under its mask. */
export const visiblePetitions = (actor: Actor): SQL =>
  petitionsWithin(actor, 'petition.read', 'petition.watch')

function reached(actor: Person, permissions: Permission[]): SQL {
  const reach = new Map<string, SQL>()
  for (const grant of actor.grants) {
    for (const permission of permissions) {
      const scope = table[grant.role][permission]
      const condition = scope && conditionOf(scope, grant, actor.personId, permission)
      if (condition) reach.set(`${scope} ${grant.unitId} ${besides(permission)}`, condition)
    }
  }
  return or(...reach.values()) ?? sql`false`
}

/** Not about the person, nor about an office of theirs unless they are its head. */
function notConcerning({ personId, grants }: Person): SQL {
  const staffed = grants.flatMap(({ unitId, role }) => (role === 'gov_head' ? [] : [unitId]))
  const person = sql`${petition.concernsPersonId} is distinct from ${personId}`
  if (staffed.length === 0) return person
  return sql`(${person} and (${petition.concernsUnitId} is null or ${notInArray(petition.concernsUnitId, staffed)}))`
}

/** Permissions that reach further than the offices and the person of a petition. */
const besides = (permission: Permission) =>
  permission === 'petition.read' || permission === 'petition.progress' ? permission : ''

function conditionOf(scope: Scope, grant: Grant, personId: string, permission: Permission): SQL | undefined {
  const reading = permission === 'petition.read'
  switch (scope) {
    case 'all':
      return sql`true`
    case 'own': {
      const stoodInFor = sql`${petition.assigneeId} in (select s.person_id from acl.standing() s where s.stand_in_id = ${personId})`
      const mine = or(eq(petition.assigneeId, personId), stoodInFor)
      if (!besides(permission)) return mine
      const working = reading ? sql`true` : sql`m.role = 'collaborator'`
      const joined = sql`${petition.id} in (select m.petition_id from petition_member m where m.person_id = ${personId} and m.ended_at is null and ${working})`
      return or(mine, joined)
    }
    case 'unit': {
      const columns = reading ? readers : actors
      return or(...columns.map((column) => eq(column, grant.unitId)))
    }
    case 'tree': {
      // An array, not a join: looked up once, and each column's own index can be used.
      const units = sql`array(select ${unitLineage.unitId} from ${unitLineage} where ${unitLineage.ancestorId} = ${grant.unitId})`
      const columns = reading ? readers : actors
      return sql`(${or(...columns.map((column) => sql`${column} = any(${units})`))})`
    }
    case 'given':
      return sql`${petition.id} in (select acl.given_to(${grant.unitId}))`
    case 'area':
      if (grant.areaCode === null) return undefined
      return sql`${petition.areaCode} = any(array(select ${areaLineage.code} from ${areaLineage} where ${areaLineage.ancestorCode} = ${grant.areaCode}))`
  }
}

const actors = [petition.unitId, petition.handlingUnitId]
/** Offices that are asked to take it over, or follow what they gave away, read it too. */
const readers = [...actors, petition.offeredUnitId, petition.originUnitId]
