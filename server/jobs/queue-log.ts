import { Logger } from 'graphile-worker'
import { log } from '#lib/log.ts'

/**
 * What the queue itself has to say, from warnings on. Failures of tasks are left out: the task has
 * said the cause already, and the queue's line would carry the stack with values in it.
 */
export const queueLog = new Logger((scope) => (level, message, meta) => {
  if ((level !== 'warning' && level !== 'error') || meta?.failure) return
  const [first] = message.split('\n')
  log[level === 'error' ? 'error' : 'warn']({ queue: scope.label }, first)
})
