import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { passwordsDiffer } from '#domain/people/account.ts'
import { refusalOfPassword, samePassword } from '#domain/people/password.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'

/** Argon2id (2), at more than OWASP's minimum of 19 MiB and 2 passes; one hash takes about 70 ms. */
const cost = { algorithm: 2 as Algorithm, memoryCost: 65_536, timeCost: 3, parallelism: 1 }

/** Of no password at all: whoever has no account takes as long to refuse as whoever has one. */
const nobody =
  '$argon2id$v=19$m=65536,t=3,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

const atOnce = 2
const longestLine = 60
let running = 0
const line: (() => void)[] = []

/** Hashing fills memory and a core: two at once, the others stand in line, and the line has an end. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (line.length >= longestLine) {
      throw new Refusal('signin.busy', 'Nhiều người đang đăng nhập cùng lúc. Xin thử lại sau một phút.')
    }
    await new Promise<void>((turn) => line.push(turn))
  } else running++
  try {
    return await work()
  } finally {
    const next = line.shift()
    if (next) next()
    else running--
  }
}

export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(samePassword(password), cost))

/** Does the password open this hash? Takes the same time when there is no hash. */
export async function passwordMatches(kept: string | undefined, password: string): Promise<boolean> {
  const matches = await inTurn(() => verify(kept ?? nobody, samePassword(password)))
  return kept !== undefined && matches
}

/** @throws Refusal with the sentence by its field */
export function checkNewPassword(password: string, again: string, known: string[]): void {
  const refused = refusalOfPassword(password, known)
  if (refused) throw fieldRefusal('password.weak', 'password', refused)
  if (samePassword(password) !== samePassword(again))
    throw fieldRefusal('password.differs', 'again', passwordsDiffer)
}
