import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { env } from '#lib/env.ts'
import { findPaperFile } from '#server/papers/list-papers.ts'
import { fileIdOf } from '#server/papers/write-paper.ts'
import { findFile } from '#server/petitions/find-file.ts'
import { storedPath } from '#server/stored-path.ts'
import { asSuperuser } from './database.ts'
import { demoPlace } from './demo-place.ts'
import { by, fileOne, holderOf, petitionIn, prove } from './filed-petition.ts'
import { issueOn, papersIn } from './issued-paper.ts'
import { endWorkers, startWorker, until, type WorkerProcess } from './worker-process.ts'

let worker: WorkerProcess

beforeAll(async () => {
  const done = await demoPlace()
  worker = await startWorker()
  return done
})
afterAll(endWorkers)

const isWritten = (number: string) =>
  until(
    async () => (await papersIn(number)).every((one) => one.state === 'written'),
    60_000,
    () => worker.log(),
  )
const paperFiles = () =>
  asSuperuser<{ id: string; sha256: string; name: string }>(
    (sql) => sql<{ id: string; sha256: string; name: string }[]>`
      select id, sha256, name from file where kind = 'paper' order by id`,
  )
/** Every file under the files folder that no row names, temporary ones left out. */
async function orphans(): Promise<string[]> {
  const rows = await asSuperuser<{ id: string }>((sql) => sql<{ id: string }[]>`select id from file`)
  const known = new Set(rows.map((row) => row.id))
  const all = await readdir(env().FILES_DIR, { recursive: true, withFileTypes: true })
  return all
    .filter((one) => one.isFile() && !one.parentPath.endsWith('tmp'))
    .map((one) => one.name)
    .filter((name) => !known.has(name))
}

describe('the files of a paper', () => {
  it('are written by the worker, as they are named', async () => {
    const { number, code } = await petitionIn('ACCEPTED')
    const { id } = await issueOn(number)
    await isWritten(number)
    const ids = { docx: fileIdOf(id, 'docx'), pdf: fileIdOf(id, 'pdf') }
    for (const format of ['docx', 'pdf'] as const) {
      expect(await findPaperFile([by('reception')], id, format)).toBe(ids[format])
      expect(await findPaperFile([undefined, holderOf(code)], id, format)).toBe(ids[format])
      expect((await findFile([holderOf(code)], ids[format]))?.name).toMatch(
        /^Thông báo thụ lý \d\d-TB-UBND\./,
      )
      const bytes = await readFile(join(env().FILES_DIR, storedPath(ids[format])))
      expect(bytes.subarray(0, 4).toString('latin1')).toBe(format === 'pdf' ? '%PDF' : 'PK\x03\x04')
      const row = (await paperFiles()).find((one) => one.id === ids[format])
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(row?.sha256)
    }
  })

  it('of an office’s own slip are not for the sender, whatever else is on file', async () => {
    const { number, code } = await petitionIn('ACCEPTED')
    const { id } = await issueOn(number, 'acceptance-proposal')
    await isWritten(number)
    await prove(number)
    await asSuperuser((sql) => sql`update petition set proof_at = now() where number = ${number}`)
    const fileId = fileIdOf(id, 'pdf')
    expect(await findFile([by('head')], fileId)).toBeDefined()
    const strangers = [holderOf(code), holderOf((await fileOne()).code), by('front'), by('otherReception')]
    for (const ctx of strangers) {
      expect(await findPaperFile([ctx], id, 'pdf')).toBeUndefined()
      expect(await findFile([ctx], fileId)).toBeUndefined()
    }
  })
})

describe('a worker killed while it writes', () => {
  it.each([
    ['before a byte lies there', (id: string) => `select 1 from paper where id = '${id}' for update`],
    ['between the bytes and their row', () => 'lock table file in share row exclusive mode'],
  ])('%s: one number, one file of each kind', async (_when, block) => {
    const { number } = await petitionIn('ACCEPTED')
    await worker.end('SIGKILL')
    const issued = await issueOn(number)
    const { id } = issued
    const sql = postgres(process.env.MIGRATION_DATABASE_URL as string, { max: 1, onnotice: () => {} })
    await sql.unsafe('begin')
    await sql.unsafe(block(id))
    worker = await startWorker()
    await until(isHeldUp, 60_000, () => worker.log())
    await worker.end('SIGKILL')
    await sql.unsafe('rollback')
    await sql.end()
    expect((await papersIn(number))[0]?.state).toBe('issued')

    worker = await startWorker()
    await isWritten(number)
    await wait(500)
    const papers = await papersIn(number)
    expect(papers).toMatchObject([
      { number: issued.number, docx_file_id: fileIdOf(id, 'docx'), pdf_file_id: fileIdOf(id, 'pdf') },
    ])
    const files = (await paperFiles()).filter((one) =>
      [fileIdOf(id, 'docx'), fileIdOf(id, 'pdf')].includes(one.id),
    )
    expect(files).toHaveLength(2)
    expect(await orphans()).toEqual([])
  })

  it('is not needed for good: what lost its job is given out again', async () => {
    const { number } = await petitionIn('ACCEPTED')
    await worker.end('SIGKILL')
    await issueOn(number)
    await asSuperuser((sql) => sql`delete from graphile_worker._private_jobs`)
    worker = await startWorker()
    await asSuperuser((sql) => sql`select graphile_worker.add_job('sweep')`)
    await isWritten(number)
  })
})

/** Is the worker's transaction waiting for the lock that this test holds? */
async function isHeldUp(): Promise<boolean> {
  const rows = await asSuperuser(
    (sql) => sql`select 1 from pg_stat_activity where usename = 'namro_worker' and wait_event_type = 'Lock'`,
  )
  return rows.length > 0
}
