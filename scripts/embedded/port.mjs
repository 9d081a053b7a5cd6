import { randomInt } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'

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
 * A port for the cluster: the one kept in `file` if it is free, else a new one which is then kept.
 * Chosen below 32768, where Linux takes no ports for outgoing connections.
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
  for (;;) {
    const port = randomInt(15_000, 32_000)
    if (!(await isFree(port))) continue
    if (kept) log(`Cổng ${kept} của cơ sở dữ liệu đã bị chương trình khác dùng; chuyển sang ${port}`)
    writeFileSync(file, String(port))
    return port
  }
}
