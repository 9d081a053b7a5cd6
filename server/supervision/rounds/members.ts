import { and, eq, isNull, sql } from 'drizzle-orm'
import { roundMember } from '#db/schema/supervision-rounds.ts'
import { type Tx, tx } from '#db/tx.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { type AddMember, type EndMember, refusalInState } from '#domain/supervision/rounds/plan.ts'
import { type MemberRole, memberRoles, type RoundState } from '#domain/supervision/rounds/words.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import { addStep, lockRound, type RoundRow, writeRound } from './round-row.ts'

export type RoundMember = {
  id: string
  personId: string
  name: string
  title: string
  role: MemberRole
  endedAt: Date | null
  endReason: string
  /** Does the person hold a role in the body still? */
  holds: boolean
}
const open: RoundState[] = ['planned', 'seeded', 'drawn']

/** Somebody of the body goes too: before the round, and in the middle of it. */
export function addMember(ctx: Ctx, id: string, { version, personId, role }: AddMember): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockRound(db, ctx, id)
    sameVersion(row, version)
    const refusal = refusalInState(row.state, open)
    if (refusal) throw refusal
    const known = (await peopleOf(db, row.unitId)).find((one) => one.id === personId)
    if (!known) {
      const message = 'Người này không giám sát trong cơ quan, tổ chức lập đợt này. Chọn lại trong danh sách.'
      throw fieldRefusal('round.stranger', 'personId', message)
    }
    if ((await membersOf(db, row)).some((one) => one.personId === personId && !one.endedAt)) {
      throw fieldRefusal('round.member', 'personId', 'Người này đã ở trong đoàn.')
    }
    await db.insert(roundMember).values({
      ...{ id: newId(), roundId: id, personId, role },
      ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
    })
    await writeRound(db, ctx, row, {})
    await addStep(db, ctx, row, 'add-member', `${memberRoles[role]}: ${known.title}`)
  })
}

/** Somebody leaves; what they found stays. */
export function endMember(ctx: Ctx, id: string, { version, memberId, reason }: EndMember): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockRound(db, ctx, id)
    sameVersion(row, version)
    const refusal = refusalInState(row.state, open)
    if (refusal) throw refusal
    const known = (await membersOf(db, row)).find((one) => one.id === memberId && !one.endedAt)
    if (!known) throw new Refusal('round.noMember', 'Người này không còn trong đoàn.')
    await db
      .update(roundMember)
      .set({ endedAt: ctx.at, endReason: reason })
      .where(and(eq(roundMember.id, memberId), isNull(roundMember.endedAt)))
    await writeRound(db, ctx, row, {})
    await addStep(db, ctx, row, 'end-member', `${memberRoles[known.role]}: ${known.title}. Lý do: ${reason}`)
  })
}

/** Whoever supervises in the name of the body today; nobody where the asker does not. */
export const peopleOf = (db: Tx, unitId: string) =>
  db.execute<{ id: string; name: string; title: string }>(
    sql`select person_id as id, name, title from acl.supervising_people(${unitId}::uuid) order by name, person_id`,
  )

/** Who goes and who went, in the order in which they came. */
export async function membersOf(db: Tx, { id }: Pick<RoundRow, 'id'>): Promise<RoundMember[]> {
  const rows = await db.execute<{
    id: string
    person_id: string
    name: string
    title: string
    role: MemberRole
    ended_at: string | null
    end_reason: string
    holds: boolean
  }>(sql`select * from acl.round_members(${id}::uuid)`)
  return rows.map((one) => ({
    ...{ id: one.id, personId: one.person_id, name: one.name, title: one.title, role: one.role },
    ...{ endedAt: one.ended_at ? new Date(one.ended_at) : null, endReason: one.end_reason, holds: one.holds },
  }))
}

/** Whoever asks goes in this round. @throws Refusal */
export async function refuseOutsider(db: Tx, ctx: Ctx, row: RoundRow): Promise<void> {
  const all = await membersOf(db, row)
  if (all.some((one) => one.personId === personOf(ctx) && !one.endedAt && one.holds)) return
  throw new Refusal(
    'round.outsider',
    'Chỉ người trong đoàn giám sát ghi kết quả. Nhờ trưởng đoàn thêm vào đoàn.',
  )
}
