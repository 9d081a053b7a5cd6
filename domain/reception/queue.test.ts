import { describe, expect, it } from 'vitest'
import { BookMySlot, freeSlots, isBookable, slotTaken, slotTime } from './booking.ts'
import { inOrder, nextTicket, screenOf, type Ticket } from './queue.ts'

const ticket = (number: number, bookedFor?: string, calledAt: Date | null = null): Ticket => ({
  ...{ id: String(number), number, calledAt },
  ...(bookedFor && { bookedFor }),
})

describe('the waiting room', () => {
  it('calls appointments whose time has come first, then by number, then those who are early', () => {
    const all = [ticket(1), ticket(2, '09:00'), ticket(3, '08:00'), ticket(4), ticket(5, '08:30')]
    const order = (now: string) => inOrder(all, now).map(({ number }) => number)
    expect(order('07:30')).toEqual([1, 4, 3, 5, 2])
    expect(order('08:00')).toEqual([3, 1, 4, 5, 2])
    expect(order('08:45')).toEqual([3, 5, 1, 4, 2])
    expect(order('09:00')).toEqual([3, 5, 2, 1, 4])
    expect(nextTicket([], '08:00')).toBeUndefined()
  })

  it('shows who is received, who is next and how many wait, and no more', () => {
    const early = new Date('2026-10-28T08:05:00+07:00')
    const late = new Date('2026-10-28T08:15:00+07:00')
    const all = [
      ticket(1, undefined, early),
      ticket(2, undefined, late),
      ...[3, 4, 5, 6, 7, 8].map((n) => ticket(n)),
    ]
    expect(screenOf(all, '08:20')).toEqual({ current: 2, next: [3, 4, 5, 6], waiting: 6 })
    expect(screenOf([], '08:20')).toEqual({ current: undefined, next: [], waiting: 0 })
  })
})

describe('a slot', () => {
  const sitting = { fromTime: '08:00:00', toTime: '11:30:00', capacity: 7 }
  it.each([
    [1, '08:00'],
    [2, '08:30'],
    [7, '11:00'],
  ])('%s begins at %s', (slot, time) => expect(slotTime(sitting, slot)).toBe(time))

  it('is free while nobody holds it', () => {
    expect(freeSlots(4, [2, 3])).toEqual([1, 4])
    expect(freeSlots(0, [])).toEqual([])
    expect(slotTaken(['08:00', '08:30'])).toContain('Còn trống: 08:00, 08:30')
  })

  const open = { kind: 'periodic', state: 'planned', postedOn: '2026-10-14', day: '2026-10-28', capacity: 2 }
  it.each([
    [open, true],
    [{ ...open, kind: 'extraordinary' }, true],
    [{ ...open, kind: 'regular' }, false],
    [{ ...open, state: 'open' }, false],
    [{ ...open, state: 'postponed' }, false],
    [{ ...open, state: 'closed' }, false],
    [{ ...open, postedOn: null }, false],
    [{ ...open, day: '2026-10-20' }, false],
    [{ ...open, capacity: 0 }, false],
  ])('%j is booked by citizens: %s', (sitting, expected) => {
    expect(isBookable(sitting, '2026-10-20')).toBe(expected)
  })

  it('is booked with name, phone and some words', () => {
    const typed = {
      token: 'x'.repeat(43),
      slot: '1',
      name: 'Lò Thị Mận',
      phone: '0900 000 123',
      gist: 'Hỏi việc đất',
    }
    expect(BookMySlot.parse(typed)).toMatchObject({ slot: 1, phone: '0900000123' })
    for (const change of [
      { name: '' },
      { phone: '' },
      { phone: '12' },
      { gist: '' },
      { slot: '' },
      { token: 'x' },
    ]) {
      expect(BookMySlot.safeParse({ ...typed, ...change }).success, JSON.stringify(change)).toBe(false)
    }
  })
})
