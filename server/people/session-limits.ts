import { env } from '#lib/env.ts'

const minutes = 60

/** In seconds. Staff are signed out after so long without a click, and in any case after a working day. */
export const sessionLimits = () =>
  env().APP_MODE === 'demo'
    ? { idle: 12 * 60 * minutes, absolute: 24 * 60 * minutes }
    : { idle: 30 * minutes, absolute: 12 * 60 * minutes }
