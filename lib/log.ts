import pino from 'pino'

/**
 * The log. It takes ids, states and causes; never a name, a word of a petition, a code or an
 * address of a person: callers pass only such fields, and what looks personal is dropped here too.
 */
export const log = pino({
  base: null,
  redact: {
    paths: [
      'body',
      'name',
      'address',
      'phone',
      'email',
      'code',
      'values',
      '*.body',
      '*.name',
      '*.address',
      '*.phone',
      '*.email',
      '*.code',
      '*.values',
    ],
    remove: true,
  },
})

/** The cause of a failure without its parameters: drizzle and postgres put values into messages. */
export function causeOf(error: unknown): { kind: string; fault?: string; constraint?: string; at?: string } {
  const inner = (error as { cause?: unknown })?.cause ?? error
  const known = inner as { name?: string; code?: string; constraint_name?: string; stack?: string }
  const at = (error as Error)?.stack
    ?.split('\n')
    .filter((line) => line.includes('    at '))
    .slice(0, 6)
    .join(' ← ')
  return { kind: known?.name ?? typeof inner, fault: known?.code, constraint: known?.constraint_name, at }
}
