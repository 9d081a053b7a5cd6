import { beforeAll, describe, expect, it } from 'vitest'
import type { ComplexGround } from '#domain/petitions/extension.ts'
import { clockStopped, ended } from '#domain/petitions/lifecycle.ts'
import { nextLimit } from '#domain/petitions/next-limit.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, type Member, petitionIn, rowOf } from '#tests/filed-petition.ts'
import { asShown, paperOn, trackIn } from '#tests/track-petition.ts'
import { extendPetition } from './extend-petition.ts'
import { goOnByStaff } from './go-on.ts'
import { holdMeeting } from './hold-meeting.ts'
import { resumePetition, suspendPetition, terminatePetition } from './stop-petition.ts'
import { waitForSender } from './wait-for-sender.ts'

beforeAll(demoPlace)

const at = (day: string) => new Date(`${day}T09:00:00+07:00`)
const as = (who: Member, day = '2026-10-16') => by(who, at(day))
const seen = async (number: string) => ({ version: (await rowOf(number)).version })
const signed = { decisionNo: '14/QĐ-UBND', decisionOn: '2026-10-16', reason: 'Chờ kết quả giám định.' }

const extend = async (number: string, grounds: ComplexGround[] = [], until = '2026-11-13') =>
  extendPetition(as('chair'), number, {
    ...{ ...(await seen(number)), ...signed, until, grounds, fileId: await paperOn(number) },
  })
const wait = async (number: string) =>
  waitForSender(as('handler'), number, {
    ...(await seen(number)),
    missing: 'Xin gửi thêm ảnh.',
    until: '2026-10-26',
  })
const suspend = async (number: string) =>
  suspendPetition(as('chair'), number, {
    ...{ ...(await seen(number)), ...signed, ground: 'obstacle', fileId: await paperOn(number) },
  })

/** Ways to each state and turn of the clock, all from acceptance on 14/10/2026. */
const ways: Record<string, () => Promise<{ number: string }>> = {
  'an extended opinion': async () => {
    const it = await petitionIn('VERIFYING')
    await extend(it.number)
    return it
  },
  'an extended opinion that nobody was given': async () => {
    const it = await petitionIn('ACCEPTED')
    await extend(it.number)
    return it
  },
  'one that waits': async () => {
    const it = await petitionIn('VERIFYING')
    await wait(it.number)
    return it
  },
  'one that waits, extended before': async () => {
    const it = await petitionIn('VERIFYING')
    await extend(it.number)
    await wait(it.number)
    return it
  },
  'one that went on, extended before': async () => {
    const it = await petitionIn('DRAFTED')
    await extend(it.number)
    await wait(it.number)
    await goOnByStaff(as('handler', '2026-10-22'), it.number, await seen(it.number))
    return it
  },
  'a complex complaint that waited': async () => {
    const it = await trackIn('complaint', 'VERIFYING')
    await extend(it.number, ['foreign'])
    await wait(it.number)
    await goOnByStaff(as('handler', '2026-10-22'), it.number, await seen(it.number))
    return it
  },
  'a halted complaint': async () => {
    const it = await trackIn('complaint', 'APPROVED')
    await suspend(it.number)
    return it
  },
  'a complaint that goes on': async () => {
    const it = await trackIn('complaint', 'VERIFYING')
    await suspend(it.number)
    await resumePetition(as('chair', '2026-10-23'), it.number, {
      ...{
        ...(await seen(it.number)),
        ...signed,
        decisionOn: '2026-10-23',
        fileId: await paperOn(it.number),
      },
    })
    return it
  },
  'an ended complaint': async () => {
    const it = await trackIn('complaint', 'VERIFYING')
    await terminatePetition(as('chair'), it.number, {
      ...{ ...(await seen(it.number)), ...signed, ground: 'no-object', fileId: await paperOn(it.number) },
    })
    return it
  },
  'a complaint after the talk': async () => {
    const it = await trackIn('complaint', 'VERIFYING')
    await holdMeeting(as('handler', '2026-10-23'), it.number, {
      ...{ ...(await seen(it.number)), invitedOn: '2026-10-14', heldOn: '2026-10-20', heldBy: 'Chủ tịch' },
      ...{ inPerson: 'yes', attendance: 'came', note: 'Đủ thành phần dự.' },
      fileId: await paperOn(it.number, 'minutes'),
    })
    return it
  },
  'an extended denunciation': async () => {
    const it = await trackIn('denunciation', 'VERIFYING')
    await extend(it.number, ['foreign'], '2026-12-14')
    return it
  },
}

describe('the column, the rule and the page', () => {
  it.each(Object.keys(ways))('say the same day of %s', async (way) => {
    const { number } = await (ways[way] as () => Promise<{ number: string }>)()
    const file = await findPetition(as('chair', '2026-10-23'), number)
    if (!file) throw new Error('not seen')
    const { row, limits } = file
    const next = nextLimit(row)
    expect(row.nextLimitOn).toBe(next?.day ?? 'infinity')
    const running = limits.filter(({ key, late }) => late && !key.startsWith('send-'))
    if (clockStopped.includes(row.state) || ended.includes(row.state)) {
      expect(running).toEqual([])
      expect(next).toBeUndefined()
    } else {
      const shown = asShown(limits)[next?.name ?? '']
      expect(shown).toMatchObject({ due: next?.day, late: expect.anything() })
      expect(running.map(({ due }) => due).sort()[0]).toBe(next?.day)
    }
    const answer = asShown(limits).answer
    expect(answer?.due).toBe(row.answerDueOn)
    // the last sentence of the count names the day itself, however often it was moved
    expect(answer?.how.length, 'how').toBeGreaterThan(2)
    if (row.extensions > 0 && !clockStopped.includes(row.state)) expect(answer?.extended).toBe(true)
    else expect(answer?.extended).toBeFalsy()
  })
})
