import { and, eq } from 'drizzle-orm'
import { dialogueMatter } from '#db/schema/dialogue-gathering.ts'
import { dialogue } from '#db/schema/dialogues.ts'
import { area, unit } from '#db/schema/places.ts'
import { receptionMatter, receptionVisit } from '#db/schema/reception-visits.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type ProposeDialogue, refusalToPropose } from '#domain/dialogues/proposal.ts'
import { type Origin, originOf } from '#domain/dialogues/words.ts'
import { table } from '#domain/people/permissions.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { findRow, NotFound } from '#server/petitions/petition-row.ts'
import { personOf } from '#server/reception/desk.ts'
import { keepPoint } from '#server/situation/uses.ts'
import { addStep, type DialogueRow, mayThere } from './dialogue-row.ts'
import { tellOfDialogue } from './tell.ts'

/** Proposes a dialogue of an office of one's area, in one's own name or for the voters who ask. */
export function proposeDialogue(ctx: Ctx, input: ProposeDialogue): Promise<DialogueRow> {
  return tx(ctx, async (db) => {
    await mayThere(db, ctx, input.unitId, 'dialogue.propose')
    const [office] = await db
      .select({ kind: unit.kind, areaCode: unit.areaCode, area: area.kind, validTo: unit.validTo })
      .from(unit)
      .leftJoin(area, eq(area.code, unit.areaCode))
      .where(eq(unit.id, input.unitId))
    if (!office?.areaCode) throw new NotFound()
    const today = dayOf(ctx.at)
    const refusal = refusalToPropose(input, office, today)
    if (refusal) throw refusal
    if (office.validTo && office.validTo < input.wishedOn) {
      throw fieldRefusal(
        'dialogue.officeEnded',
        'unitId',
        'Cơ quan này đã thôi hoạt động vào ngày ấy. Chọn cơ quan nhận nhiệm vụ của cơ quan đó.',
      )
    }
    const proposer = await proposerOf(db, ctx)
    const isVoters = input.wishedBy === 'voters'
    const [row] = await db
      .insert(dialogue)
      .values({
        ...{ id: newId(), unitId: input.unitId, areaCode: office.areaCode, proposedBy: proposer.unitId },
        origin: isVoters ? 'voters' : proposer.origin,
        ...(isVoters && {
          ...{ requested: input.requested, electorate: input.electorate },
          ...{ electorateOn: input.electorateOn, electorateSource: input.electorateSource },
        }),
        ...{ topic: input.topic, kind: input.kind, scope: input.scope, audience: input.audience },
        ground: input.kind === 'extraordinary' ? input.ground : '',
        ...{ wishedOn: input.wishedOn, petitionId: await petitionOf(db, input.petition), state: 'proposed' },
        ...{ changedAt: ctx.at, by: personOf(ctx), at: ctx.at },
      })
      .returning()
    if (!row) throw new Error('a proposed dialogue is not seen by who proposed it')
    if (input.visit) await keepMatter(db, row.id, input.visit)
    if (input.point) await keepPoint(db, ctx, row.id, input.point)
    await addStep(db, ctx, row, { act: 'propose', shown: false })
    await tellOfDialogue(db, ctx, row, isVoters ? 'dialogue.askedByVoters' : 'dialogue.proposed')
    return row
  })
}

/** The office in whose place the actor proposes: the first in which a role lets them. */
async function proposerOf(db: Tx, { actor }: Ctx): Promise<{ unitId: string; origin: Origin }> {
  const grant =
    actor.kind === 'person' && actor.grants.find(({ role }) => table[role]['dialogue.propose'] !== undefined)
  if (!grant) throw new NotFound()
  const [own] = await db.select({ kind: unit.kind }).from(unit).where(eq(unit.id, grant.unitId))
  if (!own) throw new NotFound()
  return { unitId: grant.unitId, origin: originOf(own.kind) }
}

/** A file that the proposer reads and that few-readers' walls do not stand around. */
async function petitionOf(db: Tx, number: string): Promise<string | null> {
  if (!number) return null
  const row = await findRow(db, number)
  if (!row || row.restricted) {
    throw fieldRefusal(
      'dialogue.petition',
      'petition',
      'Không thấy hồ sơ số này trong phạm vi được xem. Xem lại số, hoặc để trống.',
    )
  }
  return row.id
}

/** The matter of an entry that the proposer reads; one that few may read opens no dialogue. */
async function keepMatter(db: Tx, dialogueId: string, visitId: string): Promise<void> {
  const [found] = await db
    .select({ matterId: receptionMatter.id })
    .from(receptionVisit)
    .innerJoin(receptionMatter, eq(receptionMatter.id, receptionVisit.matterId))
    .where(and(eq(receptionVisit.id, visitId), eq(receptionMatter.restricted, false)))
  if (!found) {
    throw fieldRefusal(
      'dialogue.matter',
      'visit',
      'Không thấy vụ việc này trong phạm vi được xem. Mở lại từ lượt tiếp, hoặc đề xuất không kèm vụ việc.',
    )
  }
  await db.insert(dialogueMatter).values({ dialogueId, matterId: found.matterId, visitId })
}
