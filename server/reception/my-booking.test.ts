import { beforeAll, describe, expect, it } from 'vitest'
import { tx } from '#db/tx.ts'
import { newId, newToken } from '#lib/ids.ts'
import { announcedSittings } from '#server/reception/list-sittings.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, workday } from '#tests/filed-petition.ts'
import { plannedBy, sittingDay, typedVisit } from '#tests/reception-desk.ts'
import { bookingsOf, bookSlot } from './bookings.ts'
import { markTold, movedBookings } from './moved-bookings.ts'
import { bookMySlot, cancelMyBooking, findBookable, findMyBooking, openMyBooking } from './my-booking.ts'
import { recordVisit } from './record-visit.ts'
import { openSitting, postponeSitting, postSitting } from './sittings.ts'
import { callNext, giveTicket, readScreen } from './tickets.ts'

beforeAll(demoPlace)

const anybody = { actor: { kind: 'public' as const }, at: workday }
const onTheDay = new Date(`${sittingDay}T08:10:00+07:00`)
const wish = (slot: number, change = {}) => ({
  ...{ token: newToken(), slot, name: 'Lò Thị Mận', phone: '0900000123', gist: 'Hỏi việc đất vườn' },
  ...change,
})
const planned = (change = {}) =>
  plannedBy('chair', { capacity: 3, fromTime: '08:00', toTime: '11:00', ...change })
async function announced(change = {}) {
  const { id, version } = await planned(change)
  await postSitting(by('chair'), id, version)
  return id
}
const versionOf = async (id: string): Promise<number> =>
  (await asSuperuser((db) => db`select version from reception_sitting where id = ${id}`))[0]?.version

describe('a citizen books by themselves', () => {
  it('one of the free hours, with a code of their own; the desk reads who comes', async () => {
    const id = await announced()
    expect((await findBookable(anybody, id))?.free.map(({ time }) => time)).toEqual([
      '08:00',
      '09:00',
      '10:00',
    ])
    const code = await bookMySlot(anybody, id, wish(2))
    expect(await findMyBooking(anybody, code)).toMatchObject({ time: '09:00', isCancelled: false })
    expect((await findBookable(anybody, id))?.free.map(({ slot }) => slot)).toEqual([1, 3])
    expect(await bookingsOf(by('reception'), id)).toMatchObject([
      { slot: 2, name: 'Lò Thị Mận', phone: '0900000123' },
    ])
    expect(await openMyBooking(anybody, code.toLowerCase())).toBe(code)
    await expect(openMyBooking(anybody, 'ABCD')).rejects.toMatchObject({ code: 'booking.noCode' })
  })

  it('sent twice it is one appointment with one code', async () => {
    const id = await announced()
    const typed = wish(1)
    const codes = await Promise.all([bookMySlot(anybody, id, typed), bookMySlot(anybody, id, typed)])
    expect(new Set(codes).size).toBe(1)
    expect(await bookingsOf(by('reception'), id)).toHaveLength(1)
  })

  it('two at once on the last slot: one has it, the other reads what is free', async () => {
    const id = await announced()
    await bookMySlot(anybody, id, wish(1))
    const both = await Promise.allSettled([
      bookMySlot(anybody, id, wish(2)),
      bookMySlot(anybody, id, wish(2)),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const slower = both.find((one) => one.status === 'rejected')
    expect(slower?.reason).toMatchObject({ code: 'booking.taken' })
    expect(slower?.reason.message).toContain('Còn trống: 10:00')
    await bookMySlot(anybody, id, wish(3))
    const late = await bookMySlot(anybody, id, wish(3)).catch((error) => error)
    expect(late).toMatchObject({ code: 'booking.none' })
    expect(late.message).toContain('cứ đến: quầy tiếp cả người không hẹn')
    // The desk’s own slots are counted with them.
    await expect(bookSlot(by('reception'), id, { name: 'Ai Đó', phone: '', gist: '' })).rejects.toMatchObject(
      {
        code: 'booking.none',
      },
    )
  })

  it('a full day names the next with room', async () => {
    const full = await announced({ capacity: 1 })
    await announced({ day: '2026-11-05' })
    await bookMySlot(anybody, full, wish(1))
    const late = await bookMySlot(anybody, full, wish(1)).catch((error) => error)
    expect(late.message).toContain('Gần nhất còn trống:')
  })

  it.each([
    ['was not announced', async () => (await planned()).id, 'NotFound'],
    ['is not there', async () => newId(), 'NotFound'],
  ] as const)('not in a sitting that %s', async (_why, sitting, name) => {
    await expect(bookMySlot(anybody, await sitting(), wish(1))).rejects.toMatchObject({ name })
  })

  it('not a slot beyond its number, not on the day itself, not of the desk', async () => {
    const id = await announced()
    await expect(bookMySlot(anybody, id, wish(4))).rejects.toMatchObject({ code: 'booking.over' })
    await expect(bookMySlot({ ...anybody, at: onTheDay }, id, wish(1))).rejects.toMatchObject({
      code: 'booking.over',
    })
    expect(await findBookable({ ...anybody, at: onTheDay }, id)).toBeUndefined()
    await expect(
      tx(by('reception'), (db) =>
        db.execute(`select acl.book_slot('${id}', 1, 'Ai', '0900000123', 'x', '${'x'.repeat(40)}')`),
      ),
    ).rejects.toThrow()
  })

  it('gives it up by the code alone, once; somebody else has it then', async () => {
    const id = await announced()
    const code = await bookMySlot(anybody, id, wish(1))
    await cancelMyBooking(anybody, code)
    await expect(cancelMyBooking(anybody, code)).rejects.toMatchObject({ code: 'booking.gone' })
    expect(await findMyBooking(anybody, code)).toMatchObject({ isCancelled: true })
    await expect(bookMySlot(anybody, id, wish(1))).resolves.toBeTruthy()
    const nobody = await tx(anybody, (db) => db.execute('select 1 from reception_booking'))
    expect(nobody).toHaveLength(0)
  })

  it('a sitting that is put off takes them along, says so by the code, and the desk calls', async () => {
    const id = await announced()
    const code = await bookMySlot(anybody, id, wish(2, { name: `Lò Thị Dời ${Math.random()}` }))
    const mine = (await bookingsOf(by('reception'), id))[0]
    await postponeSitting(by('chair'), id, {
      version: await versionOf(id),
      reason: 'Chủ tịch đi họp tỉnh theo giấy mời.',
      day: '2026-11-12',
    })
    expect(await findMyBooking(anybody, code)).toMatchObject({
      sitting: { day: '2026-11-12' },
      movedFrom: { day: sittingDay, postponeReason: 'Chủ tịch đi họp tỉnh theo giấy mời.' },
      time: '09:00',
    })
    const call = (await movedBookings(by('reception'))).find((one) => one.id === mine?.id)
    expect(call).toMatchObject({ phone: '0900000123', from: sittingDay, to: '2026-11-12', time: '09:00' })
    expect((await movedBookings(by('otherReception'))).map((one) => one.id)).not.toContain(mine?.id)
    await expect(markTold(by('otherReception'), mine?.id ?? '')).rejects.toMatchObject({ name: 'NotFound' })
    await markTold(by('reception'), mine?.id ?? '')
    await expect(markTold(by('reception'), mine?.id ?? '')).rejects.toMatchObject({ code: 'booking.told' })
    expect((await movedBookings(by('reception'))).map((one) => one.id)).not.toContain(mine?.id)
    expect((await announcedSittings(anybody, sittingDay, '2026-12-01')).map((one) => one.id)).toContain(id)
  })
})

describe('the day itself', () => {
  const day = (who: Parameters<typeof by>[0]) => by(who, onTheDay)
  async function opened() {
    const id = await announced()
    await bookMySlot(anybody, id, wish(1))
    await openSitting(day('reception'), id, await versionOf(id))
    const [booking] = await bookingsOf(day('reception'), id)
    return { id, booking: booking?.id ?? '' }
  }

  it('the waiting room has numbers, appointments first once their time has come, and no name', async () => {
    const { id, booking } = await opened()
    expect(await giveTicket(day('reception'), id)).toBe(1)
    expect(await giveTicket(day('reception'), id, booking)).toBe(2)
    await expect(giveTicket(day('reception'), id, booking)).rejects.toMatchObject({ code: 'ticket.again' })
    expect(await callNext(day('reception'), id)).toBe(2)
    const screen = await readScreen({ ...anybody, at: onTheDay }, id)
    expect(screen?.tickets).toMatchObject([
      { number: 1, calledAt: null },
      { number: 2, bookedFor: '08:00' },
    ])
    expect(JSON.stringify(screen)).not.toMatch(/Mận|0900/)
    expect(await callNext(day('reception'), id)).toBe(1)
    await expect(callNext(day('reception'), id)).rejects.toMatchObject({ code: 'ticket.nobody' })
    // Of another day the screen shows nothing.
    expect(await readScreen(anybody, id)).toBeUndefined()
  })

  it('ten numbers at once run without a gap; two who call at once call two', async () => {
    const { id } = await opened()
    const numbers = await Promise.all(Array.from({ length: 10 }, () => giveTicket(day('reception'), id)))
    expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    const called = await Promise.all([callNext(day('reception'), id), callNext(day('reception'), id)])
    expect(called.sort()).toEqual([1, 2])
  })

  it('numbers are given by the desk of an open sitting', async () => {
    const { id } = await opened()
    await expect(giveTicket(day('chair'), id)).rejects.toMatchObject({ code: 'may.not' })
    await expect(giveTicket(day('otherReception'), id)).rejects.toMatchObject({ name: 'NotFound' })
    await expect(giveTicket(day('front'), id)).rejects.toMatchObject({ name: 'NotFound' })
    await expect(giveTicket(by('reception'), await announced())).rejects.toMatchObject({
      code: 'ticket.notOpen',
    })
  })

  it('an appointment becomes an entry of the book, once', async () => {
    const { id, booking } = await opened()
    const typed = typedVisit({ sittingId: id, bookingId: booking, name: `Lò Thị Đến ${Math.random()}` })
    const visit = await recordVisit(day('reception'), typed)
    expect((await bookingsOf(day('reception'), id))[0]?.visitId).toBe(visit.id)
    const again = typedVisit({ sittingId: id, bookingId: booking, name: `Lò Thị Nữa ${Math.random()}` })
    await recordVisit(day('reception'), again)
    expect((await bookingsOf(day('reception'), id))[0]?.visitId).toBe(visit.id)
  })
})
