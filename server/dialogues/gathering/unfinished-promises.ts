import { and, asc, eq, notInArray, sql } from 'drizzle-orm'
import { petition } from '#db/schema/petitions.ts'
import type { Tx } from '#db/tx.ts'
import { ended } from '#domain/petitions/lifecycle.ts'
import { type State, stateLabel } from '#domain/petitions/words.ts'
import type { Day } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { visiblePetitions } from '#server/scope.ts'

export type UnfinishedPromise = {
  number: string
  task: string
  dueOn: Day | null
  state: string
  late: boolean
}

/** States in which the office has done what it promised, or will not do it any more. */
const done: State[] = [...ended, 'ANSWERED']

/**
 * What was promised at an earlier dialogue of this office and is not done: it opens the agenda of the next. A promise
 * is a petition that came from a dialogue; the actor sees those that they read or watch.
 */
export async function unfinishedPromises(
  db: Tx,
  { actor }: Ctx,
  unitId: string,
  today: Day,
): Promise<UnfinishedPromise[]> {
  const rows = await db
    .select()
    .from(petition)
    .where(
      and(
        ...[eq(petition.unitId, unitId), sql`${petition.source} = 'dialogue'`],
        ...[notInArray(petition.state, done), visiblePetitions(actor)],
      ),
    )
    .orderBy(asc(petition.dueOn), asc(petition.number))
    .limit(100)
  return rows.map((row) => {
    const dueOn = row.dueOn ?? row.answerDueOn
    return {
      ...{ number: row.number, task: row.task ?? '', dueOn, state: stateLabel(row) },
      late: dueOn !== null && dueOn < today,
    }
  })
}
