import { and, desc, eq, or, sql } from 'drizzle-orm'
import {
  receptionIdentity,
  receptionMatter,
  receptionVisit,
  receptionVisitor,
} from '#db/schema/reception-visits.ts'
import { tx } from '#db/tx.ts'
import { type Asked, type KnownPerson, nameKey } from '#domain/reception/recognition.ts'
import type { VisitKind } from '#domain/reception/words.ts'
import type { Day } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { deskUnit } from '#server/reception/desk.ts'
import { identityHash, openIdentity } from '#server/reception/identity.ts'

const most = 60

/**
 * Who came to this very desk before, by the number of a paper, a phone or the name without its marks, and about
 * which matters. Never of another office, and never what was said as a denunciation.
 */
export function recognise(ctx: Ctx, asked: Asked): Promise<KnownPerson[]> {
  if (asked.by === 'nothing') return Promise.resolve([])
  return tx(ctx, async (db) => {
    const unitId = await deskUnit(db, ctx, 'reception.record')
    const matches =
      asked.by === 'number'
        ? or(
            eq(receptionIdentity.hash, identityHash(unitId, asked.number)),
            eq(receptionVisitor.phone, asked.number),
          )
        : and(
            or(
              sql`${receptionVisitor.nameKey} like ${`${asked.key}%`}`,
              sql`${receptionVisitor.nameKey} like ${`% ${asked.key}`}`,
            ),
            asked.birthYear ? eq(receptionVisitor.birthYear, asked.birthYear) : undefined,
          )
    const rows = await db
      .select({
        visitor: receptionVisitor,
        identity: receptionIdentity,
        day: receptionVisit.day,
        matterId: receptionMatter.id,
        title: receptionMatter.title,
        kind: receptionVisit.kind,
        petitionId: receptionVisit.petitionId,
        times: sql<number>`(select count(*)::int from reception_visit w where w.matter_id = reception_matter.id)`,
      })
      .from(receptionVisitor)
      .innerJoin(receptionVisit, eq(receptionVisit.id, receptionVisitor.visitId))
      .innerJoin(receptionMatter, eq(receptionMatter.id, receptionVisit.matterId))
      .leftJoin(receptionIdentity, eq(receptionIdentity.visitId, receptionVisit.id))
      .where(and(eq(receptionVisitor.unitId, unitId), eq(receptionVisit.restricted, false), matches))
      .orderBy(desc(receptionVisit.at))
      .limit(most)
    return gathered(rows)
  })
}

type Row = {
  visitor: typeof receptionVisitor.$inferSelect
  identity: typeof receptionIdentity.$inferSelect | null
  day: Day
  matterId: string
  title: string
  kind: VisitKind
  petitionId: string | null
  times: number
}

/** Visits become people: by the paper; without one by name and year, phone or address. */
function gathered(rows: Row[]): KnownPerson[] {
  const people = new Map<string, KnownPerson>()
  for (const { visitor, identity, day, matterId, title, kind, times, petitionId } of rows) {
    const { name, address, phone, birthYear } = visitor
    const key = identity?.hash ?? `${visitor.nameKey} ${birthYear ?? (phone || nameKey(address))}`
    const person: KnownPerson = people.get(key) ?? {
      ...{ key: visitor.visitId, name, address, phone, birthYear, lastOn: day, matters: [] },
      ...{ idKind: identity?.kind ?? '', idNumber: identity ? openIdentity(identity.sealed) : '' },
    }
    people.set(key, person)
    const known = person.matters.find(({ id }) => id === matterId)
    if (known) known.petition ||= petitionId !== null
    else person.matters.push({ id: matterId, title, kind, times, lastOn: day, petition: petitionId !== null })
  }
  return [...people.values()]
}
