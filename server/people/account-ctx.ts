import type { Actor } from '#domain/people/actor.ts'
import type { Ctx } from '#server/context.ts'

/** A session as its owner knows it; never its token. */
export type Account = { personId: string; sessionId: string; demo: boolean; needsSecondFactor: boolean }

/** Somebody acting on their own account: the database sees sign-in, the use case sees whose it is. */
export type AccountCtx = Ctx<Extract<Actor, { kind: 'signin' }>> & { account: Account }
