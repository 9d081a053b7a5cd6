import { inArray, sql } from 'drizzle-orm'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import { timeLimit } from '#db/schema/rules.ts'
import type { Tx } from '#db/tx.ts'
import type { Placeholder } from '#domain/notices/line.ts'
import { type Day, dayOf, formatTime } from '#lib/dates.ts'
import { askedIn, type Hop } from '#server/petitions/hops-of.ts'

/** What an office without a desk of its own on file is called: the sentences stay whole. */
const desk = { place: 'nơi tiếp công dân', phone: 'quầy tiếp dân', hours: 'giờ làm việc' }

/** What letters say of the desk of an office. */
export function deskValues(
  office: Pick<typeof unit.$inferSelect, 'deskAddress' | 'deskPhone' | 'deskHours'> | undefined,
): Record<'desk' | 'deskPhone' | 'deskHours', string> {
  const place = office?.deskAddress
  return {
    desk: place ? `${desk.place}, ${place}` : desk.place,
    deskPhone: office?.deskPhone ?? desk.phone,
    deskHours: office?.deskHours ?? desk.hours,
  }
}

/** A value for every placeholder there is: numbers, days, offices and titles of this petition. */
export async function noticeValues(
  db: Tx,
  petition: PetitionRow,
  news: { at: Date; due: Day; head?: string; hop?: Hop },
): Promise<Record<Placeholder, string>> {
  const ids = [petition.unitId, petition.handlingUnitId ?? petition.unitId]
  const units = await db.select().from(unit).where(inArray(unit.id, ids))
  const receiving = units.find((one) => one.id === ids[0])
  const handling = units.find((one) => one.id === ids[1])
  return {
    number: petition.number,
    due: news.due,
    date: dayOf(news.at),
    time: formatTime(news.at),
    answeredOn: dayOf(petition.answeredAt ?? news.at),
    unit: receiving?.name ?? '',
    handlingUnit: handling?.name ?? '',
    officeTitle: petition.assigneeTitle ?? 'người giải quyết',
    head: news.head ?? petition.headTitle ?? 'người đứng đầu',
    article: petition.refusalArticle ?? (await articleOfFirstAnswer(db, dayOf(petition.receivedAt))),
    ...deskValues(receiving),
    fromUnit: news.hop?.from ?? '',
    toUnit: news.hop ? askedIn(news.hop) : '',
    // Of a dialogue alone; no notice of a petition says it.
    place: '',
    // Of what somebody follows at their account alone.
    lines: '',
    stops: '',
  }
}

/** The article that gives the day of the first answer, as it stood when the petition came in. */
async function articleOfFirstAnswer(db: Tx, day: Day): Promise<string> {
  const [limit] = await db
    .select({ article: timeLimit.article })
    .from(timeLimit)
    .where(
      sql`${timeLimit.key} = 'intake.notify' and ${timeLimit.validFrom} <= ${day}
          and (${timeLimit.validTo} is null or ${timeLimit.validTo} >= ${day})`,
    )
  if (!limit) throw new Error(`no limit intake.notify on ${day}`)
  return limit.article
}
