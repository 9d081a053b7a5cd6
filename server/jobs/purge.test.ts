import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { env } from '#lib/env.ts'
import { newId } from '#lib/ids.ts'
import { storedPath } from '#server/stored-path.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { fileOne } from '#tests/filed-petition.ts'
import { purge } from './purge.ts'

const now = new Date('2026-10-14T09:00:00+07:00')
const hours = (n: number) => new Date(now.getTime() + n * 3_600_000)
const ctx = { actor: { kind: 'job' as const, job: 'purge' as const }, at: now }

/** A file on disk and its row, on a draft or on a petition. */
async function keepFile(draftHash: string | null, petitionId: string | null, at = hours(-2)) {
  const id = newId()
  const path = join(env().FILES_DIR, storedPath(id))
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, 'bytes')
  await asSuperuser(
    (sql) => sql`insert into file (id, draft_hash, petition_id, kind, name, media_type, size, sha256, at)
      values (${id}, ${draftHash}, ${petitionId}, 'sender', 'a.jpg', 'image/jpeg', 5, 'x', ${at})`,
  )
  const there = async () =>
    (await asSuperuser((sql) => sql`select 1 from file where id = ${id}`)).length === 1
  return { path, there }
}
const keepDraft = (hash: string, expiresAt: Date) =>
  asSuperuser((sql) => sql`insert into draft values (${hash}, '{}', ${hours(-24)}, ${expiresAt})`)
const left = () =>
  asSuperuser((sql) => sql`select token_hash from draft union all select path from kept_form order by 1`)

beforeAll(demoPlace)

describe('the purge', () => {
  it('takes drafts past their day with their files, kept forms past their hour, and nothing else', async () => {
    const { number } = await fileOne()
    const [petition] = await asSuperuser((sql) => sql`select id from petition where number = ${number}`)
    await keepDraft('expired', hours(-1))
    await keepDraft('alive', hours(1))
    const gone = [
      await keepFile('expired', null),
      await keepFile('expired', null),
      await keepFile('lost', null, hours(-25)),
    ]
    const kept = [
      await keepFile('alive', null),
      await keepFile('just-begun', null),
      await keepFile(null, petition?.id),
    ]
    await asSuperuser(async (sql) => {
      await sql`insert into kept_form values ('a', '/old', '{}', '{}', null, ${hours(-1)})`
      return sql`insert into kept_form values ('a', '/new', '{}', '{}', null, ${hours(1)})`
    })

    expect(await purge(ctx)).toEqual({ drafts: 1, files: 3, forms: 1, preparations: 0 })
    for (const file of gone) expect([existsSync(file.path), await file.there()]).toEqual([false, false])
    for (const file of kept) expect([existsSync(file.path), await file.there()]).toEqual([true, true])
    expect((await left()).map((row) => row.token_hash)).toEqual(['/new', 'alive'])
    expect(await purge(ctx)).toEqual({ drafts: 0, files: 0, forms: 0, preparations: 0 })
  })

  it('finds again what was cut short after the bytes were gone', async () => {
    await keepDraft('cut', hours(-1))
    const file = await keepFile('cut', null)
    await rm(file.path)
    expect(await purge(ctx)).toMatchObject({ drafts: 1, files: 1 })
    expect(await file.there()).toBe(false)
  })

  it('keeps the rows when the bytes cannot be removed', async () => {
    await keepDraft('stuck', hours(-1))
    const file = await keepFile('stuck', null)
    await rm(file.path)
    await mkdir(file.path)
    await expect(purge(ctx)).rejects.toThrow()
    expect(await file.there()).toBe(true)
    expect((await left()).map((row) => row.token_hash)).toContain('stuck')
  })
})
