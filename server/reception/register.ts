import { and, asc, eq, gte, lte, type SQL, sql } from 'drizzle-orm'
import { petition } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import { receptionSitting } from '#db/schema/reception-sittings.ts'
import { receptionIdentity, receptionVisit, receptionVisitor } from '#db/schema/reception-visits.ts'
import { type Tx, tx } from '#db/tx.ts'
import { receptionGrounds } from '#domain/petitions/reception-refusals.ts'
import { countReceptions, type MeasuredVisit } from '#domain/reception/measures.ts'
import type { RegisterEntry } from '#domain/reception/register.ts'
import type { RegisterFilter } from '#domain/reception/register-filter.ts'
import type { SittingKind } from '#domain/reception/words.ts'
import type { Ctx } from '#server/context.ts'
import { loadRules, settingNumber } from '#server/places/rules.ts'
import { deskUnit, sittingsWithin, visitsWithin } from '#server/reception/desk.ts'
import { openIdentity } from '#server/reception/identity.ts'

export type RegisterRow = RegisterEntry & {
  isFirst: boolean
  times: number
  sitting: SittingKind
  leader: MeasuredVisit['leader']
  isRefused: boolean
  petition: string | null
}

export type Register = {
  office: string
  rows: RegisterRow[]
  figures: ReturnType<typeof countReceptions>
  groupFrom: number
}

/** More than a busy office writes in a year; beyond it the period is to be made shorter. */
export const registerMost = 5000

/** The book of an office for a period, in the order of its numbers, with its figures. */
export function readRegister(ctx: Ctx, filter: RegisterFilter): Promise<Register> {
  return tx(ctx, async (db) => {
    const unitId = await deskUnit(db, ctx, 'reception.read')
    const [office] = await db.select({ name: unit.name }).from(unit).where(eq(unit.id, unitId))
    const groupFrom = settingNumber(await loadRules(db), 'group.from')
    const rows = await rowsOf(db, ctx, unitId, filter)
    const sittings = await db
      .select({ day: receptionSitting.day, leader: receptionSitting.leader, state: receptionSitting.state })
      .from(receptionSitting)
      .where(
        and(
          eq(receptionSitting.unitId, unitId),
          sittingsWithin(ctx.actor),
          gte(receptionSitting.day, filter.from),
          lte(receptionSitting.day, filter.to),
          filter.sitting ? eq(receptionSitting.kind, filter.sitting) : undefined,
        ),
      )
    const measured = rows.map(
      (row): MeasuredVisit => ({
        ...{ day: row.day, leader: row.leader, present: row.present },
        ...{ isFirst: row.isFirst, isRefused: row.isRefused },
      }),
    )
    return {
      office: office?.name ?? '',
      rows,
      groupFrom,
      figures: countReceptions(measured, sittings, filter, groupFrom),
    }
  })
}

/** Received about the same matter before this entry; whoever was turned away was not. */
const earlier = sql<number>`(select count(*)::int from reception_visit w where w.matter_id = reception_visit.matter_id
  and w.refusal_ground is null and (w.at, w.id) < (reception_visit.at, reception_visit.id))`
const times = sql<number>`(select count(*)::int from reception_visit w where w.matter_id = reception_visit.matter_id
  and (w.at, w.id) <= (reception_visit.at, reception_visit.id))`

/** Names of those who speak for a crowd, by the latest naming. */
const speakers = sql<
  string[] | null
>`(select (select json_agg(one ->> 'name') from jsonb_array_elements(s.representatives) one)
  from reception_speakers s where s.visit_id = reception_visit.id order by s.id desc limit 1)`

async function rowsOf(db: Tx, ctx: Ctx, unitId: string, filter: RegisterFilter): Promise<RegisterRow[]> {
  const only: (SQL | undefined)[] = [
    filter.kind ? eq(receptionVisit.kind, filter.kind) : undefined,
    filter.sitting ? eq(receptionSitting.kind, filter.sitting) : undefined,
    filter.matter === 'new' ? sql`${earlier} = 0` : filter.matter === 'old' ? sql`${earlier} > 0` : undefined,
  ]
  const found = await db
    .select({
      ...{ visit: receptionVisit, sitting: receptionSitting.kind, leader: receptionSitting.leader },
      ...{ visitor: receptionVisitor, identity: receptionIdentity, number: petition.number },
      ...{ earlier, times, speakers },
    })
    .from(receptionVisit)
    .innerJoin(receptionSitting, eq(receptionSitting.id, receptionVisit.sittingId))
    .leftJoin(receptionVisitor, eq(receptionVisitor.visitId, receptionVisit.id))
    .leftJoin(receptionIdentity, eq(receptionIdentity.visitId, receptionVisit.id))
    .leftJoin(petition, eq(petition.id, receptionVisit.petitionId))
    .where(
      and(
        eq(receptionVisit.unitId, unitId),
        visitsWithin(ctx.actor),
        gte(receptionVisit.day, filter.from),
        lte(receptionVisit.day, filter.to),
        ...only,
      ),
    )
    .orderBy(asc(sql`extract(year from ${receptionVisit.day})`), asc(receptionVisit.entryNo))
    .limit(registerMost)
  return found.map(({ visit, visitor, identity, sitting, leader, number, ...count }): RegisterRow => {
    const { refusalGround: ground, competence, restricted } = visit
    const refused = ground ? `Từ chối tiếp: ${receptionGrounds[ground].reason}.` : ''
    return {
      ...visit,
      within: competence === 'WITHIN',
      // A denouncer is named in no list and in no file that leaves (Điều 56 Luật Tố cáo).
      visitor:
        restricted || !visitor
          ? undefined
          : { ...visitor, idNumber: identity ? openIdentity(identity.sealed) : '' },
      note: [visit.note, refused].filter(Boolean).join(' '),
      ...{ sitting, leader, isRefused: ground !== null, isFirst: count.earlier === 0, times: count.times },
      petition: number,
      speakers: (!restricted && count.speakers) || undefined,
    }
  })
}
