import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { person } from '#db/schema/people.ts'
import { unit } from '#db/schema/places.ts'
import type { Tx } from '#db/tx.ts'
import { postOf } from '#domain/papers/office.ts'
import { type SynthesisFacts, synthesisNumber } from '#domain/papers/synthesis.ts'
import { table } from '#domain/people/permissions.ts'
import { fields, type ShippedField } from '#domain/petitions/words.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { issuerOfUnit } from '#server/papers/paper-facts.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf } from '#server/reception/desk.ts'
import type { DialogueRow } from '../dialogue-row.ts'
import type { ItemRow } from './gathering-row.ts'
import type { ListedOpinion } from './list-opinions.ts'

/** The office of the Front in whose place the actor hands in. */
export async function frontOf(db: Tx, { actor }: Ctx, row: DialogueRow): Promise<string> {
  const ids =
    actor.kind === 'person'
      ? actor.grants.filter(({ role }) => table[role]['dialogue.synthesise']).map(({ unitId }) => unitId)
      : []
  const [front] =
    ids.length > 0
      ? await db
          .select({ id: unit.id })
          .from(unit)
          .where(and(inArray(unit.id, ids), eq(unit.kind, 'front'), eq(unit.areaCode, row.areaCode)))
      : []
  if (!front) throw new NotFound()
  return front.id
}

type Gathered = { front: string; items: ItemRow[]; all: ListedOpinion[]; further: boolean }

/** What the report is made of, from the points that go into it. */
export async function synthesisFacts(
  db: Tx,
  ctx: Ctx,
  row: DialogueRow,
  { front, items, all, further }: Gathered,
): Promise<SynthesisFacts> {
  const own = new Set(items.map(({ id }) => id))
  const opinions = all.filter(({ itemId }) => itemId && own.has(itemId))
  const days = opinions.map(({ gatheredOn }) => gatheredOn).sort()
  const [signer] = await db
    .select({ name: person.name, title: person.title })
    .from(person)
    .where(eq(person.id, personOf(ctx)))
  const [office] = await db.select({ name: unit.name }).from(unit).where(eq(unit.id, row.unitId))
  const parties = await db
    .select({ name: unit.name })
    .from(unit)
    .where(and(eq(unit.areaCode, row.areaCode), eq(unit.kind, 'party'), isNull(unit.validTo)))
    .orderBy(asc(unit.name))
  const today = dayOf(ctx.at)
  if (!signer || !office) throw new NotFound()
  const { issuer, symbol } = await issuerOfUnit(db, front)
  const villages = [...new Set(opinions.map(({ village }) => village))].map((name) => {
    const here = opinions.filter(({ village }) => village === name)
    return { name, opinions: here.length, people: sumOf(here) }
  })
  return {
    day: today,
    ...{ issuer, number: synthesisNumber(symbol), further },
    signer: { name: signer.name, post: postOf(signer.title).replace(/ (?:UBMTTQ|Ủy ban Mặt trận).*$/u, '') },
    dialogue: { number: row.number, topic: row.topic, office: office.name, day: row.day },
    to: [...new Set([...parties.map(({ name }) => name), office.name])],
    gathered: { from: days[0] ?? today, to: days.at(-1) ?? today },
    villages,
    items: items.map(({ id, title, field }) => {
      const here = opinions.filter(({ itemId }) => itemId === id)
      return {
        ...{
          title,
          field: fields[field as ShippedField] ?? field,
          opinions: here.length,
          people: sumOf(here),
        },
        villages: [...new Set(here.map(({ village }) => village))],
        beyond: here.filter(({ guess }) => guess === 'beyond').length,
        again: here.filter(({ again }) => again).length,
        says: here.map(({ village, body }) => `${village}: ${body}`),
      }
    }),
  }
}

const sumOf = (opinions: readonly { people: number }[]) => opinions.reduce((n, { people }) => n + people, 0)
