import { inspect } from 'node:util'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase } from '#tests/database.ts'
import { errorCode } from './errors.ts'
import { keptForm } from './schema/forms.ts'
import { tx } from './tx.ts'

const at = new Date('2026-11-21T08:30:00.000+07:00')
const secret = 'Nguyễn Thị Mẫu gọi 0900000123'

beforeAll(freshDatabase)

/** What a statement that fails leaves for a log. */
async function failureOf(work: Parameters<typeof tx>[1]): Promise<unknown> {
  return tx({ actor: { kind: 'public', kept: 'k-1' }, at }, work).catch((error: unknown) => error)
}

describe('a failed statement', () => {
  it.each([
    ['a text that cannot be kept', '22P05', `${secret}\u0000`],
    ['a row that breaks a wall', '42501', secret],
  ])('says nothing of what was written: %s', async (_name, code, text) => {
    const error = await failureOf((db) =>
      db.insert(keptForm).values({
        tokenHash: code === '42501' ? 'k-2' : 'k-1',
        path: '/gui',
        values: { body: text },
        errors: {},
        expiresAt: at,
      }),
    )
    expect(errorCode(error)).toBe(code)
    expect(inspect(error, { depth: 5 })).not.toMatch(/Nguyễn Thị Mẫu|0900000123/)
  })

  it('keeps the words of the statement and the code', async () => {
    const error = await failureOf((db) => db.execute(sql`select ${secret}::uuid as id`))
    expect(errorCode(error)).toBe('22P02')
    expect(inspect(error)).toContain('::uuid as id')
    expect(inspect(error, { depth: 5 })).not.toContain(secret)
  })
})
