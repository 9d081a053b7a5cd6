import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '../start/progress.mjs'

/** Named and written as `sha256sum -c` reads it, so that a copy can be checked without our programs. */
export const SUMS = 'SHA256SUMS'

/** Lets a stream through and knows the SHA-256 of what went by. */
export function hashing(): { through: Transform; digest: () => string } {
  const hash = createHash('sha256')
  const through = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  return { through, digest: () => hash.digest('hex') }
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/**
 * Reads every byte of a backup and compares.
 * @returns the names of its files
 * @throws Refusal naming what was changed, is missing or does not belong
 */
export async function checkSums(folder: string): Promise<string[]> {
  const list = await readFile(join(folder, SUMS), 'utf8').catch(() => {
    throw new Refusal(`${folder} không phải một bản sao lưu trọn vẹn: thiếu tệp ${SUMS}.`)
  })
  const sums = new Map(
    list
      .split('\n')
      .filter(Boolean)
      .map((line): [string, string] => [line.slice(66), line.slice(0, 64)]),
  )
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const there = new Set(
    entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name))),
  )
  there.delete(SUMS)
  const strange = [...there].filter((name) => !sums.has(name))
  const wrong: string[] = []
  for (const [name, sum] of sums) {
    const found = there.has(name) ? await sha256Of(join(folder, name)) : 'missing'
    if (found !== sum) wrong.push(name)
  }
  if (wrong.length + strange.length > 0) {
    throw new Refusal(
      `Bản sao lưu không còn như khi làm, không nạp: ${[...wrong, ...strange].slice(0, 5).join(', ')}` +
        `${wrong.length + strange.length > 5 ? '…' : ''}.`,
    )
  }
  return [...there]
}
