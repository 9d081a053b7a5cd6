import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { dialogueItem, dialogueSynthesis } from '#db/schema/dialogue-gathering.ts'
import { person } from '#db/schema/people.ts'
import { unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { postOf } from '#domain/papers/office.ts'
import type { Paper } from '#domain/papers/paper.ts'
import { type SynthesisFacts, synthesisNumber, synthesisPaper } from '#domain/papers/synthesis.ts'
import { table } from '#domain/people/permissions.ts'
import { fields, type ShippedField } from '#domain/petitions/words.ts'
import { Refusal } from '#domain/refusal.ts'
import { dayOf } from '#lib/dates.ts'
import { isId, newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { issuerOfUnit } from '#server/papers/paper-facts.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import type { DialogueRow } from '../dialogue-row.ts'
import {
  addItemSteps,
  type ItemRow,
  lockGathering,
  recordPrepared,
  seenDialogue,
  writeItem,
} from './gathering-row.ts'
import { type ListedOpinion, opinionsOf } from './list-opinions.ts'
import { tellOfSynthesis } from './tell-gathering.ts'

export type Synthesis = { id: string; number: string; at: Date; byTitle: string; items: number; paper: Paper }

/**
 * The Front hands in the points that are in no report yet, as a numbered paper that is frozen with it. From then on
 * they are the agenda; what is gathered later is handed in by a further report.
 */
export function handIn(ctx: Ctx, number: string): Promise<{ id: string; number: string }> {
  return tx(ctx, async (db) => {
    const { row } = await lockGathering(db, ctx, number, 'dialogue.synthesise')
    const { facts, items, unitId } = await prepare(db, ctx, row)
    const [issued] = await db
      .insert(dialogueSynthesis)
      .values({
        ...{ id: newId(), dialogueId: row.id, unitId, year: Number(facts.day.slice(0, 4)) },
        ...{ number: facts.number, facts, by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
      })
      .returning({ id: dialogueSynthesis.id, number: dialogueSynthesis.number })
    if (!issued) throw new Error('a report was not written')
    for (const item of items) await writeItem(db, item, { synthesisId: issued.id })
    await addItemSteps(
      db,
      ctx,
      row,
      items.map(({ id }) => ({ itemId: id, act: 'hand-in' as const, said: issued.number })),
    )
    await recordPrepared(db, ctx, row, 'hand-in', items.length)
    await tellOfSynthesis(db, ctx, row, 'dialogue.synthesis')
    return issued
  })
}

/** The report as it would read, or the sentence why there is none. */
export function previewSynthesis(ctx: Ctx, number: string): Promise<{ paper?: Paper; why?: string }> {
  return tx(ctx, async (db) => {
    const { row } = await lockGathering(db, ctx, number, 'dialogue.synthesise')
    return { paper: synthesisPaper((await prepare(db, ctx, row)).facts) }
  }).catch((error) => {
    if (error instanceof Refusal) return { why: error.message }
    throw error
  })
}

/** The reports on a dialogue, in their order. @throws NotFound */
export function listSyntheses(ctx: Ctx, number: string): Promise<Synthesis[]> {
  return tx(ctx, async (db) => {
    const row = await seenDialogue(db, ctx, number)
    const rows = await db
      .select()
      .from(dialogueSynthesis)
      .where(eq(dialogueSynthesis.dialogueId, row.id))
      .orderBy(asc(dialogueSynthesis.id))
    return rows.map(viewOf)
  })
}

/** One report, for who reads its dialogue. */
export function findSynthesis(ctx: Ctx, id: string): Promise<Synthesis | undefined> {
  if (!isId(id)) return Promise.resolve(undefined)
  return tx(ctx, async (db) => {
    const [row] = await db.select().from(dialogueSynthesis).where(eq(dialogueSynthesis.id, id))
    return row && viewOf(row)
  })
}

const viewOf = ({ id, number, at, byTitle, facts }: typeof dialogueSynthesis.$inferSelect): Synthesis => ({
  ...{ id, number, at, byTitle, items: (facts as SynthesisFacts).items.length },
  paper: synthesisPaper(facts as SynthesisFacts),
})

async function prepare(db: Tx, ctx: Ctx, row: DialogueRow) {
  const items = await db
    .select()
    .from(dialogueItem)
    .where(
      and(
        ...[eq(dialogueItem.dialogueId, row.id), eq(dialogueItem.origin, 'gathered')],
        ...[isNull(dialogueItem.synthesisId), isNull(dialogueItem.mergedInto)],
      ),
    )
    .orderBy(asc(dialogueItem.field), asc(dialogueItem.position))
  const all = await opinionsOf(db, row)
  const loose = all.filter(({ itemId }) => !itemId).length
  if (loose > 0) {
    throw new Refusal(
      'synthesis.loose',
      `Còn ${loose} ý kiến chưa xếp vào nội dung nào. Xếp hết, để không ý kiến nào bị sót, rồi nộp báo cáo.`,
    )
  }
  if (items.length === 0) {
    throw new Refusal(
      'synthesis.nothing',
      'Chưa có nội dung nào chưa nộp. Ghi ý kiến, xếp thành nội dung trước.',
    )
  }
  const front = await frontOf(db, ctx, row)
  const earlier = await db
    .select({ id: dialogueSynthesis.id })
    .from(dialogueSynthesis)
    .where(eq(dialogueSynthesis.dialogueId, row.id))
    .limit(1)
  const facts = await factsOf(db, ctx, row, { front, items, all, further: earlier.length > 0 })
  return { facts, items, unitId: front }
}

/** The office of the Front in whose place the actor hands in. */
async function frontOf(db: Tx, { actor }: Ctx, row: DialogueRow): Promise<string> {
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

async function factsOf(
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
