import { errorCode } from '#db/errors.ts'
import type { Pool } from '#db/pool.ts'

/** Code with which the work fails, or what it gave. */
export const codeOf = (work: Promise<unknown>) => work.catch(errorCode)
/** Process of the connection that a transaction ran on. */
export const pidOf = (pool: Pool) =>
  pool.run({}, async ({ unsafe }) => (await unsafe('select pg_backend_pid() as pid'))[0]?.pid as number)
/** A transaction that stays open until told. */
export function hold(pool: Pool) {
  const begun = Promise.withResolvers<void>()
  const end = Promise.withResolvers<void>()
  const failure = codeOf(
    pool.run({}, async () => {
      begun.resolve()
      await end.promise
    }),
  )
  return { begun: begun.promise, end: () => end.resolve(), failure }
}
