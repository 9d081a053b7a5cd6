import { createTransport } from 'nodemailer'
import { env } from '#lib/env.ts'
import { type Message, Undeliverable } from './message.ts'

/** Short waits of each step; an installation may set its own in the query of SMTP_URL. */
const waits = {
  connectionTimeout: '10000',
  greetingTimeout: '10000',
  socketTimeout: '20000',
  dnsTimeout: '10000',
}

function server(): string {
  const url = new URL(env().SMTP_URL as string)
  for (const [name, ms] of Object.entries(waits)) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, ms)
  }
  return url.href
}

/** One connection for one letter: a broken one touches no other letter. */
export async function sendMail({ id, to, subject, text }: Message, signal: AbortSignal): Promise<void> {
  const transport = createTransport(server())
  try {
    await transport.sendMail({
      from: env().MAIL_FROM,
      to: { name: '', address: to },
      subject,
      text,
      messageId: `<${id}@${new URL(env().APP_URL).hostname}>`,
      // Holiday replies would otherwise come back to us
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
      signal,
    })
  } catch (error) {
    const { command, permanent, responseCode } = error as SmtpError
    if (permanent && command === 'RCPT TO') throw new Undeliverable(`SMTP ${responseCode}`)
    throw error
  } finally {
    transport.close()
  }
}

type SmtpError = { command?: string; permanent?: boolean; responseCode?: number }
