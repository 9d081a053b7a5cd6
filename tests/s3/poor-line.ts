import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** What goes wrong on a line, for as many connections as `times` says. */
export type Fault =
  | 'refuses'
  | 'hangs'
  | 'loses the answer'
  | { cutUpAfter: number }
  | { cutDownAfter: number }
  | { slowMs: number }

export type PoorLine = {
  port: number
  goWrong: (fault: Fault | undefined, times?: number) => void
  /** How many connections went wrong. */
  wrong: () => number
  end: () => Promise<void>
}

/** A line to a server of this machine that can be told to be poor. */
export async function poorLine(to: number): Promise<PoorLine> {
  let fault: Fault | undefined
  let left = 0
  let wrong = 0
  const open = new Set<Socket>()
  const server = createServer((near) => {
    open.add(near)
    near.on('error', () => {}).on('close', () => open.delete(near))
    const now = left > 0 ? fault : undefined
    if (now) {
      left--
      wrong++
    }
    if (now === 'refuses') return near.destroy()
    if (now === 'hangs') return near.resume()
    const far = connect(to, '127.0.0.1')
    open.add(far)
    far.on('error', () => near.destroy()).on('close', () => open.delete(far))
    const end = () => {
      near.destroy()
      far.destroy()
    }
    pass(near, far, typeof now === 'object' && 'cutUpAfter' in now ? now.cutUpAfter : undefined, end, now)
    if (now === 'loses the answer') far.once('data', () => setTimeout(end, 50))
    else pass(far, near, typeof now === 'object' && 'cutDownAfter' in now ? now.cutDownAfter : undefined, end)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as { port: number }).port,
    goWrong(next, times = Number.POSITIVE_INFINITY) {
      // Lines that stand open would go on as before.
      for (const socket of open) socket.destroy()
      fault = next
      left = next ? times : 0
      wrong = 0
    },
    wrong: () => wrong,
    async end() {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

function pass(from: Socket, to: Socket, cutAfter: number | undefined, end: () => void, fault?: Fault): void {
  let passed = 0
  const slow = typeof fault === 'object' && 'slowMs' in fault ? fault.slowMs : 0
  from.on('data', (chunk) => {
    passed += chunk.length
    if (cutAfter !== undefined && passed > cutAfter) return end()
    if (!slow) return void to.write(chunk)
    from.pause()
    setTimeout(() => {
      to.write(chunk)
      from.resume()
    }, slow)
  })
  from.on('end', () => to.end())
}
