import { sql } from 'drizzle-orm'
import { paper } from '#db/schema/papers.ts'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { IssuePaper } from '#domain/papers/issue.ts'
import { fittingKinds } from '#domain/papers/needs.ts'
import type { Paper } from '#domain/papers/paper.ts'
import { matterOf, type PaperKind, paperKinds, paperLabel, typeCodeOf } from '#domain/papers/words.ts'
import { can } from '#domain/people/permissions.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { stateLabel } from '#domain/petitions/words.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { type PaperGiven, preparePaper } from '#server/papers/paper-facts.ts'
import { changeRow, lockForDecision, NotFound, placeOf } from '#server/petitions/petition-row.ts'

export type Issued = { id: string; number: string }

/**
 * Issues one official paper within the transaction of the decision it belongs to: number, event and
 * the writing of its files stand or fall with it. Whether it fits the petition is the caller's to judge.
 * @throws Refusal with everything that is missing
 */
export async function issuePaper(
  db: Tx,
  ctx: Ctx,
  row: PetitionRow,
  kind: PaperKind,
  given: PaperGiven,
): Promise<Issued> {
  if (ctx.actor.kind !== 'person') throw new NotFound()
  if (!can(ctx.actor, 'paper.issue', await placeOf(db, row))) {
    throw new Refusal(
      'paper.mayNot',
      `${paperLabel(kind, matterOf(row))} do cán bộ tiếp công dân, người xử lý đơn hoặc thủ trưởng đơn vị ban hành. Nhờ một người trong số đó lập.`,
    )
  }
  const { facts, unitId, signerTitle } = await preparePaper(db, ctx, row, kind, given)
  const [issued] = await db
    .insert(paper)
    .values({
      id: newId(),
      petitionId: row.id,
      kind,
      unitId,
      typeCode: typeCodeOf(kind, matterOf(row)),
      year: Number(dayOf(ctx.at).slice(0, 4)),
      number: facts.number,
      forSender: paperKinds[kind].forSender,
      issuedBy: ctx.actor.personId,
      signerTitle,
      issuedAt: ctx.at,
      facts,
    })
    .returning({ id: paper.id, number: paper.number })
  if (!issued) throw new Error('a paper was not written')
  await db.execute(
    sql`select job.add('write-paper', jsonb_build_object('id', ${issued.id}::text), ${`paper:${issued.id}`})`,
  )
  await record(db, ctx, {
    type: paperKinds[kind].forSender ? 'paper.issued' : 'paper.kept',
    petition: row,
    payload: { paperId: issued.id, kind, number: issued.number },
  })
  return issued
}

/** An officer writes a paper by hand, one that fits the petition as it stands. */
export function issuePaperByHand(ctx: Ctx, number: string, input: IssuePaper): Promise<Issued> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'paper.issue')
    sameVersion(row, input.version)
    refuseUnfit(row, input.kind)
    // The second of two who had the page open is told, and no second number is taken.
    const changed = await changeRow(db, row, {})
    return issuePaper(db, ctx, changed, input.kind, input)
  })
}

/** The paper as it would read, with room where its number will stand. */
export function previewPaper(ctx: Ctx, number: string, input: IssuePaper): Promise<Paper> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'paper.issue')
    sameVersion(row, input.version)
    refuseUnfit(row, input.kind)
    return (await preparePaper(db, ctx, row, input.kind, input)).paper
  })
}

/** The same for a page: the paper, or the sentence why there is none. */
export function tryPaper(
  ctx: Ctx,
  number: string,
  input: IssuePaper,
): Promise<{ paper?: Paper; refusal?: string }> {
  return previewPaper(ctx, number, input).then(
    (paper) => ({ paper }),
    (error) => {
      if (error instanceof Refusal) return { refusal: error.message }
      throw error
    },
  )
}

function refuseUnfit(row: PetitionRow, kind: PaperKind): void {
  if (fittingKinds(matterOf(row), row.state, row.intakeOutcome).includes(kind)) return
  throw fieldRefusal(
    'paper.notNow',
    'kind',
    `Hồ sơ đang ở trạng thái “${stateLabel(row)}” nên không lập ${paperLabel(kind, matterOf(row)).toLowerCase()}. Chọn văn bản khác.`,
  )
}
