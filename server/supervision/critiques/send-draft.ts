import { and, eq, gte, inArray, isNull, or } from 'drizzle-orm'
import { critique } from '#db/schema/critiques.ts'
import { unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import {
  type EndDraft,
  type PickDraft,
  refusalInState,
  refusalToBring,
  refusalToCollect,
  type SendDraft,
} from '#domain/supervision/critiques/draft.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { limitFor } from '#domain/time/time-limits.ts'
import { type Day, dayOf, startOfDay } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { loadRules } from '#server/places/rules.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import { addStep, lockCritique, ownUnits, writeCritique } from './critique-row.ts'
import { tellSide } from './tell.ts'

/** Kinds of office that draft what the Front may criticise. */
const drafting = ['government', 'department', 'party', 'council'] as const

/**
 * An office sends its draft to the Front of its level. Sent later than the rule leaves before it is put before whoever
 * decides, it is taken and stays marked as late: refused, the draft would go on without anybody's word.
 * @returns its id
 */
export function sendDraft(ctx: Ctx, { unitId, ...input }: SendDraft): Promise<string> {
  return tx(ctx, async (db) => {
    const own = ownUnits(ctx, 'critique.answer')
    if (own.length === 0) {
      throw new Refusal(
        'may.not',
        'Dự thảo do người đứng đầu hoặc văn phòng cơ quan soạn thảo gửi. Hỏi quản trị để được cấp vai trò.',
      )
    }
    if (!own.includes(unitId)) {
      throw fieldRefusal(
        'critique.office',
        'unitId',
        'Ông/bà không làm ở cơ quan này. Chọn cơ quan của mình.',
      )
    }
    const today = dayOf(ctx.at)
    const refusal = refusalToBring(input, today)
    if (refusal) throw refusal
    const { frontId, areaCode } = await frontOf(db, unitId, today)
    const id = newId()
    await db.insert(critique).values({
      ...{ id, unitId, frontId, areaCode, origin: 'sent', state: 'sent', ...input },
      ...{ sendDueOn: await sendDueOn(db, input.submitOn, today), changedAt: ctx.at },
      ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
    })
    await addStep(db, ctx, { id }, 'send')
    await tellSide(db, ctx, { id, unitId, frontId }, 'front', 'critique.sent', input.opinionsDueOn)
    return id
  })
}

/** The Front takes up a draft by its own plan: it says itself what it is about. @returns its id */
export function pickDraft(ctx: Ctx, { toPublic, ...input }: PickDraft): Promise<string> {
  return tx(ctx, async (db) => {
    const own = ownUnits(ctx, 'critique.write')
    if (own.length === 0) {
      throw new Refusal('may.not', 'Việc này do Ủy ban Mặt trận làm. Hỏi quản trị để được cấp vai trò.')
    }
    if (!own.includes(input.frontId)) {
      throw fieldRefusal(
        'critique.front',
        'frontId',
        'Ông/bà không làm ở nơi này. Chọn Ủy ban Mặt trận của mình.',
      )
    }
    const today = dayOf(ctx.at)
    const refusal =
      refusalToBring(input, today) ?? refusalToCollect(input.collectTo, input.opinionsDueOn, today)
    if (refusal) throw refusal
    const office = (await draftingOffices(db, [input.frontId], today)).find(
      ({ value }) => value === input.unitId,
    )
    if (!office?.areaCode) {
      const message = 'Cơ quan này không cùng cấp với Ủy ban Mặt trận. Chọn lại trong danh sách.'
      throw fieldRefusal('critique.level', 'unitId', message)
    }
    const id = newId()
    await db.insert(critique).values({
      ...{ id, ...input, areaCode: office.areaCode, origin: 'picked', state: 'collecting' },
      ...{ acceptedOn: today, toPublic: toPublic === 'yes', changedAt: ctx.at },
      ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
    })
    await addStep(db, ctx, { id }, 'pick')
    await tellSide(db, ctx, { id, ...input }, 'office', 'critique.picked', input.collectTo)
    return id
  })
}

/** The office takes back what it sent, before the Front has said anything; whoever was asked reads why. */
export function withdrawDraft(ctx: Ctx, id: string, { version, reason }: EndDraft): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockCritique(db, ctx, id, 'office')
    sameVersion(row, version)
    const refusal = refusalInState(row.state, ['sent', 'collecting'])
    if (refusal) throw refusal
    if (row.origin === 'picked') {
      throw new Refusal('critique.picked', 'Mặt trận tự chọn phản biện dự thảo này; cơ quan không rút được.')
    }
    await writeCritique(db, ctx, row, { state: 'withdrawn', withdrawReason: reason })
    await addStep(db, ctx, row, 'withdraw', { said: reason })
    await tellSide(db, ctx, row, 'front', 'critique.withdrawn')
  })
}

/** The last day on which it may be sent, by the rule of today. */
async function sendDueOn(db: Tx, submitOn: Day, today: Day): Promise<Day> {
  const { limits, calendar } = await loadRules(db)
  return computeDeadline(limitFor(limits, 'critique.send', today), startOfDay(submitOn), calendar).due
}

/** The Front of the level of an office. @throws Refusal where there is none */
async function frontOf(db: Tx, unitId: string, today: Day): Promise<{ frontId: string; areaCode: string }> {
  const [office] = await db.select().from(unit).where(eq(unit.id, unitId))
  if (!office?.areaCode) throw new NotFound()
  const [front] = await db
    .select({ id: unit.id })
    .from(unit)
    .where(
      and(
        ...[eq(unit.kind, 'front'), eq(unit.areaCode, office.areaCode)],
        or(isNull(unit.validTo), gte(unit.validTo, today)),
      ),
    )
    .limit(1)
  if (!front) {
    throw new Refusal('critique.noFront', 'Chưa có Ủy ban Mặt trận cùng cấp trong hệ thống. Báo quản trị.')
  }
  return { frontId: front.id, areaCode: office.areaCode }
}

/** Offices of the level of these Fronts that draft. */
export async function draftingOffices(db: Tx, fronts: readonly string[], today: Day) {
  if (fronts.length === 0) return []
  const areas = await db
    .select({ code: unit.areaCode })
    .from(unit)
    .where(inArray(unit.id, [...fronts]))
  return db
    .select({ value: unit.id, label: unit.name, areaCode: unit.areaCode })
    .from(unit)
    .where(
      and(
        inArray(
          unit.areaCode,
          areas.flatMap(({ code }) => code ?? []),
        ),
        inArray(unit.kind, drafting),
        or(isNull(unit.validTo), gte(unit.validTo, today)),
      ),
    )
    .orderBy(unit.name)
}
