import type { Actor, Citizen } from '#domain/people/actor.ts'
import type { Ctx } from '#server/context.ts'
import type { AccountKind } from '#server/people/session-limits.ts'

/**
 * A session as its owner knows it; never its token. `personId` is the id of the account: of staff, also
 * of the person.
 */
export type Account = {
  kind: AccountKind
  personId: string
  sessionId: string
  demo: boolean
  needsSecondFactor: boolean
}

/** Whose sessions are meant, and when. */
export type OfAccount = { account: Account; at: Date }

/** Somebody acting on their own account: the database sees sign-in, the use case sees whose it is. */
export type AccountCtx = Ctx<Extract<Actor, { kind: 'signin' }>> & { account: Account }

/** A citizen who is signed in. */
export type CitizenCtx = Ctx<Citizen> & { account: Account }
