import { and, eq } from 'drizzle-orm'
import { person, roleGrant } from '#db/schema/people.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { Grant } from '#domain/people/account.ts'
import type { Person } from '#domain/people/actor.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { dayOf, formatShortDay } from '#lib/dates.ts'
import { isId, newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { asSignIn } from '#server/people/as-sign-in.ts'
import { lockManagedUnit, type UnitRow } from '#server/people/managed-unit.ts'
import { endAllSessions } from '#server/people/sessions.ts'
import { NotFound } from '#server/petitions/petition-row.ts'

/**
 * Gives somebody a role in an office, from a day to a day. Nobody gives one to themselves.
 * Their sessions end: they go on with what is true now.
 */
export async function grantRole(ctx: Ctx<Person>, personId: string, input: Grant): Promise<void> {
  if (!isId(personId)) throw new NotFound()
  await tx(ctx, async (db) => {
    const unit = await lockManagedUnit(db, ctx, input.unitId, 'people.manage')
    const [known] = await db.select({ id: person.id }).from(person).where(eq(person.id, personId))
    if (!known) throw new NotFound()
    await writeGrant(db, ctx, personId, input, unit)
  })
  await asSignIn(ctx.at, (db) => endAllSessions(db, personId, ctx.at))
}

/** Rule, write, record. */
export async function writeGrant(
  db: Tx,
  ctx: Ctx<Person>,
  personId: string,
  input: Grant,
  unit: UnitRow,
): Promise<void> {
  if (personId === ctx.actor.personId) {
    throw new Refusal('role.own', 'Không tự cấp vai trò cho chính mình. Nhờ một quản trị khác cấp.')
  }
  const fromOn = input.fromOn || dayOf(ctx.at)
  const toOn = input.toOn || null
  if (toOn && toOn < fromOn) {
    throw fieldRefusal(
      'role.dates',
      'toOn',
      'Ngày kết thúc ở trước ngày bắt đầu. Chọn lại một trong hai ngày.',
    )
  }
  if (unit.validTo && unit.validTo < fromOn) {
    const ended = `${unit.name} đã kết thúc hoạt động ngày ${formatShortDay(unit.validTo)}. Chọn cơ quan kế tiếp.`
    throw fieldRefusal('role.oldUnit', 'unitId', ended)
  }
  const same = and(
    eq(roleGrant.personId, personId),
    eq(roleGrant.role, input.role),
    eq(roleGrant.unitId, unit.id),
  )
  const before = await db.select().from(roleGrant).where(same)
  if (before.some((one) => (!one.toOn || one.toOn >= fromOn) && (!toOn || one.fromOn <= toOn))) {
    throw fieldRefusal('role.twice', 'role', 'Người này đã có vai trò đó ở cơ quan này trong thời gian đó.')
  }
  const { role } = input
  const granted = {
    id: newId(),
    personId,
    role,
    unitId: unit.id,
    fromOn,
    toOn,
    grantedBy: ctx.actor.personId,
  }
  await db.insert(roleGrant).values(granted)
  const payload = { personId, unitId: unit.id, role, fromOn, toOn }
  await record(db, ctx, { type: 'role.granted', payload })
}
