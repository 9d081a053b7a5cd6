import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { env } from '#lib/env.ts'
import { scan, scannerAnswers } from '#server/scanning/clamd.ts'
import { testEnvironment } from '#tests/demo-place.ts'
import { zipFile } from '#tests/zip-file.ts'
import { freePort } from '../../scripts/embedded/port.mjs'
import { endClamd, endClamds, harmful, startClamd, threat } from './clamd-process.ts'

/** Far from the deadlines given here, and from the one that stands where none is given. */
const aWhile = 15_000
const short = { silenceMs: 400, allMs: 1_500 }
let port: number
beforeAll(async () => {
  testEnvironment()
  port = await freePort()
  Object.assign(process.env, { CLAMD_HOST: '127.0.0.1', CLAMD_PORT: String(port) })
})
afterAll(endClamds)
let fake: Server | undefined
afterEach(() => fake?.close())

describe('a real scanner', () => {
  it('says what it finds, in files and in what is packed into them, and nothing of the others', async () => {
    expect(await scannerAnswers()).toBe(false)
    const clamd = await startClamd(port)
    expect(await scannerAnswers()).toBe(true)
    const judged = (...chunks: (string | Buffer)[]) =>
      scan(Readable.from(chunks.map((one) => Buffer.from(one as string))))
    expect(await judged('plain words')).toEqual({})
    expect(await judged()).toEqual({})
    expect(await judged(`a ${harmful.slice(0, 9)}`, harmful.slice(9))).toEqual({ threat })
    expect(await judged(zipFile([['a.txt', `x ${harmful}`]]))).toEqual({ threat })
    expect(await judged(Buffer.alloc(1_000_000, 'a'), harmful)).toEqual({ threat })
    // Longer than it takes: no judgement is not a good one.
    const pieces = Array.from({ length: 40 }, () => Buffer.alloc(64 * 1024, 'a'))
    await expect(judged(...pieces)).rejects.toThrow()

    clamd.kill('SIGSTOP')
    const begin = performance.now()
    await expect(scan(Readable.from([Buffer.from('a')]), short)).rejects.toThrow('took too long')
    expect(await scannerAnswers(short)).toBe(false)
    expect(performance.now() - begin).toBeLessThan(aWhile)
    clamd.kill('SIGCONT')
    expect(await judged(harmful)).toEqual({ threat })
    await endClamd(clamd)
    await expect(judged('a')).rejects.toThrow()
  })
})

describe('something else in its place', () => {
  /** A server that answers each connection in its own way, where the scanner is looked for. */
  async function instead(answer: (socket: import('node:net').Socket) => void): Promise<void> {
    fake = createServer((socket) => {
      socket.on('error', () => {})
      answer(socket)
    }).listen(env().CLAMD_PORT, '127.0.0.1')
    await once(fake, 'listening')
  }

  it.each([
    ['closes at once', (socket) => socket.destroy()],
    ['closes without a word', (socket) => socket.resume().end()],
    ['says something else', (socket) => socket.resume().end('220 mail\0')],
    ['answers a file with a PONG', (socket) => socket.resume().end('PONG\0')],
    ['never says a word', () => {}],
    [
      'talks for ever',
      (socket) => {
        socket.resume()
        const timer = setInterval(() => socket.write('a'.repeat(1000)), 20)
        socket.once('close', () => clearInterval(timer))
      },
    ],
    [
      'drips',
      (socket) => {
        socket.resume()
        const timer = setInterval(() => socket.write('a'), 100)
        socket.once('close', () => clearInterval(timer))
      },
    ],
  ] as [string, (socket: import('node:net').Socket) => void][])(
    'that %s judges nothing',
    async (_how, answer) => {
      await instead(answer)
      const begin = performance.now()
      await expect(scan(Readable.from([Buffer.alloc(500_000)]), short)).rejects.toThrow()
      expect(performance.now() - begin).toBeLessThan(aWhile)
    },
  )
})
