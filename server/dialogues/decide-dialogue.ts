import { tx } from '#db/tx.ts'
import {
  type CancelDialogue,
  noticeDue,
  type PutOffDialogue,
  refusalByNotice,
  refusalToPutOff,
} from '#domain/dialogues/announcing.ts'
import { refusalByState } from '#domain/dialogues/life.ts'
import { refusalOfDay, refusalOfEnded, tracksOf } from '#domain/dialogues/plan.ts'
import { type DeclineDialogue, refusalToDecline } from '#domain/dialogues/proposal.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import { type Day, dayOf, formatDay } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { tellRegistrants } from '#server/dialogues/registering/tell-registrants.ts'
import { loadRules } from '#server/places/rules.ts'
import { addStep, chairOffices, chairsOf, lockDialogue, write } from './dialogue-row.ts'
import { tellOfDialogue } from './tell.ts'

/** The head of the office agrees that it be held. */
export function approveDialogue(ctx: Ctx, number: string, version: number): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockDialogue(db, ctx, number, version, 'dialogue.decide')
    const refusal = refusalByState(row, 'approve', dayOf(ctx.at))
    if (refusal) throw refusal
    const next = await write(db, ctx, row, { state: 'approved' })
    await addStep(db, ctx, next, { act: 'approve', shown: false })
    await tellOfDialogue(db, ctx, next, 'dialogue.approved')
  })
}

/** The head says why it is not held; what enough voters ask for is held. */
export function declineDialogue(ctx: Ctx, number: string, input: DeclineDialogue): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockDialogue(db, ctx, number, input.version, 'dialogue.decide')
    const today = dayOf(ctx.at)
    const refusal = refusalByState(row, 'decline', today) ?? refusalToDecline(row, today)
    if (refusal) throw refusal
    const next = await write(db, ctx, row, { state: 'declined' })
    await addStep(db, ctx, next, { act: 'decline', reason: input.reason, shown: false })
    await tellOfDialogue(db, ctx, next, 'dialogue.declined')
  })
}

/** From now on everybody reads it. Too near a day is refused, unless it is a hurry with its reason. */
export function announceDialogue(ctx: Ctx, number: string, version: number): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockDialogue(db, ctx, number, version, 'dialogue.decide')
    const today = dayOf(ctx.at)
    const notNow = refusalByState(row, 'announce', today)
    if (notNow) throw notNow
    const rules = await loadRules(db)
    const chairs = await chairsOf(db, row.id)
    if (!row.day) throw new Error('a planned dialogue without a day')
    const told = { ...row, tracks: tracksOf(chairs) }
    const refusal =
      refusalOfDay(row.day, today, rules.calendar) ??
      refusalOfEnded(chairs, row.day, await chairOffices(db)) ??
      refusalByNotice(told, row.day, today, rules)
    if (refusal) throw refusal
    const next = await write(db, ctx, row, { state: 'announced', announcedOn: today })
    await addStep(db, ctx, next, { act: 'announce', shown: true })
    await tellOfDialogue(db, ctx, next, 'dialogue.announced')
  })
}

/** To a later day, or to one that is named by a day that is. */
export function putOffDialogue(ctx: Ctx, number: string, input: PutOffDialogue): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockDialogue(db, ctx, number, input.version, 'dialogue.decide')
    const today = dayOf(ctx.at)
    const rules = await loadRules(db)
    const chairs = await chairsOf(db, row.id)
    const tracks = tracksOf(chairs)
    const refusal =
      refusalByState(row, 'put-off', today) ?? refusalToPutOff({ ...row, tracks }, input, today, rules)
    if (refusal) throw refusal
    const from = row.state === 'postponed' ? 'chưa có ngày' : formatDay(row.day as Day)
    if (!input.day) {
      const change = { state: 'postponed' as const, newDayBy: input.newDayBy, noticeDueOn: null }
      const next = await write(db, ctx, row, { ...change, sequence: row.sequence + 1 })
      const said = `${from} → ngày mới báo chậm nhất ${formatDay(input.newDayBy)}`
      await addStep(db, ctx, next, { act: 'put-off', reason: input.reason, said, shown: true })
      await tellOfDialogue(db, ctx, next, 'dialogue.postponed', { due: input.newDayBy })
      await tellRegistrants(db, ctx, row.id, 'registered.postponed', input.newDayBy)
      return
    }
    const ended = refusalOfEnded(chairs, input.day, await chairOffices(db))
    if (ended) throw ended
    const { due } = noticeDue(tracks, input.day, rules)
    const change = { state: 'announced' as const, day: input.day, newDayBy: null, noticeDueOn: due }
    const next = await write(db, ctx, row, { ...change, sequence: row.sequence + 1 })
    const said = `${from} → ${formatDay(input.day)}`
    await addStep(db, ctx, next, { act: 'put-off', reason: input.reason, said, shown: true })
    await tellOfDialogue(db, ctx, next, 'dialogue.moved')
    await tellRegistrants(db, ctx, row.id, 'registered.moved')
  })
}

/** It is not held; why stays to be read. What enough voters ask for is put off instead. */
export function cancelDialogue(ctx: Ctx, number: string, input: CancelDialogue): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockDialogue(db, ctx, number, input.version, 'dialogue.decide')
    const today = dayOf(ctx.at)
    const refusal = refusalByState(row, 'cancel', today)
    if (refusal) throw refusal
    if (row.origin === 'voters') {
      throw fieldRefusal(
        'voters.mustHold',
        'reason',
        'Đủ số cử tri đề nghị thì phải tổ chức. Hoãn sang ngày khác thay cho hủy.',
      )
    }
    const change = { state: 'cancelled' as const, newDayBy: null, sequence: row.sequence + 1 }
    const next = await write(db, ctx, row, change)
    const shown = row.announcedOn !== null
    await addStep(db, ctx, next, { act: 'cancel', reason: input.reason, shown })
    await tellOfDialogue(db, ctx, next, 'dialogue.cancelled')
    await tellRegistrants(db, ctx, row.id, 'registered.cancelled')
  })
}
