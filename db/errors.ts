import { DrizzleQueryError } from 'drizzle-orm/errors'

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

/**
 * Takes the values out of a failed statement, in place: whoever logs such an error, the framework
 * included, would write down what a citizen wrote. Code, constraint and the text of the statement stay.
 */
export function withoutValues(error: unknown): unknown {
  if (!(error instanceof DrizzleQueryError)) return error
  reword(error, `Failed query: ${error.query}`)
  error.params = []
  const cause = Object(error.cause) as Error & { code?: string; detail?: string; where?: string }
  delete cause.detail
  delete cause.where
  // Class 22, data exceptions: these sentences quote what was given.
  if (cause instanceof Error && cause.code?.startsWith('22')) reword(cause, 'unfit value')
  return error
}

function reword(error: Error, message: string): void {
  const stack = error.stack?.replace(error.message, () => message)
  // The driver makes the stack of its errors read-only.
  Object.defineProperty(error, 'stack', { value: stack, configurable: true, writable: true })
  error.message = message
}
