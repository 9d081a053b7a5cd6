import { eq } from 'drizzle-orm'
import { unit } from '#db/schema/places.ts'
import { tx } from '#db/tx.ts'
import type { ChangeUnit } from '#domain/people/account.ts'
import { refusalToEndUnit } from '#domain/petitions/handover.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { lockPeople } from '#server/people/lock-people.ts'
import { lockManagedUnit } from '#server/people/managed-unit.ts'
import { passWork } from '#server/people/pass-work.ts'
import { countOpenWork } from '#server/petitions/hand-over.ts'
import { refuseSecondReceiver } from '#server/places/add-unit.ts'

/**
 * Names, the desk, and how an office ends: never deleted, it gets a last day and whoever carries on
 * what it had.
 */
export function changeUnit(ctx: Ctx, unitId: string, input: ChangeUnit): Promise<void> {
  return tx(ctx, async (db) => {
    await lockPeople(db, input.heirId)
    const row = await lockManagedUnit(db, ctx, unitId, 'unit.manage')
    const validTo = input.validTo || null
    if (validTo && validTo < row.validFrom) {
      throw fieldRefusal(
        'unit.dates',
        'validTo',
        'Ngày kết thúc ở trước ngày bắt đầu hoạt động. Chọn lại ngày.',
      )
    }
    if (input.successorId && !validTo) {
      throw fieldRefusal('unit.noEnd', 'validTo', 'Có cơ quan kế tiếp thì ghi ngày cuối cùng hoạt động.')
    }
    if (input.successorId === unitId) {
      throw fieldRefusal(
        'unit.ownSuccessor',
        'successorId',
        'Cơ quan không kế tiếp chính mình. Chọn cơ quan khác.',
      )
    }
    const heirId = input.heirId
    const ends = validTo !== null && validTo !== row.validTo
    const refusal = ends ? refusalToEndUnit(await countOpenWork(db, null, unitId), heirId) : undefined
    if (refusal) throw refusal
    if (ends && heirId) {
      // The successor carries the work on: by one of its people, or of ours before our last day.
      const toUnitId = input.successorId || unitId
      const it = { personId: null, unitId, toId: heirId, toUnitId, field: 'heirId' }
      await passWork(db, ctx, { ...it, reason: '' })
    }
    if (input.receives && !validTo) await refuseSecondReceiver(db, row.areaCode, unitId)
    const { name, shortName, deskAddress, deskPhone, deskHours } = input
    await db
      .update(unit)
      .set({
        ...{ name, shortName, deskAddress, deskPhone, deskHours, validTo },
        ...(input.seat ?? { latitude: null, longitude: null }),
        receives: input.receives === 'yes',
        successorId: input.successorId || null,
      })
      .where(eq(unit.id, row.id))
    await record(db, ctx, { type: 'unit.changed', payload: { unitId, validTo } })
  })
}
