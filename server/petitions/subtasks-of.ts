import { asc, eq } from 'drizzle-orm'
import { person } from '#db/schema/people.ts'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { subtask } from '#db/schema/work.ts'
import { type Tx, tx } from '#db/tx.ts'
import { isOpenPart } from '#domain/petitions/subtasks.ts'
import type { Ctx } from '#server/context.ts'
import { membersOf } from '#server/petitions/members-of.ts'
import { NotFound } from '#server/petitions/petition-row.ts'

export type SubtaskRow = typeof subtask.$inferSelect
/** A part with who does it, in words. */
export type SubtaskLine = SubtaskRow & { who: string; waivedTitle?: string }

/** The parts of the work, nearest date first. */
export async function subtasksOf(db: Tx, petitionId: string): Promise<SubtaskLine[]> {
  const rows = await db
    .select({ part: subtask, name: person.name, title: person.title })
    .from(subtask)
    .leftJoin(person, eq(person.id, subtask.personId))
    .where(eq(subtask.petitionId, petitionId))
    .orderBy(asc(subtask.dueOn), asc(subtask.at))
  return rows.map(({ part, name, title }) => ({
    ...part,
    who: name ? `${name}, ${title}` : part.bodyName,
  }))
}

export const countOpenParts = async (db: Tx, petitionId: string): Promise<number> =>
  (await subtasksOf(db, petitionId)).filter(isOpenPart).length

/** A part that is still open. @throws NotFound */
export async function openPart(db: Tx, petitionId: string, id: string): Promise<SubtaskLine> {
  const found = (await subtasksOf(db, petitionId)).find((one) => one.id === id)
  if (!found) throw new NotFound()
  return found
}

/** Who can be given a part: who answers for the work, and who helps with it. */
export async function partPeople(
  db: Tx,
  row: PetitionRow,
): Promise<{ id: string; name: string; title: string }[]> {
  const [accountable] = row.assigneeId
    ? await db
        .select({ id: person.id, name: person.name, title: person.title })
        .from(person)
        .where(eq(person.id, row.assigneeId))
    : []
  const helpers = (await membersOf(db, row.id)).flatMap(({ personId, role, name, title }) =>
    personId && role === 'collaborator' ? [{ id: personId, name, title }] : [],
  )
  return accountable ? [accountable, ...helpers] : helpers
}

/** The page of the parts. */
export function subtaskPage(ctx: Ctx, row: PetitionRow) {
  return tx(ctx, async (db) => ({
    parts: await subtasksOf(db, row.id),
    people: await partPeople(db, row),
  }))
}
