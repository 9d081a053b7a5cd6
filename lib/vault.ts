import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '#lib/env.ts'

/**
 * Encryption of what a denouncer wrote and who they are. Its key is another one than APP_SECRET and stands
 * neither in the database nor in a backup: whoever has the rows alone has nothing.
 */
export type Sealed = { keyId: string; sealed: string }

type VaultKey = { id: string; seal: Buffer; mark: Buffer }

const keys = new Map<string, VaultKey>()

/** A key is named by what it hashes to, so that rows tell which one closed them. */
function keyFrom(secret: string): VaultKey {
  let made = keys.get(secret)
  if (!made) {
    const bytes = Buffer.from(secret, 'base64')
    const part = (use: string) => Buffer.from(hkdfSync('sha256', bytes, 'nam-ro vault', use, 32))
    const id = createHash('sha256').update(part('name')).digest('base64url').slice(0, 10)
    made = { id, seal: part('seal'), mark: part('mark') }
    keys.set(secret, made)
  }
  return made
}

const current = (): VaultKey => keyFrom(env().VAULT_KEY)

/** The name of the key that closes from now on. */
export const currentKeyId = (): string => current().id

/** The key of that name: the current one, or one that was in use before. */
const keyNamed = (id: string): VaultKey | undefined =>
  [env().VAULT_KEY, ...env().VAULT_KEYS_OLD.split(',').filter(Boolean)]
    .map((one) => keyFrom(one.trim()))
    .find((one) => one.id === id)

/** What the text belongs to is sealed with it: moved to another petition it does not open. */
const bound = (petitionId: string, purpose: string) => Buffer.from(`${petitionId} ${purpose}`)

/** AES-256-GCM with a nonce of its own; base64url of nonce, tag and text. */
export function sealFor(petitionId: string, purpose: string, text: string): Sealed {
  const key = current()
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key.seal, nonce)
  cipher.setAAD(bound(petitionId, purpose))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return {
    keyId: key.id,
    sealed: Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url'),
  }
}

/** @throws Error when its key is not here, or the row was changed or moved */
export function unsealFor(petitionId: string, purpose: string, { keyId, sealed }: Sealed): string {
  const key = keyNamed(keyId)
  if (!key) throw new Error(`no vault key ${keyId}: set VAULT_KEY, or name it in VAULT_KEYS_OLD`)
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key.seal, bytes.subarray(0, 12))
  decipher.setAAD(bound(petitionId, purpose))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8')
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .match(/[\p{L}\p{N}@]+/gu) ?? []

const markOf = (key: VaultKey, petitionId: string, words: string[]): string =>
  createHmac('sha256', key.mark)
    .update(`${petitionId} ${words.join(' ')}`)
    .digest('base64url')
    .slice(0, 22)

/** One phrase as it can be found again in a text by whoever has the key, and read by nobody. */
export type Mark = { keyId: string; words: number; mark: string }

/** Marks of phrases that no paper or note may say: a name, an address, a phone, a mail address. */
export const marksOf = (petitionId: string, phrases: string[]): Mark[] =>
  phrases
    .filter((one) => one.trim().length > 3)
    .map(wordsOf)
    .filter((words) => words.length > 0)
    .map((words) => ({
      keyId: current().id,
      words: words.length,
      mark: markOf(current(), petitionId, words),
    }))

/** Does the text say one of the phrases that were marked? */
export function saysMarked(petitionId: string, marks: Mark[], text: string): boolean {
  const words = wordsOf(text)
  return marks.some((one) => {
    const key = keyNamed(one.keyId)
    return (
      key !== undefined &&
      words.some(
        (_, at) =>
          at + one.words <= words.length &&
          markOf(key, petitionId, words.slice(at, at + one.words)) === one.mark,
      )
    )
  })
}
