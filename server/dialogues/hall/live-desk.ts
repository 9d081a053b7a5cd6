import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { dialogueJoined } from '#db/schema/dialogue-joined.ts'
import {
  dialoguePresence,
  dialogueSpeaker,
  dialogueTurn,
  hallQuestion,
  type TurnRow,
} from '#db/schema/dialogue-turns.ts'
import { dialogue } from '#db/schema/dialogues.ts'
import { petition } from '#db/schema/petitions.ts'
import { area, areaLineage, unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type SettleTurn, settleDefaults } from '#domain/dialogues/hall.ts'
import { countTurns, recordable } from '#domain/dialogues/turn.ts'
import { can } from '#domain/people/permissions.ts'
import type { UnitKind } from '#domain/people/words.ts'
import { firstDates } from '#domain/petitions/clocks.ts'
import { ruleOn } from '#domain/petitions/kinds.ts'
import { fold } from '#domain/search/fold.ts'
import { previousWorkingDay } from '#domain/time/calendar.ts'
import { addDays, dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import {
  chairsOf,
  type DialogueRow,
  dialoguesWithin,
  isNumber,
  placeOfOffice,
  sitesOf,
} from '#server/dialogues/dialogue-row.ts'
import { presentAt } from '#server/dialogues/outcome/recorded-turns.ts'
import { assigneesOf, headsOf, ownHeadsOf } from '#server/petitions/staff-of.ts'
import { loadFields, loadKinds, loadRules } from '#server/places/rules.ts'
import { openQuestions, queuedQuestions } from './moderate-question.ts'
import { officeForPromises } from './office-for-promises.ts'
import { pausedUntil } from './pause.ts'
import { preparedFor } from './queue-prepared.ts'
import { toMake, wishesOf } from './wishes.ts'

/** A turn with the name that was given, and the number of the petition that it lives on as. */
export type ShownTurn = TurnRow & { name: string; petition: string | undefined }
export type LiveDesk = NonNullable<Awaited<ReturnType<typeof liveDesk>>>

/** So many questions stand on the desk at first: those that most want asked. */
export const firstQuestions = 20

/**
 * Everything that a clerk of the hall sees; undefined for who does not read the dialogue or before it is opened. What
 * does not need each other is asked for at once: while a hall of phones writes, every answer waits its turn.
 */
export function liveDesk(ctx: Ctx, number: string, mostQuestions = firstQuestions) {
  return tx(ctx, async (db) => {
    const row = await seenHall(db, ctx, number)
    if (!row) return undefined
    const [sites, turns, counted, present, place, choices, paused] = await Promise.all([
      sitesOf(db, row.id),
      turnsOf(db, row.id),
      db
        .select({ siteId: dialoguePresence.siteId, people: dialoguePresence.people })
        .from(dialoguePresence)
        .where(eq(dialoguePresence.dialogueId, row.id)),
      presentAt(db, row.id),
      placeOfOffice(db, row.unitId),
      choicesOf(db, row),
      pausedUntil(db, row.id),
    ])
    const mayRecord = can(ctx.actor, 'dialogue.prepare', place)
    const [prepared, wishes, joined, questions, queued] = await Promise.all([
      mayRecord ? preparedFor(db, ctx, row, turns) : [],
      mayRecord ? wishesOf(db, row.id) : new Map(),
      mayRecord ? db.$count(dialogueJoined, eq(dialogueJoined.dialogueId, row.id)) : 0,
      // Only the office that holds it reads them.
      openQuestions(db, row.id, mayRecord ? mostQuestions : 0),
      mostQuestions > firstQuestions ? queuedQuestions(db, row.id) : [],
    ])
    const people = (siteId: string) => counted.find((one) => one.siteId === siteId)?.people
    return {
      ...{ row, turns, counts: countTurns(turns), mayRecord, choices, paused, queued, ...questions },
      present: present.reduce((sum, one) => sum + one.count, 0),
      sites: sites.map((site) => ({ ...site, people: people(site.id) })),
      // What lives on is a petition of their own office: its pages are open to them.
      opensFiles: can(ctx.actor, 'petition.register', place),
      toMake: toMake(turns, wishes),
      /** How much came from desks without network. */
      joined,
      prepared: prepared.map((one) => ({ ...one, freshId: newId() })),
    }
  })
}

/** What hangs on the wall of one place: seats, and names where somebody wants theirs read out. */
export function hallScreen(ctx: Ctx, number: string, asked?: string) {
  return tx(ctx, async (db) => {
    const row = await seenHall(db, ctx, number)
    if (!row) return undefined
    const sites = await sitesOf(db, row.id)
    const site = sites.find(({ id }) => id === asked) ?? sites[0]
    const turns = (await turnsOf(db, row.id)).filter(({ siteId }) => siteId === site?.id)
    const speaking = turns.find(({ state }) => state === 'speaking')
    const waiting = turns.filter(({ state }) => state === 'waiting')
    const asking = await db.$count(
      hallQuestion,
      and(
        eq(hallQuestion.dialogueId, row.id),
        eq(hallQuestion.state, 'shown'),
        isNull(hallQuestion.mergedInto),
      ),
    )
    const [chair] = await chairsOf(db, row.id)
    return {
      ...{ topic: row.topic, isOver: row.state === 'held', speaking, next: waiting[0] },
      paused: await pausedUntil(db, row.id),
      answering: speaking?.answeredByTitle || (chair?.title ?? ''),
      waiting: waiting.length + asking,
    }
  })
}

/** The dialogue, once it was opened, as whoever reads it sees it. */
export async function seenHall(db: Tx, ctx: Ctx, number: string): Promise<DialogueRow | undefined> {
  if (!isNumber(number)) return undefined
  const [row] = await db
    .select()
    .from(dialogue)
    .where(
      and(eq(dialogue.number, number), dialoguesWithin(ctx, 'any'), inArray(dialogue.state, [...recordable])),
    )
  return row
}

/** Every turn, in the order in which they speak. */
export async function turnsOf(db: Tx, dialogueId: string): Promise<ShownTurn[]> {
  const rows = await db
    .select({ turn: dialogueTurn, name: dialogueSpeaker.name, petition: petition.number })
    .from(dialogueTurn)
    .leftJoin(dialogueSpeaker, eq(dialogueSpeaker.turnId, dialogueTurn.id))
    .leftJoin(petition, eq(petition.id, dialogueTurn.petitionId))
    .where(eq(dialogueTurn.dialogueId, dialogueId))
    .orderBy(asc(dialogueTurn.queuedAt), asc(dialogueTurn.position))
  return rows.map(({ turn, name, petition: file }) => ({
    ...turn,
    name: name ?? '',
    petition: file ?? undefined,
  }))
}

/** At a conference everybody reports and answers; at a dialogue those who owe the people an answer. */
const answering: Record<DialogueRow['form'], UnitKind[]> = {
  dialogue: ['government', 'department', 'party'],
  conference: ['government', 'department', 'party', 'front', 'organisation', 'council'],
}

/** Places to speak from and for, fields, and offices that answer: of this area. */
async function choicesOf(db: Tx, row: DialogueRow) {
  const [areas, offices, fields] = await Promise.all([
    db
      .select({ code: area.code, name: area.name })
      .from(area)
      .innerJoin(areaLineage, eq(areaLineage.code, area.code))
      .where(eq(areaLineage.ancestorCode, row.areaCode))
      .orderBy(asc(area.name)),
    db
      .select({ id: unit.id, name: unit.name })
      .from(unit)
      .where(and(eq(unit.areaCode, row.areaCode), inArray(unit.kind, answering[row.form])))
      .orderBy(asc(unit.name)),
    loadFields(db),
  ])
  const current = fields.filter(({ validTo }) => !validTo)
  return { areas, offices, fields: current.map(({ code, label }) => ({ code, label })) }
}

/** The one person whom the noted words name, by name, title or both; undefined where it may be several. */
export function whoIsMeant<T extends { name: string; title: string }>(
  people: readonly T[],
  words: string,
): T | undefined {
  const said = fold(words)
  if (!said) return undefined
  const found = people.filter(
    ({ name, title }) => said.includes(fold(name)) || (said === fold(title) && title !== ''),
  )
  return found.length === 1 ? found[0] : undefined
}

/** What the page of the five points of a turn offers, and begins with. */
export function settleChoices(
  ctx: Ctx,
  { row, toMake: noted }: LiveDesk,
  turn: TurnRow,
  outcome: SettleTurn['outcome'],
) {
  const wish = noted.find(({ id }) => id === turn.id)?.wish
  return tx(ctx, async (db) => {
    const today = dayOf(ctx.at)
    const rules = await loadRules(db)
    const clocks = ruleOn(await loadKinds(db), 'proposal', today)?.clocks
    const limit = clocks && firstDates(clocks, ctx.at, rules).answerDueOn
    const dueOn = previousWorkingDay(rules.calendar, addDays(limit ?? addDays(today, 15), 1))
    const unitId = (await officeForPromises(db, row.unitId)) ?? row.unitId
    const assignees = await assigneesOf(db, unitId, today)
    const heads = await headsOf(db, unitId, today)
    const answering = assignees.filter(({ unitId }) => unitId === turn.answeringUnitId)
    const own = await ownHeadsOf(db, unitId, today)
    const usual = settleDefaults(turn.body, outcome)
    const meant = wish && whoIsMeant(assignees, wish.who)
    return {
      ...{ assignees, heads, today },
      ...{ assigneeId: (meant ?? answering[0])?.id, headId: own.length === 1 ? own[0] : undefined },
      ...{ task: wish?.task || usual.task, expectedResult: wish?.result || usual.expectedResult },
      ...{ dueOn: wish?.dueOn || dueOn, passedTo: wish?.passedTo ?? '' },
      /** In the words that were noted, where they name nobody for certain. */
      who: wish && !meant ? wish.who : '',
      asksAuthority: rules.settings.get('clarity')?.includes('authority') ?? false,
    }
  })
}
