import { connect, type Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { env } from '#lib/env.ts'

/** What the scanner found; no threat is a clean file. */
export type Verdict = { threat?: string }

/** How long a silent scanner is waited for, and how long one file may take in all. */
type Patience = { silenceMs: number; allMs: number }
const patience = (): Patience => ({ silenceMs: env().CLAMD_SILENCE_MS, allMs: 4 * env().CLAMD_SILENCE_MS })
/** Its answer is one line; more is not from a scanner. */
const longestAnswer = 4_096

/** Is there a scanner to ask? Without one files are taken as they are. */
export const hasScanner = (): boolean => Boolean(env().CLAMD_SOCKET || env().CLAMD_HOST)

/** Has the bytes looked at by clamd, over INSTREAM. @throws when no clear answer came in time */
export async function scan(bytes: Readable, limits = patience()): Promise<Verdict> {
  const answer = await ask('INSTREAM', limits, async (send) => {
    for await (const chunk of bytes) {
      await send(lengthOf(chunk.length))
      await send(chunk)
    }
    await send(lengthOf(0))
  })
  if (answer === 'stream: OK') return {}
  const found = answer.match(/^stream: (.+) FOUND$/)
  if (!found?.[1]) throw new Error(`the scanner did not judge: ${answer.slice(0, 80)}`)
  return { threat: found[1] }
}

/** Does the scanner answer at all? */
export const scannerAnswers = (limits = { silenceMs: 3_000, allMs: 3_000 }): Promise<boolean> =>
  ask('PING', limits, async () => {}).then(
    (answer) => answer === 'PONG',
    () => false,
  )

type Send = (bytes: Uint8Array) => Promise<void>

/** One question, one answer, one connection; whatever goes wrong in between ends it. */
async function ask(command: string, limits: Patience, tell: (send: Send) => Promise<void>): Promise<string> {
  const { CLAMD_SOCKET, CLAMD_HOST, CLAMD_PORT } = env()
  const socket = CLAMD_SOCKET ? connect(CLAMD_SOCKET) : connect(CLAMD_PORT, CLAMD_HOST)
  const late = () => socket.destroy(new Error('the scanner took too long'))
  socket.setTimeout(limits.silenceMs, late)
  const end = setTimeout(late, limits.allMs)
  const answered = answerOf(socket)
  answered.catch(() => {}) // awaited below, once everything is told
  const send: Send = (bytes) =>
    new Promise((done, fail) => {
      // The line may be cut before, during or after; the answer says why.
      socket.write(bytes, (error) => (error ? fail(error) : done()))
    })
  try {
    await send(Buffer.from(`z${command}\0`))
    // A scanner may answer before it has read all, and close.
    const told = tell(send)
    told.catch(() => {}) // after an answer nobody listens to the rest any more
    await Promise.race([told, answered])
    return await answered
  } finally {
    clearTimeout(end)
    socket.destroy()
  }
}

async function answerOf(socket: Socket): Promise<string> {
  let answer = ''
  for await (const chunk of socket) {
    answer += chunk
    if (answer.includes('\0') || answer.length > longestAnswer) break
  }
  return answer.replace(/\0[\s\S]*$/, '').trim()
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}
