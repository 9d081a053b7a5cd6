import { and, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import { receptionBooking } from '#db/schema/reception-bookings.ts'
import {
  receptionIdentity,
  receptionMatter,
  receptionVisit,
  receptionVisitor,
} from '#db/schema/reception-visits.ts'
import { type Tx, tx } from '#db/tx.ts'
import { noCrowd } from '#domain/reception/crowd.ts'
import { nameKey } from '#domain/reception/recognition.ts'
import { isSecret, matterTitle, type RecordVisit, refusalToRecord } from '#domain/reception/visit.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import { dayOf, formatDay, formatTime } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import type { Registered } from '#server/petitions/register-letter.ts'
import {
  deskUnit,
  lockSitting,
  personOf,
  type SittingRow,
  titleOf,
  type VisitRow,
} from '#server/reception/desk.ts'
import { identityHash, sealIdentity } from '#server/reception/identity.ts'
import { openFrom } from '#server/reception/open-from-visit.ts'
import { deskSitting } from '#server/reception/sittings.ts'
import { insertSpeakers } from '#server/reception/speakers.ts'
import { coveredBody } from '#server/vault/covered-body.ts'

export type RecordedVisit = {
  id: string
  entryNo: number
  /** It stood there already: the same entry sent twice. */
  again: boolean
  /** The file that was opened; its code is known this once. */
  petition?: Registered
}

/** Enters one visit: one person or one group, one matter, one sitting. The same id twice is one entry. */
export function recordVisit(ctx: Ctx, input: RecordVisit): Promise<RecordedVisit> {
  return tx(ctx, async (db) => {
    const unitId = await deskUnit(db, ctx, 'reception.record')
    const there = await entered(db, input.id, unitId)
    if (there) return { id: there.id, entryNo: there.entryNo, again: true }
    const refusal = refusalToRecord(input)
    if (refusal) throw refusal
    const sitting = await sittingFor(db, ctx, input, unitId)
    if (input.another !== 'yes') await refuseSeenToday(db, input, sitting)
    return enterWithin(db, ctx, input, sitting)
  })
}

/** Enters it into this sitting: the matter, the entry, who came and who speaks for them, the event, the file. */
export async function enterWithin(
  db: Tx,
  ctx: Ctx,
  input: RecordVisit,
  sitting: SittingRow,
  at = ctx.at,
): Promise<RecordedVisit> {
  const matter = await matterFor(db, ctx, input, sitting.unitId)
  const visit = await insertVisit(db, ctx, input, { sitting, matterId: matter.id, at })
  if (input.bookingId) await keepBooking(db, visit, input.bookingId)
  const crowd = { ...noCrowd, ...crowdOf(input) }
  await insertSpeakers(db, ctx, visit, crowd)
  await record(db, ctx, {
    type: 'reception.visit-recorded',
    payload: { visitId: visit.id, entryNo: visit.entryNo, day: visit.day, isNew: matter.isNew },
  })
  const opening = { ...input, body: input.contents, representatives: crowd.representatives }
  const petition = input.open === 'yes' ? await openFrom(db, ctx, visit, opening, at) : undefined
  return { id: visit.id, entryNo: visit.entryNo, again: false, petition }
}

/** The appointment becomes this entry, once; a person who gave it up meanwhile is received all the same. */
async function keepBooking(db: Tx, visit: VisitRow, bookingId: string): Promise<void> {
  await db
    .update(receptionBooking)
    .set({ visitId: visit.id })
    .where(
      and(
        eq(receptionBooking.id, bookingId),
        eq(receptionBooking.sittingId, visit.sittingId),
        isNull(receptionBooking.visitId),
      ),
    )
}

const crowdOf = ({ representatives, members, paper, signedByAll, keptAt }: RecordVisit) => ({
  ...(representatives && { representatives }),
  ...(members && { members }),
  ...(paper && { paper }),
  ...(signedByAll && { signedByAll }),
  ...(keptAt && { keptAt }),
})

/** One at a time for this id; what another office may have under it is not looked into. */
export async function entered(db: Tx, id: string, unitId: string): Promise<VisitRow | undefined> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`visit ${id}`}, 0))`)
  const [there] = await db
    .select()
    .from(receptionVisit)
    .where(and(eq(receptionVisit.id, id), eq(receptionVisit.unitId, unitId)))
  return there
}

async function sittingFor(db: Tx, ctx: Ctx, input: RecordVisit, unitId: string): Promise<SittingRow> {
  const row = input.sittingId
    ? await lockSitting(db, ctx, input.sittingId, 'reception.record')
    : await deskSitting(db, ctx, unitId)
  if (row.unitId !== unitId) throw new NotFound()
  if (row.state !== 'open' || row.day !== dayOf(ctx.at)) {
    throw fieldRefusal(
      'visit.sitting',
      'sittingId',
      `Buổi tiếp ${formatDay(row.day)} không đang mở. Mở buổi tiếp, hoặc ghi vào tiếp thường xuyên.`,
    )
  }
  return row
}

/** Who was seen in this sitting already is told of, and may be entered as another visit. */
async function refuseSeenToday(db: Tx, input: RecordVisit, sitting: SittingRow): Promise<void> {
  const seen = await seenAlready(db, input, sitting, eq(receptionVisit.sittingId, sitting.id))
  if (!seen) return
  throw fieldRefusal(
    'visit.already',
    'another',
    `Người này đã được ghi lúc ${formatTime(seen.at)}, lượt số ${seen.entryNo}. Là việc khác hoặc đến lần nữa thì đánh dấu ô này rồi ghi.`,
  )
}

/**
 * The entry of the same person among these. Two desks that write down the same person come one after the
 * other: the second finds the first.
 */
export async function seenAlready(
  db: Tx,
  input: RecordVisit,
  sitting: SittingRow,
  among: SQL | undefined,
): Promise<{ id: string; entryNo: number; at: Date } | undefined> {
  const key = nameKey(input.name)
  const who = input.idNumber || key
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`visitor ${sitting.id} ${who}`}, 0))`)
  const sameName = and(
    eq(receptionVisitor.nameKey, key),
    or(
      input.birthYear ? eq(receptionVisitor.birthYear, Number(input.birthYear)) : sql`false`,
      input.phone ? eq(receptionVisitor.phone, input.phone) : sql`false`,
      sql`lower(${receptionVisitor.address}) = lower(${input.address})`,
    ),
    // Two papers with two numbers are two people, whatever they are called.
    input.idNumber ? isNull(receptionIdentity.hash) : undefined,
  )
  const samePaper = input.idNumber
    ? eq(receptionIdentity.hash, identityHash(sitting.unitId, input.idNumber))
    : sql`false`
  const [seen] = await db
    .select({ id: receptionVisit.id, entryNo: receptionVisit.entryNo, at: receptionVisit.at })
    .from(receptionVisit)
    .innerJoin(receptionVisitor, eq(receptionVisitor.visitId, receptionVisit.id))
    .leftJoin(receptionIdentity, eq(receptionIdentity.visitId, receptionVisit.id))
    .where(and(among, or(samePaper, sameName)))
    .limit(1)
  return seen
}

/** The matter that was chosen, or a new one. Old or new follows from this link alone. */
async function matterFor(db: Tx, ctx: Ctx, input: RecordVisit, unitId: string) {
  const restricted = isSecret(input.kind)
  if (!input.matterId) {
    const id = newId()
    await db.insert(receptionMatter).values({
      ...{ id, unitId, restricted, by: personOf(ctx), at: ctx.at },
      title: restricted ? '' : matterTitle(input.contents),
    })
    return { id, isNew: true }
  }
  const [row] = await db
    .select()
    .from(receptionMatter)
    .where(and(eq(receptionMatter.id, input.matterId), eq(receptionMatter.unitId, unitId)))
    .for('update')
  if (!row)
    throw fieldRefusal(
      'visit.matter',
      'matterId',
      'Không thấy vụ việc cũ này. Tìm lại, hoặc ghi vụ việc mới.',
    )
  if (row.restricted !== restricted) {
    throw fieldRefusal(
      'visit.matterKind',
      'kind',
      'Tố cáo và việc khác không ghi chung một vụ việc. Ghi thành vụ việc mới.',
    )
  }
  return { id: row.id, isNew: false }
}

async function insertVisit(
  db: Tx,
  ctx: Ctx,
  input: RecordVisit,
  { sitting, matterId, at }: { sitting: SittingRow; matterId: string; at: Date },
): Promise<VisitRow> {
  const { settledBy, guidedTo, guidedNo, takenBy, takenNo } = input
  const secret = isSecret(input.kind)
  const written = (text: string) => (secret ? coveredBody(text, input) : text)
  const [visit] = await db
    .insert(receptionVisit)
    .values({
      ...{ id: input.id, unitId: sitting.unitId, sittingId: sitting.id, matterId, day: sitting.day },
      ...{ kind: input.kind, restricted: secret, contents: written(input.contents) },
      ...{ present: input.present, sameContent: input.sameContent },
      ...{ settledBy, guidedTo, guidedNo, takenBy, takenNo },
      ...{ result: written(input.result), note: written(input.note) },
      ...{ competence: input.competence || null, takenUp: input.takenUp || null },
      ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at },
    })
    .returning()
  if (!visit) throw new Error('an entry is not seen by the desk')
  // Who denounces stands in the vault of the petition alone (Điều 56 Luật Tố cáo).
  if (secret) return visit
  await db.insert(receptionVisitor).values({
    ...{ visitId: visit.id, unitId: visit.unitId, name: input.name, address: input.address },
    ...{ phone: input.phone, birthYear: input.birthYear ? Number(input.birthYear) : null },
    nameKey: nameKey(input.name),
  })
  if (input.idNumber) {
    await db.insert(receptionIdentity).values({
      ...{ visitId: visit.id, unitId: visit.unitId, kind: input.idKind },
      ...{ sealed: sealIdentity(input.idNumber), hash: identityHash(visit.unitId, input.idNumber) },
    })
  }
  return visit
}
