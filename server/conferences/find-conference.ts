import { and, asc, desc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import { conference, conferenceUnit } from '#db/schema/conferences.ts'
import { dialogue, dialogueSite } from '#db/schema/dialogues.ts'
import { unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type ConferenceAct, refusalByState } from '#domain/conferences/plan.ts'
import { chairsConferences, holdsConferences } from '#domain/conferences/words.ts'
import { can, table } from '#domain/people/permissions.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import {
  chairOffices,
  chairsOf,
  dialoguesWithin,
  placeOfOffice,
  readRow,
  sitesOf,
} from '#server/dialogues/dialogue-row.ts'
import { stepsOf } from '#server/dialogues/find-dialogue.ts'
import { guestsOf, lastInvitation } from '#server/dialogues/registering/registrants.ts'
import { ownFacts } from './conference-row.ts'

export type ConferenceFile = NonNullable<Awaited<ReturnType<typeof findConference>>>

const decided: readonly ConferenceAct[] = ['cancel', 'open-to-all']
const acts: readonly ConferenceAct[] = ['plan', 'cancel', 'invite', 'open', 'end', 'open-to-all']

/** One conference with all that staff see and what the actor may do with it now. */
export function findConference(ctx: Ctx, number: string) {
  return tx(ctx, async (db) => {
    const row = await readRow(db, ctx, number, 'conference')
    if (!row) return undefined
    const place = await placeOfOffice(db, row.unitId)
    const today = dayOf(ctx.at)
    const own = await ownFacts(db, row.id)
    const chairs = await chairsOf(db, row.id)
    const prepares = can(ctx.actor, 'dialogue.prepare', place)
    const decides = can(ctx.actor, 'dialogue.decide', place)
    const [office] = await db.select({ name: unit.name }).from(unit).where(eq(unit.id, row.unitId))
    const invitation = prepares ? await lastInvitation(db, row.id) : undefined
    return {
      ...{ row, own, chairs, office: office?.name ?? '', prepares },
      sites: await sitesOf(db, row.id),
      choices: await chairChoices(db, place.areaLineage, today, chairs),
      invited: await invitedTo(db, row.id),
      guests: prepares ? await guestsOf(db, row.id) : [],
      invitation: invitation?.number,
      mayInvitePapers: decides && row.state === 'planned',
      steps: await stepsOf(db, row.id),
      may: new Set(
        acts.filter(
          (act) =>
            (decided.includes(act) ? decides : prepares) &&
            !refusalByState(row, act, today) &&
            !(act === 'open-to-all' && own.openOn),
        ),
      ),
    }
  })
}

/** Offices of the area and above, those that are over only where they stand in the plan already. */
async function chairChoices(db: Tx, areas: string[], today: string, chairs: { unitId: string }[] = []) {
  return (await chairOffices(db, chairsConferences)).filter(
    ({ id, areaCode, validTo }) =>
      chairs.some(({ unitId }) => unitId === id) ||
      (areaCode && areas.includes(areaCode) && (!validTo || validTo >= today)),
  )
}

const invitedTo = (db: Tx, id: string) =>
  db
    .select({ invited: conferenceUnit, name: unit.name })
    .from(conferenceUnit)
    .innerJoin(unit, eq(unit.id, conferenceUnit.unitId))
    .where(eq(conferenceUnit.dialogueId, id))
    .orderBy(asc(unit.name))

export type ListedConference = Awaited<ReturnType<typeof listConferences>>[number]

/** The conferences that the actor reads, of a year, the latest first. */
export function listConferences(ctx: Ctx, year: string) {
  return tx(ctx, async (db) => {
    const rows = await db
      .select({ row: dialogue, own: conference, office: unit.name })
      .from(dialogue)
      .innerJoin(conference, eq(conference.dialogueId, dialogue.id))
      .innerJoin(unit, eq(unit.id, dialogue.unitId))
      .where(
        and(
          dialoguesWithin(ctx, 'conference'),
          gte(dialogue.day, `${year}-01-01`),
          lte(dialogue.day, `${year}-12-31`),
        ),
      )
      .orderBy(desc(dialogue.day), desc(dialogue.number))
    const ids = rows.map(({ row }) => row.id)
    if (ids.length === 0) return []
    const sites = await db
      .select({ dialogueId: dialogueSite.dialogueId })
      .from(dialogueSite)
      .where(inArray(dialogueSite.dialogueId, ids))
    return rows.map((one) => ({
      ...one,
      sites: sites.filter(({ dialogueId }) => dialogueId === one.row.id).length,
    }))
  })
}

/** The offices that the actor prepares conferences for, and who may chair there. */
export function conferenceOffices({ actor, at }: Ctx) {
  return tx({ actor, at }, async (db) => {
    const ids =
      actor.kind === 'person'
        ? actor.grants.filter(({ role }) => table[role]['dialogue.prepare']).map(({ unitId }) => unitId)
        : []
    if (ids.length === 0) return { own: [], choices: [] }
    const own = await db
      .select({ id: unit.id, name: unit.name, kind: unit.kind })
      .from(unit)
      .where(inArray(unit.id, ids))
    const holding = own.filter(({ kind }) => holdsConferences(kind))
    const areas = new Set<string>()
    for (const { id } of holding)
      for (const code of (await placeOfOffice(db, id)).areaLineage) areas.add(code)
    return { own: holding, choices: await chairChoices(db, [...areas], dayOf(at)) }
  })
}

/** Offices that may be invited: all that work today. */
export const invitableUnits = (ctx: Ctx) =>
  tx(ctx, (db) =>
    db
      .select({ id: unit.id, name: unit.name })
      .from(unit)
      .where(or(isNull(unit.validTo), gte(unit.validTo, dayOf(ctx.at))))
      .orderBy(asc(unit.name)),
  )
