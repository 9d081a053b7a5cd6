import { and, eq, sql } from 'drizzle-orm'
import { areaLineage } from '#db/schema/places.ts'
import { supervisionRound } from '#db/schema/supervision-rounds.ts'
import { type Tx, tx } from '#db/tx.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import {
  type ChangeRound,
  type PlanRound,
  refusalInState,
  refusalToPlan,
} from '#domain/supervision/rounds/plan.ts'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import { addStep, lockRound, ownBodies, writeRound } from './round-row.ts'

/** A new round of a body of whoever asks. @returns its id */
export function planRound(ctx: Ctx, input: PlanRound): Promise<string> {
  return tx(ctx, async (db) => {
    if (ownBodies(ctx).length === 0) {
      throw new Refusal(
        'may.not',
        'Đợt giám sát do Mặt trận, Hội đồng nhân dân, Ban Thanh tra nhân dân lập. Hỏi quản trị để được cấp vai trò.',
      )
    }
    const body = ownBodies(ctx).find(({ unitId }) => unitId === input.unitId)
    if (!body) {
      const message = 'Ông/bà không giám sát trong cơ quan, tổ chức này. Chọn nơi mình đang làm.'
      throw fieldRefusal('round.body', 'unitId', message)
    }
    const refusal = refusalToPlan(input, dayOf(ctx.at))
    if (refusal) throw refusal
    await refuseOutside(db, input.areaCode, body.areaCode)
    const id = newId()
    await db.insert(supervisionRound).values({
      ...{ id, ...columnsOf(input), unitId: input.unitId, state: 'planned', changedAt: ctx.at },
      ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
    })
    await addStep(db, ctx, { id }, 'plan')
    return id
  })
}

/** Before its seed is out all of it may become otherwise; from then on nothing of it. */
export function changeRound(ctx: Ctx, id: string, { version, ...input }: ChangeRound): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockRound(db, ctx, id)
    sameVersion(row, version)
    const refusal = refusalInState(row.state, ['planned']) ?? refusalToPlan(input, dayOf(ctx.at))
    if (refusal) throw refusal
    const body = ownBodies(ctx).find(({ unitId }) => unitId === row.unitId)
    await refuseOutside(db, input.areaCode, body?.areaCode ?? '')
    await writeRound(db, ctx, row, columnsOf(input))
    await addStep(db, ctx, row, 'change')
  })
}

const columnsOf = (it: Omit<PlanRound, 'unitId'>) => ({
  ...{ theme: it.theme, ground: it.ground, areaCode: it.areaCode, covers: it.covers },
  ...{ field: it.field || null, officeId: it.officeId || null },
  ...{ receivedFrom: it.receivedFrom, receivedTo: it.receivedTo, sampleSize: it.sampleSize },
  ...{ fromOn: it.fromOn, toOn: it.toOn },
})

/** A body looks at its own area and at what lies within it. */
async function refuseOutside(db: Tx, areaCode: string, own: string): Promise<void> {
  const [inside] = await db
    .select({ one: sql`1` })
    .from(areaLineage)
    .where(and(eq(areaLineage.code, areaCode), eq(areaLineage.ancestorCode, own)))
  if (inside) return
  throw fieldRefusal('round.area', 'areaCode', 'Nơi này ngoài địa bàn giám sát. Chọn lại trong danh sách.')
}
