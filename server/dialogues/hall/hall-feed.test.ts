import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { QueueTurn } from '#domain/dialogues/hall.ts'
import { newId } from '#lib/ids.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { announced, dialogueDay } from '#tests/dialogues.ts'
import { by } from '#tests/filed-petition.ts'
import { endStreams, followersOf, followHall, type HallNews, hallStream, spreadOf } from './hall-feed.ts'
import { askQuestion, supportQuestion } from './hall-questions.ts'
import { liveDesk } from './live-desk.ts'
import { moderateQuestion } from './moderate-question.ts'
import { openDialogue } from './open-dialogue.ts'
import { queueTurn } from './queue-turn.ts'

beforeAll(demoPlace)

const desk = by('reception', new Date(`${dialogueDay}T08:30:00+07:00`))
let leave = () => {}
afterEach(() => leave())

async function opened() {
  const number = await announced()
  await openDialogue(desk, number, 4)
  const found = await liveDesk(desk, number)
  return { number, id: found?.row.id ?? '', siteId: found?.sites[0]?.id ?? '' }
}
type Hall = Awaited<ReturnType<typeof opened>>
const add = ({ number, siteId }: Hall) => queueTurn(desk, number, QueueTurn.parse({ id: newId(), siteId }))

/** Follows, and waits for the first "again": from then on nothing is missed. */
async function following(id: string) {
  const heard: HallNews[] = []
  leave = followHall(id, (news) => heard.push(news))
  await until(() => heard.includes('again'))
  heard.length = 0
  return heard
}
async function until(is: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await is()); await wait(20)) {
    if (Date.now() > end) throw new Error('it never came')
  }
}

describe('following a hall', () => {
  it('hears of its own changes alone, and of many at once few times', async () => {
    const hall = await opened()
    const other = await opened()
    const heard = await following(hall.id)
    await add(other)
    await add(hall)
    await until(() => heard.length > 0)
    const begun = Date.now()
    for (let n = 0; n < 20; n++) await add(hall)
    await wait(1_200)
    const halves = Math.ceil((Date.now() - begun) / 500)
    expect(heard.length).toBeGreaterThan(1)
    expect(heard.length).toBeLessThanOrEqual(halves + 2)
    expect(new Set(heard)).toEqual(new Set(['hall']))
  })

  it('tells phones of what they see alone, and of supports together', async () => {
    const hall = await opened()
    const heard = await following(hall.id)
    const phone: HallNews[] = []
    const hangUp = followHall(hall.id, (news) => phone.push(news), 'phone')
    const ask = (body: string) =>
      askQuestion({ actor: { kind: 'public' }, at: desk.at }, hall.number, seat('a'), {
        ...{ id: newId(), seat: '', name: '', body },
      })
    await ask('Bao giờ nạo vét mương tổ 5?')
    await until(() => heard.length > 0)
    await wait(700)
    expect(phone).toEqual([])
    // What was let through is told at once.
    const [asked] = (await liveDesk(desk, hall.number))?.questions ?? []
    const let1 = { id: asked?.id ?? '', version: 1, act: 'show' as const, siteId: hall.siteId }
    await moderateQuestion(desk, hall.number, { ...let1, reason: '' })
    await until(() => phone.length === 1)
    // The first of many supports is told at once, the others when the rest is over.
    for (const token of ['b', 'c', 'd', 'e']) {
      await supportQuestion({ actor: { kind: 'public' }, at: desk.at }, hall.number, seat(token), {
        ...{ id: let1.id, on: 'yes' },
      })
    }
    await until(() => phone.length === 2)
    await wait(1_200)
    expect(phone).toHaveLength(2)
    expect((await liveDesk(desk, hall.number))?.questions[0]?.supports).toBe(5)
    hangUp()

    function seat(token: string) {
      return { number: hall.number, token, seat: '' }
    }
  })

  it('says within how long to ask: two phones at once, a full hall in half a minute, a desk never waits', async () => {
    expect([2, 100, 500, 5_000].map((n) => spreadOf('phone', n))).toEqual([120, 6_000, 30_000, 30_000])
    expect(spreadOf('desk', 5_000)).toBe(0)
    const hall = await opened()
    const first = hallStream(hall.id, new AbortController().signal, 'phone')
    const second = hallStream(hall.id, new AbortController().signal, 'phone')
    const desk = hallStream(hall.id, new AbortController().signal)
    endStreams()
    expect(await first.text()).toContain('event: here\ndata: 60\n\n')
    expect(await second.text()).toContain('event: here\ndata: 120\n\n')
    expect(await desk.text()).toContain('event: here\ndata: 0\n\n')
  })

  it('goes on after its connection was killed, and says that something may have been missed', async () => {
    const hall = await opened()
    const heard = await following(hall.id)
    const killed = await asSuperuser(
      (db) => db`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'namro-listen' and datname = current_database()`,
    )
    expect(killed).toHaveLength(1)
    await until(() => heard.includes('again'))
    heard.length = 0
    await add(hall)
    await until(() => heard.includes('hall'))
  })

  it('ends with its reader, and with the process', async () => {
    const hall = await opened()
    const reader = new AbortController()
    hallStream(hall.id, reader.signal)
    expect(followersOf(hall.id)).toBe(1)
    reader.abort()
    expect(followersOf(hall.id)).toBe(0)
    const stream = hallStream(hall.id, new AbortController().signal)
    endStreams()
    expect(followersOf(hall.id)).toBe(0)
    expect(await stream.text()).toContain('retry: 1000')
    const connections = () =>
      asSuperuser<{ n: number }>(
        (db) => db<{ n: number }[]>`select count(*)::int as n from pg_stat_activity
          where application_name = 'namro-listen' and datname = current_database()`,
      )
    await until(async () => (await connections())[0]?.n === 0)
  })
})
