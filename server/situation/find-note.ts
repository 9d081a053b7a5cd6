import { and, asc, count, desc, eq, inArray, ne, notExists, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { area, unit } from '#db/schema/places.ts'
import { situationNote, situationOrigin, situationPoint, situationStep } from '#db/schema/situation.ts'
import { type Tx, tx } from '#db/tx.ts'
import { lastDayOf, type Month } from '#domain/situation/note.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { limitFor } from '#domain/time/time-limits.ts'
import { type Day, dayOf, startOfDay } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { loadRules } from '#server/places/rules.ts'
import {
  hearingPlaces,
  type NoteRow,
  notesWithin,
  pointOf,
  seenNote,
  writesFor,
  writingBodies,
} from './note-row.ts'
import { usesOf } from './uses.ts'

/** A note in a list. */
export type NoteLine = NoteRow & {
  unit: string
  place: string
  points: number
  pressing: number
  hot: number
}

const linesOf = (db: Tx, within: ReturnType<typeof and>): Promise<NoteLine[]> =>
  db
    .select({
      row: situationNote,
      ...{ unit: unit.name, place: area.name },
      points: count(situationPoint.id),
      pressing: sql<number>`(count(*) filter (where ${situationPoint.level} = 'pressing'))::int`,
      hot: sql<number>`(count(*) filter (where ${situationPoint.hot}))::int`,
    })
    .from(situationNote)
    .innerJoin(unit, eq(unit.id, situationNote.unitId))
    .innerJoin(area, eq(area.code, situationNote.areaCode))
    .leftJoin(situationPoint, eq(situationPoint.noteId, situationNote.id))
    .where(within)
    .groupBy(situationNote.id, unit.name, area.name)
    .orderBy(asc(situationNote.areaCode), desc(situationNote.kind), asc(situationNote.at))
    .limit(500)
    .then((rows) => rows.map(({ row, ...more }) => ({ ...row, ...more })))

/** A board of below that has not sent its note of the month, or sent it late. */
export type AwaitedBoard = { unitId: string; unit: string; sentOn: Day | null }

/** One month: notes of the actor's own bodies, notes sent to them, who is waited for and until when. */
export function monthOfNotes(ctx: Ctx, period: Month) {
  return tx(ctx, async (db) => {
    const notes = await linesOf(db, and(eq(situationNote.period, period), notesWithin(ctx)))
    const due = await dueOf(db, period)
    const mine = new Set(writingBodies(ctx).map(({ unitId }) => unitId))
    return {
      ...{ due, isOver: dayOf(ctx.at) > due, writes: mine.size > 0, hears: hearingPlaces(ctx).length > 0 },
      own: notes.filter(({ unitId }) => mine.has(unitId)),
      heard: notes.filter(({ unitId }) => !mine.has(unitId)),
      awaited: await awaitedOf(db, notes, due),
    }
  })
}

/** Until when the note of a month is waited for: the rule of its last day. */
async function dueOf(db: Tx, period: Month): Promise<Day> {
  const { limits, calendar } = await loadRules(db)
  const end = lastDayOf(period)
  return computeDeadline(limitFor(limits, 'situation.note', end), startOfDay(end), calendar).due
}

/** Late is worked out each time, never kept: a holiday that is added later counts. */
async function awaitedOf(db: Tx, notes: readonly NoteLine[], due: Day): Promise<AwaitedBoard[]> {
  const writers = await db.execute<{ unit_id: string; unit: string }>(
    sql`select unit_id, unit from acl.situation_writers() order by area_code, unit`,
  )
  return [...writers].flatMap(({ unit_id: unitId, unit: name }) => {
    const sent = notes.find((one) => one.unitId === unitId && one.kind === 'regular' && one.sentAt)
    const sentOn = sent?.sentAt ? dayOf(sent.sentAt) : null
    return sentOn && sentOn <= due ? [] : [{ unitId, unit: name, sentOn }]
  })
}

const below = alias(situationNote, 'below')

/** Points of notes that were sent from right below, or by another body of the place, and that went into no other yet. */
export const mergeable = (db: Tx, ctx: Ctx, row: NoteRow) =>
  db
    .select({
      ...{ id: situationPoint.id, noteId: situationPoint.noteId, body: situationPoint.body },
      ...{ field: situationPoint.field, level: situationPoint.level, people: situationPoint.people },
      ...{ hot: situationPoint.hot, unit: unit.name, place: area.name, period: below.period },
    })
    .from(situationPoint)
    .innerJoin(below, eq(below.id, situationPoint.noteId))
    .innerJoin(unit, eq(unit.id, below.unitId))
    .innerJoin(area, eq(area.code, below.areaCode))
    .where(
      and(
        ...[eq(below.state, 'sent'), inArray(sql`${row.areaCode}`, [area.code, area.parentCode])],
        ne(below.unitId, row.unitId),
        // A body hears of its own place and of those right below; without that it merges nothing.
        hearingPlaces(ctx).length > 0 ? or(...hearsOf(ctx)) : sql`false`,
        notExists(
          db
            .select({ one: sql`1` })
            .from(situationOrigin)
            .where(eq(situationOrigin.originId, situationPoint.id)),
        ),
      ),
    )
    .orderBy(asc(below.areaCode), asc(situationPoint.at))
    .limit(200)

const hearsOf = (ctx: Ctx) =>
  hearingPlaces(ctx).map((code) => sql`(${area.code} = ${code} or ${area.parentCode} = ${code})`)

/** One note with its points, for who reads it. @throws NotFound */
export const findNote = (ctx: Ctx, id: string) => tx(ctx, (db) => noteFile(db, ctx, id))
export type NoteFile = Awaited<ReturnType<typeof noteFile>>

async function noteFile(db: Tx, ctx: Ctx, id: string) {
  const row = await seenNote(db, ctx, id)
  const [place] = await db
    .select({ unit: unit.name, place: area.name })
    .from(unit)
    .innerJoin(area, eq(area.code, row.areaCode))
    .where(eq(unit.id, row.unitId))
  const drafts = row.state === 'draft' && writesFor(ctx, row.unitId)
  return {
    ...{ row, unit: place?.unit ?? '', place: place?.place ?? '', drafts },
    points: await pointsOf(db, id),
    below: drafts ? await mergeable(db, ctx, row) : [],
    steps: await db
      .select()
      .from(situationStep)
      .where(eq(situationStep.noteId, id))
      .orderBy(asc(situationStep.at), asc(situationStep.id)),
  }
}

const pointsOf = (db: Tx, noteId: string) =>
  db
    .select({
      ...{ id: situationPoint.id, body: situationPoint.body, field: situationPoint.field },
      ...{ level: situationPoint.level, people: situationPoint.people, hot: situationPoint.hot },
      origins: sql<number>`(select count(*)::int from situation_origin o where o.point_id = ${situationPoint.id})`,
      uses: sql<number>`(select count(*)::int from situation_use u where u.point_id = ${situationPoint.id})`,
    })
    .from(situationPoint)
    .where(eq(situationPoint.noteId, noteId))
    .orderBy(asc(situationPoint.at), asc(situationPoint.id))

/** One point: where it comes from, where it went, and what it became. @throws NotFound */
export function findPoint(ctx: Ctx, noteId: string, pointId: string) {
  return tx(ctx, async (db) => {
    const file = await noteFile(db, ctx, noteId)
    const point = await pointOf(db, noteId, pointId)
    return {
      ...{ ...file, point },
      origins: await neighbours(db, eq(situationOrigin.pointId, pointId), situationOrigin.originId),
      merged: await neighbours(db, eq(situationOrigin.originId, pointId), situationOrigin.pointId),
      uses: await usesOf(db, pointId),
    }
  })
}

/** Points at the other end: those of notes that the actor does not read stand without words. */
const neighbours = (
  db: Tx,
  within: ReturnType<typeof eq>,
  other: typeof situationOrigin.originId | typeof situationOrigin.pointId,
) =>
  db
    .select({
      ...{ id: other, noteId: situationPoint.noteId, body: situationPoint.body },
      ...{ unit: unit.name, place: area.name },
    })
    .from(situationOrigin)
    .leftJoin(situationPoint, eq(situationPoint.id, other))
    .leftJoin(situationNote, eq(situationNote.id, situationPoint.noteId))
    .leftJoin(unit, eq(unit.id, situationNote.unitId))
    .leftJoin(area, eq(area.code, situationNote.areaCode))
    .where(within)
    .orderBy(asc(situationNote.areaCode))
