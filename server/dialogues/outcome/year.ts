import { and, asc, eq, gte, inArray, lte } from 'drizzle-orm'
import { dialogueYear } from '#db/schema/dialogue-conclusions.ts'
import { dialogue } from '#db/schema/dialogues.ts'
import { unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { JudgeYear } from '#domain/dialogues/conclusion.ts'
import { type LedgerSum, ledgerSum } from '#domain/dialogues/ledger.ts'
import { holdsDialogues } from '#domain/dialogues/words.ts'
import { can } from '#domain/people/permissions.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { dialoguesWithin, mayThere, placeOfOffice } from '#server/dialogues/dialogue-row.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import { papersOf } from './dialogue-papers.ts'
import { ledgersOf } from './ledger.ts'

/** One dialogue of a year with what came of it up to now. */
export type YearLine = {
  number: string
  topic: string
  day: Day
  office: string
  unitId: string
  concludedOn: Day | null
  sum: LedgerSum
}

/** The dialogues of a year that were held, of the offices whose dialogues the actor reads. */
export function yearOfDialogues(ctx: Ctx, year: string) {
  return tx(ctx, async (db) => ({
    lines: await linesOfYear(db, ctx, year),
    judged: await db
      .select({ row: dialogueYear, office: unit.name })
      .from(dialogueYear)
      .innerJoin(unit, eq(unit.id, dialogueYear.unitId))
      .where(eq(dialogueYear.year, Number(year))),
    deciding: await decidingUnits(db, ctx),
  }))
}

/** The offices that hold dialogues and whose year the actor judges. */
async function decidingUnits(db: Tx, { actor }: Ctx) {
  const own = actor.kind === 'person' ? actor.grants.map(({ unitId }) => unitId) : []
  if (own.length === 0) return []
  const units = await db
    .select({ id: unit.id, name: unit.name, kind: unit.kind })
    .from(unit)
    .where(inArray(unit.id, own))
  const deciding = []
  for (const one of units) {
    if (holdsDialogues(one.kind) && can(actor, 'dialogue.decide', await placeOfOffice(db, one.id)))
      deciding.push(one)
  }
  return deciding
}

async function linesOfYear(db: Tx, ctx: Ctx, year: string): Promise<YearLine[]> {
  const rows = await db
    .select({ row: dialogue, office: unit.name })
    .from(dialogue)
    .innerJoin(unit, eq(unit.id, dialogue.unitId))
    .where(
      and(
        dialoguesWithin(ctx),
        eq(dialogue.state, 'held'),
        gte(dialogue.day, `${year}-01-01`),
        lte(dialogue.day, `${year}-12-31`),
      ),
    )
    .orderBy(asc(unit.name), asc(dialogue.day))
  const ids = rows.map(({ row }) => row.id)
  const [papers, ledgers] = [await papersOf(db, ids), await ledgersOf(db, ctx, ids)]
  return rows.map(({ row, office }) => {
    const notice = papers.find(({ kind, dialogueId }) => kind === 'conclusion' && dialogueId === row.id)
    return {
      ...{ number: row.number, topic: row.topic, day: row.day ?? row.wishedOn, office, unitId: row.unitId },
      concludedOn: notice ? dayOf(notice.at) : null,
      sum: ledgerSum(ledgers.get(row.id) ?? []),
    }
  })
}

/** The head of an office judges its year once the year is near its end; the figures of that day stay with it. */
export function judgeYear(ctx: Ctx, input: JudgeYear): Promise<void> {
  return tx(ctx, async (db) => {
    await mayThere(db, ctx, input.unit, 'dialogue.decide')
    const [office] = await db.select({ kind: unit.kind }).from(unit).where(eq(unit.id, input.unit))
    // The Front decides on its conferences, and holds no dialogues whose year it could judge.
    if (!office || !holdsDialogues(office.kind)) throw new NotFound()
    if (dayOf(ctx.at) < `${input.year}-11-01`) {
      throw fieldRefusal('year.early', 'year', `Đánh giá năm ${input.year} từ tháng 11 năm đó.`)
    }
    const figures = (await linesOfYear(db, ctx, input.year)).filter(({ unitId }) => unitId === input.unit)
    const [written] = await db
      .insert(dialogueYear)
      .values({
        ...{ unitId: input.unit, year: Number(input.year), done: input.done, missing: input.missing },
        ...{ next: input.next, figures, by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
      })
      .onConflictDoNothing()
      .returning({ unitId: dialogueYear.unitId })
    if (!written) throw new Refusal('year.once', `Đã ghi đánh giá năm ${input.year} của cơ quan này.`)
  })
}
