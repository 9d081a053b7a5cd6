import { and, desc, eq, lt, ne } from 'drizzle-orm'
import { contactOpinion, contactRound } from '#db/schema/contact-rounds.ts'
import { area } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { refusalInState } from '#domain/contacts/round.ts'
import { Refusal } from '#domain/refusal.ts'
import { rankSimilar } from '#domain/search/similar.ts'
import type { Ctx } from '#server/context.ts'
import { lockRound, type OpinionRow, opinionOf, type RoundRow } from './contact-row.ts'
import { recordOpinion, setOpinion } from './write-opinion.ts'

/** The opinion was said before, in an earlier round of this council: whoever reads one reads what came of the others. */
export function linkOpinion(
  ctx: Ctx,
  roundId: string,
  id: string,
  input: { version: number; earlierId: string },
): Promise<void> {
  return tx(ctx, async (db) => {
    const round = await lockRound(db, ctx, roundId)
    const row = await opinionOf(db, round, id, input.version)
    const refusal = refusalInState(round.state, ['announced', 'closed'])
    if (refusal) throw refusal
    const earlier = (await earlierOf(db, round)).find((one) => one.id === input.earlierId)
    if (!earlier) {
      throw new Refusal(
        'contact.notEarlier',
        'Chỉ nối được với ý kiến của đợt trước, cùng Hội đồng nhân dân. Chọn lại trong danh sách.',
      )
    }
    await setOpinion(db, ctx, row, { matterId: earlier.matterId })
    await recordOpinion(db, ctx, round, row, 'link')
  })
}

/** Tied by mistake: it stands alone again. */
export function unlinkOpinion(ctx: Ctx, roundId: string, id: string, version: number): Promise<void> {
  return tx(ctx, async (db) => {
    const round = await lockRound(db, ctx, roundId)
    const row = await opinionOf(db, round, id, version)
    const refusal = refusalInState(round.state, ['announced', 'closed'])
    if (refusal) throw refusal
    await setOpinion(db, ctx, row, { matterId: row.id })
    await recordOpinion(db, ctx, round, row, 'unlink')
  })
}

/** How far back it is looked for the same, and how many are shown. */
const [newest, most] = [400, 5]

type Earlier = {
  id: string
  matterId: string
  body: string
  field: string
  areaCode: string
  village: string
  session: string
}

/** Opinions of earlier rounds of the same council, the newest first. */
const earlierOf = (db: Tx, round: RoundRow): Promise<Earlier[]> =>
  db
    .select({
      ...{ id: contactOpinion.id, matterId: contactOpinion.matterId, body: contactOpinion.body },
      ...{ field: contactOpinion.field, areaCode: contactOpinion.areaCode, village: area.name },
      session: contactRound.session,
    })
    .from(contactOpinion)
    .innerJoin(contactRound, eq(contactRound.id, contactOpinion.roundId))
    .innerJoin(area, eq(area.code, contactOpinion.areaCode))
    .where(
      and(
        ...[eq(contactRound.unitId, round.unitId), ne(contactRound.id, round.id)],
        lt(contactRound.at, round.at),
      ),
    )
    .orderBy(desc(contactRound.at), desc(contactOpinion.position))
    .limit(newest)

/** Those of them that may say the same, by their words, place and field; one of each matter. */
export async function mayBeSame(db: Tx, round: RoundRow, row: OpinionRow): Promise<Earlier[]> {
  const all = (await earlierOf(db, round)).filter(({ matterId }) => matterId !== row.matterId)
  const found = rankSimilar(
    row.body,
    all.map((one) => ({
      ...one,
      ...{ text: one.body, samePlace: one.areaCode === row.areaCode, sameField: one.field === row.field },
    })),
    most * 2,
  )
  return found
    .filter((one, at) => found.findIndex(({ matterId }) => matterId === one.matterId) === at)
    .slice(0, most)
}
