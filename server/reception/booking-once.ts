import { seal, unseal } from '#lib/secrets.ts'
import { dropCookie, readCookie, writeCookie } from '#server/cookies.ts'

const minutes = 30

/** The code of an appointment stands in no address: sealed in a cookie of this browser for half an hour. */
export async function carryBooking(code: string): Promise<void> {
  const until = Date.now() + minutes * 60_000
  await writeCookie('booking', seal('cookie', JSON.stringify({ code, until })), minutes * 60)
}

export async function carriedBooking(): Promise<string | undefined> {
  const sealed = await readCookie('booking')
  const opened = sealed && unseal('cookie', sealed)
  if (!opened) return undefined
  const it = JSON.parse(opened) as { code: string; until: number }
  return it.until > Date.now() ? it.code : undefined
}

export const dropBooking = (): Promise<void> => dropCookie('booking')
