import postgres, { type Options } from 'postgres'

export type Heard = {
  /** Somebody told this. */
  heard: (payload: string) => void
  /** Listening from now on; what was told before, or while the connection was gone, was not heard. */
  again: () => void
}

const RETRY_MS = 500
const BEAT_MS = 5_000

/**
 * Listens on a channel on one connection of its own, outside the pools, for as long as the process wants it.
 * A connection that is lost, or no longer answers, is thrown away and another one listens.
 * @returns ends it
 */
export function listen(url: string, channel: string, { heard, again }: Heard): () => void {
  let drop = () => {}
  let isOver = false
  let retry: NodeJS.Timeout | undefined
  const connect = () => {
    let isAlive = true
    let beat: NodeJS.Timeout | undefined
    const gone = () => {
      if (!isAlive) return
      isAlive = false
      clearInterval(beat)
      // What still waits in the client would make it connect again: it finds no socket.
      Object.assign(client.options, {
        socket: () => {
          throw new Error('this connection is over')
        },
      })
      client.end({ timeout: 0 }).catch(() => {})
      if (!isOver) retry = setTimeout(connect, RETRY_MS)
    }
    const options: Options<Record<string, never>> & { onnotify: (channel: string, payload: string) => void } =
      {
        ...{ max: 1, idle_timeout: 0, max_lifetime: null, connect_timeout: 5, fetch_types: false },
        ...{
          backoff: () => 0.1,
          onnotice: () => {},
          onclose: gone,
          onnotify: (_, payload) => heard(payload),
        },
        connection: { application_name: 'namro-listen' },
      }
    const client = postgres(url, options)
    drop = gone
    let isWaiting = false
    const ask = () => {
      if (isWaiting) return gone()
      isWaiting = true
      client.unsafe('select 1').then(() => {
        isWaiting = false
      }, gone)
    }
    client.unsafe(`listen ${channel}`).then(() => {
      if (!isAlive) return
      beat = setInterval(ask, BEAT_MS)
      again()
    }, gone)
  }
  connect()
  return () => {
    isOver = true
    clearTimeout(retry)
    drop()
  }
}
