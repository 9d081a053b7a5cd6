import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm'
import { dialogueAnswer } from '#db/schema/dialogue-gathering.ts'
import { unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type AssignAnswer, refusalToAssign } from '#domain/dialogues/agenda.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { dayOf, formatShortDay } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import type { DialogueRow } from '../dialogue-row.ts'
import { isOnAgenda } from './change-agenda.ts'
import { addItemSteps, itemAt, lockGathering, recordPrepared, writeItem } from './gathering-row.ts'
import { tellOfAnswer } from './tell-gathering.ts'

/** Offices of the place that may be asked to answer a point. */
export const answeringOffices = (db: Tx, row: DialogueRow) =>
  db
    .select({ id: unit.id, name: unit.name })
    .from(unit)
    .where(
      and(
        ...[eq(unit.areaCode, row.areaCode), isNull(unit.validTo)],
        or(inArray(unit.kind, ['government', 'department', 'party']), eq(unit.id, row.unitId)),
      ),
    )
    .orderBy(asc(unit.name))

/** The office that holds the dialogue asks a unit for the answer to a point, by a day before the dialogue. */
export function assignAnswer(ctx: Ctx, number: string, id: string, input: AssignAnswer): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockGathering(db, ctx, number, 'dialogue.prepare')
    const item = await itemAt(db, row, id, input.version)
    if (!isOnAgenda(item) || item.leftOut) {
      throw new Refusal(
        'answer.notOnAgenda',
        'Nội dung này không có trong chương trình nên chưa giao trả lời.',
      )
    }
    const offices = await answeringOffices(db, row)
    const office = offices.find((one) => one.id === input.unitId)
    if (!office)
      throw fieldRefusal('answer.unit', 'unitId', 'Đơn vị này không thuộc địa bàn. Chọn đơn vị khác.')
    const refusal = refusalToAssign(row.day, input.dueOn, dayOf(ctx.at))
    if (refusal) throw refusal
    await writeItem(db, item, {})
    await keepAssigned(db, ctx, row, id, input)
    const said = `${office.name}, hạn ${formatShortDay(input.dueOn)}`
    await addItemSteps(db, ctx, row, [{ itemId: id, act: 'assign', said }])
    await recordPrepared(db, ctx, row, 'assign')
    await tellOfAnswer(db, ctx, row, 'dialogue.answerAsked', { itemId: id, to: 'unit', due: input.dueOn })
  })
}

/** Another unit begins anew; the same one keeps what it wrote. */
async function keepAssigned(
  db: Tx,
  ctx: Ctx,
  row: DialogueRow,
  itemId: string,
  { unitId, dueOn }: AssignAnswer,
): Promise<void> {
  const [before] = await db.select().from(dialogueAnswer).where(eq(dialogueAnswer.itemId, itemId))
  if (!before) {
    await db.insert(dialogueAnswer).values({
      ...{ itemId, dialogueId: row.id, unitId, dueOn, state: 'asked' },
      ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
    })
    return
  }
  const anew = {
    ...{ state: 'asked' as const, body: '', writtenBy: null, writtenTitle: '', writtenAt: null },
    ...{ returned: '', approvedBy: null, approvedTitle: '', approvedAt: null },
  }
  await db
    .update(dialogueAnswer)
    .set({
      ...(before.unitId !== unitId && anew),
      ...{ unitId, dueOn, lateToldOn: null, version: before.version + 1 },
    })
    .where(eq(dialogueAnswer.itemId, itemId))
}
