import { and, asc, eq, isNull } from 'drizzle-orm'
import { contactReport } from '#db/schema/contact-rounds.ts'
import { person } from '#db/schema/people.ts'
import { unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type ContactLine, countBy, linesOf, opinionStandings } from '#domain/contacts/ledger.ts'
import { refusalToReport, roundWords } from '#domain/contacts/round.ts'
import { contactCompetences } from '#domain/contacts/words.ts'
import {
  type ContactSummaryFacts,
  contactSummaryNumber,
  contactSummaryPaper,
} from '#domain/papers/contact-summary.ts'
import { postOf } from '#domain/papers/office.ts'
import type { Paper } from '#domain/papers/paper.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { fields } from '#domain/petitions/words.ts'
import { dayOf, formatDay } from '#lib/dates.ts'
import { isId, newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { issuerOfUnit } from '#server/papers/paper-facts.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import { addStep, lockRound, type RoundRow, seenRound, writeRound } from './contact-row.ts'
import { contactLedger } from './ledger.ts'
import { meetingsOf, opinionsOf } from './plan-round.ts'

/** The summary goes out as a numbered paper, frozen with its facts; with it the round is over. @returns its number */
export function issueReport(ctx: Ctx, id: string, version: number): Promise<string> {
  return tx(ctx, async (db) => {
    const row = await lockRound(db, ctx, id)
    sameVersion(row, version)
    const refusal = refusalToReport(row.state, await opinionsOf(db, row))
    if (refusal) throw refusal
    const facts = await summaryFacts(db, ctx, row)
    const [issued] = await db
      .insert(contactReport)
      .values({
        ...{ id: newId(), roundId: id, unitId: row.unitId, year: Number(facts.day.slice(0, 4)) },
        ...{ number: facts.number, facts, by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
      })
      .returning({ number: contactReport.number })
    if (!issued) throw new Error('a report was not written')
    await writeRound(db, ctx, row, { state: 'reported' })
    await addStep(db, ctx, row, { act: 'report', said: issued.number })
    return issued.number
  })
}

/** The summary as it would read today. @throws NotFound */
export function previewReport(ctx: Ctx, id: string): Promise<Paper> {
  return tx(ctx, async (db) => contactSummaryPaper(await summaryFacts(db, ctx, await seenRound(db, ctx, id))))
}

/** One that went out, for who reads its round. */
export function findReport(ctx: Ctx, id: string): Promise<{ number: string; paper: Paper } | undefined> {
  if (!isId(id)) return Promise.resolve(undefined)
  return tx(ctx, async (db) => {
    const [found] = await db.select().from(contactReport).where(eq(contactReport.id, id))
    if (!found) return undefined
    return { number: found.number, paper: contactSummaryPaper(found.facts as ContactSummaryFacts) }
  })
}

const fieldWord = (code: string): string => (fields as Record<string, string>)[code] ?? code

async function summaryFacts(db: Tx, ctx: Ctx, row: RoundRow): Promise<ContactSummaryFacts> {
  const lines = await contactLedger(db, ctx, row.id)
  const { issuer, symbol } = await issuerOfUnit(db, row.unitId)
  const [signer] = await db
    .select({ name: person.name, title: person.title })
    .from(person)
    .where(eq(person.id, personOf(ctx)))
  if (!signer) throw new NotFound()
  const offices = await db
    .select({ name: unit.name })
    .from(unit)
    .where(and(eq(unit.areaCode, row.areaCode), isNull(unit.validTo), eq(unit.kind, 'government')))
    .orderBy(asc(unit.name))
  const fronts = await db
    .select({ name: unit.name })
    .from(unit)
    .where(and(eq(unit.areaCode, row.areaCode), isNull(unit.validTo), eq(unit.kind, 'front')))
  const held = (await meetingsOf(db, row)).filter(({ state }) => state === 'held')
  const named = (cut: Parameters<typeof countBy>[1], word: (value: string) => string) =>
    countBy(lines, cut).map(({ value, count }) => ({ label: word(value), count }))
  return {
    ...{ day: dayOf(ctx.at), issuer, number: contactSummaryNumber(symbol) },
    signer: { name: signer.name, post: postOf(signer.title) },
    round: { called: roundWords(row), from: row.fromOn, to: row.toOn },
    to: [...offices, ...fronts].map(({ name }) => name),
    meetings: held.map(({ place, day, deputies, voters, speakers }) => ({
      ...{ place, day, deputies, voters: voters ?? 0, speakers: speakers ?? 0 },
    })),
    byField: named('linh-vuc', fieldWord),
    byCompetence: named('tham-quyen', (value) => competenceWord(value)),
    byStanding: named('trang-thai', (value) => (opinionStandings as Record<string, string>)[value] ?? value),
    repeated: linesOf(lines, 'repeated').length,
    opinions: lines.map((line) => ({
      ...{ no: line.no, village: line.village, field: fieldWord(line.field), body: line.body },
      competence: competenceWord(line.competence ?? 'none'),
      repeated: line.times > 1 ? `(Đã nêu ${line.times} lần.)` : '',
      ...{ fate: fateOf(line), answered: line.outcome === 'answered' },
    })),
  }
}

const competenceWord = (value: string): string =>
  (contactCompetences as Record<string, string>)[value] ?? 'chưa phân loại'

function fateOf({ outcome, answer, answeredBy, office, passedTo, dueOn, number }: ContactLine): string {
  if (outcome === 'answered') return `${answeredBy}: ${answer}`
  if (outcome !== 'forwarded' || !dueOn) return 'Chưa có kết quả.'
  return `${office}${passedTo ? ` (báo cáo ${passedTo})` : ''}, hạn ${formatDay(dueOn)}, hồ sơ ${number}.`
}
