import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import { person, roleGrant } from '#db/schema/people.ts'
import { unit } from '#db/schema/places.ts'
import { credential, invite } from '#db/schema/sign-in.ts'
import { tx } from '#db/tx.ts'
import type { Person } from '#domain/people/actor.ts'
import { can } from '#domain/people/permissions.ts'
import { type Role, roles } from '#domain/people/words.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { asSignIn } from '#server/people/as-sign-in.ts'
import { NotFound } from '#server/petitions/petition-row.ts'

export type GrantLine = {
  id: string
  role: Role
  roleName: string
  unitId: string
  unitName: string
  fromOn: string
  toOn: string | null
  /** Reaches something today. */
  inForce: boolean
  over: boolean
}
export type AccountState = 'demo' | 'ready' | 'no-factor' | 'invited' | 'no-link'
export type PersonLine = {
  id: string
  name: string
  title: string
  email: string | null
  state: AccountState
  grants: GrantLine[]
}

/** Everybody with their roles and whether they can sign in. @throws NotFound for whoever manages nobody */
export async function listPeople(ctx: Ctx<Person>): Promise<PersonLine[]> {
  if (!can(ctx.actor, 'people.manage')) throw new NotFound()
  const [people, grants] = await tx(ctx, async (db) => {
    const rows = await db
      .select({ grant: roleGrant, unitName: unit.shortName })
      .from(roleGrant)
      .innerJoin(unit, eq(unit.id, roleGrant.unitId))
      .orderBy(asc(roleGrant.fromOn))
    return [await db.select().from(person).orderBy(asc(person.name)), rows] as const
  })
  const states = await accountStates(
    ctx.at,
    people.filter((one) => !one.demo).map((one) => one.id),
  )
  const today = dayOf(ctx.at)
  return people.map(({ id, name, title, email, demo }) => ({
    ...{ id, name, title, email },
    state: demo ? 'demo' : (states.get(id) ?? 'no-link'),
    grants: grants
      .filter(({ grant }) => grant.personId === id)
      .map(({ grant, unitName }) => {
        const over = grant.toOn !== null && grant.toOn < today
        const { role, unitId, fromOn, toOn } = grant
        const inForce = !over && fromOn <= today
        return { id: grant.id, role, roleName: roles[role], unitId, unitName, fromOn, toOn, inForce, over }
      }),
  }))
}

/** One person for their page. */
export const findPerson = async (ctx: Ctx<Person>, id: string): Promise<PersonLine | undefined> =>
  (await listPeople(ctx)).find((one) => one.id === id)

async function accountStates(at: Date, ids: string[]): Promise<Map<string, AccountState>> {
  if (ids.length === 0) return new Map()
  return asSignIn(at, async (db) => {
    const open = and(isNull(invite.usedAt), gt(invite.expiresAt, at), inArray(invite.userId, ids))
    const links = await db.select({ id: invite.userId }).from(invite).where(open)
    const accounts = await db
      .select({ id: credential.userId, totp: credential.totpSecret })
      .from(credential)
      .where(inArray(credential.userId, ids))
    return new Map<string, AccountState>([
      ...links.map((one) => [one.id ?? '', 'invited'] as const),
      ...accounts.map((one) => [one.id, one.totp === null ? 'no-factor' : 'ready'] as const),
    ])
  })
}
