import type { Sql } from 'postgres'
import { PoolError } from './errors.ts'
import type { Slot } from './slot.ts'

/** The part of a postgres.js client that drizzle needs, open for the length of one transaction. */
export type TransactionSql = Pick<Sql, 'options' | 'unsafe'>

const refuseNested = () => {
  throw new PoolError('NESTED', 'no transaction within a transaction: use the db you were given')
}

/**
 * The way of one transaction to its connection. It shuts when the transaction ends, so that nothing
 * forgotten or late reaches the connection when it already serves somebody else.
 */
export function openGate(slot: Slot): { sql: TransactionSql; shut: () => void; pending: () => number } {
  let open = true
  let pending = 0
  const settled = () => {
    pending -= 1
  }
  const unsafe = (...args: Parameters<Sql['unsafe']>) => {
    if (!open || !slot.alive) throw new PoolError('ENDED', 'statement after the end of its transaction')
    const statement = slot.client.unsafe(...args)
    pending += 1
    // A postgres.js query starts when it is first awaited. Start it here, or it could be kept and
    // awaited after the commit, past this gate.
    statement.then(settled, settled)
    return statement
  }
  const sql = { options: slot.client.options, unsafe, begin: refuseNested, savepoint: refuseNested }
  return {
    sql: sql as TransactionSql,
    shut: () => {
      open = false
    },
    pending: () => pending,
  }
}
