import { and, eq, isNull, lte } from 'drizzle-orm'
import { roleGrant } from '#db/schema/people.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { Person } from '#domain/people/actor.ts'
import { Refusal } from '#domain/refusal.ts'
import { addDays, dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { asSignIn } from '#server/people/as-sign-in.ts'
import { lockManagedUnit } from '#server/people/managed-unit.ts'
import { endAllSessions } from '#server/people/sessions.ts'
import { NotFound } from '#server/petitions/petition-row.ts'

/** Takes a role back from today on. The grant stays on file with its days. */
export async function endRole(ctx: Ctx<Person>, grantId: string): Promise<string> {
  const personId = await tx(ctx, async (db) => {
    const [grant] = await db.select().from(roleGrant).where(eq(roleGrant.id, grantId))
    if (!grant) throw new NotFound()
    await lockManagedUnit(db, ctx, grant.unitId, 'people.manage')
    const today = dayOf(ctx.at)
    if (grant.toOn && grant.toOn < today) return grant.personId
    if (grant.role === 'sysadmin') await keepOneAdmin(db, grant.id, today)
    // The last day inclusive is yesterday: the role reaches nothing from this moment on.
    await db
      .update(roleGrant)
      .set({ toOn: addDays(today, -1) })
      .where(eq(roleGrant.id, grant.id))
    const payload = { personId: grant.personId, unitId: grant.unitId, role: grant.role }
    await record(db, ctx, { type: 'role.ended', payload })
    return grant.personId
  })
  await asSignIn(ctx.at, (db) => endAllSessions(db, personId, ctx.at))
  return personId
}

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
