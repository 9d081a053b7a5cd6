import { afterAll, beforeAll, beforeEach } from 'vitest'
import { asSuperuser } from './database.ts'
import { demoPlace } from './demo-place.ts'
import { type Letter, type MailServer, startMailServer } from './mail-server.ts'
import { type NoticeRow, noticeRows } from './notice-rows.ts'
import { type SmsGateway, startSmsGateway } from './sms-gateway.ts'
import { endWorkers, startWorker, until, type WorkerProcess } from './worker-process.ts'

export const address = 'nguoi.gui@example.org'
export const byMail = { channel: 'email' as const, email: address, phone: '0912345678' }
export const bySms = { channel: 'sms' as const, phone: '0912345678' }

export let mail: MailServer
export let gateway: SmsGateway
export let worker: WorkerProcess
let heard = 0

/** The demo place with a mail server, a gateway and a worker, all real, for every test of a file. */
export function sendingPlace(): void {
  beforeAll(async () => {
    mail = await startMailServer()
    gateway = await startSmsGateway()
    process.env.SMTP_URL = mail.url
    process.env.SMS_GATEWAY_URL = gateway.url
    process.env.SMS_GATEWAY_TOKEN = 'token-of-the-test'
    return demoPlace()
  })
  beforeEach(async () => {
    mail.behave('take')
    gateway.answer(202)
    mail.letters.length = 0
    gateway.posted.length = 0
    if (!worker?.alive) await restart()
    heard = worker.log().length
  })
  afterAll(async () => {
    await endWorkers()
    await mail.down()
    await gateway.stop()
  })
}

/** Starts the worker anew after a test has ended it. */
export async function restart(): Promise<void> {
  worker = await startWorker()
  heard = 0
}

/** What the worker wrote since this test began. */
export const said = (): string => worker.log().slice(heard)

/** The one mail or text message of a petition just filed. */
export async function row(number: string): Promise<NoticeRow> {
  const [found] = await noticeRows(number)
  if (!found) throw new Error(`${number} has no notice`)
  return found
}

export const becomes = (number: string, status: NoticeRow['status'], ms?: number): Promise<void> =>
  until(
    async () => (await row(number)).status === status,
    ms,
    async () => `${JSON.stringify(await row(number))} ${said()}`,
  )

export const lettersOf = (number: string): Letter[] =>
  mail.letters.filter((one) => one.headers.get('subject')?.includes(number))

/** How many jobs are due and not done. */
export async function jobsLeft(): Promise<number> {
  const [found] = await asSuperuser(
    (sql) => sql`select count(*)::int as n from graphile_worker.jobs where run_at <= now()`,
  )
  return found?.n
}

/** How many mails and text messages wait to be sent. */
export async function unsent(): Promise<number> {
  const [found] = await asSuperuser(
    (sql) =>
      sql`select count(*)::int as n from notice where status = 'waiting' and channel in ('email', 'sms')`,
  )
  return found?.n
}
