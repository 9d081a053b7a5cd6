import type { Pool } from '#db/pool.ts'

/**
 * Opens as many transactions as the pool may hold and lets none end before all are open. Returns on how
 * many different connections they ran: the whole size, or a place in the pool is lost.
 */
export async function openAtOnce(pool: Pool): Promise<number> {
  const { size } = pool.stats()
  const allOpen = Promise.withResolvers<void>()
  const connections = new Set<unknown>()
  const hold = () =>
    pool.run({}, async (sql) => {
      const [row] = await sql.unsafe('select pg_backend_pid() as pid')
      connections.add(row?.pid)
      if (connections.size === size) allOpen.resolve()
      await allOpen.promise
    })
  await Promise.allSettled(Array.from({ length: size }, hold))
  return connections.size
}
