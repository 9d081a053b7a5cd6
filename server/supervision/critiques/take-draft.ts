import { tx } from '#db/tx.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import {
  type CollectOn,
  type EndDraft,
  refusalInState,
  refusalToCollect,
  type TakeDraft,
} from '#domain/supervision/critiques/draft.ts'
import { dayOf, formatDay } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { addStep, lockCritique, writeCritique } from './critique-row.ts'
import { tellSide } from './tell.ts'

/** The Front takes it, chooses how, and asks for opinions from now on; everybody where it says so. */
export function acceptDraft(ctx: Ctx, id: string, { version, ...input }: TakeDraft): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockCritique(db, ctx, id, 'front')
    sameVersion(row, version)
    const today = dayOf(ctx.at)
    const refusal =
      refusalInState(row.state, ['sent']) ?? refusalToCollect(input.collectTo, row.opinionsDueOn, today)
    if (refusal) throw refusal
    await writeCritique(db, ctx, row, {
      ...{ state: 'collecting', form: input.form, collectTo: input.collectTo, acceptedOn: today },
      toPublic: input.toPublic === 'yes',
    })
    await addStep(db, ctx, row, 'accept')
    await tellSide(db, ctx, row, 'office', 'critique.accepted', input.collectTo)
  })
}

/** Not criticised; the office reads why. */
export function declineDraft(ctx: Ctx, id: string, { version, reason }: EndDraft): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockCritique(db, ctx, id, 'front')
    sameVersion(row, version)
    const refusal = refusalInState(row.state, ['sent'])
    if (refusal) throw refusal
    await writeCritique(db, ctx, row, { state: 'declined', declineReason: reason })
    await addStep(db, ctx, row, 'decline', { said: reason })
    await tellSide(db, ctx, row, 'office', 'critique.declined')
  })
}

/** Collects until another day, or from everybody too; who was asked stays asked. */
export function collectOn(ctx: Ctx, id: string, { version, ...input }: CollectOn): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockCritique(db, ctx, id, 'front')
    sameVersion(row, version)
    const refusal =
      refusalInState(row.state, ['collecting']) ??
      refusalToCollect(input.collectTo, row.opinionsDueOn, dayOf(ctx.at))
    if (refusal) throw refusal
    if (row.toPublic && input.toPublic !== 'yes') {
      const message = 'Đã mở cho người dân góp ý thì không đóng riêng phần này. Đổi ngày, hoặc để nguyên.'
      throw fieldRefusal('critique.public', 'toPublic', message)
    }
    await writeCritique(db, ctx, row, { collectTo: input.collectTo, toPublic: input.toPublic === 'yes' })
    await addStep(db, ctx, row, 'collect-on', { said: `Đến hết ${formatDay(input.collectTo)}` })
  })
}
