import { tx } from '#db/tx.ts'
import { can } from '#domain/people/permissions.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { type DialogueRow, placeOfOffice } from '../dialogue-row.ts'
import { isOnAgenda } from './change-agenda.ts'
import { mayOpenDossier } from './dossier.ts'
import { itemsOf } from './find-agenda.ts'
import { readsAll } from './gathering-row.ts'
import { opinionsOf } from './list-opinions.ts'

export type Preparation = {
  opinions: number
  items: number
  approved: number
  late: number
  /** Which pages are there for the actor. */
  may: { readAll: boolean; group: boolean; dossier: boolean }
}

/** How far the preparation of a dialogue is; undefined before it is approved. */
export async function preparationOf(ctx: Ctx, row: DialogueRow): Promise<Preparation | undefined> {
  if (row.state === 'proposed' || row.state === 'declined') return undefined
  const dossier = await mayOpenDossier(ctx, row)
  return tx(ctx, async (db) => {
    const place = await placeOfOffice(db, row.unitId)
    const agenda = (await itemsOf(db, row, dayOf(ctx.at))).filter((one) => isOnAgenda(one) && !one.leftOut)
    return {
      opinions: (await opinionsOf(db, row)).length,
      items: agenda.length,
      approved: agenda.filter(({ answer }) => answer?.state === 'approved').length,
      late: agenda.filter(({ answer }) => answer?.late).length,
      may: { readAll: readsAll(ctx, place), group: can(ctx.actor, 'dialogue.synthesise', place), dossier },
    }
  })
}
