import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { beforeAll, describe, expect, it } from 'vitest'
import { env } from '#lib/env.ts'
import { receive } from '#server/files.ts'
import { findFile } from '#server/petitions/find-file.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { storedPath } from '#server/stored-path.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, fileOne, holderOf, petitionIn, rowOf } from '#tests/filed-petition.ts'
import { issueOn } from '#tests/issued-paper.ts'
import { attachScan, checkScanWanted } from './attach-scan.ts'
import { listPapers } from './list-papers.ts'

beforeAll(demoPlace)

const scan = async (text = 'signed and sealed') => ({
  ...(await receive(Readable.from([Buffer.from(text)]), 1000)),
  name: 'van-ban-da-ky.pdf',
  mediaType: 'application/pdf',
})
const stored = (id: string) => existsSync(join(env().FILES_DIR, storedPath(id)))
const scanOf = async (number: string) =>
  (await listPapers(by('reception'), (await rowOf(number)).id)).map((one) => one.scanFileId)

describe('the signed scan', () => {
  it('stands beside its paper, for the sender too, and says so in the history', async () => {
    const { number, code } = await petitionIn('ACCEPTED')
    const issued = await issueOn(number)
    const one = await scan()
    await attachScan(by('reception'), number, issued.id, [one])
    expect(await scanOf(number)).toEqual([one.id])
    expect(stored(one.id)).toBe(true)
    expect(await findFile([holderOf(code)], one.id)).toBeDefined()
    expect(await findFile([holderOf((await fileOne()).code), by('front')], one.id)).toBeUndefined()
    const file = await findPetition(by('reception'), number)
    expect(file?.history[0]?.sentence).toBe(`Đã nộp bản đã ký của thông báo thụ lý số ${issued.number}.`)
    // It belongs to the paper, not among what was sent or what proves a result.
    expect(file?.files).toEqual([])
    expect(file?.proofs).not.toContain('signed_answer')
  })

  it('of a slip that stays in the office is not for the sender', async () => {
    const { number, code } = await petitionIn('ACCEPTED')
    const issued = await issueOn(number, 'acceptance-proposal')
    const one = await scan()
    await attachScan(by('reception'), number, issued.id, [one])
    expect(await findFile([by('head')], one.id)).toBeDefined()
    expect(await findFile([holderOf(code)], one.id)).toBeUndefined()
  })

  it('is replaced by a better one, the first staying on file', async () => {
    const { number } = await petitionIn('ACCEPTED')
    const { id } = await issueOn(number)
    const [first, second] = [await scan('crooked'), await scan('straight')]
    await attachScan(by('reception'), number, id, [first])
    await attachScan(by('reception'), number, id, [second])
    expect(await scanOf(number)).toEqual([second.id])
    expect(stored(first.id)).toBe(true)
  })

  it('is not taken from another role or office, nor for the paper of another petition', async () => {
    const { number } = await petitionIn('ACCEPTED')
    const other = await petitionIn('ACCEPTED')
    const { id } = await issueOn(number)
    const one = await scan()
    await expect(attachScan(by('otherReception'), number, id, [one])).rejects.toBeInstanceOf(NotFound)
    await expect(attachScan(by('front'), number, id, [one])).rejects.toThrow()
    await expect(attachScan(by('reception'), other.number, id, [one])).rejects.toBeInstanceOf(NotFound)
    await expect(checkScanWanted(by('reception'), other.number, id)).rejects.toBeInstanceOf(NotFound)
    await expect(checkScanWanted(by('reception'), number, 'no id')).rejects.toBeInstanceOf(NotFound)
    await expect(attachScan(by('reception'), number, id, [one, await scan()])).rejects.toMatchObject({
      code: 'file.tooMany',
    })
    expect(await scanOf(number)).toEqual([null])
    expect(stored(one.id)).toBe(false)
  })
})
