import { and, asc, eq, inArray } from 'drizzle-orm'
import { dialogueOpinion } from '#db/schema/dialogue-gathering.ts'
import { dialogue } from '#db/schema/dialogues.ts'
import { petition } from '#db/schema/petitions.ts'
import { areaLineage } from '#db/schema/places.ts'
import { situationNote, situationPoint, situationUse } from '#db/schema/situation.ts'
import { type Tx, tx } from '#db/tx.ts'
import { preparing, refusalToGather } from '#domain/dialogues/opinions.ts'
import { can } from '#domain/people/permissions.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import type { GatherPoint, RecommendPoint } from '#domain/situation/note.ts'
import type { Use } from '#domain/situation/words.ts'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import { receivers } from '#server/contact-rounds/forward-opinion.ts'
import type { Ctx } from '#server/context.ts'
import type { DialogueRow } from '#server/dialogues/dialogue-row.ts'
import { villagesOf } from '#server/dialogues/gathering/enter-opinions.ts'
import { lockGathering, recordPrepared } from '#server/dialogues/gathering/gathering-row.ts'
import { findRow, NotFound } from '#server/petitions/petition-row.ts'
import { registerWithin } from '#server/petitions/register-letter.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import { recommendationLetter, repliedBy } from '#server/supervision/recommendation-letter.ts'
import { ownBodies } from '#server/supervision/rounds/round-row.ts'
import { addStep, hearingPlaces, notesWithin, usablePoint } from './note-row.ts'

/** What a point became, as far as the actor reads that too. */
export const usesOf = (db: Tx, pointId: string) =>
  db
    .select({
      ...{ id: situationUse.id, use: situationUse.use, at: situationUse.at, byTitle: situationUse.byTitle },
      ...{ dialogue: dialogue.number, topic: dialogue.topic, state: dialogue.state },
      ...{ petition: petition.number, petitionState: petition.state },
    })
    .from(situationUse)
    .leftJoin(dialogue, eq(dialogue.id, situationUse.dialogueId))
    .leftJoin(petition, eq(petition.id, situationUse.petitionId))
    .where(eq(situationUse.pointId, pointId))
    .orderBy(asc(situationUse.at))

/** What may be made of a point now. @throws NotFound, Refusal situation.draft */
export function waysOn(ctx: Ctx, pointId: string) {
  return tx(ctx, async (db) => {
    const found = await usablePoint(db, ctx, pointId)
    const { areaCode } = found.note
    const supervises = await bodyFor(db, ctx, areaCode)
    return {
      ...found,
      /** Dialogues of the place that are being prepared, to which its opinions are gathered. */
      dialogues: can(ctx.actor, 'dialogue.gather') ? await preparedFor(db, areaCode) : [],
      proposes: can(ctx.actor, 'dialogue.propose') && hearingPlaces(ctx).length > 0,
      receivers: supervises ? await receivers(db, { areaCode }, dayOf(ctx.at)) : [],
      replyDueOn: supervises && (await repliedBy(db, ctx, supervises)).dueOn,
    }
  })
}

const preparedFor = (db: Tx, areaCode: string) =>
  db
    .select({ number: dialogue.number, topic: dialogue.topic, day: dialogue.day })
    .from(dialogue)
    .innerJoin(
      areaLineage,
      and(eq(areaLineage.code, areaCode), eq(areaLineage.ancestorCode, dialogue.areaCode)),
    )
    .where(and(eq(dialogue.form, 'dialogue'), inArray(dialogue.state, [...preparing])))
    .orderBy(asc(dialogue.day))
    .limit(50)

/** The body in whose name the actor supervises this place. */
async function bodyFor(db: Tx, ctx: Ctx, areaCode: string) {
  const above = await db
    .select({ code: areaLineage.ancestorCode })
    .from(areaLineage)
    .where(eq(areaLineage.code, areaCode))
  const codes = new Set(above.map(({ code }) => code))
  return ownBodies(ctx).find((one) => codes.has(one.areaCode))
}

async function keepUse(
  db: Tx,
  ctx: Ctx,
  pointId: string,
  use: Use,
  made: { dialogueId?: string; opinionId?: string; petitionId?: string },
): Promise<void> {
  await db.insert(situationUse).values({
    ...{ id: newId(), pointId, use, ...made },
    ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
  })
}

/** Keeps that a dialogue was proposed from this point. Its words stay where they are: the ground is written afresh. */
export async function keepPoint(db: Tx, ctx: Ctx, dialogueId: string, pointId: string): Promise<void> {
  const { note, point } = await usablePoint(db, ctx, pointId).catch((error) => {
    if (!(error instanceof NotFound)) throw error
    const message = 'Không thấy điểm này trong phạm vi được xem. Mở lại từ báo cáo tình hình Nhân dân.'
    throw fieldRefusal('dialogue.point', 'point', message)
  })
  await keepUse(db, ctx, point.id, 'dialogue', { dialogueId })
  await addStep(db, ctx, note, 'propose')
}

/** A point becomes an opinion before a dialogue, in words that those who prepare it may read. */
export function gatherPoint(ctx: Ctx, pointId: string, input: GatherPoint): Promise<string> {
  return tx(ctx, async (db) => {
    const { note, point } = await usablePoint(db, ctx, pointId)
    const { row } = await lockGathering(db, ctx, input.dialogue, 'dialogue.gather').catch((error) => {
      if (!(error instanceof NotFound)) throw error
      throw fieldRefusal(
        'situation.dialogue',
        'dialogue',
        'Không thấy hội nghị này. Chọn lại trong danh sách.',
      )
    })
    const refusal = refusalToGather(row, input, dayOf(ctx.at))
    if (refusal) throw refusal
    const village = (await villagesOf(db, ctx, row)).find(({ code }) => code === note.areaCode)
    if (!village) {
      const message = 'Hội nghị này không phải của nơi có điểm này. Chọn hội nghị khác.'
      throw fieldRefusal('situation.dialogue', 'dialogue', message)
    }
    const opinionId = newId()
    await db.insert(dialogueOpinion).values({
      ...{ id: opinionId, dialogueId: row.id, areaCode: note.areaCode, unitId: village.unitId },
      ...{ channel: 'met', field: point.field, body: input.body, people: point.people ?? 1, guess: 'within' },
      ...{ again: false, gatheredOn: input.gatheredOn },
      ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
    })
    await recordPrepared(db, ctx, row, 'gather')
    await keepUse(db, ctx, point.id, 'opinion', { dialogueId: row.id, opinionId })
    await addStep(db, ctx, note, 'gather')
    return row.number
  })
}

/** A point becomes a recommendation: a petition of the office that it goes to, with its five points. @returns its number */
export function recommendPoint(
  ctx: Ctx,
  pointId: string,
  { toUnitId, ...said }: RecommendPoint,
): Promise<string> {
  return tx(ctx, async (db) => {
    const { note, point } = await usablePoint(db, ctx, pointId)
    const body = await bodyFor(db, ctx, note.areaCode)
    if (!body) {
      throw new Refusal('may.not', 'Kiến nghị do Mặt trận gửi. Nhờ Mặt trận nơi này.')
    }
    if (!(await receivers(db, note, dayOf(ctx.at))).some(({ id }) => id === toUnitId)) {
      const message = 'Cơ quan này không nhận kiến nghị của địa bàn. Chọn lại trong danh sách.'
      throw fieldRefusal('situation.receiver', 'toUnitId', message)
    }
    const { name, dueOn } = await repliedBy(db, ctx, body)
    const intro = 'Kiến nghị từ việc nắm tình hình Nhân dân.'
    const letter = recommendationLetter({ areaCode: note.areaCode, intro, ...said })
    const { number } = await registerWithin(db, ctx, letter, ctx.at, {
      ...{ unitId: toUnitId, answerDueOn: dueOn, supervised: name },
    })
    const file = await findRow(db, number)
    if (!file) throw new NotFound()
    await keepUse(db, ctx, point.id, 'petition', { petitionId: file.id })
    await addStep(db, ctx, note, 'recommend')
    return number
  })
}

/** The point that a dialogue was proposed from: where it is read, for who reads it; nothing for others. */
export function pointOfDialogue(ctx: Ctx, row: DialogueRow) {
  return tx(ctx, async (db) => {
    const [found] = await db
      .select({ noteId: situationNote.id, pointId: situationPoint.id, period: situationNote.period })
      .from(situationUse)
      .innerJoin(situationPoint, eq(situationPoint.id, situationUse.pointId))
      .innerJoin(situationNote, eq(situationNote.id, situationPoint.noteId))
      .where(and(eq(situationUse.dialogueId, row.id), eq(situationUse.use, 'dialogue'), notesWithin(ctx)))
      .limit(1)
    return found
  })
}
