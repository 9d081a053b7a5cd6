import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'

export type Letter = { from: string; to: string[]; headers: Map<string, string>; text: string }

type Behaviour = 'take' | 'refuse' | 'busy' | 'hang'
const codes: Partial<Record<Behaviour, number>> = { refuse: 550, busy: 450 }

export type MailServer = {
  readonly url: string
  /** what it said 250 to, in order */
  readonly letters: Letter[]
  /** from now on: take letters, refuse the address for good or for now, or read a letter and never answer */
  behave(how: Behaviour): void
  /** resolves when a letter is in the server's hands and unanswered */
  readonly holding: Promise<void>
  /** answers the letters it holds: they count as taken from now on */
  release(): void
  down(): Promise<void>
  up(): Promise<void>
}

/** A real SMTP server on this machine. */
export async function startMailServer(): Promise<MailServer> {
  const letters: Letter[] = []
  let how: Behaviour = 'take'
  let held = Promise.withResolvers<void>()
  const answers: (() => void)[] = []
  let port = 0
  let server: SMTPServer

  async function take(
    stream: SMTPServerDataStream,
    envelope: { from: string; to: string[] },
    done: () => void,
  ): Promise<void> {
    const letter = { ...envelope, ...parse((await buffer(stream)).toString()) }
    const answer = () => {
      letters.push(letter)
      done()
    }
    if (how !== 'hang') return answer()
    answers.push(answer)
    held.resolve()
  }

  function open(): Promise<void> {
    server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      closeTimeout: 100,
      onRcptTo: ({ address }, _session, done) => {
        const responseCode = codes[how]
        done(responseCode ? Object.assign(new Error(`not now, <${address}>`), { responseCode }) : null)
      },
      onData: (stream, session, done) => {
        const { mailFrom, rcptTo } = session.envelope
        const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map((one) => one.address) }
        take(stream, envelope, done).catch(done)
      },
    })
    server.on('error', () => {}) // clients that are killed in the middle are the point of some tests
    return new Promise((ready) => {
      server.listen(port, '127.0.0.1', () => {
        port = (server.server.address() as AddressInfo).port
        ready()
      })
    })
  }

  await open()
  return {
    get url() {
      return `smtp://127.0.0.1:${port}`
    },
    letters,
    behave(next) {
      how = next
      answers.length = 0
      held = Promise.withResolvers<void>()
    },
    get holding() {
      return held.promise
    },
    release() {
      for (const answer of answers.splice(0)) answer()
    },
    down: () => new Promise((closed) => server.close(closed)),
    up: open,
  }
}

/** Headers unfolded, the text decoded: enough to read what we send. */
function parse(raw: string): { headers: Map<string, string>; text: string } {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  )
  const body = rest.join('\r\n\r\n')
  const base64 = headers.get('content-transfer-encoding') === 'base64'
  const text = base64 ? Buffer.from(body, 'base64').toString() : fromQuotedPrintable(body)
  headers.set('subject', words(headers.get('subject') ?? ''))
  return { headers, text }
}

const fromQuotedPrintable = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()

const words = (header: string): string =>
  header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([QB])\?(.*?)\?=/gi, (_all, kind: string, coded: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(coded, 'base64').toString()
        : fromQuotedPrintable(coded.replaceAll('_', ' ')),
    )
