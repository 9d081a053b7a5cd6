import { and, eq, inArray } from 'drizzle-orm'
import { dialogueFinding } from '#db/schema/dialogue-conclusions.ts'
import { areaLineage, unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { AddFinding, AnswerFinding } from '#domain/dialogues/conclusion.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { addStep, type DialogueRow, lockHeld } from '#server/dialogues/dialogue-row.ts'
import { tellOfDialogue } from '#server/dialogues/tell.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'

/** The offices of a wider area for which the actor looks into this dialogue. */
export async function inspectingUnits(db: Tx, ctx: Ctx, row: DialogueRow) {
  if (ctx.actor.kind !== 'person') return []
  const own = ctx.actor.grants.filter(({ areaCode }) => areaCode && areaCode !== row.areaCode)
  if (own.length === 0) return []
  const wider = await db
    .select({ code: areaLineage.ancestorCode })
    .from(areaLineage)
    .where(eq(areaLineage.code, row.areaCode))
  const codes = new Set(wider.map(({ code }) => code))
  const units = own.filter(({ areaCode, role }) => codes.has(areaCode ?? '') && inspecting.has(role))
  if (units.length === 0) return []
  return db
    .select({ id: unit.id, name: unit.name })
    .from(unit)
    .where(
      inArray(
        unit.id,
        units.map(({ unitId }) => unitId),
      ),
    )
}

/** Whoever decides on dialogues of their own office looks into those below: see the policy of dialogue_finding. */
const inspecting = new Set<string>(['gov_head', 'party_head', 'unit_head'])

/** A superior body writes down what it found, with the day by which it has to be put right. */
export function addFinding(ctx: Ctx, number: string, input: AddFinding): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockHeld(db, ctx, number, 'dialogue.read')
    if (!(await inspectingUnits(db, ctx, row)).some(({ id }) => id === input.unit)) {
      throw new Refusal('may.not', 'Kết quả kiểm tra do người đứng đầu cơ quan cấp trên ghi.')
    }
    if (row.state !== 'held') {
      throw new Refusal('dialogue.notHeld', 'Hội nghị chưa họp xong: kiểm tra sau khi bế mạc.')
    }
    if (input.dueOn < dayOf(ctx.at)) {
      throw fieldRefusal('finding.due', 'dueOn', 'Hạn khắc phục phải từ hôm nay.')
    }
    await db.insert(dialogueFinding).values({
      ...{ id: newId(), dialogueId: row.id, unitId: input.unit, body: input.body, dueOn: input.dueOn },
      ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
    })
    await addStep(db, ctx, row, { act: 'inspect', shown: false })
    await tellOfDialogue(db, ctx, row, 'dialogue.inspected', { due: input.dueOn })
  })
}

/** The head of the office that held it says how it was put right, once. */
export function answerFinding(ctx: Ctx, number: string, input: AnswerFinding): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockHeld(db, ctx, number, 'dialogue.decide')
    const here = and(eq(dialogueFinding.id, input.finding), eq(dialogueFinding.dialogueId, row.id))
    const [found] = await db.select().from(dialogueFinding).where(here)
    if (!found) throw new NotFound()
    if (found.answer) throw new Refusal('finding.answered', 'Kết quả kiểm tra này đã được trả lời.')
    await db
      .update(dialogueFinding)
      .set({ answer: input.answer, answeredByTitle: await titleOf(db, ctx), answeredAt: ctx.at })
      .where(here)
    await addStep(db, ctx, row, { act: 'put-right', shown: false })
  })
}
