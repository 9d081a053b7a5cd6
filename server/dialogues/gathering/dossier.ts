import { eq } from 'drizzle-orm'
import { area, unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { siteWords } from '#domain/dialogues/changes.ts'
import { answerStates, exchanges } from '#domain/dialogues/gathering/words.ts'
import { formatHour } from '#domain/dialogues/hours.ts'
import { countByVillage } from '#domain/dialogues/village-counts.ts'
import type { DossierFacts, DossierItem } from '#domain/papers/dossier.ts'
import { can } from '#domain/people/permissions.ts'
import { fields, type ShippedField } from '#domain/petitions/words.ts'
import { dayOf, formatDay, formatNumber, formatShortDay } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { shownQuestions } from '#server/dialogues/registering/questions.ts'
import {
  type ChairRow,
  chairsOf,
  type DialogueRow,
  placeOfOffice,
  seenRow,
  sitesOf,
} from '../dialogue-row.ts'
import { isOnAgenda } from './change-agenda.ts'
import { figuresOf } from './dossier-figures.ts'
import { itemsOf, type ShownItem } from './find-agenda.ts'
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
    const row = await seenRow(db, ctx, number)
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
        questions: (await shownQuestions(db, row.id)).map(({ body, people }) => ({
          ...{ text: body, supporters: people },
        })),
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
