import { beforeAll, describe, expect, it } from 'vitest'
import { startOfDay } from '#lib/dates.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { bookingsOf, bookSlot, giveUpSlot } from '#server/reception/bookings.ts'
import {
  announcedSittings,
  findSitting,
  listSchedules,
  listSittings,
  quotaBoard,
} from '#server/reception/list-sittings.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, workday } from '#tests/filed-petition.ts'
import { plannedBy, sittingDay, visitBy } from '#tests/reception-desk.ts'
import {
  closeSitting,
  endSchedule,
  openSitting,
  planAhead,
  planSitting,
  postponeSitting,
  postSitting,
  setSchedule,
} from './sittings.ts'

beforeAll(demoPlace)

const onDay = (day: string) => new Date(startOfDay(day).getTime() + 9 * 3_600_000)
const everybody = { actor: { kind: 'public' as const }, at: workday }
const because = { reason: 'Chủ tịch dự họp đột xuất theo giấy mời của UBND tỉnh.', day: '2026-10-30' }

describe('a sitting of the head', () => {
  it('is planned, posted and then seen by everybody; before that by the office alone', async () => {
    const { id } = await plannedBy('chair')
    const seen = async () => (await announcedSittings(everybody, sittingDay, sittingDay)).map((one) => one.id)
    expect(await findSitting(by('reception'), id)).toMatchObject({
      row: { state: 'planned', leaderTitle: 'Chủ tịch UBND phường Hồng Liên', noticeDueOn: '2026-10-21' },
    })
    expect(await seen()).not.toContain(id)
    expect(await findSitting(by('otherReception'), id)).toBeUndefined()
    await expect(postSitting(by('reception'), id, 1)).rejects.toMatchObject({ code: 'may.not' })
    await postSitting(by('chair'), id, 1)
    expect(await seen()).toContain(id)
    await expect(postSitting(by('chair'), id, 1)).rejects.toMatchObject({ code: 'other.first' })
  })

  it.each(['reception', 'handler', 'front', 'admin'] as const)('is not planned by %s', async (who) => {
    await expect(plannedBy(who)).rejects.toMatchObject({ code: 'may.not' })
  })

  it('on a day off is held on the next working day, and says so', async () => {
    expect(await plannedBy('chair', { day: '2026-10-31' })).toMatchObject({
      day: '2026-11-02',
      fixedOn: '2026-10-31',
    })
  })

  it.each([
    [{ day: '2026-10-16' }, 'sitting.notice'],
    [{ day: '2026-10-13' }, 'sitting.past'],
    [{ leader: 'delegate', delegateTitle: 'Phó Chủ tịch' }, 'sitting.delegate'],
    [{ kind: 'extraordinary' }, 'sitting.ground'],
    [{ mode: 'online' }, 'sitting.onlineReason'],
    [{ toTime: '07:00' }, 'sitting.hours'],
  ] as const)('is refused with %j', async (change, code) => {
    await expect(plannedBy('chair', change)).rejects.toMatchObject({ code })
  })

  it('may be held by a delegate once the ground is written, and in a hurry on its own ground', async () => {
    const delegate = {
      leader: 'delegate',
      delegateTitle: 'Phó Chủ tịch UBND phường',
      delegateGround: 'Văn bản số 8/UBND',
    } as const
    expect(await plannedBy('chair', delegate)).toMatchObject({
      leader: 'delegate',
      delegateGround: 'Văn bản số 8/UBND',
    })
    const hurry = {
      kind: 'extraordinary',
      day: '2026-10-15',
      ground: 'Hai mươi hộ chợ cũ phản đối di dời.',
    } as const
    expect(await plannedBy('chair', hurry)).toMatchObject({ noticeDueOn: null, day: '2026-10-15' })
  })

  it('is put off with a reason to a later day; slots go along; one of two at once wins', async () => {
    const row = await plannedBy('chair')
    await bookSlot(by('reception'), row.id, { name: 'Đỗ Văn Hẹn', phone: '', gist: '' })
    const put = () => postponeSitting(by('chair'), row.id, { version: 1, ...because })
    await expect(postponeSitting(by('reception'), row.id, { version: 1, ...because })).rejects.toMatchObject({
      code: 'may.not',
    })
    await expect(
      postponeSitting(by('otherChair'), row.id, { version: 1, ...because }),
    ).rejects.toBeInstanceOf(NotFound)
    await expect(
      postponeSitting(by('chair'), row.id, { version: 1, ...because, day: sittingDay }),
    ).rejects.toMatchObject({ code: 'sitting.later' })
    const both = await Promise.allSettled([put(), put()])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const old = await findSitting(by('reception'), row.id)
    expect(old?.row).toMatchObject({ state: 'postponed', postponeReason: because.reason })
    const next = old?.row.postponedTo ?? ''
    expect((await findSitting(by('reception'), next))?.row).toMatchObject({
      state: 'planned',
      day: '2026-10-30',
    })
    expect((await bookingsOf(by('reception'), next)).map(({ name }) => name)).toEqual(['Đỗ Văn Hẹn'])
    await expect(
      bookSlot(by('reception'), row.id, { name: 'Ai Đó', phone: '', gist: '' }),
    ).rejects.toMatchObject({ code: 'booking.over' })
  })

  it('is opened on its day, receives, is ended, and takes no entry after', async () => {
    const row = await plannedBy('chair')
    await expect(openSitting(by('reception'), row.id, 1)).rejects.toMatchObject({ code: 'sitting.notToday' })
    const at = onDay(sittingDay)
    await expect(visitBy('reception', { sittingId: row.id, name: 'Sớm Văn Quá' }, at)).rejects.toMatchObject({
      code: 'visit.sitting',
    })
    await openSitting(by('reception', at), row.id, 1)
    await visitBy('reception', { sittingId: row.id, name: 'Đúng Văn Giờ' }, at)
    await closeSitting(by('reception', at), row.id, 2)
    await expect(closeSitting(by('chair', at), row.id, 3)).rejects.toMatchObject({ code: 'sitting.notOpen' })
    await expect(visitBy('reception', { sittingId: row.id, name: 'Muộn Văn Rồi' }, at)).rejects.toMatchObject(
      { code: 'visit.sitting' },
    )
    await expect(visitBy('reception', { name: 'Muộn Văn Rồi' }, at)).resolves.toMatchObject({ again: false })
    expect((await findSitting(by('chair'), row.id))?.entries).toHaveLength(1)
  })
})

describe('slots', () => {
  const who = (name: string) => ({ name, phone: '', gist: '' })

  it('are given once each, also to many at once; then people are told to simply come', async () => {
    const { id } = await plannedBy('chair')
    const asked = await Promise.allSettled(
      ['Một', 'Hai', 'Ba'].map((name) => bookSlot(by('reception'), id, who(name))),
    )
    expect(asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])).sort()).toEqual([1, 2])
    const refused = asked.find((one) => one.status === 'rejected')
    expect(refused?.reason).toMatchObject({ code: 'booking.none' })
    expect(refused?.reason.message).toContain('cứ đến: quầy tiếp cả người không hẹn')
  })

  it('given up are free again; another office neither books nor reads', async () => {
    const { id } = await plannedBy('chair')
    await bookSlot(by('reception'), id, who('Bốn Văn Tên'))
    await expect(bookSlot(by('otherReception'), id, who('Lạ'))).rejects.toBeInstanceOf(NotFound)
    await expect(bookSlot(by('chair'), id, who('Lạ'))).rejects.toMatchObject({ code: 'may.not' })
    const [kept] = await bookingsOf(by('reception'), id)
    expect(await bookingsOf(by('otherReception'), id)).toEqual([])
    await expect(giveUpSlot(by('otherReception'), kept?.id ?? '')).rejects.toBeInstanceOf(NotFound)
    await giveUpSlot(by('reception'), kept?.id ?? '')
    expect(await bookSlot(by('reception'), id, who('Năm Văn Tên'))).toBe(1)
  })
})

describe('fixed days', () => {
  const fixed = {
    ...{
      pattern: 'month-day' as const,
      onDay: 20,
      place: 'Phòng tiếp công dân',
      fromTime: '08:00',
      toTime: '11:30',
    },
    ...{ capacity: 6, validFrom: '2026-10-14' },
  }

  it('plan what can still be announced in time, a day off moved, each once', async () => {
    // 20/10 is too near to be announced five working days ahead; 20/12 is a Sunday.
    expect(await setSchedule(by('otherChair'), fixed)).toBe(1)
    const planned = await listSittings(by('otherChair'), '2026-10-14', '2026-12-31')
    expect(planned.map(({ day, fixedOn }) => [day, fixedOn])).toEqual([['2026-11-20', null]])
    expect(await setSchedule(by('otherChair'), { ...fixed, onDay: 14, validFrom: '2026-11-01' })).toBe(2)
    const all = await listSittings(by('otherChair'), '2026-10-14', '2026-12-31')
    expect(all.map(({ day, fixedOn }) => [day, fixedOn])).toEqual([
      ['2026-11-16', '2026-11-14'],
      ['2026-11-20', null],
      ['2026-12-14', null],
    ])
    // A month later the days after those are planned too, and nothing twice.
    const month = by('otherChair', onDay('2026-11-20'))
    expect(await planAhead(month)).toBe(3)
    expect(await planAhead(month)).toBe(0)
    await expect(setSchedule(by('reception'), fixed)).rejects.toMatchObject({ code: 'may.not' })
  })

  it('are ended by the head, once; nothing is planned by them after', async () => {
    const [first] = await listSchedules(by('otherChair'))
    const id = first?.id ?? ''
    await expect(endSchedule(by('otherReception'), id)).rejects.toMatchObject({ code: 'may.not' })
    await expect(endSchedule(by('chair'), id)).rejects.toBeInstanceOf(NotFound)
    await endSchedule(by('otherChair', onDay('2026-11-21')), id)
    await expect(endSchedule(by('otherChair'), id)).rejects.toMatchObject({ code: 'schedule.ended' })
    expect(await planAhead(by('otherChair', onDay('2027-01-04')))).toBe(1)
  })

  it('show whether the head keeps the number of days that the law of the day asks for', async () => {
    const [now, next] = await quotaBoard(by('otherChair'))
    expect(now).toMatchObject({
      quota: { days: 2, period: 'month' },
      standing: { held: 0, planned: 0, missing: 2 },
    })
    expect(next?.standing).toMatchObject({ from: '2026-11-01', planned: 2, missing: 0 })
    const june = { actor: by('otherChair').actor, at: onDay('2026-06-10') }
    expect((await quotaBoard(june))[0]?.quota).toMatchObject({ period: 'week', days: 1 })
    expect((await quotaBoard(by('provinceChair')))[0]?.quota).toMatchObject({ period: 'month', days: 1 })
  })
})

it('every change of a sitting stands in the history, without a word that was typed', async () => {
  await planSitting(by('chair'), {
    ...{
      kind: 'periodic',
      leader: 'head',
      delegateTitle: '',
      delegateGround: '',
      mode: 'in-person',
      onlineReason: '',
    },
    ...{
      ground: '',
      place: 'Phòng họp có tên lạ',
      day: sittingDay,
      fromTime: '08:00',
      toTime: '11:30',
      capacity: 0,
    },
  })
  const events = await asSuperuser(
    (db) => db`select payload::text as text from event where type like 'reception.%'`,
  )
  expect(events.length).toBeGreaterThan(10)
  expect(events.filter(({ text }) => /tên lạ|họp đột xuất/.test(text))).toEqual([])
})
