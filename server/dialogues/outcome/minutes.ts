import { createHash } from 'node:crypto'
import { and, asc, desc, eq, lt } from 'drizzle-orm'
import { dialogueMinutes, dialogueMinutesCopy, dialogueRemark } from '#db/schema/dialogue-conclusions.ts'
import { dialogue } from '#db/schema/dialogues.ts'
import { type Tx, tx } from '#db/tx.ts'
import { siteWords } from '#domain/dialogues/changes.ts'
import { promiseStates } from '#domain/dialogues/ledger.ts'
import {
  type AddRemark,
  type AnswerRemark,
  type OpenRemarks,
  refusalToBegin,
  refusalToLock,
  refusalToOpenRemarks,
  refusalToRemark,
  refusalToWrite,
  type SaveMinutes,
} from '#domain/dialogues/minutes/writing.ts'
import {
  type MinutesFacts,
  dialogueMinutes as minutesPaper,
  minutesText,
  publicMinutes,
} from '#domain/papers/dialogue-minutes.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { Refusal } from '#domain/refusal.ts'
import { dayOf, formatDay } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import {
  addStep,
  chairsOf,
  type DialogueRow,
  lockHeld,
  nameOnPapers,
  sitesOf,
} from '#server/dialogues/dialogue-row.ts'
import { tellOfDialogue } from '#server/dialogues/tell.ts'
import { issuerOfUnit } from '#server/papers/paper-facts.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import { ledgerOf } from './ledger.ts'
import { presentAt, recordedTurns } from './recorded-turns.ts'

export type MinutesRow = typeof dialogueMinutes.$inferSelect

const fingerprint = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** Begins the draft from what was kept in the hall; a second click finds it begun. */
export function beginMinutes(ctx: Ctx, number: string): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockHeld(db, ctx, number, 'dialogue.prepare', 'any')
    const refusal = refusalToBegin(row.state)
    if (refusal) throw refusal
    if (await rowOf(db, row.id)) return
    await db.insert(dialogueMinutes).values({
      ...{ dialogueId: row.id, stage: 'draft', agenda: row.programme },
      ...{ beganAt: row.fromTime ?? '08:00', endedAt: row.toTime ?? '11:00' },
      pastPromises: await pastPromises(db, ctx, row),
      ...{ by: personOf(ctx), at: ctx.at },
    })
    await addStep(db, ctx, row, { act: 'draft-minutes', shown: false })
  })
}

/** What was promised at the dialogue before of the same office, and how it stands, one a line. */
export async function pastPromises(db: Tx, ctx: Ctx, row: DialogueRow): Promise<string> {
  const [before] = await db
    .select({ id: dialogue.id })
    .from(dialogue)
    .where(
      and(
        eq(dialogue.unitId, row.unitId),
        eq(dialogue.form, row.form),
        eq(dialogue.state, 'held'),
        lt(dialogue.day, row.day ?? row.wishedOn),
      ),
    )
    .orderBy(desc(dialogue.day))
    .limit(1)
  if (!before) return ''
  return (await ledgerOf(db, ctx, before.id))
    .flatMap(({ promise }) =>
      promise
        ? [
            `${promise.office}: ${promise.task}. Hạn ${formatDay(promise.dueOn)}. ${promiseStates[promise.state]}.`,
          ]
        : [],
    )
    .join('\n')
}

/** What the secretary wrote, at the version that was seen. @returns the version as it stands then */
export function saveMinutes(ctx: Ctx, number: string, input: SaveMinutes): Promise<number> {
  return tx(ctx, async (db) => {
    const { row, minutes } = await lockMinutesRow(db, ctx, number, 'dialogue.prepare')
    const refusal = refusalToWrite(minutes)
    if (refusal) throw refusal
    sameVersion(minutes, input.version)
    const { version, ...parts } = input
    const copy = minutes.stage === 'comments' ? await copyOf(db, row, { ...minutes, ...parts }) : ''
    return (await write(db, ctx, minutes, { ...parts, commentCopy: copy })).version
  })
}

/** Those who were there are asked what they miss, until a day; a later day may follow. */
export function openRemarks(ctx: Ctx, number: string, input: OpenRemarks): Promise<void> {
  return tx(ctx, async (db) => {
    const { row, minutes } = await lockMinutesRow(db, ctx, number, 'dialogue.prepare')
    sameVersion(minutes, input.version)
    const refusal = refusalToOpenRemarks(minutes, input.until, dayOf(ctx.at))
    if (refusal) throw refusal
    const commentCopy = await copyOf(db, row, minutes)
    await write(db, ctx, minutes, { stage: 'comments', commentsUntil: input.until, commentCopy })
    await addStep(db, ctx, row, { act: 'ask-remarks', shown: true })
    await tellOfDialogue(db, ctx, row, 'dialogue.minutesDraft', { due: input.until })
  })
}

/** Somebody who reads the draft says what is missing, for themselves or for somebody who was there. */
export function addRemark(ctx: Ctx, number: string, input: AddRemark): Promise<void> {
  return tx(ctx, async (db) => {
    const { row, minutes } = await lockMinutesRow(db, ctx, number, 'dialogue.read')
    const refusal = refusalToRemark(minutes, dayOf(ctx.at))
    if (refusal) throw refusal
    await db
      .insert(dialogueRemark)
      .values({ id: newId(), dialogueId: row.id, ...input, by: personOf(ctx), at: ctx.at })
  })
}

/** Each remark is answered: taken, or kept with the reason. */
export function answerRemark(ctx: Ctx, number: string, input: AnswerRemark): Promise<void> {
  return tx(ctx, async (db) => {
    const { row, minutes } = await lockMinutesRow(db, ctx, number, 'dialogue.prepare')
    const refusal = refusalToWrite(minutes)
    if (refusal) throw refusal
    const [answered] = await db
      .update(dialogueRemark)
      .set({ answer: input.answer, reason: input.reason, answeredByTitle: await titleOf(db, ctx) })
      .where(and(eq(dialogueRemark.id, input.remark), eq(dialogueRemark.dialogueId, row.id)))
      .returning({ id: dialogueRemark.id })
    if (!answered) throw new NotFound()
  })
}

/**
 * The head locks them: frozen with all that they are made of, their very text fingerprinted; everybody gets
 * the same text without the names of who spoke.
 */
export function lockMinutes(ctx: Ctx, number: string, version: number): Promise<void> {
  return tx(ctx, async (db) => {
    const { row, minutes } = await lockMinutesRow(db, ctx, number, 'dialogue.decide')
    sameVersion(minutes, version)
    const open = await db.$count(
      dialogueRemark,
      and(eq(dialogueRemark.dialogueId, row.id), eq(dialogueRemark.answer, 'open')),
    )
    const refusal = refusalToLock(minutes, {
      ...{ day: row.day ?? row.wishedOn, today: dayOf(ctx.at), openRemarks: open },
    })
    if (refusal) throw refusal
    const facts = await factsOf(db, row, minutes)
    const text = minutesText(facts)
    const copy = minutesText(publicMinutes(facts))
    const byTitle = await titleOf(db, ctx)
    const sha256 = fingerprint(text)
    await write(db, ctx, minutes, {
      ...{ stage: 'locked', facts, text, sha256, lockedAt: ctx.at, lockedByTitle: byTitle },
    })
    await db.insert(dialogueMinutesCopy).values({
      ...{ dialogueId: row.id, text: copy, sha256: fingerprint(copy), wholeSha256: sha256, at: ctx.at },
    })
    await addStep(db, ctx, row, { act: 'lock-minutes', shown: true })
    await tellOfDialogue(db, ctx, row, 'dialogue.minutesLocked')
  })
}

/** What those who were there read of the draft: the same as everybody will, nobody who spoke is named. */
const copyOf = async (db: Tx, row: DialogueRow, minutes: MinutesRow): Promise<string> =>
  minutesText(publicMinutes(await factsOf(db, row, minutes)))

/** The facts as they stand now, or as they were locked. */
export async function factsOf(db: Tx, row: DialogueRow, minutes: MinutesRow): Promise<MinutesFacts> {
  if (minutes.facts) return minutes.facts as MinutesFacts
  const { issuer } = await issuerOfUnit(db, row.unitId)
  const [chairs, sites] = [await chairsOf(db, row.id), await sitesOf(db, row.id)]
  return {
    ...{ number: row.number, topic: row.topic, day: row.day ?? row.wishedOn, issuer },
    ...(await nameOnPapers(db, row)),
    ...{ beganAt: minutes.beganAt, endedAt: minutes.endedAt, sites: sites.map(siteWords) },
    ...{ chairs: chairs.map(({ title }) => title), secretary: minutes.secretary },
    ...{ composition: minutes.composition, present: await presentAt(db, row.id), agenda: minutes.agenda },
    ...{ pastPromises: minutes.pastPromises, turns: await recordedTurns(db, row.id) },
    ...{
      conclusion: minutes.conclusion,
      readBackAt: minutes.readBackAt,
      otherOpinions: minutes.otherOpinions,
    },
  }
}

/** The minutes with their remarks and their paper, for staff who read the dialogue. */
export async function minutesOf(db: Tx, row: DialogueRow) {
  const minutes = await rowOf(db, row.id)
  if (!minutes) return undefined
  const remarks = await db
    .select()
    .from(dialogueRemark)
    .where(eq(dialogueRemark.dialogueId, row.id))
    .orderBy(asc(dialogueRemark.at), asc(dialogueRemark.id))
  return { minutes, remarks, paper: minutesPaper(await factsOf(db, row, minutes)) }
}

export async function rowOf(db: Tx, dialogueId: string): Promise<MinutesRow | undefined> {
  const [row] = await db.select().from(dialogueMinutes).where(eq(dialogueMinutes.dialogueId, dialogueId))
  return row
}

async function lockMinutesRow(
  db: Tx,
  ctx: Ctx,
  number: string,
  permission: 'dialogue.read' | 'dialogue.prepare' | 'dialogue.decide',
) {
  const row = await lockHeld(db, ctx, number, permission, 'any')
  const minutes = await rowOf(db, row.id)
  if (!minutes) {
    throw new Refusal('minutes.none', 'Hội nghị chưa có dự thảo biên bản. Lập dự thảo trước.')
  }
  return { row, minutes }
}

async function write(db: Tx, ctx: Ctx, row: MinutesRow, change: Partial<MinutesRow>): Promise<MinutesRow> {
  const [next] = await db
    .update(dialogueMinutes)
    .set({ ...change, version: row.version + 1, by: personOf(ctx), at: ctx.at })
    .where(eq(dialogueMinutes.dialogueId, row.dialogueId))
    .returning()
  if (!next) throw new Error('minutes are not seen by who writes them')
  return next
}
