import { tx } from '#db/tx.ts'
import { refusalByState } from '#domain/conferences/plan.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { addStep, write } from '#server/dialogues/dialogue-row.ts'
import { lockConference } from './conference-row.ts'

/** From its plan to the desk of the hall, without an announcement; after its day too, when it is typed from paper. */
export const openConference = (ctx: Ctx, number: string, version: number): Promise<void> =>
  go(ctx, number, version, 'open')

/** The hall is empty; what was said may still be put right until it is concluded. */
export const endConference = (ctx: Ctx, number: string, version: number): Promise<void> =>
  go(ctx, number, version, 'end')

const states = { open: 'in_progress', end: 'held' } as const

function go(ctx: Ctx, number: string, version: number, act: keyof typeof states): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockConference(db, ctx, number, version, 'dialogue.prepare')
    const refusal = refusalByState(row, act, dayOf(ctx.at))
    if (refusal) throw refusal
    const next = await write(db, ctx, row, { state: states[act] })
    await addStep(db, ctx, next, { act, shown: false })
  })
}
