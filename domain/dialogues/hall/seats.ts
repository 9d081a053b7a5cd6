import { z } from 'zod'

/** As many codes as one page of a browser prints without trouble. */
export const mostSeats = 150
/** How many codes stand on a sheet of A4, each with its number of columns. */
export const perSheet = { 12: 3, 20: 4, 30: 5 } as const
export type PerSheet = keyof typeof perSheet

const whole = (otherwise: number) => z.coerce.number().int().min(1).max(9999).catch(otherwise)

/** Which seats of which place are printed; what is typed wrong falls back to the usual. */
export const SeatQuery = z.object({
  site: z.string().catch(''),
  from: whole(1),
  to: whole(0),
  each: z
    .enum(['12', '20', '30'])
    .catch('12')
    .transform((n) => Number(n) as PerSheet),
})

export type SeatQuery = z.output<typeof SeatQuery>

/** "15"; "2-15" where there are several places: one seat, one voice, in the whole hall. */
export const seatName = (place: number, of: number, seat: number): string =>
  of > 1 ? `${place}-${seat}` : String(seat)

/** The seats from one to another, at most as many as a page bears; none where the last is before the first. */
export const seatRange = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, Math.min(to - from + 1, mostSeats)) }, (_, at) => from + at)
