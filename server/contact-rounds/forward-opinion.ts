import { and, asc, eq, gte, isNull, or, sql } from 'drizzle-orm'
import { area, unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type ForwardOpinion, refusalToForward } from '#domain/contacts/opinion.ts'
import { refusalInState } from '#domain/contacts/round.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { findRow, NotFound } from '#server/petitions/petition-row.ts'
import { registerWithin } from '#server/petitions/register-letter.ts'
import { spokenLetter } from '#server/petitions/spoken-letter.ts'
import { lockRound, meetingOf, type OpinionRow, opinionOf, type RoundRow } from './contact-row.ts'
import { recordOpinion, setOpinion, speakerOf } from './write-opinion.ts'

/**
 * Forwards an opinion: it becomes a petition of the committee that has to deal with it, with the day that the council
 * names. The committee names who does it; it cannot begin while one of the five points is missing. @returns its number
 */
export function forwardOpinion(
  ctx: Ctx,
  roundId: string,
  id: string,
  { version, ...input }: ForwardOpinion,
): Promise<string> {
  return tx(ctx, async (db) => {
    const round = await lockRound(db, ctx, roundId)
    const row = await opinionOf(db, round, id, version)
    const { day: meetingDay } = await meetingOf(db, round, row.meetingId)
    const refusal =
      refusalInState(round.state, ['announced', 'closed']) ??
      refusalToForward({ ...row, meetingDay }, input, dayOf(ctx.at))
    if (refusal) throw refusal
    if (!(await receivers(db, round, dayOf(ctx.at))).some((one) => one.id === input.toUnitId)) {
      const message = 'Cơ quan này không nhận ý kiến cử tri của địa bàn. Chọn lại trong danh sách.'
      throw fieldRefusal('contact.receiver', 'toUnitId', message)
    }
    const council = await nameOf(db, round.unitId)
    const { number } = await registerWithin(db, ctx, await letterOf(db, row, input), ctx.at, {
      ...{ unitId: input.toUnitId, answerDueOn: input.dueOn, council },
    })
    const file = await findRow(db, number)
    if (!file) throw new NotFound()
    await setOpinion(db, ctx, row, { ...input, outcome: 'forwarded', petitionId: file.id })
    await recordOpinion(db, ctx, round, row, 'forward')
    return number
  })
}

/** What was said, and what the council asks for: the office reads both in one letter. */
async function letterOf(
  db: Tx,
  row: OpinionRow,
  { task, expectedResult, passedTo }: Omit<ForwardOpinion, 'version'>,
) {
  const [village] = await db.select({ name: area.name }).from(area).where(eq(area.code, row.areaCode))
  const asked = [
    `Đề nghị: ${task}.`,
    `Kết quả phải đạt: ${expectedResult}.`,
    passedTo && `Báo cáo, chuyển tiếp: ${passedTo}.`,
  ]
  return spokenLetter({
    ...{ source: 'voter_contact', areaCode: row.areaCode, place: village?.name ?? '' },
    body: [row.body, '', ...asked.filter(Boolean)].join('\n').replaceAll('..', '.'),
    name: await speakerOf(db, row.id),
  })
}

const nameOf = async (db: Tx, id: string): Promise<string> => {
  const [found] = await db.select({ name: unit.name }).from(unit).where(eq(unit.id, id))
  return found?.name ?? ''
}

/** Committees that an opinion of this round may go to: those of its place, of the places above and below. */
export function receivers(db: Tx, round: Pick<RoundRow, 'areaCode'>, today: string) {
  const near = sql`exists (select 1 from area_lineage l where (l.code = ${round.areaCode} and l.ancestor_code = ${unit.areaCode})
    or (l.code = ${unit.areaCode} and l.ancestor_code = ${round.areaCode}))`
  return db
    .select({ id: unit.id, name: unit.name })
    .from(unit)
    .where(
      and(
        ...[eq(unit.kind, 'government'), eq(unit.receives, true), near],
        or(isNull(unit.validTo), gte(unit.validTo, today)),
      ),
    )
    .orderBy(sql`${unit.areaCode} <> ${round.areaCode}`, asc(unit.name))
}
