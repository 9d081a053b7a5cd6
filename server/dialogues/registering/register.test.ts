import { beforeAll, describe, expect, it } from 'vitest'
import { AddGuest } from '#domain/dialogues/guests.ts'
import { ChangeDialogue } from '#domain/dialogues/plan.ts'
import { Register, RegisterForSomebody } from '#domain/dialogues/registering.ts'
import { startOfDay } from '#lib/dates.ts'
import { newToken } from '#lib/ids.ts'
import { cancelDialogue, putOffDialogue } from '#server/dialogues/decide-dialogue.ts'
import { changeDialogue } from '#server/dialogues/plan-dialogue.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { announced, planForm, planned } from '#tests/dialogues.ts'
import { by } from '#tests/filed-petition.ts'
import { anybody, registered, sitesIn, wish } from '#tests/registering.ts'
import {
  cancelMyRegistration,
  findMyRegistration,
  findOpen,
  openMyRegistration,
  registerMe,
} from './register.ts'
import {
  addGuest,
  cancelRegistration,
  exportPeople,
  markRegistrantCalled,
  peopleOf,
  registerForSomebody,
  removeGuest,
  setDoor,
} from './registrants.ts'

beforeAll(demoPlace)

const onDay = (day: string) => new Date(startOfDay(day).getTime() + 9 * 3_600_000)
const reason = 'Bão số 9, bà con không đi lại được.'
const small = (seats: number, more: Record<string, string> = {}) =>
  announced({ site1Seats: String(seats), ...more })
const stateOf = async (code: string) => (await findMyRegistration(anybody(), code))?.state
const seatsOf = async (number: string) => (await findOpen(anybody(), number))?.seats
const told = (number: string) =>
  asSuperuser<{ key: string; channel: string; phone: string }>(
    (db) => db<{ key: string; channel: string; phone: string }[]>`
      select n.key, n.channel, r.phone from notice n join dialogue_registration r on r.id = n.registration_id
      where n.payload->>'number' = ${number} order by n.at, r.line`,
  )
const change = (version: number, more: Record<string, string>) =>
  ChangeDialogue.parse({ ...planForm(version, more), reason })

describe('somebody registers', () => {
  it('with a code that shows it; the office reads who comes, everybody else how many', async () => {
    const number = await small(10)
    const { code, state } = await registered(number, {
      ...{ naming: 'name', name: 'Lò Thị Dự', phone: '0900 000 321', village: 'Tổ 5', persons: '2' },
      'need-sign': 'yes',
    })
    expect(state).toBe('seated')
    expect(await findMyRegistration(anybody(), code)).toMatchObject({
      persons: 2,
      needs: ['sign'],
      seat: null,
    })
    expect(await seatsOf(number)).toMatchObject([{ seats: 10, seated: 2, waiting: 0 }])
    expect(await openMyRegistration(anybody(), code.toLowerCase())).toBe(code)
    await expect(openMyRegistration(anybody(), 'ABCD')).rejects.toMatchObject({ code: 'seat.noCode' })
    const desk = await peopleOf(by('reception'), number)
    expect(desk?.named?.registrations).toMatchObject([
      { name: 'Lò Thị Dự', phone: '0900000321', village: 'Tổ 5' },
    ])
    expect(desk?.needs).toMatchObject([{ need: 'sign', seated: 1, waiting: 0 }])
    const front = await peopleOf(by('front'), number)
    expect(front).toMatchObject({ named: undefined, seats: [{ seated: 2 }], needs: [{ need: 'sign' }] })
    expect(JSON.stringify(front)).not.toMatch(/Lò Thị Dự|0900000321/)
    expect(await peopleOf(by('otherReception'), number)).toBeUndefined()
  })

  it('keeps no name where none was chosen', () => {
    const typed = { token: newToken(), site: crypto.randomUUID(), persons: '1', name: 'Lò Thị Kín' }
    expect(Register.parse({ ...typed, naming: 'none' }).name).toBe('')
    expect(Register.safeParse({ ...typed, naming: 'name', name: '' }).success).toBe(false)
    expect(Register.safeParse({ ...typed, naming: 'name', persons: '6' }).success).toBe(false)
  })

  it('sent twice at once it is one registration with one code', async () => {
    const number = await small(10)
    const [site = ''] = await sitesIn(number)
    const typed = wish(site)
    const both = await Promise.all([
      registerMe(anybody(), number, typed),
      registerMe(anybody(), number, typed),
    ])
    expect(new Set(both.map(({ code }) => code)).size).toBe(1)
    expect(await seatsOf(number)).toMatchObject([{ seated: 1 }])
  })

  it('the last seat asked for by two at once goes to one, the other waits; nobody passes those who wait', async () => {
    const number = await small(3)
    await registered(number, { persons: '2' })
    const two = await Promise.all([registered(number), registered(number)])
    expect(two.map(({ state }) => state).sort()).toEqual(['seated', 'waiting'])
    expect(await seatsOf(number)).toMatchObject([{ seated: 3, waiting: 1 }])
    const late = await registered(number)
    expect(await findMyRegistration(anybody(), late.code)).toMatchObject({ state: 'waiting', ahead: 1 })
  })

  it('ten at once for four seats: four sit, six wait, in a line without a gap', async () => {
    const number = await small(4)
    const all = await Promise.all(Array.from({ length: 10 }, () => registered(number)))
    expect(all.filter(({ state }) => state === 'seated')).toHaveLength(4)
    const rows = (await peopleOf(by('reception'), number))?.named?.registrations ?? []
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(rows.map(({ state }) => state)).toEqual([...Array(4).fill('seated'), ...Array(6).fill('waiting')])
  })

  it('not before it is announced, not after the day before, not at a site of another, not once called off', async () => {
    const hidden = await planned()
    await expect(registered(hidden)).rejects.toMatchObject({ code: 'seat.site' })
    const number = await small(5)
    await expect(registered(number, {}, onDay('2026-10-28'))).rejects.toMatchObject({ code: 'seat.closed' })
    expect((await findOpen(anybody(onDay('2026-10-28')), number))?.isOpen).toBe(false)
    await expect(registered(number, {}, onDay('2026-10-27'))).resolves.toBeTruthy()
    const [elsewhere = ''] = await sitesIn(await small(5))
    await expect(registerMe(anybody(), number, wish(elsewhere))).rejects.toMatchObject({ code: 'seat.site' })
    await cancelDialogue(by('chair'), number, { version: 4, reason })
    await expect(registered(number)).rejects.toMatchObject({ code: 'seat.closed' })
  })

  it('until the day that the office sets', async () => {
    const number = await small(5)
    await setDoor(by('reception'), number, { closesBefore: 7, questionsEach: 3 })
    await expect(registered(number, {}, onDay('2026-10-22'))).rejects.toMatchObject({ code: 'seat.closed' })
    await setDoor(by('reception'), number, { closesBefore: 0, questionsEach: 3 })
    await expect(registered(number, {}, onDay('2026-10-28'))).resolves.toBeTruthy()
    for (const who of ['front', 'head'] as const) {
      await expect(setDoor(by(who), number, { closesBefore: 1, questionsEach: 3 })).rejects.toMatchObject({
        code: 'may.not',
      })
    }
    await expect(
      setDoor(by('otherReception'), number, { closesBefore: 1, questionsEach: 3 }),
    ).rejects.toMatchObject({ name: 'NotFound' })
  })
})

describe('the line moves up by itself', () => {
  it('in order when somebody cancels, and whoever moved up is told', async () => {
    const number = await small(2)
    const first = await registered(number)
    await registered(number)
    const waits = await registered(number, { phone: '0900000001' })
    const last = await registered(number, { phone: '0900000002' })
    await cancelMyRegistration(anybody(), first.code)
    expect([await stateOf(first.code), await stateOf(waits.code), await stateOf(last.code)]).toEqual([
      'cancelled',
      'seated',
      'waiting',
    ])
    // Nothing can be sent here, so the office calls.
    expect(await told(number)).toEqual([{ key: 'registered.promoted', channel: 'call', phone: '0900000001' }])
    await expect(cancelMyRegistration(anybody(), first.code)).rejects.toMatchObject({ code: 'seat.gone' })
    const [call] = (await peopleOf(by('reception'), number))?.named?.calls ?? []
    expect(call?.say).toContain('đã có chỗ dự hội nghị đối thoại')
    await expect(markRegistrantCalled(by('front'), number, call?.id ?? '')).rejects.toMatchObject({
      code: 'may.not',
    })
    await markRegistrantCalled(by('reception'), number, call?.id ?? '')
    await expect(markRegistrantCalled(by('reception'), number, call?.id ?? '')).rejects.toMatchObject({
      code: 'call.done',
    })
  })

  it('a party that does not fit yet keeps its place: nobody is passed over', async () => {
    const number = await small(3)
    const single = await registered(number)
    await registered(number, { persons: '2' })
    const party = await registered(number, { persons: '2' })
    const behind = await registered(number)
    await cancelMyRegistration(anybody(), single.code)
    expect([await stateOf(party.code), await stateOf(behind.code)]).toEqual(['waiting', 'waiting'])
    expect(await seatsOf(number)).toMatchObject([{ seated: 2, waiting: 3 }])
  })

  it('two cancel at once: both seats go to the first two who wait, none to two', async () => {
    const number = await small(2)
    const [a, b] = [await registered(number), await registered(number)]
    const waits = [await registered(number), await registered(number), await registered(number)]
    await Promise.all([cancelMyRegistration(anybody(), a.code), cancelMyRegistration(anybody(), b.code)])
    expect(await Promise.all(waits.map(({ code }) => stateOf(code)))).toEqual(['seated', 'seated', 'waiting'])
    expect(await seatsOf(number)).toMatchObject([{ seated: 2, waiting: 1 }])
  })

  it('when seats are added; and no change takes a seat or a site from those who come', async () => {
    const number = await small(1)
    await registered(number)
    const waits = await registered(number, { email: 'cho@example.vn' })
    await changeDialogue(by('reception'), number, change(4, { site1Seats: '2' }))
    expect(await stateOf(waits.code)).toBe('seated')
    const fewer = changeDialogue(by('reception'), number, change(5, { site1Seats: '1' }))
    await expect(fewer).rejects.toMatchObject({
      code: 'dialogue.seatsTaken',
      fields: { site1Seats: expect.any(String) },
    })
    expect(await stateOf(waits.code)).toBe('seated')
  })

  it('a site that somebody registered for is not left out, one that nobody did is', async () => {
    const number = await small(5, { site2Place: 'Nhà văn hóa tổ 5', site2Seats: '5' })
    const [, second = ''] = await sitesIn(number)
    const { code } = await registerMe(anybody(), number, wish(second))
    await expect(
      changeDialogue(by('reception'), number, change(4, { site1Seats: '6' })),
    ).rejects.toMatchObject({
      code: 'dialogue.siteTaken',
    })
    await cancelMyRegistration(anybody(), code)
    await changeDialogue(by('reception'), number, change(4, { site1Seats: '6' }))
    expect(await sitesIn(number)).toHaveLength(1)
  })
})

describe('everybody who registered is told', () => {
  it('of another place or hour, a new day, putting off and calling off; not of more seats, not who cancelled', async () => {
    const number = await small(5)
    await registered(number, { phone: '0900000011' })
    const gone = await registered(number, { phone: '0900000012' })
    await registered(number)
    await cancelMyRegistration(anybody(), gone.code)
    await changeDialogue(by('reception'), number, change(4, { site1Seats: '9' }))
    expect(await told(number)).toEqual([])
    await changeDialogue(by('reception'), number, change(5, { site1Seats: '9', fromTime: '07:30' }))
    await putOffDialogue(by('chair'), number, { version: 6, reason, day: '', newDayBy: '2026-10-30' })
    await putOffDialogue(by('chair'), number, { version: 7, reason, day: '2026-11-11', newDayBy: '' })
    await cancelDialogue(by('chair'), number, { version: 8, reason })
    const all = await told(number)
    expect(new Set(all.map(({ phone }) => phone))).toEqual(new Set(['0900000011']))
    expect(all.map(({ key }) => key).sort()).toEqual(
      ['registered.cancelled', 'registered.changed', 'registered.moved', 'registered.postponed'].sort(),
    )
    const payloads = await asSuperuser<{ all: string }>(
      (db) => db<
        { all: string }[]
      >`select string_agg(payload::text, ' ') as all from notice where registration_id is not null
        and payload->>'number' = ${number}`,
    )
    expect(payloads[0]?.all).not.toMatch(/0900|môi trường/)
  })
})

describe('the staff', () => {
  const somebody = async (number: string, more: Record<string, string> = {}) =>
    RegisterForSomebody.parse({
      ...{ token: newToken(), site: (await sitesIn(number))[0] ?? '', way: 'counter', persons: '1' },
      ...more,
    })

  it('registers and cancels for somebody, also on the day itself', async () => {
    const number = await small(1)
    const typed = await somebody(number, { name: 'Vi Văn Quầy' })
    const today = onDay('2026-10-28')
    const { code, state } = await registerForSomebody(by('reception', today), number, typed)
    expect(state).toBe('seated')
    expect(await findMyRegistration(anybody(today), code)).toMatchObject({ state: 'seated' })
    const [row] = (await peopleOf(by('reception', today), number))?.named?.registrations ?? []
    expect(row).toMatchObject({ name: 'Vi Văn Quầy', way: 'counter' })
    for (const who of ['front', 'head'] as const) {
      await expect(registerForSomebody(by(who, today), number, typed)).rejects.toMatchObject({
        code: 'may.not',
      })
      await expect(cancelRegistration(by(who, today), number, row?.id ?? '')).rejects.toMatchObject({
        code: 'may.not',
      })
    }
    await expect(registerForSomebody(by('otherReception', today), number, typed)).rejects.toMatchObject({
      name: 'NotFound',
    })
    await cancelRegistration(by('reception', today), number, row?.id ?? '')
    await expect(cancelRegistration(by('reception', today), number, row?.id ?? '')).rejects.toMatchObject({
      code: 'seat.gone',
    })
  })

  it('invites by title, each once; exports the list; others may not', async () => {
    const number = await small(5)
    await registered(number, { naming: 'name', name: '=Lò Thị Dự' })
    const guest = AddGuest.parse({ kind: 'village', title: 'Tổ trưởng tổ dân phố 5' })
    await addGuest(by('reception'), number, guest)
    await expect(addGuest(by('reception'), number, guest)).rejects.toMatchObject({ code: 'guest.again' })
    await expect(addGuest(by('front'), number, guest)).rejects.toMatchObject({ code: 'may.not' })
    const text = await exportPeople(by('reception'), number)
    expect(text).toContain("'=Lò Thị Dự")
    expect(text).toContain('Tổ trưởng tổ dân phố 5')
    await expect(exportPeople(by('front'), number)).rejects.toMatchObject({ code: 'may.not' })
    await expect(exportPeople(by('otherChair'), number)).rejects.toMatchObject({ name: 'NotFound' })
    const [one] = (await peopleOf(by('reception'), number))?.named?.guests ?? []
    await removeGuest(by('reception'), number, one?.id ?? '')
    expect((await peopleOf(by('reception'), number))?.named?.guests).toEqual([])
    const acts = await asSuperuser<{ acts: string }>(
      (db) => db<{ acts: string }[]>`select string_agg(payload::text, ' ') as acts from event
        where type = 'dialogue.people' and payload->>'number' = ${number}`,
    )
    expect(acts[0]?.acts).toMatch(/invite.*export.*take-back-guest/)
    expect(acts[0]?.acts).not.toContain('Lò Thị')
  })
})
