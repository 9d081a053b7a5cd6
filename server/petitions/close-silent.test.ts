import { beforeAll, describe, expect, it } from 'vitest'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { holderOf, petitionIn, rowOf } from '#tests/filed-petition.ts'
import { newsOf, noticeRows } from '#tests/notice-rows.ts'
import { closeSilent } from './close-silent.ts'
import { saySender } from './say-sender.ts'

const phone = { channel: 'call' as const, phone: '0912345678' }
const on = (day: string) => ({
  actor: { kind: 'job' as const, job: 'close-silent' as const },
  at: new Date(`${day}T00:20:00+07:00`),
})
const eventsOf = (number: string) =>
  asSuperuser(
    (sql) => sql`select type, actor_kind, payload from event
    where petition_id = (select id from petition where number = ${number}) order by seq`,
  )

beforeAll(demoPlace)

// Answered on 14/10/2026; thirty days later is 13/11, a Friday, and belongs to the sender whole.
describe('silence', () => {
  it('ends the file after thirty days as silence, never as satisfaction', async () => {
    const { number } = await petitionIn('ANSWERED', phone)
    expect(await closeSilent(on('2026-11-13'))).toBe(0)
    expect((await rowOf(number)).state).toBe('ANSWERED')
    const news = await newsOf(number, async () => expect(await closeSilent(on('2026-11-14'))).toBe(1))
    expect(news).toEqual(['closedSilently → sender by call'])
    expect(await rowOf(number)).toMatchObject({
      state: 'CLOSED',
      closedSilently: true,
      says: null,
      rating: null,
    })
    expect((await eventsOf(number)).at(-1)).toMatchObject({
      type: 'petition.closed',
      actor_kind: 'job',
      payload: { silent: true },
    })
    expect(await asSuperuser((sql) => sql`select 1 from sender_says`)).toEqual([])
    expect(await closeSilent(on('2026-11-14'))).toBe(0)
  })

  it('is broken by a word, before and after', async () => {
    const early = await petitionIn('ANSWERED', phone)
    await saySender(holderOf(early.code), { word: 'done', reason: '', rating: '4' })
    expect(await closeSilent(on('2026-11-20'))).toBe(0)
    expect(await rowOf(early.number)).toMatchObject({ state: 'CLOSED', closedSilently: false, says: 'done' })

    const late = await petitionIn('ANSWERED', phone)
    await closeSilent(on('2026-11-20'))
    const word = { word: 'not' as const, reason: 'Nước vẫn ngập.', rating: '' as const }
    await saySender(holderOf(late.code, new Date('2026-11-23T09:00:00+07:00')), word)
    expect(await rowOf(late.number)).toMatchObject({ state: 'REOPENED', closedSilently: false, says: 'not' })
    expect((await noticeRows(late.number)).map((row) => row.key)).toContain('reopened')
  })
})
