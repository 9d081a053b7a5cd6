import type { ChildProcess } from 'node:child_process'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openingOf } from '#domain/petitions/file-states.ts'
import { openFile, receive } from '#server/files.ts'
import { attachPaper } from '#server/petitions/attach-file.ts'
import { findFile } from '#server/petitions/find-file.ts'
import { openSealed } from '#server/petitions/open-sealed.ts'
import { samplePdf } from '../../scripts/demo/sample-files.ts'
import { freePort } from '../../scripts/embedded/port.mjs'
import { asSuperuser } from '../database.ts'
import { demoPlace } from '../demo-place.ts'
import { by, holderOf, petitionIn } from '../filed-petition.ts'
import { photo } from '../photo.ts'
import { endWorkers, startWorker, until, type WorkerProcess } from '../worker-process.ts'
import { endClamd, endClamds, harmful, startClamd, threat } from './clamd-process.ts'

let port: number
let clamd: ChildProcess
let worker: WorkerProcess
beforeAll(async () => {
  port = await freePort()
  Object.assign(process.env, { CLAMD_HOST: '127.0.0.1', CLAMD_PORT: String(port), CLAMD_SILENCE_MS: '1000' })
  const done = await demoPlace()
  clamd = await startClamd(port)
  worker = await startWorker()
  return done
})
afterAll(async () => {
  await endWorkers()
  await endClamds()
})

let made = 0
/** Files a decision that the sender may read at once, as the head does. */
async function filed(bytes: Buffer = samplePdf(`to ${made++}`)) {
  const { number, code } = await petitionIn('VERIFYING')
  const it = await receive(Readable.from([bytes]), 2_000_000)
  await attachPaper(by('head'), number, 'extend', [{ ...it, name: 'a', mediaType: it.mediaType ?? '' }])
  const opens = async (ctx: Parameters<typeof findFile>[0][number], warned = false) => {
    const found = await findFile([ctx], it.id)
    return found && openingOf(found, { reader: found.reader, warned })
  }
  return {
    id: it.id,
    holder: () => opens(holderOf(code)),
    staff: (warned = false) => opens(by('handler'), warned),
  }
}
const stateOf = async (id: string) =>
  (
    await asSuperuser<{ scan: string; picture: string; threat: string | null }>(
      (sql) => sql<{ scan: string; picture: string; threat: string | null }[]>`
        select scan, picture, threat from file where id = ${id}`,
    )
  )[0]
const becomes = (id: string, scan: string) =>
  until(
    async () => (await stateOf(id))?.scan === scan,
    30_000,
    () => worker.log(),
  )
const sweep = () => asSuperuser((sql) => sql`select graphile_worker.add_job('sweep')`)
const ageAll = () => asSuperuser((sql) => sql`update file set at = at - interval '1 hour'`)

describe('with a scanner', () => {
  it('a clean file is open as soon as it was looked at', async () => {
    const one = await filed()
    await becomes(one.id, 'clean')
    expect(await one.holder()).toEqual({ give: 'original' })
    expect(await one.staff()).toEqual({ give: 'original' })
  })

  it('an infected one stays sealed, for everybody and for ever', async () => {
    const one = await filed(Buffer.concat([samplePdf('x'), Buffer.from(`\n% ${harmful}\n%%EOF\n`)]))
    await becomes(one.id, 'infected')
    expect(await stateOf(one.id)).toMatchObject({ threat })
    expect(await one.holder()).toEqual({ why: 'infected' })
    expect(await one.staff(true)).toEqual({ why: 'infected' })
    await expect(openSealed(by('chair'), one.id)).rejects.toThrow()
    expect(await openFile(one.id)).toBeDefined()
    const back = asSuperuser((sql) => sql`update file set scan = 'clean' where id = ${one.id}`)
    await expect(back).rejects.toThrow(/was judged/)
  })

  it('an infected picture shows no copy either', async () => {
    const one = await filed(Buffer.concat([await photo('png'), Buffer.from(harmful)]))
    await becomes(one.id, 'infected')
    expect(await one.staff(true)).toEqual({ why: 'infected' })
    await expect(openSealed(by('chair'), one.id)).rejects.toThrow()
  })
})

describe('while the scanner is not there', () => {
  it.each([
    ['down', () => endClamd(clamd)],
    ['hung', async () => clamd.kill('SIGSTOP')],
  ])('%s: files are taken, staff are warned, others wait, and nothing is lost', async (_how, stop) => {
    await stop()
    const [one, bad] = [await filed(), await filed(Buffer.from(`%PDF-1.4 ${harmful} ${made++} %%EOF`))]
    const picture = await filed(await photo('jpeg', made++))
    await until(() => worker.log().includes('job failed'), 20_000)
    // What can be done without the scanner is done.
    await until(async () => (await stateOf(picture.id))?.picture === 'made', 20_000)
    for (const { id, staff, holder } of [one, bad, picture]) {
      expect((await stateOf(id))?.scan).toBe('quarantined')
      expect(await holder()).toEqual({ why: 'waiting' })
      expect(await staff()).toEqual({ why: 'unscanned' })
      expect(await staff(true)).toHaveProperty('give')
    }
    await endClamd(clamd)
    clamd = await startClamd(port)
    await ageAll()
    await sweep()
    await becomes(one.id, 'clean')
    await becomes(bad.id, 'infected')
    await becomes(picture.id, 'clean')
    expect(await picture.holder()).toEqual({ give: 'copy' })
  })

  it('and the worker is killed meanwhile: the file is found again', async () => {
    await endClamd(clamd)
    const one = await filed()
    await worker.end('SIGKILL')
    // Its job is lost, and with it the hold that the killed one may have had on its queue.
    await asSuperuser((sql) => sql`delete from graphile_worker._private_jobs`)
    await asSuperuser(
      (sql) => sql`update graphile_worker._private_job_queues set locked_at = null, locked_by = null`,
    )
    clamd = await startClamd(port)
    worker = await startWorker()
    await ageAll()
    await sweep()
    await becomes(one.id, 'clean')
  })
})
