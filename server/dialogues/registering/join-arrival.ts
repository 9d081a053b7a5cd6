import { tx } from '#db/tx.ts'
import { type JoinArrival, refusalOfDay, seatWords } from '#domain/dialogues/check-in.ts'
import type { Answer } from '#domain/offline/answer.ts'
import { countedTime, keptDays, refusalOfKeptTime } from '#domain/offline/kept-time.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { loadRules } from '#server/places/rules.ts'
import { arrive } from './check-in.ts'
import { heldDialogue } from './registrants.ts'

/**
 * Takes in somebody whom a desk let in while it had no network. The id was made there, and a registration comes in
 * once: sent twice, from two devices, or after a lost answer it stays one. Whoever is inside counts, full or not.
 */
export function joinArrival(ctx: Ctx, input: JoinArrival): Promise<Answer> {
  return tx(ctx, async (db): Promise<Answer> => {
    const row = await heldDialogue(db, ctx, input.number)
    const rules = await loadRules(db)
    const days = Number(rules.settings.get('offline.days') ?? keptDays)
    const at = countedTime(input.tookPlaceAt, ctx.at)
    const refusal = refusalOfKeptTime(input.tookPlaceAt, ctx.at, days) ?? refusalOfDay(row, dayOf(at))
    if (refusal) throw refusal
    const came = await arrive(db, ctx, row, input, { at, joinedAt: ctx.at })
    return {
      state: 'joined',
      words: `${came.wasThere ? 'đã vào từ trước, ' : ''}${seatWords(came.seat, came.persons)}`,
      href: `/dialogues/${row.number}/check-in`,
    }
  })
}
