import { tx } from '#db/tx.ts'
import { refusalByState } from '#domain/dialogues/life.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { addStep, lockDialogue, write } from '#server/dialogues/dialogue-row.ts'

/** From now on opinions are written down; after its day too, when they are typed from paper. */
export const openDialogue = (ctx: Ctx, number: string, version: number): Promise<void> =>
  go(ctx, number, version, 'open')

/** The hall is empty; what was said may still be put right until it is concluded. */
export const endDialogue = (ctx: Ctx, number: string, version: number): Promise<void> =>
  go(ctx, number, version, 'end')

const states = { open: 'in_progress', end: 'held' } as const

function go(ctx: Ctx, number: string, version: number, act: keyof typeof states): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockDialogue(db, ctx, number, version, 'dialogue.prepare')
    const refusal = refusalByState(row, act, dayOf(ctx.at))
    if (refusal) throw refusal
    const next = await write(db, ctx, row, { state: states[act] })
    await addStep(db, ctx, next, { act, shown: false })
  })
}
