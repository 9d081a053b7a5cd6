import postgres, { type Sql } from 'postgres'
import { PoolError } from './errors.ts'

const connectionGone = () => new PoolError('CONNECTION_CLOSED', 'connection to the database was lost')

/**
 * One connection that lives once: lost or killed, it never comes back.
 *
 * postgres.js reconnects a client by itself and then sends on the new connection what was meant for
 * the old one: a late statement would run outside its transaction, or inside somebody else's. So each
 * client has one connection only, and is thrown away with it.
 */
export class Slot {
  readonly client: Sql
  #alive = true
  #onLost: (reason: PoolError) => void = () => {}
  readonly #onGone: (slot: Slot) => void

  constructor(url: string, onGone: (slot: Slot) => void) {
    this.#onGone = onGone
    this.client = postgres(url, {
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      connect_timeout: 5,
      backoff: () => 0.1,
      fetch_types: false,
      onnotice: () => {},
      onclose: () => this.kill(connectionGone()),
      connection: { application_name: 'namro' },
    })
  }

  get alive(): boolean {
    return this.#alive
  }

  /**
   * A promise for one transaction that rejects when this connection ends. One per transaction:
   * racing on a promise as old as the connection would keep every result it was ever raced with.
   */
  watch(): Promise<never> {
    const { promise, reject } = Promise.withResolvers<never>()
    promise.catch(() => {})
    if (this.#alive) this.#onLost = reject
    else reject(connectionGone())
    return promise
  }

  /** Ends the connection at once and for good; the transaction on it fails with `reason`. */
  kill(reason: PoolError): void {
    if (!this.#alive) return
    this.#alive = false
    // Statements still queued in the client make it connect again; from now on it finds no socket.
    Object.assign(this.client.options, {
      socket: () => {
        throw connectionGone()
      },
    })
    this.client.end({ timeout: 0 }).catch(() => {})
    this.#onLost(reason)
    this.#onGone(this)
  }
}
