import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { AddHeads, CheckIn, JoinArrival } from '#domain/dialogues/check-in.ts'
import { startOfDay } from '#lib/dates.ts'
import { putOffDialogue } from '#server/dialogues/decide-dialogue.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { announced } from '#tests/dialogues.ts'
import { by, type Member } from '#tests/filed-petition.ts'
import { anybody, registered, sitesIn, wish } from '#tests/registering.ts'
import { addHeads, checkIn, checkInOf } from './check-in.ts'
import { joinArrival } from './join-arrival.ts'
import { cancelMyRegistration, findMyRegistration, registerMe } from './register.ts'

beforeAll(demoPlace)

const onDay = (hour: number, day = '2026-10-28') => new Date(startOfDay(day).getTime() + hour * 3_600_000)
const early = onDay(7)
const begun = onDay(9)
const typed = (site: string, change: Record<string, string> = {}) =>
  CheckIn.parse({ id: randomUUID(), site, ...change })
async function hall(seats: number, more: Record<string, string> = {}) {
  const number = await announced({ site1Seats: String(seats), ...more })
  const [site = '', second = ''] = await sitesIn(number)
  const enter = (change: Record<string, string> = {}, at = early, who: Member = 'reception') =>
    checkIn(by(who, at), number, typed(site, change))
  const page = async (name = '') => checkInOf(by('reception', early), number, name)
  return { number, site, second, enter, page }
}

describe('somebody comes in', () => {
  it('by the code they show, with the seat, once', async () => {
    const { number, enter, page } = await hall(10)
    const { code } = await registered(number, { persons: '2' })
    expect(await enter({ code: code.toLowerCase() })).toMatchObject({ seat: 1, persons: 2, wasThere: false })
    expect(await enter({ code })).toMatchObject({ seat: 1, persons: 2, wasThere: true })
    expect(await enter()).toMatchObject({ seat: 3, persons: 1 })
    expect((await page()).rooms).toMatchObject([{ arrived: 3, walkIns: 1, reserved: 0 }])
    expect(await findMyRegistration(anybody(early), code)).toMatchObject({ seat: 1 })
    await expect(cancelMyRegistration(anybody(early), code)).rejects.toMatchObject({ code: 'seat.gone' })
  })

  it('by name, which is found however it is written, and only while they are not there', async () => {
    const { number, enter, page } = await hall(10)
    await registered(number, { naming: 'name', name: 'Lò Thị Đón', phone: '0900000777' })
    const [found] = (await page('lo thi don')).found ?? []
    expect((await page('0777')).found).toHaveLength(1)
    expect((await page('ai khác')).found).toEqual([])
    expect(await enter({ registration: found?.id ?? '' })).toMatchObject({ seat: 1 })
    expect((await page('lo thi don')).found).toEqual([])
  })

  it('two desks at once with one person count them once', async () => {
    const { number, enter, page } = await hall(10)
    const { code } = await registered(number)
    const four = await Promise.all([1, 2, 3, 4].map(() => enter({ code })))
    expect(four.filter(({ wasThere }) => !wasThere)).toHaveLength(1)
    expect(new Set(four.map(({ seat }) => seat))).toEqual(new Set([1]))
    expect((await page()).rooms).toMatchObject([{ arrived: 1 }])
  })

  it('ten at once get ten seats, none twice', async () => {
    const { enter } = await hall(10)
    const all = await Promise.all(Array.from({ length: 10 }, () => enter()))
    expect(all.map(({ seat }) => seat).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    await expect(enter()).rejects.toMatchObject({ code: 'checkin.full' })
  })

  it('unregistered while seats last: those who registered keep theirs until it begins', async () => {
    const { number, enter } = await hall(2)
    const { code } = await registered(number)
    await enter()
    const late = await enter().catch((error) => error)
    expect(late).toMatchObject({ code: 'checkin.full' })
    expect(late.message).toContain('giữ đến giờ họp')
    expect(await enter({}, begun)).toMatchObject({ seat: 2 })
    await expect(enter({ code }, begun)).rejects.toMatchObject({ code: 'checkin.full' })
  })

  it('is led to the other site where this one is full; each site counts its own', async () => {
    const { number, second, enter, page } = await hall(1, { site2Place: 'Nhà văn hóa tổ 5', site2Seats: '5' })
    await enter()
    const full = await enter().catch((error) => error)
    expect(full.message).toContain('Mời sang Nhà văn hóa tổ 5, còn 5 chỗ')
    const there = await registerMe(anybody(), number, wish(second))
    await checkIn(by('reception', early), number, typed(second, { code: there.code }))
    expect((await page()).rooms.map(({ arrived }) => arrived)).toEqual([1, 1])
  })

  it('not on another day, not once it is put off, not by a code of another or a cancelled one, not by others', async () => {
    const { number, enter } = await hall(5)
    const { code } = await registered(number)
    const other = await registered((await hall(5)).number)
    await expect(enter({ code }, onDay(9, '2026-10-27'))).rejects.toMatchObject({ code: 'checkin.day' })
    await expect(enter({ code: other.code })).rejects.toMatchObject({ code: 'checkin.code' })
    await expect(enter({ code: ' ', how: 'code' })).rejects.toMatchObject({ code: 'checkin.noCode' })
    await expect(enter({ code: 'ABC' })).rejects.toMatchObject({ code: 'checkin.code' })
    await cancelMyRegistration(anybody(), code)
    await expect(enter({ code })).rejects.toMatchObject({ code: 'checkin.code' })
    await expect(enter({}, early, 'front')).rejects.toMatchObject({ code: 'may.not' })
    await expect(enter({}, early, 'otherReception')).rejects.toMatchObject({ name: 'NotFound' })
    const reason = 'Bão số 9, bà con không đi lại được.'
    await putOffDialogue(by('chair', early), number, { version: 4, reason, day: '', newDayBy: '2026-10-30' })
    await expect(enter()).rejects.toMatchObject({ code: 'checkin.day' })
  })

  it('adds figures by sex, age and village that belong to nobody', async () => {
    const { number, site, page } = await hall(5)
    const add = (change: Record<string, string>) =>
      addHeads(
        by('reception', early),
        number,
        AddHeads.parse({ site, sex: 'female', age: '36-60', village: 'Tổ 5', count: '1', ...change }),
      )
    await Promise.all([add({}), add({}), add({ count: '3' }), add({ sex: 'male' })])
    expect((await page()).heads.map(({ sex, persons }) => `${sex} ${persons}`).sort()).toEqual([
      'female 5',
      'male 1',
    ])
    expect(JSON.stringify((await page()).heads)).not.toMatch(/registration|arrival|"at"/)
  })
})

describe('what a desk kept without network', () => {
  const kept = (number: string, site: string, change: Record<string, string> = {}) =>
    JoinArrival.parse({
      ...{ id: randomUUID(), number, site, owner: 'x', tookPlaceAt: early.toISOString(), ...change },
    })
  const join = (it: JoinArrival, at = begun, who: Member = 'reception') => joinArrival(by(who, at), it)

  it('joins once, by its id and by the registration, full or not', async () => {
    const { number, site, enter, page } = await hall(1)
    const { code } = await registered(number)
    const walkIn = kept(number, site)
    const answers = await Promise.all([join(walkIn), join(walkIn), join(walkIn)])
    expect(new Set(answers.map((one) => one.state))).toEqual(new Set(['joined']))
    expect((await page()).rooms).toMatchObject([{ arrived: 1 }])
    // Another desk let the same person in meanwhile.
    const both = await Promise.all([join(kept(number, site, { code })), join(kept(number, site, { code }))])
    expect(both.map((one) => one.state === 'joined' && one.words).sort()).toEqual([
      'ghế 2',
      'đã vào từ trước, ghế 2',
    ])
    expect((await page()).rooms).toMatchObject([{ arrived: 2 }])
    await expect(enter({}, begun)).rejects.toMatchObject({ code: 'checkin.full' })
  })

  it('is refused with what to do where it cannot be', async () => {
    const { number, site } = await hall(5)
    await expect(join(kept(number, site, { code: 'ABCD' }))).rejects.toMatchObject({ code: 'checkin.code' })
    const before = onDay(9, '2026-10-27').toISOString()
    await expect(join(kept(number, site, { tookPlaceAt: before }))).rejects.toMatchObject({
      code: 'checkin.day',
    })
    await expect(join(kept(number, site), onDay(9, '2026-11-02'))).rejects.toMatchObject({
      code: 'kept.tooOld',
    })
    await expect(join(kept(number, site), begun, 'otherReception')).rejects.toMatchObject({
      name: 'NotFound',
    })
    await expect(join(kept(number, site), onDay(9, '2026-10-29'))).resolves.toMatchObject({ state: 'joined' })
  })
})
