import { randomInt } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'

/**
 * True when nobody listens on this port of this address.
 * @param {number} port
 * @param {string} [host]
 */
export function isFree(port, host = '127.0.0.1') {
  return new Promise((done) => {
    const probe = createServer()
    probe.once('error', () => done(false))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => done(true)))
  })
}

/**
 * True when somebody takes connections on this port of this machine.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function accepts(port) {
  return new Promise((done) => {
    const probe = connect(port, '127.0.0.1')
    probe.once('connect', () => done(true)).once('error', () => done(false))
    probe.once('connect', () => probe.destroy())
  })
}

/**
 * A port that nobody listens on. Drawn by lot, because several processes of one run ask at the same time and
 * open theirs seconds later; below 32768, where Linux takes no ports for outgoing connections.
 */
export async function freePort() {
  for (;;) {
    const port = randomInt(12_000, 32_000)
    if (await isFree(port)) return port
  }
}

/**
 * A port for the cluster: the one kept in `file` if it is free, else a new one which is then kept.
 * @param {string} file
 * @param {(line: string) => void} log
 */
export async function keptPort(file, log) {
  let kept = 0
  try {
    kept = Number(readFileSync(file, 'utf8'))
  } catch {
    // first start
  }
  if (kept && (await isFree(kept))) return kept
  const port = await freePort()
  if (kept) log(`Cổng ${kept} của cơ sở dữ liệu đã bị chương trình khác dùng; chuyển sang ${port}`)
  writeFileSync(file, String(port))
  return port
}
