import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import type { Sql } from 'postgres'
import type { Actor } from '#domain/people/actor.ts'
import { actorSettings } from './actor-settings.ts'
import { loginOf, poolOf } from './client.ts'
import { withoutValues } from './errors.ts'

/** The database within one transaction, as one actor. It cannot open another one. */
export type Tx = Omit<PostgresJsDatabase, 'transaction'>

/**
 * Runs `fn` in one transaction as the actor. The only way to our tables: without it the database knows
 * no actor and shows no row. Arrays are not parsed here; pass lists as json.
 */
export async function tx<T>(ctx: { actor: Actor; at: Date }, fn: (db: Tx) => Promise<T>): Promise<T> {
  try {
    return await poolOf(loginOf(ctx.actor)).run(actorSettings(ctx), (sql) => {
      // drizzle asks for a whole client but uses `options` and `unsafe` only
      return fn(drizzle({ client: sql as unknown as Sql }))
    })
  } catch (error) {
    throw withoutValues(error)
  }
}
