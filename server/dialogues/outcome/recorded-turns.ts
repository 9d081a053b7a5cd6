import { and, asc, eq, isNotNull, or, sql } from 'drizzle-orm'
import { dialogueSpeaker, dialogueTurn } from '#db/schema/dialogue-turns.ts'
import { dialogueSite } from '#db/schema/dialogues.ts'
import { petition } from '#db/schema/petitions.ts'
import { area, unit } from '#db/schema/places.ts'
import type { Tx } from '#db/tx.ts'
import type { RecordedTurn } from '#domain/dialogues/recorded.ts'
import { loadFields } from '#server/places/rules.ts'

/**
 * Every opinion that was said, in its order, with what came of it, as minutes and notices tell it. Who spoke is
 * there for the office that holds the dialogue alone; what the actor may not read of a petition is left out.
 */
export async function recordedTurns(db: Tx, dialogueId: string): Promise<RecordedTurn[]> {
  const fields = await loadFields(db)
  const labelOf = (code: string) => fields.findLast((one) => one.code === code)?.label ?? ''
  const office = sql<string | null>`(select ${unit.name} from ${unit}
    where ${unit.id} = coalesce(${petition.handlingUnitId}, ${petition.unitId}))`
  const rows = await db
    .select({
      ...{ turn: dialogueTurn, site: dialogueSite.place, speaker: dialogueSpeaker.name, area: area.name },
      ...{ answering: unit.name, petition, office },
    })
    .from(dialogueTurn)
    .innerJoin(dialogueSite, eq(dialogueSite.id, dialogueTurn.siteId))
    .leftJoin(dialogueSpeaker, eq(dialogueSpeaker.turnId, dialogueTurn.id))
    .leftJoin(area, eq(area.code, dialogueTurn.areaCode))
    .leftJoin(unit, eq(unit.id, dialogueTurn.answeringUnitId))
    .leftJoin(petition, eq(petition.id, dialogueTurn.petitionId))
    .where(
      and(
        eq(dialogueTurn.dialogueId, dialogueId),
        or(eq(dialogueTurn.state, 'done'), isNotNull(dialogueTurn.outcome)),
      ),
    )
    .orderBy(asc(dialogueTurn.position))
  return rows.map(({ turn, site, speaker, area: village, answering, petition: of, office: by }) => ({
    ...{ no: turn.position, site, speaker: speaker ?? '', seat: turn.seat },
    place: [village, turn.place].filter(Boolean).join(', '),
    ...{ field: labelOf(turn.field), body: turn.body, answer: turn.answer },
    answeredBy: turn.answeredByTitle || (answering ?? ''),
    ...{ outcome: turn.outcome, carriedOver: turn.carriedOver },
    ...(of &&
      !of.restricted && {
        promise: {
          ...{ number: of.number, task: of.task ?? turn.body, office: turn.passedTo || (by ?? '') },
          ...{ with: '', answerable: of.headTitle ?? '', result: of.expectedResult ?? '' },
          dueOn: turn.dueOn ?? of.dueOn ?? '',
        },
      }),
  }))
}

/** How many people were at each place: as counted at the door, or more where its clerk counted more. */
export async function presentAt(db: Tx, dialogueId: string): Promise<{ site: string; count: number }[]> {
  const rows = await db.execute<{ place: string; people: number }>(
    sql`select place, people from acl.dialogue_present(${dialogueId}::uuid)`,
  )
  return [...rows].map(({ place, people }) => ({ site: place, count: people }))
}
