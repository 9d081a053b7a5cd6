import { tx } from '#db/tx.ts'
import { type SeatQuery, seatName, seatRange } from '#domain/dialogues/hall/seats.ts'
import { can } from '#domain/people/permissions.ts'
import type { Ctx } from '#server/context.ts'
import { placeOfOffice, readRow, sitesOf } from '#server/dialogues/dialogue-row.ts'
import { hallAddress } from './seat.ts'

/**
 * The codes of the seats of a place, for who prepares the dialogue; undefined for everybody else. Whoever holds a code
 * has the voice of that seat: they are printed for the hall, and shown nowhere.
 */
export function seatSheet(ctx: Ctx, number: string, asked: Omit<SeatQuery, 'each'>) {
  return tx(ctx, async (db) => {
    const row = await readRow(db, ctx, number)
    if (!row?.announcedOn || !can(ctx.actor, 'dialogue.prepare', await placeOfOffice(db, row.unitId))) {
      return undefined
    }
    const sites = await sitesOf(db, row.id)
    const at = Math.max(
      0,
      sites.findIndex(({ id }) => id === asked.site),
    )
    const seats = seatRange(asked.from, asked.to).map((seat) => {
      const name = seatName(at + 1, sites.length, seat)
      return { name, address: hallAddress(number, name) }
    })
    return { row, sites, site: sites[at], seats }
  })
}
