import { desc, eq } from 'drizzle-orm'
import { receptionSpeakers } from '#db/schema/matters.ts'
import { type Tx, tx } from '#db/tx.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { type Crowd, type NameCrowd, refusalOfCrowd } from '#domain/reception/crowd.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { loadRules, settingNumber } from '#server/places/rules.ts'
import { lockVisit, personOf, raiseVisit, titleOf, type VisitRow } from '#server/reception/desk.ts'

export type SpeakersView = typeof receptionSpeakers.$inferSelect

/** Writes down who speaks for a crowd that came, once somebody was named. */
export function nameSpeakers(ctx: Ctx, visitId: string, input: NameCrowd): Promise<void> {
  return tx(ctx, async (db) => {
    const visit = await lockVisit(db, ctx, visitId, 'reception.record')
    sameVersion(visit, input.version)
    if (visit.petitionId) {
      throw new Refusal('crowd.opened', 'Lượt này đã mở hồ sơ: ghi người đại diện ở trang của hồ sơ.')
    }
    if (visit.restricted) {
      throw new Refusal(
        'crowd.nameless',
        'Sổ tiếp công dân không giữ tên người tố cáo. Ghi lượt mới cùng những người đại diện và mở hồ sơ ngay khi ghi.',
      )
    }
    if (input.representatives.length === 0) {
      throw fieldRefusal('crowd.none', 'representatives', 'Chưa ghi người đại diện nào. Mỗi dòng một người.')
    }
    await insertSpeakers(db, ctx, visit, input)
    await raiseVisit(db, visit)
  })
}

/** The same within the transaction that enters the visit; of few people nothing is written. @throws Refusal */
export async function insertSpeakers(db: Tx, ctx: Ctx, visit: VisitRow, crowd: Crowd): Promise<void> {
  const from = settingNumber(await loadRules(db), 'group.from')
  const refusal = refusalOfCrowd({ ...crowd, people: visit.sameContent }, from, visit.day)
  if (refusal) throw refusal
  // Of those who denounce the names stand in the vault of the petition alone (Điều 56 Luật Tố cáo).
  if (visit.restricted || crowd.representatives.length === 0 || !crowd.paper) return
  const { representatives, members, paper, keptAt } = crowd
  await db.insert(receptionSpeakers).values({
    ...{ id: newId(), visitId: visit.id, unitId: visit.unitId, representatives, members, paper, keptAt },
    ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
  })
  await record(db, ctx, {
    type: 'reception.speakers-named',
    payload: { visitId: visit.id, people: visit.sameContent, representatives: representatives.length },
  })
}

/** Who speaks for the crowd today, for those who may know who came. */
export async function speakersOf(db: Tx, visitId: string): Promise<SpeakersView | undefined> {
  const [latest] = await db
    .select()
    .from(receptionSpeakers)
    .where(eq(receptionSpeakers.visitId, visitId))
    .orderBy(desc(receptionSpeakers.id))
    .limit(1)
  return latest
}
