import { and, desc, eq, gte, sql } from 'drizzle-orm'
import { petition } from '#db/schema/petitions.ts'
import { area, unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { siteWords } from '#domain/dialogues/changes.ts'
import { answerStates, exchanges } from '#domain/dialogues/gathering-words.ts'
import { formatHour } from '#domain/dialogues/hours.ts'
import { countByVillage } from '#domain/dialogues/village-counts.ts'
import type { DossierFacts, DossierFigures, DossierItem } from '#domain/papers/dossier.ts'
import { can } from '#domain/people/permissions.ts'
import { fields, type ShippedField } from '#domain/petitions/words.ts'
import { type MeasureCode, measureOf, share } from '#domain/reports/measures.ts'
import { openWords } from '#domain/reports/open-figures.ts'
import {
  addDays,
  addYears,
  type Day,
  dayOf,
  formatDay,
  formatNumber,
  formatShortDay,
  startOfDay,
} from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { countMeasures } from '#server/reports/count-measures.ts'
import { openFigures } from '#server/reports/open-figures.ts'
import { petitionsWithin } from '#server/scope.ts'
import { type ChairRow, chairsOf, type DialogueRow, placeOfOffice, sitesOf } from '../dialogue-row.ts'
import { isOnAgenda } from './change-agenda.ts'
import { itemsOf, type ShownItem } from './find-agenda.ts'
import { seenDialogue } from './gathering-row.ts'
import { opinionsOf } from './list-opinions.ts'
import { unfinishedPromises } from './unfinished-promises.ts'

/** Who reads the dossier: the offices that hold and chair the dialogue. */
async function readsDossier(db: Tx, { actor }: Ctx, row: DialogueRow, chairs: ChairRow[]): Promise<boolean> {
  for (const unitId of new Set([row.unitId, ...chairs.map((one) => one.unitId)])) {
    if (can(actor, 'dialogue.prepare', await placeOfOffice(db, unitId))) return true
  }
  return false
}

/** May the actor open the dossier of this dialogue? */
export const mayOpenDossier = (ctx: Ctx, row: DialogueRow): Promise<boolean> =>
  tx(ctx, async (db) => readsDossier(db, ctx, row, await chairsOf(db, row.id)))

/** All that the leader reads before the day; undefined for whom it is not. @throws NotFound */
export async function findDossier(ctx: Ctx, number: string): Promise<DossierFacts | undefined> {
  const today = dayOf(ctx.at)
  const found = await tx(ctx, async (db) => {
    const row = await seenDialogue(db, ctx, number)
    const chairs = await chairsOf(db, row.id)
    if (!(await readsDossier(db, ctx, row, chairs))) return undefined
    const sites = await sitesOf(db, row.id)
    const items = await itemsOf(db, row, today)
    const [office] = await db
      .select({ name: unit.name, area: area.name })
      .from(unit)
      .innerJoin(area, eq(area.code, row.areaCode))
      .where(eq(unit.id, row.unitId))
    const agenda = items.filter(isOnAgenda)
    return {
      row,
      facts: {
        day: today,
        office: office?.name ?? '',
        place: (office?.area ?? '').replace(/^(?:tỉnh|thành phố|phường|xã|đặc khu) /, ''),
        dialogue: {
          ...{ number: row.number, topic: row.topic, when: whenWords(row), programme: row.programme },
          sites: sites.map(siteWords).join('; '),
          chairs: chairs.map(({ title }) => title).join(', '),
        },
        promises: await unfinishedPromises(db, ctx, row.unitId, today),
        items: agenda.filter(({ leftOut }) => !leftOut).map(itemFacts),
        leftOut: agenda.flatMap(({ title, leftOut }) => (leftOut ? [{ title, reason: leftOut }] : [])),
        villages: countByVillage(await opinionsOf(db, row)).map(({ village, opinions, people }) => ({
          ...{ name: village, opinions, people },
        })),
      },
    }
  })
  if (!found) return undefined
  return { ...found.facts, figures: await figuresOf(ctx, found.row, today) }
}

function whenWords({ day, fromTime, toTime, wishedOn }: DialogueRow): string {
  if (!day) return `dự kiến ${formatDay(wishedOn)}`
  const hours = fromTime && toTime ? `${formatHour(fromTime)} đến ${formatHour(toTime)}, ` : ''
  return `${hours}${formatDay(day)}`
}

const fieldName = (field: string) => fields[field as ShippedField] ?? field

function itemFacts(item: ShownItem): DossierItem {
  const { answer, opinions } = item
  const villages = countByVillage(opinions).map(({ village, opinions: n }) => `${village} (${n})`)
  const people = opinions.reduce((n, one) => n + one.people, 0)
  return {
    ...{
      title: item.title,
      field: fieldName(item.field),
      unit: answer?.unit ?? '',
      dueOn: answer?.dueOn ?? null,
    },
    counts:
      opinions.length > 0
        ? `${formatNumber(opinions.length)} ý kiến của ${formatNumber(people)} người: ${villages.join(', ')}`
        : 'Cơ quan chuẩn bị thêm',
    says: opinions.map(({ body }) => body),
    exchange: item.exchange ? [exchanges[item.exchange], item.exchangeNote].filter(Boolean).join(': ') : '',
    answer: answer && answer.state !== 'asked' ? answer.body : '',
    standing: answer
      ? `${answerStates[answer.state].toLowerCase()}, hạn ${formatShortDay(answer.dueOn)}${answer.late ? ', quá hạn' : ''}`
      : 'chưa giao đơn vị nào',
  }
}

const shown: MeasureCode[] = ['received', 'settled-on-time', 'late', 'open']

/** The place in the last twelve months: what the actor reads of petitions, or else what everybody may see. */
async function figuresOf(ctx: Ctx, row: DialogueRow, today: Day): Promise<DossierFigures | null> {
  const since = addDays(addYears(today, -1), 1)
  const reads = await tx(ctx, async (db) =>
    can(ctx.actor, 'petition.read', await placeOfOffice(db, row.unitId)),
  )
  if (!reads) {
    const { since: from, offices } = await openFigures(ctx)
    const own = offices.find(({ unitId }) => unitId === row.unitId)
    if (!own) return null
    const codes = ['received', 'settled-on-time', 'late'] as const
    const rows = codes.map((code) => ({ label: measureOf(code).label, value: openWords(own.figures[code]) }))
    return { since: from, rows, fields: [] }
  }
  const counted = await countMeasures(ctx, row.unitId, { from: since, to: today })
  const rows = shown.map((code) => {
    const { numerator, denominator } = counted[code]
    const percent = share(counted[code])
    const of =
      denominator !== null && percent !== null
        ? ` trên ${formatNumber(denominator)} (${formatNumber(percent)} %)`
        : ''
    return { label: measureOf(code).label, value: `${formatNumber(numerator)}${of}` }
  })
  const overdue = (['overdue-to-10', 'overdue-to-30', 'overdue-over-30'] as const).reduce(
    (n, code) => n + counted[code].numerator,
    0,
  )
  rows.push({ label: 'Đang giải quyết, quá hạn', value: formatNumber(overdue) })
  return { since, rows, fields: await tx(ctx, (db) => fieldsOf(db, ctx, row, since)) }
}

/** The fields that most petitions of the office are about. */
async function fieldsOf(db: Tx, { actor }: Ctx, row: DialogueRow, since: Day): Promise<[string, number][]> {
  const n = sql<number>`count(*)::int`
  const rows = await db
    .select({ field: petition.field, label: sql<string | null>`max(${petition.fieldLabel})`, n })
    .from(petition)
    .where(
      and(
        ...[eq(petition.unitId, row.unitId), gte(petition.receivedAt, startOfDay(since))],
        ...[sql`${petition.field} is not null`, petitionsWithin(actor, 'petition.read')],
      ),
    )
    .groupBy(petition.field)
    .orderBy(desc(n))
    .limit(8)
  return rows.map(({ field, label, n }) => [label || fieldName(field ?? ''), n])
}
