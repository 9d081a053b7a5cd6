import { and, asc, desc, eq, gte, inArray, lte, sql } from 'drizzle-orm'
import { dialogue, dialogueChair, dialogueSite, dialogueStep } from '#db/schema/dialogues.ts'
import { petition } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { fromStates, refusalByState } from '#domain/dialogues/life.ts'
import { troublesOf } from '#domain/dialogues/plan.ts'
import { type DialogueAct, holdsDialogues, type StateAct } from '#domain/dialogues/words.ts'
import { can } from '#domain/people/permissions.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { loadRules } from '#server/places/rules.ts'
import { loadReach } from '#server/reach.ts'
import {
  type ChairRow,
  chairOffices,
  chairsOf,
  type DialogueRow,
  dialoguesWithin,
  placeOfOffice,
  readRow,
  type SiteRow,
  sitesOf,
} from './dialogue-row.ts'

export type DialogueFile = NonNullable<Awaited<ReturnType<typeof findDialogue>>>

/** One dialogue with all that staff see and what the actor may do with it now. */
export async function findDialogue(ctx: Ctx, number: string) {
  return tx(ctx, async (db) => {
    const row = await readRow(db, ctx, number)
    if (!row) return undefined
    const place = await placeOfOffice(db, row.unitId)
    const today = dayOf(ctx.at)
    const [chairs, sites, offices] = [
      await chairsOf(db, row.id),
      await sitesOf(db, row.id),
      await chairOffices(db),
    ]
    const { calendar } = await loadRules(db)
    return {
      ...{ row, chairs, sites },
      choices: offices.filter(
        ({ id, areaCode, validTo }) =>
          chairs.some(({ unitId }) => unitId === id) ||
          (areaCode && place.areaLineage.includes(areaCode) && (!validTo || validTo >= today)),
      ),
      ...(await namesOf(db, row)),
      steps: await stepsOf(db, row.id),
      troubles: troublesOf({ ...row, chairs }, today, { calendar, offices }),
      may: actsOf(ctx, row, place, today),
      prepares: can(ctx.actor, 'dialogue.prepare', place),
      moderates: can(ctx.actor, 'dialogue.moderate', place),
    }
  })
}

/** Done by whoever prepares the dialogue; all else its head decides. */
const prepared: readonly DialogueAct[] = ['plan', 'change', 'open', 'end']

/** Which acts the state allows and the actor may do. */
function actsOf(ctx: Ctx, row: DialogueRow, place: Parameters<typeof can>[2], today: Day): Set<DialogueAct> {
  const acts = Object.keys(fromStates) as StateAct[]
  return new Set(
    acts.filter((act) => {
      const permission = prepared.includes(act) ? 'dialogue.prepare' : 'dialogue.decide'
      if (row.origin === 'voters' && (act === 'decline' || act === 'cancel')) return false
      return !refusalByState(row, act, today) && can(ctx.actor, permission, place)
    }),
  )
}

async function namesOf(db: Tx, row: DialogueRow) {
  const units = await db
    .select({ id: unit.id, name: unit.name })
    .from(unit)
    .where(inArray(unit.id, [row.unitId, row.proposedBy]))
  const nameOf = (id: string) => units.find((one) => one.id === id)?.name ?? ''
  // Whoever does not read the file learns nothing of it here.
  const [file] = row.petitionId
    ? await db.select({ number: petition.number }).from(petition).where(eq(petition.id, row.petitionId))
    : []
  return { office: nameOf(row.unitId), proposer: nameOf(row.proposedBy), petition: file?.number }
}

export const stepsOf = (db: Tx, id: string) =>
  db
    .select()
    .from(dialogueStep)
    .where(eq(dialogueStep.dialogueId, id))
    .orderBy(asc(dialogueStep.at), asc(dialogueStep.id))

export type ListedDialogue = DialogueRow & {
  office: string
  chairs: ChairRow[]
  sites: SiteRow[]
  troubles: string[]
}

/** The dialogues that the actor reads, of a year: by day, those without one by the day that was wished for. */
export function listDialogues(ctx: Ctx, year: string): Promise<ListedDialogue[]> {
  return tx(ctx, async (db) => {
    const when = sql<Day>`coalesce(${dialogue.day}, ${dialogue.wishedOn})`
    const rows = await db
      .select({ row: dialogue, office: unit.name })
      .from(dialogue)
      .innerJoin(unit, eq(unit.id, dialogue.unitId))
      .where(and(dialoguesWithin(ctx), gte(when, `${year}-01-01`), lte(when, `${year}-12-31`)))
      .orderBy(desc(when), desc(dialogue.number))
    return withParts(db, ctx, rows)
  })
}

/** Adds who chairs, where, and what stands in the way. */
export async function withParts(
  db: Tx,
  ctx: Ctx,
  rows: { row: DialogueRow; office: string }[],
): Promise<ListedDialogue[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ row }) => row.id)
  const chairs = await db
    .select()
    .from(dialogueChair)
    .where(inArray(dialogueChair.dialogueId, ids))
    .orderBy(asc(dialogueChair.position))
  const sites = await db
    .select()
    .from(dialogueSite)
    .where(inArray(dialogueSite.dialogueId, ids))
    .orderBy(asc(dialogueSite.position))
  const [offices, { calendar }] = [await chairOffices(db), await loadRules(db)]
  return rows.map(({ row, office }) => {
    const own = chairs.filter(({ dialogueId }) => dialogueId === row.id)
    return {
      ...{ ...row, office, chairs: own, sites: sites.filter(({ dialogueId }) => dialogueId === row.id) },
      troubles: troublesOf({ ...row, chairs: own }, dayOf(ctx.at), { calendar, offices }),
    }
  })
}

/** Offices of the actor's areas that may hold a dialogue, for the form of a proposal. */
export function proposableOffices(ctx: Ctx) {
  return tx(ctx, async (db) => {
    const reach = (await loadReach(db, ctx.actor))(['dialogue.propose'])
    const today = dayOf(ctx.at)
    return (await chairOffices(db)).filter(
      ({ kind, areaCode, validTo }) =>
        holdsDialogues(kind) && areaCode && reach.areas.includes(areaCode) && (!validTo || validTo >= today),
    )
  })
}
