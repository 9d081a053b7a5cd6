import type { Actor } from '#domain/people/actor.ts'
import { createPool, type Pool } from './pool.ts'

const logins = {
  web: { variable: 'DATABASE_URL', size: 10 },
  signin: { variable: 'SIGNIN_DATABASE_URL', size: 3 },
  worker: { variable: 'WORKER_DATABASE_URL', size: 5 },
} as const

/** A login role of the database; each reaches only what its policies and grants allow. */
export type Login = keyof typeof logins

// Next bundles this module more than once per process; the pools must exist once.
const shared = globalThis as typeof globalThis & { namroPools?: Map<string, Pool> }
shared.namroPools ??= new Map()
const pools = shared.namroPools

/** The pool of a login role, made at its first use. */
export function poolOf(login: Login): Pool {
  const { variable, size } = logins[login]
  const url = process.env[variable]
  if (!url) throw new Error(`${variable} is not set`)
  let pool = pools.get(url)
  if (!pool) {
    pool = createPool(url, { size })
    pools.set(url, pool)
  }
  return pool
}

/** The login role under which an actor reaches the database. */
export function loginOf(actor: Actor): Login {
  if (actor.kind === 'signin') return 'signin'
  return actor.kind === 'job' ? 'worker' : 'web'
}

/** Ends all connections of this process; a later use opens new ones. */
export async function closePools(): Promise<void> {
  const open = [...pools.values()]
  pools.clear()
  await Promise.all(open.map((pool) => pool.close()))
}
