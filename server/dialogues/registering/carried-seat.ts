import { seal, unseal } from '#lib/secrets.ts'
import { dropCookie, readCookie, writeCookie } from '#server/cookies.ts'

const minutes = 30

/** The code of a registration stands in no address: sealed in a cookie of this browser for half an hour. */
export async function carrySeat(code: string): Promise<void> {
  const until = Date.now() + minutes * 60_000
  await writeCookie('seat', seal('cookie', JSON.stringify({ seat: code, until })), minutes * 60)
}

export async function carriedSeat(): Promise<string | undefined> {
  const sealed = await readCookie('seat')
  const opened = sealed && unseal('cookie', sealed)
  if (!opened?.startsWith('{"seat"')) return undefined
  const it = JSON.parse(opened) as { seat: string; until: number }
  return it.until > Date.now() ? it.seat : undefined
}

export const dropSeat = (): Promise<void> => dropCookie('seat')
