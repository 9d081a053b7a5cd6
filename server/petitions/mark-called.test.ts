import { beforeAll, describe, expect, it } from 'vitest'
import { markCalled, waitingCalls } from '#server/petitions/mark-called.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { advance, by, petitionIn, workday } from '#tests/filed-petition.ts'

beforeAll(demoPlace)

const phone = { channel: 'call' as const, phone: '0912345678' }
const callsOf = async (number: string) =>
  (await waitingCalls(by('reception'))).filter((one) => one.number === number)

describe('the call list of the desk', () => {
  it('names each person once, with the latest news and what was not told before', async () => {
    const { number } = await petitionIn('ASSIGNED', phone)
    const [call, ...others] = await callsOf(number)
    expect(others).toEqual([])
    expect(call).toMatchObject({ name: 'Nguyễn Thị Mẫu', phone: '0912345678' })
    expect(call?.latest.subject).toContain('đã giao người giải quyết')
    expect(call?.earlier.length).toBeGreaterThan(0)
    expect(call?.latest.say).not.toMatch(/\{|Mương/)
  })

  it('is ticked off with who called and when; later news wait on', async () => {
    const { number } = await petitionIn('ACCEPTED', phone)
    const until = (await callsOf(number))[0]?.until as Date
    await markCalled(by('reception'), number, until)
    expect(await callsOf(number)).toEqual([])
    const [told] = await asSuperuser(
      (sql) => sql`select status, sent_at, done_by from notice where channel = 'call'
        and petition_id = (select id from petition where number = ${number}) limit 1`,
    )
    expect(told).toMatchObject({ status: 'sent', sent_at: workday, done_by: expect.any(String) })
    await advance(number, 'ACCEPTED', 'ASSIGNED')
    expect(await callsOf(number)).toHaveLength(1)
  })

  it('lets one of two at once tick it off', async () => {
    const { number } = await petitionIn('RECEIVED', phone)
    const until = (await callsOf(number))[0]?.until as Date
    const tick = () => markCalled(by('reception'), number, until)
    const both = await Promise.allSettled([tick(), tick()])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(tick()).rejects.toMatchObject({ code: 'call.done' })
  })

  it('is that of this desk alone', async () => {
    const { number } = await petitionIn('ASSIGNED', phone)
    for (const who of ['handler', 'chair', 'front', 'otherReception'] as const) {
      expect((await waitingCalls(by(who))).map((one) => one.number)).not.toContain(number)
      await expect(markCalled(by(who), number, workday)).rejects.toBeInstanceOf(NotFound)
    }
  })
})
