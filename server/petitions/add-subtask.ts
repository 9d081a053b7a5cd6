import { subtask } from '#db/schema/work.ts'
import { tx } from '#db/tx.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import { type AddSubtask, refusalToDivide } from '#domain/petitions/subtasks.ts'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'
import { partPeople, subtasksOf } from '#server/petitions/subtasks-of.ts'
import { loadRules } from '#server/places/rules.ts'

/** Takes a part out of the work, with its own person, weight and date. */
export function addSubtask(ctx: Ctx, number: string, input: AddSubtask): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'petition.assign', 'petition.draft')
    sameVersion(row, input.version)
    after(row.state, 'divide')
    if (ctx.actor.kind !== 'person') throw new Error('only a person divides the work')
    const people = await partPeople(db, row)
    const refusal = refusalToDivide(input, {
      today: dayOf(ctx.at),
      dueOn: row.dueOn,
      calendar: (await loadRules(db)).calendar,
      people,
      parts: (await subtasksOf(db, row.id)).length,
    })
    if (refusal) throw refusal
    const { title, weight, dueOn, bodyName } = input
    await db.insert(subtask).values({
      ...{ id: newId(), petitionId: row.id, title, weight, dueOn, bodyName },
      ...{ personId: input.personId || null, by: ctx.actor.personId, at: ctx.at },
    })
    const changed = await changeRow(db, row, {})
    const who = people.find(({ id }) => id === input.personId)?.title ?? 'đơn vị không có tài khoản'
    await record(db, ctx, {
      type: 'petition.subtask-added',
      petition: changed,
      payload: { weight, dueOn, title: who },
    })
  })
}
