import { and, asc, desc, eq, isNull, or, sql } from 'drizzle-orm'
import { dialogueOpinion } from '#db/schema/dialogue-gathering.ts'
import { area, areaLineage, unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type EnterOpinions, refusalToGather } from '#domain/dialogues/opinions.ts'
import { table } from '#domain/people/permissions.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { seenRow } from '#server/dialogues/dialogue-row.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import type { DialogueRow } from '../dialogue-row.ts'
import { lockGathering, recordPrepared } from './gathering-row.ts'

/** Enters opinions of one village. Where they come from is kept with each for good. @returns how many */
export function enterOpinions(ctx: Ctx, number: string, input: EnterOpinions): Promise<number> {
  return tx(ctx, async (db) => {
    const { row } = await lockGathering(db, ctx, number, 'dialogue.gather')
    const refusal = refusalToGather(row, input, dayOf(ctx.at))
    if (refusal) throw refusal
    const villages = await villagesOf(db, ctx, row)
    const village = villages.find(({ code }) => code === input.areaCode)
    if (!village) {
      throw fieldRefusal(
        'gather.village',
        'areaCode',
        'Thôn, tổ dân phố này không thuộc nơi ông/bà phụ trách. Chọn nơi khác trong danh sách.',
      )
    }
    const byTitle = await titleOf(db, ctx)
    const { areaCode, channel, gatheredOn, place } = input
    await db.insert(dialogueOpinion).values(
      // Ids run in time: a moment apart, the opinions stay in the order of the sheet.
      input.opinions.map((one, at) => ({
        ...one,
        ...{ id: newId(Date.now() + at), dialogueId: row.id, areaCode, channel, gatheredOn, place },
        ...{ unitId: village.unitId, by: personOf(ctx), byTitle, at: ctx.at },
      })),
    )
    await recordPrepared(db, ctx, row, 'gather', input.opinions.length)
    return input.opinions.length
  })
}

/** A village with the office in whose name the actor gathers there. */
export type Village = { code: string; name: string; unitId: string }

/** Areas right below the dialogue's own that the actor gathers in, and the whole place. */
export async function villagesOf(db: Tx, { actor }: Ctx, row: DialogueRow): Promise<Village[]> {
  const grants =
    actor.kind === 'person'
      ? actor.grants.filter(({ role, areaCode }) => areaCode && table[role]['dialogue.gather'])
      : []
  const found = new Map<string, Village>()
  for (const { unitId, areaCode } of grants) {
    const rows = await db
      .select({ code: area.code, name: area.name })
      .from(area)
      .innerJoin(
        areaLineage,
        and(eq(areaLineage.code, area.code), eq(areaLineage.ancestorCode, areaCode ?? '')),
      )
      .where(and(isNull(area.validTo), or(eq(area.parentCode, row.areaCode), eq(area.code, row.areaCode))))
      .orderBy(asc(area.code))
    for (const one of rows) {
      const name = one.code === row.areaCode ? `Chung, không rõ thôn, tổ (${one.name})` : one.name
      if (!found.has(one.code)) found.set(one.code, { code: one.code, name, unitId })
    }
  }
  // Villages first; the whole place is for what fits nowhere.
  return [...found.values()].sort((a, b) => Number(a.code === row.areaCode) - Number(b.code === row.areaCode))
}

/** What the form of entry begins with: the villages, and where the actor gathered last. */
export function startOfEntry(ctx: Ctx, number: string) {
  return tx(ctx, async (db) => {
    const row = await seenRow(db, ctx, number)
    const [last] = await db
      .select()
      .from(dialogueOpinion)
      .innerJoin(unit, eq(unit.id, dialogueOpinion.unitId))
      .where(and(eq(dialogueOpinion.dialogueId, row.id), eq(dialogueOpinion.by, personOf(ctx))))
      .orderBy(desc(dialogueOpinion.at), sql`${dialogueOpinion.id} desc`)
      .limit(1)
    return { villages: await villagesOf(db, ctx, row), last: last?.dialogue_opinion }
  })
}
