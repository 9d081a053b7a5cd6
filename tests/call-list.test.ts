import { beforeAll, describe, expect, it } from 'vitest'
import { notice } from '#db/schema/notices.ts'
import { tx } from '#db/tx.ts'
import { asSuperuser } from './database.ts'
import { demoPlace } from './demo-place.ts'
import { by, fileOne, type Member, petitionIn } from './filed-petition.ts'
import { noticeRows, sayRow } from './notice-rows.ts'

// An installation without mail server and gateway: the desk calls.
delete process.env.SMTP_URL
delete process.env.SMS_GATEWAY_URL

const phone = '0912345678'
const saidTo = async (change: Parameters<typeof fileOne>[0]) =>
  (await noticeRows((await fileOne(change)).number)).map(sayRow)

beforeAll(demoPlace)

describe('without a mail server and a gateway', () => {
  it('the desk calls whoever left a phone', async () => {
    expect(await saidTo({ channel: 'sms', phone })).toEqual(['received → sender by call'])
    expect(await saidTo({ channel: 'call', phone })).toEqual(['received → sender by call'])
    expect(await saidTo({ channel: 'email', email: 'a@example.org', phone })).toEqual([
      'received → sender by call',
    ])
  })

  it('nobody is called who looks for themselves or left no phone', async () => {
    expect(await saidTo({ channel: 'code', phone })).toEqual([])
    expect(await saidTo({ channel: 'email', email: 'a@example.org' })).toEqual([])
  })

  it('staff read it in the pages, and no job is given out', async () => {
    const { number } = await petitionIn('ASSIGNED', { channel: 'sms', phone })
    const rows = await noticeRows(number)
    expect(rows.map(sayRow).sort()).toEqual([
      'accepted → sender by call',
      'assigned → sender by call',
      'received → sender by call',
      'staff.assigned → handler by app',
      'staff.toAssign → head by app',
    ])
    expect(await asSuperuser((sql) => sql`select 1 from graphile_worker.jobs`)).toEqual([])
  })
})

describe('the call list', () => {
  it('is seen by the desk of that office and by nobody else', async () => {
    await fileOne({ channel: 'sms', phone })
    const seenBy = async (member: Member) => {
      const rows = await tx(by(member), (db) => db.select({ channel: notice.channel }).from(notice))
      return rows.filter((row) => row.channel === 'call').length
    }
    expect(await seenBy('reception')).toBeGreaterThan(0)
    for (const other of ['head', 'handler', 'chair', 'front', 'otherReception', 'admin'] as const) {
      expect(await seenBy(other), other).toBe(0)
    }
  })
})
