import { eq, sql } from 'drizzle-orm'
import { redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import { person, roleGrant } from '#db/schema/people.ts'
import { unit } from '#db/schema/places.ts'
import { tx } from '#db/tx.ts'
import type { Actor, Grant, Person } from '#domain/people/actor.ts'
import { seal, tokenHash, unseal } from '#lib/secrets.ts'
import { authOptions } from '#server/auth-options.ts'
import type { Ctx } from '#server/context.ts'
import { dropCookie, readCookie, writeCookie } from '#server/cookies.ts'
import type { Account, AccountCtx, CitizenCtx } from '#server/people/account-ctx.ts'

export type Staff = {
  ctx: Ctx<Person>
  person: { id: string; name: string; title: string }
  grants: (Grant & { unitName: string })[]
}

/** Whose session this browser holds, of staff or of a citizen. */
const anySession = cache(async (): Promise<Account | undefined> => {
  const session = (await getServerSession(authOptions())) as { user?: Account } | null
  return session?.user?.personId ? session.user : undefined
})

/** The staff member's session, second factor or not: for the pages of one's own account only. */
export async function signedIn(): Promise<Account | undefined> {
  const account = await anySession()
  return account?.kind === 'staff' ? account : undefined
}

/** The citizen who is signed in here; a member of staff is none. */
export async function citizenCtx(): Promise<CitizenCtx | undefined> {
  const account = await anySession()
  if (account?.kind !== 'citizen') return undefined
  return { actor: { kind: 'citizen', accountId: account.personId }, at: new Date(), account }
}

/** Where citizens sign in. Nothing but their own account ever leads there. */
export const citizenDoor = '/tai-khoan/vao'

/** The same for the pages of an account. */
export async function requireCitizen(): Promise<CitizenCtx> {
  return (await citizenCtx()) ?? redirect(citizenDoor)
}

/** For one's own account: password, second factor, sessions. */
export async function accountCtx(): Promise<AccountCtx | undefined> {
  const account = await signedIn()
  return account && { actor: { kind: 'signin' }, at: new Date(), account }
}

/**
 * Who is signed in, with the roles of today; undefined for nobody, and for staff who in live mode have
 * no second factor yet: they reach nothing but setting it up. Asked once per request.
 */
export const currentStaff = cache(async (): Promise<Staff | undefined> => {
  const account = await signedIn()
  if (!account || account.needsSecondFactor) return undefined
  const { personId } = account
  const at = new Date()
  return tx({ actor: { kind: 'person', personId, grants: [] }, at }, async (db) => {
    const [found] = await db
      .select({ id: person.id, name: person.name, title: person.title })
      .from(person)
      .where(eq(person.id, personId))
    if (!found) return undefined
    const grants = await db
      .select({
        role: roleGrant.role,
        unitId: roleGrant.unitId,
        areaCode: unit.areaCode,
        unitName: unit.name,
      })
      .from(roleGrant)
      .innerJoin(unit, eq(unit.id, roleGrant.unitId))
      .where(
        sql`${roleGrant.personId} = ${personId} and ${roleGrant.fromOn} <= acl.today() and (${roleGrant.toOn} is null or ${roleGrant.toOn} >= acl.today())`,
      )
    return { ctx: { actor: { kind: 'person' as const, personId, grants }, at }, person: found, grants }
  })
})

/** The same for pages: whoever may not be here is led to sign in, and back to this address. */
export async function requireStaff(here: string): Promise<Staff> {
  return (await currentStaff()) ?? redirect(await wayToSignIn(here))
}

/** Whose account it is, for its own pages. */
export async function requireAccount(here: string): Promise<AccountCtx> {
  return (await accountCtx()) ?? redirect(await wayToSignIn(here))
}

/** Where somebody without a session, or without a second factor, has to go first. */
export async function wayToSignIn(here: string): Promise<string> {
  const account = await signedIn()
  return account?.needsSecondFactor ? '/account/lop-hai' : `/dang-nhap?tiep=${encodeURIComponent(here)}`
}

/** The staff member's context, or undefined. */
export const staffCtx = async (): Promise<Ctx<Person> | undefined> => (await currentStaff())?.ctx

/** Anybody, with the draft that their cookie opens. */
export async function publicCtx(): Promise<Ctx<Extract<Actor, { kind: 'public' }>>> {
  const token = await readCookie('draft')
  return { actor: { kind: 'public', draft: token ? tokenHash(token) : undefined }, at: new Date() }
}

const holderMinutes = 30

/** Lets this browser see one petition for half an hour; the code itself is nowhere kept. */
export async function holdPetition(codeHash: string): Promise<void> {
  const until = Date.now() + holderMinutes * 60_000
  await writeCookie('holder', seal('cookie', JSON.stringify({ codeHash, until })), holderMinutes * 60)
}

/** Whoever entered a code in this browser less than half an hour ago; the database checks it again. */
export async function holderCtx(): Promise<Ctx<Extract<Actor, { kind: 'holder' }>> | undefined> {
  const sealed = await readCookie('holder')
  const opened = sealed && unseal('cookie', sealed)
  if (!opened) return undefined
  const { codeHash, until } = JSON.parse(opened) as { codeHash: string; until: number }
  return until > Date.now() ? { actor: { kind: 'holder', codeHash }, at: new Date() } : undefined
}

export const leavePetition = (): Promise<void> => dropCookie('holder')
