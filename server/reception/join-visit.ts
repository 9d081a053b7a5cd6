import { and, eq } from 'drizzle-orm'
import { petition } from '#db/schema/petitions.ts'
import { receptionJoined, receptionVisit } from '#db/schema/reception-visits.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { Answer } from '#domain/offline/answer.ts'
import { countedTime, keptDays, refusalOfKeptTime } from '#domain/offline/kept-time.ts'
import { shortCode } from '#domain/offline/short-code.ts'
import { type ComparedVisit, compareVisits, saysTheSame } from '#domain/reception/compared-visit.ts'
import { type JoinVisit, noteOfAnother } from '#domain/reception/join-visit.ts'
import { changedSince, readSeen } from '#domain/reception/matter-seen.ts'
import { refusalToRecord } from '#domain/reception/visit.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import { dayOf, formatDay, formatTime } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { loadRules } from '#server/places/rules.ts'
import { deskUnit, lockSitting, personOf, type SittingRow } from '#server/reception/desk.ts'
import { comparedVisit, matterNow } from '#server/reception/joined.ts'
import { entered, enterWithin, seenAlready } from '#server/reception/record-visit.ts'
import { deskSitting } from '#server/reception/sittings.ts'

type Joined = typeof receptionJoined.$inferInsert

/**
 * Takes in a visit that a device kept while its desk had no network. The id was made there: sent twice, from two
 * tabs, or again after a lost answer it is one entry. Of two versions nobody but the clerk chooses.
 */
export function joinVisit(ctx: Ctx, input: JoinVisit): Promise<Answer> {
  return tx(ctx, async (db): Promise<Answer> => {
    const unitId = await deskUnit(db, ctx, 'reception.record')
    const there = await entered(db, input.id, unitId)
    const before = await joinedBefore(db, unitId, input.id)
    // Found to be another one before: that was chosen, and is not asked again.
    if (before && before.outcome === 'same') return answerOf(db, before.visitId)
    const at = countedTime(input.tookPlaceAt, ctx.at)
    const here = { ...input, at }
    if (there) {
      const stands = await comparedVisit(db, there.id)
      if (stands && input.choice !== 'same' && !saysTheSame(here, stands)) {
        return twoVersions(
          here,
          { ...stands, id: there.id },
          'Mục này đã vào sổ, nhưng bản trên máy đã sửa sau đó.',
        )
      }
      if (!before)
        await insertJoined(db, ctx, {
          ...joinedFrom(input, at),
          unitId,
          visitId: there.id,
          outcome: 'recorded',
        })
      return answerOf(db, there.id)
    }
    const rules = await loadRules(db)
    const days = Number(rules.settings.get('offline.days') ?? keptDays)
    const refusal = refusalOfKeptTime(input.tookPlaceAt, ctx.at, days) ?? refusalToRecord(input)
    if (refusal) throw refusal
    if (input.choice === 'same') return dropFor(db, ctx, input, { unitId, at })
    const sitting = await sittingOfThen(db, ctx, input, { unitId, at })
    const ofThatDay = and(eq(receptionVisit.unitId, unitId), eq(receptionVisit.day, sitting.day))
    const seen = await seenAlready(db, input, sitting, ofThatDay)
    if (input.choice !== 'another') {
      const question = seen ? await twoOfOneDay(db, here, seen.id) : await matterChanged(db, input)
      if (question) return question
    }
    const note = input.choice === 'another' ? noteOfAnother(input.note, seen?.entryNo) : input.note
    const { id } = await enterWithin(db, ctx, { ...input, note }, sitting, at)
    await insertJoined(db, ctx, { ...joinedFrom(input, at), unitId, visitId: id, outcome: 'recorded' })
    return answerOf(db, id)
  })
}

const joinedFrom = (input: JoinVisit, tookPlaceAt: Date) => ({
  ...{ entryId: input.id, shortCode: shortCode(input.id), tookPlaceAt },
})

async function joinedBefore(db: Tx, unitId: string, entryId: string) {
  const [row] = await db
    .select()
    .from(receptionJoined)
    .where(and(eq(receptionJoined.unitId, unitId), eq(receptionJoined.entryId, entryId)))
  return row
}

async function insertJoined(db: Tx, ctx: Ctx, row: Omit<Joined, 'by' | 'receivedAt'>): Promise<void> {
  await db.insert(receptionJoined).values({ ...row, by: personOf(ctx), receivedAt: ctx.at })
  const [visit] = await db.select().from(receptionVisit).where(eq(receptionVisit.id, row.visitId))
  if (!visit) throw new NotFound()
  await record(db, ctx, {
    type: 'reception.visit-joined',
    payload: { visitId: visit.id, entryNo: visit.entryNo, code: row.shortCode, outcome: row.outcome },
  })
}

/** What was written here is the visit that stands there: nothing is added, and its paper leads to it. */
async function dropFor(db: Tx, ctx: Ctx, input: JoinVisit, { unitId, at }: Then): Promise<Answer> {
  const [other] = input.other
    ? await db
        .select()
        .from(receptionVisit)
        .where(
          and(
            eq(receptionVisit.id, input.other),
            eq(receptionVisit.unitId, unitId),
            eq(receptionVisit.day, dayOf(at)),
          ),
        )
    : []
  if (!other) throw new NotFound()
  await insertJoined(db, ctx, { ...joinedFrom(input, at), unitId, visitId: other.id, outcome: 'same' })
  return answerOf(db, other.id)
}

type Then = { unitId: string; at: Date }

/** The sitting that it took place in: of the head while it was open, else the desk's own of that day. */
async function sittingOfThen(db: Tx, ctx: Ctx, input: JoinVisit, { unitId, at }: Then): Promise<SittingRow> {
  if (!input.sittingId) return deskSitting(db, ctx, unitId, at)
  const row = await lockSitting(db, ctx, input.sittingId, 'reception.record')
  if (row.unitId !== unitId) throw new NotFound()
  const wasOpen = row.openedAt && row.openedAt <= at && (!row.closedAt || at <= row.closedAt)
  if (row.day === dayOf(at) && (row.state === 'open' || (row.state === 'closed' && wasOpen))) return row
  throw fieldRefusal(
    'visit.sitting',
    'sittingId',
    `Buổi tiếp ${formatDay(row.day)} không mở vào lúc đó. Mở mục này, chọn ghi vào tiếp thường xuyên rồi gửi lại.`,
  )
}

type Here = ComparedVisit & JoinVisit
type There = ComparedVisit & { id: string; entryNo: number }

const twoVersions = (here: Here, there: There, words: string): Answer => ({
  state: 'differs',
  words,
  other: there.id,
  lines: compareVisits(here, there),
})

/** The same person stands in the book of that day already; undefined where the actor does not read that entry. */
async function twoOfOneDay(db: Tx, here: Here, id: string): Promise<Answer | undefined> {
  const there = await comparedVisit(db, id)
  if (!there) return undefined
  const words = `Người này đã được ghi lúc ${formatTime(there.at)} cùng ngày, lượt số ${there.entryNo}.`
  return twoVersions(here, { ...there, id }, words)
}

/** What it refers to is no longer as it was when it was written down. */
async function matterChanged(db: Tx, input: JoinVisit): Promise<Answer | undefined> {
  const seen = readSeen(input.matterSeen)
  if (!input.matterId || !seen) return undefined
  const lines = changedSince(seen, await matterNow(db, input.matterId))
  if (lines.length === 0) return undefined
  const words = 'Vụ việc cũ mà mục này ghi vào đã đổi từ lúc mất mạng.'
  return { state: 'differs', words, other: '', lines }
}

async function answerOf(db: Tx, visitId: string): Promise<Answer> {
  const [row] = await db
    .select({ entryNo: receptionVisit.entryNo, number: petition.number })
    .from(receptionVisit)
    .leftJoin(petition, eq(petition.id, receptionVisit.petitionId))
    .where(eq(receptionVisit.id, visitId))
  if (!row) throw new NotFound()
  const words = [`lượt tiếp số ${row.entryNo}`, row.number && `hồ sơ ${row.number}`]
    .filter(Boolean)
    .join(', ')
  return { state: 'joined', words, href: `/reception/visits/${visitId}` }
}
