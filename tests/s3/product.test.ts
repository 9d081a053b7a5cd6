import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { env } from '#lib/env.ts'
import { receive } from '#server/files.ts'
import { sweepFiles } from '#server/jobs/sweep-files.ts'
import { attachProof } from '#server/petitions/attach-file.ts'
import { checkFile } from '#server/scanning/check-file.ts'
import { sendFile } from '#server/send-file.ts'
import { fileStore } from '#server/store/chosen-store.ts'
import { diskStore } from '#server/store/disk-store.ts'
import { copyPath, storedPath } from '#server/stored-path.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, petitionIn } from '#tests/filed-petition.ts'
import { proofFile } from '#tests/proof-file.ts'
import { namesIn, received } from '#tests/store-contract.ts'
import { until } from '#tests/worker-process.ts'
import { moveFiles } from '../../scripts/backup/move-between-stores.ts'
import { samplePng } from '../../scripts/demo/sample-files.ts'
import { type PoorLine, poorLine } from './poor-line.ts'
import { bucket, entry, type Swift, startSwift } from './swift-process.ts'

let swift: Swift
let line: PoorLine
beforeAll(async () => {
  swift = await startSwift()
  line = await poorLine(swift.port)
  Object.assign(process.env, {
    ...{ S3_ENDPOINT: `http://127.0.0.1:${line.port}`, S3_BUCKET: bucket, S3_SILENCE_MS: '4000' },
    ...{ S3_ACCESS_KEY_ID: entry.accessKeyId, S3_SECRET_ACCESS_KEY: entry.secretAccessKey },
  })
})
beforeAll(demoPlace)
afterEach(() => line.goWrong(undefined))
afterAll(async () => {
  await line?.end()
  await swift?.end()
})

const job = (name: 'purge' | 'check-file', hours = 0) => ({
  actor: { kind: 'job' as const, job: name },
  at: new Date(Date.now() + hours * 3_600_000),
})
const rowsOf = (number: string) =>
  asSuperuser<{ id: string }>(
    (sql) =>
      sql<
        { id: string }[]
      >`select f.id from file f join petition p on p.id = f.petition_id where p.number = ${number} and f.kind = 'photo'`,
  )
const onDisk = () =>
  readdirSync(env().FILES_DIR, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())

describe('files of petitions in a bucket', () => {
  it('are filed, checked, given out and swept like those of a folder, and nothing stays on this machine', async () => {
    const { number } = await petitionIn('APPROVED')
    const came = await receive(Readable.from([samplePng()]), 1_000_000)
    await attachProof(by('handler'), number, 'photo', [{ ...came, name: 'a.png', mediaType: 'image/png' }])
    await checkFile(job('check-file'), came.id)
    expect(await namesIn(fileStore())).toEqual([storedPath(came.id), copyPath(came.id)])
    for (const which of ['original', 'copy'] as const) {
      const answer = await sendFile(came.id, { name: 'a.png', mediaType: 'image/png' }, which)
      expect(answer.status).toBe(200)
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(50)
    }
    expect(await sweepFiles(job('purge', 25))).toBe(0)
    const lost = received(join(env().FILES_DIR, 'tmp'))
    const id = lost.path.slice(-36)
    await fileStore().put(storedPath(id), lost.path, lost.known)
    expect(await sweepFiles(job('purge', 23))).toBe(0)
    expect(await sweepFiles(job('purge', 25))).toBe(1)
    expect(await namesIn(fileStore())).toEqual([storedPath(came.id), copyPath(came.id)])
    expect(onDisk()).toEqual([])
  })

  it('of a server killed between the bytes and their row stay a day, then they go', async () => {
    const { number } = await petitionIn('APPROVED')
    const sql = postgres(process.env.MIGRATION_DATABASE_URL as string, { max: 1, onnotice: () => {} })
    await sql.unsafe('begin')
    await sql.unsafe('lock table file in share row exclusive mode')
    const child = spawn(process.execPath, ['tests/upload-process.ts', number], {
      cwd: resolve(import.meta.dirname, '../..'),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const id = String((await once(child.stdout, 'data'))[0]).trim()
    const isThere = async () => (await namesIn(fileStore())).includes(storedPath(id))
    await until(isThere)
    child.kill('SIGKILL')
    await once(child, 'exit')
    await sql.unsafe('rollback')
    await sql.end()
    expect(await rowsOf(number)).toEqual([])
    expect(await sweepFiles(job('purge', 23))).toBe(0)
    expect(await isThere()).toBe(true)
    expect(await sweepFiles(job('purge', 25))).toBe(1)
    expect(await isThere()).toBe(false)
  })
})

describe('a store in trouble', () => {
  it.each([['refuses'], ['hangs']] as const)(
    'that %s: no row, a sentence, and no copy made of nothing',
    async (fault) => {
      const { number } = await petitionIn('APPROVED')
      const before = await namesIn(fileStore())
      line.goWrong(fault)
      await expect(attachProof(by('handler'), number, 'photo', [await proofFile()])).rejects.toMatchObject({
        code: 'file.storeTrouble',
        message: expect.stringContaining('Xin làm lại sau ít phút'),
      })
      line.goWrong(undefined)
      expect(await rowsOf(number)).toEqual([])
      expect(await namesIn(fileStore())).toEqual(before)
    },
  )

  it('while a picture waits for its copy: it goes on waiting, and is made when the store answers', async () => {
    const { number } = await petitionIn('APPROVED')
    const came = await receive(Readable.from([samplePng()]), 1_000_000)
    await attachProof(by('handler'), number, 'photo', [{ ...came, name: 'a.png', mediaType: 'image/png' }])
    const stateOf = () =>
      asSuperuser((sql) => sql`select picture from file where id = ${came.id}`).then(([row]) => row?.picture)
    line.goWrong('refuses')
    await expect(checkFile(job('check-file'), came.id)).rejects.toThrow()
    expect(await stateOf()).toBe('waiting')
    const answer = await sendFile(came.id, { name: 'a.png', mediaType: 'image/png' })
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('Tệp vẫn còn')
    line.goWrong(undefined)
    await checkFile(job('check-file'), came.id)
    expect(await stateOf()).toBe('made')
  })

  it('that does not answer the sweep takes nothing away', async () => {
    const before = await namesIn(fileStore())
    line.goWrong('refuses')
    await expect(sweepFiles(job('purge', 25))).rejects.toThrow()
    line.goWrong(undefined)
    expect(await namesIn(fileStore())).toEqual(before)
  })
})

describe('moving from one store to the other', () => {
  it('copies what is missing, each compared, and may be run again', async () => {
    const root = mkdtempSync(join(tmpdir(), 'nam-ro-moved-'))
    const folder = diskStore(root)
    const names = await namesIn(fileStore())
    expect(names.length).toBeGreaterThan(1)
    expect(await moveFiles(fileStore(), folder, root)).toEqual({ copied: names.length, there: 0 })
    expect(await namesIn(folder)).toEqual(names)
    expect(await moveFiles(fileStore(), folder, root)).toEqual({ copied: 0, there: names.length })
    const one = received(join(root, 'tmp'))
    const name = storedPath(one.path.slice(-36))
    await folder.put(name, one.path, one.known)
    expect(await moveFiles(folder, fileStore(), root)).toEqual({ copied: 1, there: names.length })
    expect(await namesIn(fileStore())).toEqual([...names, name].sort())
  })
})
