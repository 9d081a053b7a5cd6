import { and, eq, gte, isNull, lte, or } from 'drizzle-orm'
import { roleGrant } from '#db/schema/people.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { Person } from '#domain/people/actor.ts'
import type { Role } from '#domain/people/words.ts'
import { type EndRole, refusalToLeave } from '#domain/petitions/handover.ts'
import { Refusal } from '#domain/refusal.ts'
import { addDays, dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { asSignIn } from '#server/people/as-sign-in.ts'
import { lockPeople } from '#server/people/lock-people.ts'
import { lockManagedUnit } from '#server/people/managed-unit.ts'
import { nameChair, passWork } from '#server/people/pass-work.ts'
import { endAllSessions } from '#server/people/sessions.ts'
import { countOpenWork } from '#server/petitions/hand-over.ts'
import { NotFound } from '#server/petitions/petition-row.ts'

/** Who takes on the open work of a handler who leaves, and why; nobody when it was handed over before. */
type Leaving = Pick<EndRole, 'successorId' | 'reason'>
type GrantRow = typeof roleGrant.$inferSelect
const heads: Role[] = ['unit_head', 'gov_head']

/** Takes a role back from today on. The grant stays on file with its days. */
export async function endRole(
  ctx: Ctx<Person>,
  grantId: string,
  leaving: Leaving = { successorId: '', reason: '' },
): Promise<string> {
  const personId = await tx(ctx, async (db) => {
    const [grant] = await db.select().from(roleGrant).where(eq(roleGrant.id, grantId))
    if (!grant) throw new NotFound()
    await lockPeople(db, grant.personId, leaving.successorId)
    await lockManagedUnit(db, ctx, grant.unitId, 'people.manage')
    const today = dayOf(ctx.at)
    if (grant.toOn && grant.toOn < today) return grant.personId
    if (grant.role === 'sysadmin') await keepOneAdmin(db, grant.id, today)
    if (grant.role === 'unit_handler') await passHandling(db, ctx, grant, leaving, today)
    // The last day inclusive is yesterday: the role reaches nothing from this moment on.
    await db
      .update(roleGrant)
      .set({ toOn: addDays(today, -1) })
      .where(eq(roleGrant.id, grant.id))
    // After the end: whoever is named now must hold a role that lasts.
    if (heads.includes(grant.role)) await passAnswering(db, ctx, grant.personId, today)
    const payload = { personId: grant.personId, unitId: grant.unitId, role: grant.role }
    await record(db, ctx, { type: 'role.ended', payload })
    return grant.personId
  })
  await asSignIn(ctx.at, (db) => endAllSessions(db, personId, ctx.at))
  return personId
}

/** Open work of this office, and all of it when no other office is left to handle in. */
async function passHandling(
  db: Tx,
  ctx: Ctx<Person>,
  grant: GrantRow,
  { successorId, reason }: Leaving,
  today: string,
): Promise<void> {
  const lasting = await rolesInForce(db, grant.personId, today)
  const others = lasting.filter((one) => one.id !== grant.id && one.role === 'unit_handler')
  const stillHere = others.some((one) => one.unitId === grant.unitId)
  if (stillHere) return
  const unitId = others.length > 0 ? grant.unitId : null
  const refusal = refusalToLeave(await countOpenWork(db, grant.personId, unitId), successorId)
  if (refusal) throw refusal
  if (!successorId) return
  const { personId } = grant
  await passWork(db, ctx, {
    ...{ personId, unitId, toId: successorId, toUnitId: grant.unitId, reason },
    field: 'successorId',
  })
}

async function passAnswering(db: Tx, ctx: Ctx, personId: string, today: string): Promise<void> {
  const lasting = await rolesInForce(db, personId, today)
  if (!lasting.some(({ role }) => heads.includes(role))) await nameChair(db, ctx, personId)
}

const rolesInForce = (db: Tx, personId: string, today: string): Promise<GrantRow[]> =>
  db
    .select()
    .from(roleGrant)
    .where(
      and(
        eq(roleGrant.personId, personId),
        lte(roleGrant.fromOn, today),
        or(isNull(roleGrant.toOn), gte(roleGrant.toOn, today)),
      ),
    )

/** One with no last day has to be left. All are locked, so that two do not end each other. */
async function keepOneAdmin(db: Tx, endedId: string, today: string): Promise<void> {
  const lasting = and(eq(roleGrant.role, 'sysadmin'), isNull(roleGrant.toOn), lte(roleGrant.fromOn, today))
  const all = await db
    .select({ id: roleGrant.id })
    .from(roleGrant)
    .where(lasting)
    .orderBy(roleGrant.id)
    .for('update')
  const left = all.filter((one) => one.id !== endedId)
  if (left.length === 0) {
    throw new Refusal('role.lastAdmin', 'Cần ít nhất một quản trị. Thêm người khác trước khi gỡ vai trò này.')
  }
}
