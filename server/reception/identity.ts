import { plainNumber } from '#domain/reception/recognition.ts'
import { keyedHash, seal, unseal } from '#lib/secrets.ts'

/** Finds the same paper again in one office; the same number has another hash in every other office. */
export const identityHash = (unitId: string, number: string): string =>
  keyedHash('identity', `${unitId} ${plainNumber(number)}`).toString('base64url')

export const sealIdentity = (number: string): string => seal('identity', plainNumber(number))

/** The number as it was typed in; '' where the key it was sealed under is gone. */
export const openIdentity = (sealed: string): string => unseal('identity', sealed) ?? ''
