import { desc, eq, sql } from 'drizzle-orm'
import { extension, pause, stopDecision } from '#db/schema/clocks.ts'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { type Tx, tx } from '#db/tx.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import {
  groundOrRefusal,
  type ResumePetition,
  refusalOfDecisionDay,
  type StopPetition,
  sendKey,
  stopFamilies,
} from '#domain/petitions/stopping.ts'
import type { StopAct } from '#domain/petitions/words.ts'
import { Refusal } from '#domain/refusal.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { limitFor } from '#domain/time/time-limits.ts'
import { type Day, dayOf, startOfDay } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { endPause, openPause } from '#server/petitions/end-pause.ts'
import { checkPaper } from '#server/petitions/paper-file.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'
import { loadRules } from '#server/places/rules.ts'

/** Halts the settlement on a ground of the law; the clock stands still from the day of the decision. */
export function suspendPetition(ctx: Ctx, number: string, input: StopPetition): Promise<void> {
  return tx(ctx, async (db) => {
    const { row, by } = await lockToStop(db, ctx, number, input.version)
    const state = after(row.state, 'suspend')
    const ground = groundFor(row, 'suspend', input)
    await checkDay(db, row, input.decisionOn, dayOf(ctx.at))
    await keepDecision(db, ctx, row, 'suspend', input, ground.code)
    await db.insert(pause).values({
      ...{ id: newId(), petitionId: row.id, kind: 'suspended', ground: ground.code, at: ctx.at, by },
      fromOn: input.decisionOn,
      decisionNo: input.decisionNo,
    })
    const changed = await changeRow(db, row, { state, pausedState: row.state })
    await record(db, ctx, {
      type: 'petition.suspended',
      petition: changed,
      payload: { ground: ground.label, article: ground.article, fromOn: input.decisionOn },
      note: input.reason,
    })
  })
}

/** The ground is gone: the settlement goes on by decision, and the days in between are not counted. */
export function resumePetition(ctx: Ctx, number: string, input: ResumePetition): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockToStop(db, ctx, number, input.version)
    const state = after(row.state, 'resume', row.pausedState)
    const { fromOn } = await openPause(db, row)
    const refusal = refusalOfDecisionDay(input.decisionOn, fromOn, dayOf(ctx.at))
    if (refusal) throw refusal
    await keepDecision(db, ctx, row, 'resume', input, '')
    const { dates, days } = await endPause(db, row, input.decisionOn)
    const changed = await changeRow(db, row, { state, pausedState: null, ...dates })
    await record(db, ctx, {
      type: 'petition.resumed',
      petition: changed,
      payload: { days, answerDueOn: changed.answerDueOn },
      note: input.reason,
    })
  })
}

/** Ends the settlement for good on a ground of the law. */
export function terminatePetition(ctx: Ctx, number: string, input: StopPetition): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockToStop(db, ctx, number, input.version)
    const state = after(row.state, 'terminate')
    const ground = groundFor(row, 'terminate', input)
    await checkDay(db, row, input.decisionOn, dayOf(ctx.at))
    await keepDecision(db, ctx, row, 'terminate', input, ground.code)
    if (row.pausedState) await endPause(db, row, input.decisionOn)
    const changed = await changeRow(db, row, { state, pausedState: null, closedAt: ctx.at })
    await record(db, ctx, {
      type: 'petition.terminated',
      petition: changed,
      payload: { ground: ground.label, article: ground.article },
      note: input.reason,
    })
  })
}

async function lockToStop(db: Tx, ctx: Ctx, number: string, version: number) {
  const { row } = await lockForDecision(db, ctx, number, 'petition.suspend')
  sameVersion(row, version)
  if (ctx.actor.kind !== 'person') throw new Error('only a person decides')
  return { row, by: ctx.actor.personId }
}

function groundFor(row: PetitionRow, act: 'suspend' | 'terminate', input: StopPetition) {
  if (!stopFamilies.includes(row.family)) {
    throw new Refusal(
      'stop.family',
      'Tạm đình chỉ, đình chỉ chỉ dùng cho khiếu nại, tố cáo. Việc khác cần chờ người gửi thì chọn “Chờ người gửi bổ sung”.',
    )
  }
  const found = groundOrRefusal(row.family, act, input)
  if (found instanceof Refusal) throw found
  return found
}

/** Not before the clock last began to run: acceptance, the end of a pause, an extension. */
async function checkDay(db: Tx, row: PetitionRow, decisionOn: Day, today: Day): Promise<void> {
  const [paused] = await db
    .select({ day: sql<Day | null>`max(coalesce(${pause.toOn} + 1, ${pause.fromOn}))::text` })
    .from(pause)
    .where(eq(pause.petitionId, row.id))
  const [extended] = await db
    .select({ at: extension.at })
    .from(extension)
    .where(eq(extension.petitionId, row.id))
    .orderBy(desc(extension.at))
    .limit(1)
  const days = [dayOf(row.acceptedAt ?? row.receivedAt), paused?.day, extended && dayOf(extended.at)]
  const begun = days
    .filter((day): day is Day => Boolean(day))
    .sort()
    .at(-1) as Day
  const refusal = refusalOfDecisionDay(decisionOn, begun, today)
  if (refusal) throw refusal
}

async function keepDecision(
  db: Tx,
  ctx: Ctx,
  row: PetitionRow,
  act: StopAct,
  input: ResumePetition,
  ground: string,
): Promise<void> {
  if (ctx.actor.kind !== 'person') throw new Error('only a person decides')
  await checkPaper(db, row.id, 'decision', input.fileId)
  const { decisionNo, decisionOn, fileId } = input
  await db.insert(stopDecision).values({
    ...{ id: newId(), petitionId: row.id, act, ground, decisionNo, decisionOn, fileId },
    sendBy: await sendBy(db, row, decisionOn),
    ...{ by: ctx.actor.personId, at: ctx.at },
  })
}

/** The day by which it has to be sent; none where the law of that day set no limit. */
async function sendBy(db: Tx, row: PetitionRow, decisionOn: Day): Promise<Day | null> {
  const { calendar, limits } = await loadRules(db)
  const key = sendKey(row.family)
  const known = limits.some(
    (one) =>
      one.key === key &&
      (!one.validFrom || one.validFrom <= decisionOn) &&
      (!one.validTo || decisionOn <= one.validTo),
  )
  if (!known) return null
  return computeDeadline(limitFor(limits, key, decisionOn), startOfDay(decisionOn), calendar).due
}
