import { PoolError } from './errors.ts'
import { openGate, type TransactionSql } from './gate.ts'
import type { Slot } from './slot.ts'

/** Local settings of a transaction, and what is done in it. */
export type Settings = Record<string, string>
export type Work<T> = (sql: TransactionSql) => Promise<T>

const ROLLBACK_MS = 2_000

/** One statement for all settings; local to the transaction, so the next one starts with none. */
function setConfig(settings: Settings): [sql: string, parameters: string[]] {
  const pairs = Object.entries(settings)
  const calls = pairs.map((_, i) => `set_config($${2 * i + 1}, $${2 * i + 2}, true)`)
  return [`select ${calls.join(', ')}`, pairs.flat()]
}

/** Both leave in one packet; prepared, because an unprepared statement costs a round trip more. */
async function begin({ client }: Slot, settings: Settings): Promise<void> {
  const started = client.unsafe('begin')
  const [sql, parameters] = setConfig(settings)
  if (parameters.length === 0) await started
  else await Promise.all([started, client.unsafe(sql, parameters, { prepare: true })])
}

/** Leaves the connection clean, or dead. */
async function rollback(slot: Slot): Promise<void> {
  if (!slot.alive) return
  const lost = slot.watch()
  const kill = () => slot.kill(new PoolError('DEADLINE', 'rollback took too long'))
  const clock = setTimeout(kill, ROLLBACK_MS)
  await Promise.race([slot.client.unsafe('rollback'), lost]).catch(kill)
  clearTimeout(clock)
}

/**
 * Runs `fn` as one transaction on this connection. It returns only after COMMIT has come back; when it
 * throws, the transaction is rolled back, except that a connection lost during COMMIT leaves the
 * outcome unknown. Therefore a caller that may repeat needs an idempotency key.
 */
export async function runTransaction<T>(
  slot: Slot,
  settings: Settings,
  fn: Work<T>,
  deadlineMs: number,
): Promise<T> {
  const lost = slot.watch()
  const orLost = <R>(work: PromiseLike<R>): Promise<R> => Promise.race([work, lost])
  const late = () => slot.kill(new PoolError('DEADLINE', `transaction not finished after ${deadlineMs} ms`))
  const clock = setTimeout(late, deadlineMs)
  const gate = openGate(slot)
  try {
    await orLost(begin(slot, settings))
    const value = await orLost(fn(gate.sql))
    gate.shut()
    if (gate.pending()) throw new PoolError('NOT_AWAITED', 'a statement was started and not awaited')
    const { command } = await orLost(slot.client.unsafe('commit'))
    // After a failed statement whose error was swallowed, PostgreSQL answers COMMIT with ROLLBACK.
    if (command !== 'COMMIT') throw new PoolError('NOT_COMMITTED', 'a statement failed: nothing was kept')
    return value
  } catch (error) {
    gate.shut()
    await rollback(slot)
    throw error
  } finally {
    clearTimeout(clock)
  }
}
