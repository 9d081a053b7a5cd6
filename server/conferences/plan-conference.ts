import { eq } from 'drizzle-orm'
import { conference } from '#db/schema/conferences.ts'
import { dialogue } from '#db/schema/dialogues.ts'
import { unit } from '#db/schema/places.ts'
import { tx } from '#db/tx.ts'
import {
  type NewConference,
  type PlanConference,
  refusalByState,
  refusalToPlan,
} from '#domain/conferences/plan.ts'
import { chairsConferences, holdsConferences } from '#domain/conferences/words.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { addStep, chairOffices, mayThere, write } from '#server/dialogues/dialogue-row.ts'
import { tellOfDialogue } from '#server/dialogues/tell.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf } from '#server/reception/desk.ts'
import { keepMeeting, lockConference } from './conference-row.ts'

/** A conference of the actor's office, planned at once: nobody proposes it. @returns its number */
export function newConference(ctx: Ctx, input: NewConference): Promise<string> {
  return tx(ctx, async (db) => {
    await mayThere(db, ctx, input.unitId, 'dialogue.prepare')
    const [office] = await db
      .select({ kind: unit.kind, areaCode: unit.areaCode })
      .from(unit)
      .where(eq(unit.id, input.unitId))
    if (!office?.areaCode) throw new NotFound()
    if (!holdsConferences(office.kind)) {
      throw fieldRefusal(
        'conference.office',
        'unitId',
        'Cơ quan này không tự tổ chức hội nghị ở đây. Chọn Ủy ban nhân dân, cấp ủy, cơ quan chuyên môn hoặc Mặt trận.',
      )
    }
    const offices = await chairOffices(db, chairsConferences)
    const refusal = refusalToPlan(input, dayOf(ctx.at), { organiserId: input.unitId, offices })
    if (refusal) throw refusal
    const { topic, day, fromTime, toTime, programme, howToJoin } = input
    const [row] = await db
      .insert(dialogue)
      .values({
        ...{ id: newId(), form: 'conference', unitId: input.unitId, areaCode: office.areaCode },
        ...{ proposedBy: input.unitId, origin: 'office', state: 'planned' },
        ...{ topic, day, fromTime, toTime, programme, howToJoin, wishedOn: day },
        // What a dialogue says of itself and a conference does not: nobody reads it there.
        ...{ kind: 'regular', scope: 'thematic', audience: 'everybody' },
        ...{ changedAt: ctx.at, by: personOf(ctx), at: ctx.at },
      })
      .returning()
    if (!row) throw new Error('a conference is not seen by who planned it')
    await db.insert(conference).values({ dialogueId: row.id, ...ownOf(input) })
    await keepMeeting(db, row.id, input)
    await addStep(db, ctx, row, { act: 'plan', shown: false })
    await tellOfDialogue(db, ctx, row, 'dialogue.planned')
    return row.number
  })
}

const ownOf = ({ kind, subject, fromOn, toOn }: PlanConference) => ({ kind, subject, fromOn, toOn })

/** The plan becomes otherwise, its day too, as often as needed until it is opened. */
export function planConference(ctx: Ctx, number: string, input: PlanConference): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockConference(db, ctx, number, input.version, 'dialogue.prepare')
    const today = dayOf(ctx.at)
    const offices = await chairOffices(db, chairsConferences)
    const refusal =
      refusalByState(row, 'plan', today) ?? refusalToPlan(input, today, { organiserId: row.unitId, offices })
    if (refusal) throw refusal
    await db.update(conference).set(ownOf(input)).where(eq(conference.dialogueId, row.id))
    await keepMeeting(db, row.id, input)
    const { topic, day, fromTime, toTime, programme, howToJoin } = input
    const next = await write(db, ctx, row, { topic, day, fromTime, toTime, programme, howToJoin })
    await addStep(db, ctx, next, { act: 'plan', shown: false })
    await tellOfDialogue(db, ctx, next, 'dialogue.planned')
  })
}
