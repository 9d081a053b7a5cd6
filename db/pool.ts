import { AsyncLocalStorage } from 'node:async_hooks'
import { PoolError } from './errors.ts'
import { Slot } from './slot.ts'
import { runTransaction, type Settings, type Work } from './transaction.ts'

export type PoolOptions = {
  /** connections at most */
  size: number
  /** a transaction that lasts longer is ended, its connection with it */
  deadlineMs?: number
  /** how long a caller waits for a connection */
  patienceMs?: number
}

export type PoolStats = { size: number; open: number; idle: number; waiting: number }

export type Pool = {
  /** Runs `fn` in a transaction of its own under these local settings. */
  run<T>(settings: Settings, fn: Work<T>): Promise<T>
  /** Takes no more work, lets running transactions end, closes all connections. */
  close(): Promise<void>
  stats(): PoolStats
}

type Waiter = { take: (slot: Slot) => void; leave: (reason: PoolError) => void }

const busy = (ms: number) => new PoolError('POOL_BUSY', `pool busy: no connection became free in ${ms} ms`)
const shutDown = () => new PoolError('POOL_CLOSED', 'pool is closed')

/**
 * A pool of one-connection clients. postgres.js's own pool, its begin() and its reserve() are not used:
 * after a lost connection they hang their callers, crash the process, or run statements of one
 * transaction inside another one, as that one's actor (tests/faults/driver.test.ts shows it).
 */
export function createPool(url: string, options: PoolOptions): Pool {
  const { size, deadlineMs = 10_000, patienceMs = 5_000 } = options
  const slots = new Set<Slot>()
  const running = new Set<Promise<unknown>>()
  const waiters = new Set<Waiter>()
  const inside = new AsyncLocalStorage<{ open: boolean }>()
  let idle: Slot[] = []
  let closed = false

  function openSlot(): Slot {
    const slot = new Slot(url, forget)
    slots.add(slot)
    return slot
  }

  /** Leaves the line in the same breath: two connections freed at once must not go to one caller. */
  function firstInLine(): Waiter | undefined {
    const [first] = waiters
    if (first) waiters.delete(first)
    return first
  }

  /** A dead connection is never used again, and makes room for the next in line. */
  function forget(slot: Slot): void {
    slots.delete(slot)
    idle = idle.filter((other) => other !== slot)
    if (!closed) firstInLine()?.take(openSlot())
  }

  function free(slot: Slot): void {
    if (!slot.alive) return
    const first = firstInLine()
    if (first) first.take(slot)
    else idle.push(slot)
  }

  async function acquire(): Promise<Slot> {
    const slot = idle.pop() ?? (slots.size < size ? openSlot() : undefined)
    if (slot) return slot
    const { promise, resolve, reject } = Promise.withResolvers<Slot>()
    const waiter: Waiter = { take: resolve, leave: reject }
    waiters.add(waiter)
    const clock = setTimeout(() => {
      waiters.delete(waiter)
      reject(busy(patienceMs))
    }, patienceMs)
    return promise.finally(() => clearTimeout(clock))
  }

  async function serve<T>(settings: Settings, fn: Work<T>): Promise<T> {
    const slot = await acquire()
    const mark = { open: true }
    try {
      return await runTransaction(slot, settings, (sql) => inside.run(mark, fn, sql), deadlineMs)
    } finally {
      mark.open = false
      free(slot)
    }
  }

  async function run<T>(settings: Settings, fn: Work<T>): Promise<T> {
    if (closed) throw shutDown()
    // It would wait for a connection while holding one: a full pool would stand still.
    if (inside.getStore()?.open) throw new PoolError('NESTED', 'no transaction within a transaction')
    const work = serve(settings, fn)
    running.add(work)
    return work.finally(() => running.delete(work))
  }

  async function close(): Promise<void> {
    closed = true
    for (const waiter of waiters) waiter.leave(shutDown())
    waiters.clear()
    await Promise.allSettled(running)
    for (const slot of slots) slot.kill(shutDown())
  }

  return {
    run,
    close,
    stats: () => ({ size, open: slots.size, idle: idle.length, waiting: waiters.size }),
  }
}
