import { mask } from '#domain/petitions/masking.ts'
import { senderNames } from '#domain/petitions/organisation.ts'
import { coverPhrases } from '#domain/petitions/vault.ts'

type Known = { name: string; address: string; phone: string; email: string; organisation: string }

/**
 * The text that handlers of a denunciation work with: without the names that are known, numbers and mail
 * addresses, and without where the sender lives. A machine misses some: an officer covers the rest.
 */
export function coveredBody(body: string, sender: Partial<Known> | undefined, names: string[] = []): string {
  const masked = mask(body, [...senderNames(sender), ...names]).text
  const { address = '', phone = '', email = '' } = sender ?? {}
  // "Số 12 tổ dân phố Giếng Ngọc" tells as much as the whole line; "phường Hạc Trì" tells nothing.
  const [home = ''] = address.split(/[,;]/)
  const phrases = [address, ...(/\p{N}/u.test(home) ? [home] : []), phone, email]
  return coverPhrases(
    masked,
    phrases.filter((one) => one.trim().length > 3),
  ).text
}
