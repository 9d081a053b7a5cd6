import { and, eq, gt } from 'drizzle-orm'
import { keptForm } from '#db/schema/forms.ts'
import { tx } from '#db/tx.ts'
import { cleanText } from '#domain/petitions/typed-text.ts'
import { newToken } from '#lib/ids.ts'
import { seal, tokenHash, unseal } from '#lib/secrets.ts'
import { readCookie, writeCookie } from '#server/cookies.ts'

export type FormState = { values: Record<string, string>; errors: Record<string, string>; message?: string }

const lifetime = 60 * 60_000

const actorOf = (token: string) => ({
  actor: { kind: 'public' as const, kept: tokenHash(token) },
  at: new Date(),
})

/** Keeps what was typed in a refused form, under a cookie of this browser, for an hour. */
export async function keepForm(path: string, state: FormState): Promise<void> {
  let token = await readCookie('kept')
  if (!token) {
    token = newToken()
    await writeCookie('kept', token, lifetime / 1000)
  }
  // All of it: the body of a form is limited before it comes here. Names of fields are typed by anybody too.
  const values = Object.fromEntries(
    Object.entries(state.values).map(([key, value]) => [cleanText(key).text, cleanText(value).text]),
  )
  await tx(actorOf(token), async (db) => {
    await db.delete(keptForm).where(eq(keptForm.path, path))
    await db.insert(keptForm).values({
      tokenHash: tokenHash(token),
      path,
      // Sealed: a refused letter of a denouncer would else stand here in the clear for an hour.
      values: { sealed: seal('cookie', JSON.stringify(values)) },
      // As pairs: jsonb orders keys in its own way, and people read from the top of the form.
      errors: Object.entries(state.errors),
      message: state.message ?? null,
      expiresAt: new Date(Date.now() + lifetime),
    })
  })
}

/** What was typed here before and why it was refused; empty when nothing was. */
export async function keptState(path: string): Promise<FormState> {
  const token = await readCookie('kept')
  if (!token) return { values: {}, errors: {} }
  const [row] = await tx(actorOf(token), (db) =>
    db
      .select()
      .from(keptForm)
      .where(and(eq(keptForm.path, path), gt(keptForm.expiresAt, new Date()))),
  )
  if (!row) return { values: {}, errors: {} }
  return {
    values: openValues(row.values as { sealed?: string }),
    errors: Object.fromEntries(row.errors as [string, string][]),
    message: row.message ?? undefined,
  }
}

const openValues = ({ sealed = '' }: { sealed?: string }): Record<string, string> =>
  JSON.parse(unseal('cookie', sealed) ?? '{}')

/** The form went through: what was kept of it goes. */
export async function forgetForm(path: string): Promise<void> {
  const token = await readCookie('kept')
  if (token) await tx(actorOf(token), (db) => db.delete(keptForm).where(eq(keptForm.path, path)))
}
