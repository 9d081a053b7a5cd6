import { describe, expect, it } from 'vitest'
import {
  freeSeats,
  movesRegistrants,
  refusalBySeats,
  registeringWords,
  registerUntil,
  seatsWords,
  standingOf,
  takesRegistrations,
  usualDoor,
} from './registering.ts'

const site = (seats: number, seated: number, waiting = 0) => ({ seats, seated, waiting })

describe('how full it is', () => {
  it('says seats while there are some, then who waits; where somebody waits nothing is free', () => {
    expect(registeringWords([site(60, 50)])).toBe('Mở đăng ký, còn 10 chỗ')
    expect(registeringWords([site(1200, 0)])).toBe('Mở đăng ký, còn 1.200 chỗ')
    expect(registeringWords([site(60, 60)])).toBe('Hết chỗ')
    expect(registeringWords([site(60, 60, 3)])).toBe('Hết chỗ, 3 người chờ')
    expect(seatsWords([site(60, 60, 3), site(20, 5)])).toBe('còn 15 chỗ')
    // A party of five waits for the two that are left.
    expect(freeSeats(site(60, 58, 5))).toBe(0)
  })
})

describe('until when', () => {
  it('is the day before, or what the office sets; on its own day and when it is put off nobody registers', () => {
    expect(registerUntil('2026-10-28', usualDoor)).toBe('2026-10-27')
    const open = (state: string, today: string, closesBefore = 1) =>
      takesRegistrations({ state, day: '2026-10-28' }, today, { ...usualDoor, closesBefore })
    expect(open('announced', '2026-10-27')).toBe(true)
    expect(open('announced', '2026-10-28')).toBe(false)
    expect(open('announced', '2026-10-28', 0)).toBe(true)
    expect(open('announced', '2026-10-22', 7)).toBe(false)
    for (const state of ['planned', 'postponed', 'cancelled']) expect(open(state, '2026-10-20')).toBe(false)
  })
})

describe('a change of plan', () => {
  const taken = [
    { ...site(60, 50, 0), position: 1, place: 'Hội trường' },
    { ...site(20, 0, 0), position: 2, place: 'Nhà văn hóa' },
  ]
  const next = (...seats: number[]) => seats.map((one, at) => ({ seats: one, field: `site${at + 1}Place` }))

  it('takes neither seat nor site from those who come', () => {
    expect(refusalBySeats(taken, next(50, 20))).toBeUndefined()
    expect(refusalBySeats(taken, next(50))).toBeUndefined()
    expect(refusalBySeats(taken, next(49, 20))?.fields).toHaveProperty('site1Seats')
    expect(refusalBySeats([{ ...taken[0], seated: 0, waiting: 2 } as (typeof taken)[0]], [])?.code).toBe(
      'dialogue.siteTaken',
    )
  })

  it('moves them by another hour or place, not by more seats or the seconds of a clock', () => {
    const before = { fromTime: '08:00:00', toTime: '11:00:00', sites: [{ place: 'Hội trường' }] }
    const same = { fromTime: '08:00', toTime: '11:00', sites: [{ place: 'Hội trường' }, { place: 'Nhà' }] }
    expect(movesRegistrants(before, same)).toBe(false)
    expect(movesRegistrants(before, { ...same, fromTime: '07:30' })).toBe(true)
    expect(movesRegistrants(before, { ...same, sites: [{ place: 'Nhà văn hóa' }] })).toBe(true)
  })
})

it('says to its holder how it stands', () => {
  const it5 = { state: 'waiting' as const, ahead: 4, seat: null, persons: 2 }
  expect(standingOf(it5)).toBe('Đang chờ chỗ, trước ông/bà còn 4 người')
  expect(standingOf({ ...it5, ahead: 0 })).toBe('Đang chờ chỗ, đứng đầu hàng chờ')
  expect(standingOf({ ...it5, state: 'seated' })).toBe('Có chỗ')
  expect(standingOf({ ...it5, state: 'seated', seat: 12 })).toBe('Đã vào, ghế 12 đến 13')
})
