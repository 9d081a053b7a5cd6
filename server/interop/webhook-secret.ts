import { keyedHash } from '#lib/secrets.ts'

/** The secret that signs what a receiver gets: made of our key, so that no table holds it. */
export const webhookSecret = (id: string): string => `whsec_${keyedHash('webhook', id).toString('base64')}`
