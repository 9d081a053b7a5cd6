import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { person } from '#db/schema/people.ts'
import { unit } from '#db/schema/places.ts'
import { petitionMember } from '#db/schema/work.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { MemberRole } from '#domain/petitions/words.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { handlersEverywhere, type StaffMember } from '#server/petitions/staff-of.ts'

export type MemberLine = {
  id: string
  role: MemberRole
  personId: string | null
  bodyName: string
  /** The person with the title, or the body. */
  name: string
  title: string
  at: Date
}

/** Who helps with the petition or follows it now, in the order they came. */
export async function membersOf(db: Tx, petitionId: string): Promise<MemberLine[]> {
  const rows = await db
    .select({ member: petitionMember, name: person.name, title: person.title })
    .from(petitionMember)
    .leftJoin(person, eq(person.id, petitionMember.personId))
    .where(and(eq(petitionMember.petitionId, petitionId), isNull(petitionMember.endedAt)))
    .orderBy(asc(petitionMember.at), asc(petitionMember.id))
  return rows.map(({ member, name, title }) => ({
    id: member.id,
    role: member.role,
    personId: member.personId,
    bodyName: member.bodyName,
    name: name ?? member.bodyName,
    title: title ?? 'đơn vị không có tài khoản',
    at: member.at,
  }))
}

/** The page of helpers and followers: who they are, and whom one could add. */
export function memberChoices(
  ctx: Ctx,
  petitionId: string,
): Promise<{ members: MemberLine[]; handlers: (StaffMember & { unitName: string })[] }> {
  return tx(ctx, async (db) => {
    const handlers = await handlersEverywhere(db, dayOf(ctx.at))
    const offices = [...new Set(handlers.map(({ unitId }) => unitId))]
    const units = await db
      .select({ id: unit.id, name: unit.shortName })
      .from(unit)
      .where(inArray(unit.id, offices))
    const names = new Map(units.map(({ id, name }) => [id, name]))
    return {
      members: await membersOf(db, petitionId),
      handlers: handlers.map((one) => ({ ...one, unitName: names.get(one.unitId) ?? '' })),
    }
  })
}
