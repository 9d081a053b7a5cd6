import { describe, expect, it } from 'vitest'
import { seatOf, seatWords } from './seat.ts'

describe('where an office has its seat', () => {
  it.each([
    ['21.0285, 105.8042', { latitude: 21.0285, longitude: 105.8042 }],
    ['8.69;106.61', { latitude: 8.69, longitude: 106.61 }],
    [' 16 , 108 ', { latitude: 16, longitude: 108 }],
  ])('is read from %s', (typed, seat) => {
    expect(seatOf(typed)).toEqual(seat)
    expect(seatOf(seatWords(seat))).toEqual(seat)
  })

  it.each(['', '21.0285', '105.8042, 21.0285', '48.85, 2.35', '21,0285, 105,8042', 'phường Hồng Liên'])(
    'is not %s',
    (typed) => expect(seatOf(typed)).toBeUndefined(),
  )
})
