import type { Actor } from '#domain/people/actor.ts'

/** Who asks, and when: the first argument of every use case. Only wrappers read the clock. */
export type Ctx<A extends Actor = Actor> = { actor: A; at: Date }
