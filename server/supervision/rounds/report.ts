import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { person } from '#db/schema/people.ts'
import { unit } from '#db/schema/places.ts'
import { roundReport } from '#db/schema/supervision-rounds.ts'
import { type Tx, tx } from '#db/tx.ts'
import { postOf } from '#domain/papers/office.ts'
import type { Paper } from '#domain/papers/paper.ts'
import { type RoundReportFacts, roundReportNumber, roundReportPaper } from '#domain/papers/round-report.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { refusalToReport } from '#domain/supervision/rounds/finding.ts'
import { coversWords, refusalInState } from '#domain/supervision/rounds/plan.ts'
import { findingCodes, findings, memberRoles } from '#domain/supervision/rounds/words.ts'
import { dayOf, formatMoment } from '#lib/dates.ts'
import { isId, newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { issuerOfUnit } from '#server/papers/paper-facts.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import { asksOf, placesOf, sampleOf, sumsOf } from './find-round.ts'
import { membersOf } from './members.ts'
import { addStep, lockRound, type RoundRow, writeRound } from './round-row.ts'

/** The report goes out as a numbered paper, frozen with its facts; with it the round is over. @returns its number */
export function issueReport(ctx: Ctx, id: string, version: number): Promise<string> {
  return tx(ctx, async (db) => {
    const row = await lockRound(db, ctx, id)
    sameVersion(row, version)
    const { sampled, seen } = await sumsOf(db, id)
    const refusal = refusalInState(row.state, ['drawn']) ?? refusalToReport(sampled, seen)
    if (refusal) throw refusal
    const facts = await factsOf(db, ctx, row)
    const [issued] = await db
      .insert(roundReport)
      .values({
        ...{ id: newId(), roundId: id, unitId: row.unitId, year: Number(facts.day.slice(0, 4)) },
        ...{ number: facts.number, facts, by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
      })
      .returning({ number: roundReport.number })
    if (!issued) throw new Error('a report was not written')
    await writeRound(db, ctx, row, { state: 'reported' })
    await addStep(db, ctx, row, 'report', issued.number)
    return issued.number
  })
}

/** One that went out, for who reads its round. */
export function findRoundReport(ctx: Ctx, id: string): Promise<{ number: string; paper: Paper } | undefined> {
  if (!isId(id)) return Promise.resolve(undefined)
  return tx(ctx, async (db) => {
    const [found] = await db.select().from(roundReport).where(eq(roundReport.id, id))
    return found && { number: found.number, paper: roundReportPaper(found.facts as RoundReportFacts) }
  })
}

async function factsOf(db: Tx, ctx: Ctx, row: RoundRow): Promise<RoundReportFacts> {
  const { issuer, symbol } = await issuerOfUnit(db, row.unitId)
  const [signer] = await db
    .select({ name: person.name, title: person.title })
    .from(person)
    .where(eq(person.id, personOf(ctx)))
  if (!signer || !row.seedAt || !row.frozenAt) throw new NotFound()
  const sums = await sumsOf(db, row.id)
  const members = (await membersOf(db, row)).filter(({ endedAt }) => !endedAt)
  const offices = await db
    .select({ name: unit.name })
    .from(unit)
    .where(
      and(
        eq(unit.areaCode, row.areaCode),
        isNull(unit.validTo),
        inArray(unit.kind, ['government', 'council']),
      ),
    )
    .orderBy(asc(unit.name))
  return {
    ...{ day: dayOf(ctx.at), issuer, number: roundReportNumber(symbol) },
    signer: { name: signer.name, post: postOf(signer.title) },
    to: offices.map(({ name }) => name),
    ...{ theme: row.theme, ground: row.ground, covers: coversWords(row, await placesOf(db, row)) },
    ...{ from: row.fromOn, until: row.toOn },
    members: members.map(({ role, title }) => ({ role: memberRoles[role], title })),
    ...{ seed: row.seed, seedAt: formatMoment(row.seedAt), frozenAt: formatMoment(row.frozenAt) },
    ...{ listed: sums.listed, sampled: sums.sampled, listSha256: row.listSha256 },
    counts: findingCodes.map((one) => ({ label: findings[one], count: sums.found?.[one] ?? 0 })),
    items: (await sampleOf(db, row)).map(({ number, task, office, finding }) => ({
      ...{ number, task: task ?? 'Việc không còn xem được', office: office ?? '' },
      result: finding ? findings[finding.result] : 'Chưa xem',
      seen: finding
        ? [finding.seen, finding.missing && `Còn thiếu: ${finding.missing}`].filter(Boolean).join(' ')
        : '',
    })),
    asks: (await asksOf(db, row.id)).map(({ number, task, expected, office, dueOn }) => ({
      ...{ number, task, expected, office, dueOn },
    })),
  }
}
