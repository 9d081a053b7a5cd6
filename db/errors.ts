/** Ends of a transaction that PostgreSQL itself did not report. */
export type PoolErrorCode =
  | 'POOL_BUSY'
  | 'POOL_CLOSED'
  | 'DEADLINE'
  | 'CONNECTION_CLOSED'
  | 'NOT_COMMITTED'
  | 'NOT_AWAITED'
  | 'ENDED'
  | 'NESTED'

export class PoolError extends Error {
  readonly code: PoolErrorCode

  constructor(code: PoolErrorCode, message: string) {
    super(message)
    this.name = 'PoolError'
    this.code = code
  }
}

/**
 * The code of a failed statement or transaction: PostgreSQL's five signs, the system's or ours.
 * drizzle wraps what the driver threw, so the code may sit one level deeper.
 */
export function errorCode(error: unknown): string | undefined {
  const { code, cause } = Object(error) as { code?: unknown; cause?: { code?: unknown } }
  const found = cause?.code ?? code
  return typeof found === 'string' ? found : undefined
}
