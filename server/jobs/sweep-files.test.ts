import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import postgres from 'postgres'
import { beforeAll, describe, expect, it } from 'vitest'
import { env } from '#lib/env.ts'
import { newId } from '#lib/ids.ts'
import { storeBytes, storeCopy } from '#server/files.ts'
import { sweepFiles } from '#server/jobs/sweep-files.ts'
import { copyPath, storedPath } from '#server/stored-path.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { petitionIn, prove } from '#tests/filed-petition.ts'
import { until } from '#tests/worker-process.ts'

beforeAll(demoPlace)

const job = { kind: 'job' as const, job: 'purge' as const }
const inHours = (n: number) => ({ actor: job, at: new Date(Date.now() + n * 3_600_000) })
const isThere = (id: string) => existsSync(join(env().FILES_DIR, storedPath(id)))
const isHeldUp = async () =>
  (
    await asSuperuser(
      (sql) => sql`select 1 from pg_stat_activity where usename = 'namro_web' and wait_event_type = 'Lock'`,
    )
  ).length > 0

describe('a server killed between the bytes and their row', () => {
  it('leaves bytes that nobody names: they stay a day, then they go', async () => {
    const { number } = await petitionIn('APPROVED')
    const sql = postgres(process.env.MIGRATION_DATABASE_URL as string, { max: 1, onnotice: () => {} })
    await sql.unsafe('begin')
    await sql.unsafe('lock table file in share row exclusive mode')
    const child = spawn(process.execPath, ['tests/upload-process.ts', number], {
      cwd: resolve(import.meta.dirname, '../..'),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const id = String((await once(child.stdout, 'data'))[0]).trim()
    await until(isHeldUp)
    expect(isThere(id)).toBe(true)
    child.kill('SIGKILL')
    await once(child, 'exit')
    await sql.unsafe('rollback')
    await sql.end()

    expect(await asSuperuser((one) => one`select 1 from file where id = ${id}`)).toEqual([])
    expect(await sweepFiles(inHours(23))).toBe(0)
    expect(isThere(id)).toBe(true)
    expect(await sweepFiles(inHours(25))).toBe(1)
    expect(isThere(id)).toBe(false)
  })
})

describe('the sweep of bytes', () => {
  it('leaves what a row names, with its copy, and what is not named like a file of ours', async () => {
    const { number } = await petitionIn('APPROVED')
    await prove(number, ['photo'])
    const [row] = await asSuperuser<{ id: string }>(
      (sql) => sql<{ id: string }[]>`select id from file order by at desc limit 1`,
    )
    const named = row?.id as string
    const lost = newId()
    for (const id of [named, lost]) {
      await storeBytes(id, Buffer.from('a'))
      await storeCopy(id, Buffer.from('b'))
    }
    const stranger = join(env().FILES_DIR, 'ab', 'notes.txt')
    await mkdir(join(env().FILES_DIR, 'ab'), { recursive: true })
    await writeFile(stranger, 'a')
    expect(await sweepFiles(inHours(25))).toBe(1)
    expect([isThere(named), isThere(lost), existsSync(stranger)]).toEqual([true, false, true])
    expect(existsSync(join(env().FILES_DIR, copyPath(named)))).toBe(true)
    expect(existsSync(join(env().FILES_DIR, copyPath(lost)))).toBe(false)
  })

  it('takes nothing away where the database does not answer for all rows', async () => {
    const id = newId()
    await storeBytes(id, Buffer.from('a'))
    const other = { kind: 'job' as const, job: 'check-file' as const }
    await expect(sweepFiles({ ...inHours(25), actor: other })).rejects.toThrow()
    expect(isThere(id)).toBe(true)
  })
})
