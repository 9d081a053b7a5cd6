import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { acceptPetition } from '#server/petitions/accept-petition.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, fileOne, petitionIn, versionOf } from '#tests/filed-petition.ts'
import { type MailServer, startMailServer } from '#tests/mail-server.ts'
import { noticeRows } from '#tests/notice-rows.ts'
import { findUnsent } from './find-unsent.ts'
import { sendNotice } from './send-notice.ts'

const byMail = { channel: 'email' as const, email: 'nguoi.gui@example.org' }
const at = (local: string) => ({
  actor: { kind: 'job' as const, job: 'send-notice' as const },
  at: new Date(`${local}+07:00`),
})
const never = new AbortController().signal
let mail: MailServer

beforeAll(async () => {
  mail = await startMailServer()
  process.env.SMTP_URL = mail.url
  return demoPlace()
})
afterAll(() => mail.down())

async function accepted() {
  const { number } = await petitionIn('TRIAGED', byMail)
  const unit = { version: await versionOf(number), handlingUnitId: demoId('hong-lien-ha-tang') }
  await acceptPetition(by('reception'), number, unit)
  const row = async () => (await noticeRows(number)).find((one) => one.key === 'accepted' && !one.person_id)
  return { number, row, id: (await row())?.id as string }
}

describe('a retry in the night', () => {
  it('waits for the morning and is not counted', async () => {
    const { number, row, id } = await accepted()
    expect(await sendNotice(at('2026-10-16T23:00:00'), id, never)).toEqual(
      new Date('2026-10-19T07:30:00+07:00'),
    )
    expect(await row()).toMatchObject({ status: 'waiting', tries: 0 })
    expect(await sendNotice(at('2026-10-19T07:30:00'), id, never)).toBeUndefined()
    expect(await row()).toMatchObject({ status: 'sent', tries: 1 })
    expect(mail.letters.filter((one) => one.headers.get('subject')?.includes(number)).length).toBe(1)
  })

  it('does not hold back what answers the sender', async () => {
    const { number } = await fileOne(byMail)
    const [row] = await noticeRows(number)
    await sendNotice(at('2026-10-18T03:00:00'), row?.id as string, never)
    expect((await noticeRows(number))[0]?.status).toBe('sent')
  })
})

describe('a notice', () => {
  it('for staff goes to the address of that person', async () => {
    const { number } = await petitionIn('ACCEPTED', byMail)
    const row = (await noticeRows(number)).find(
      (one) => one.key === 'staff.toAssign' && one.channel === 'email',
    )
    await sendNotice(at('2026-10-14T10:00:00'), row?.id as string, never)
    expect(mail.letters.at(-1)?.to).toEqual(['truong-phong-ha-tang-hong-lien@dongsen.invalid'])
    expect(mail.letters.at(-1)?.text).not.toContain('mã bí mật')
  })

  it('without words or without an address fails and is never half sent', async () => {
    const { row, id } = await accepted()
    await asSuperuser((sql) => sql`update notice set payload = payload - 'due' where id = ${id}`)
    const before = mail.letters.length
    await sendNotice(at('2026-10-14T10:00:00'), id, never)
    expect(await row()).toMatchObject({ status: 'failed', tries: 1 })
    const other = await accepted()
    await asSuperuser(
      (sql) =>
        sql`update petition_sender set email = '' where petition_id = (select id from petition where number = ${other.number})`,
    )
    await sendNotice(at('2026-10-14T10:00:00'), other.id, never)
    expect(await other.row()).toMatchObject({ status: 'failed' })
    expect(mail.letters.length).toBe(before)
  })

  it('that waits too long is found, page by page', async () => {
    const later = at('2026-10-30T10:00:00')
    const all = await findUnsent(later)
    expect(all.length).toBeGreaterThan(3)
    expect(await findUnsent(later, all[1])).toEqual(all.slice(2))
    expect(await findUnsent(at('2026-10-14T09:04:00'))).toEqual([])
  })
})
