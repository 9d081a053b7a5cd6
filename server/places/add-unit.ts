import { and, eq, like, or } from 'drizzle-orm'
import { area, unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { NewArea, NewUnit } from '#domain/people/account.ts'
import { can, type Permission } from '#domain/people/permissions.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import { slug } from '#lib/slug.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { lockManagedUnit } from '#server/people/managed-unit.ts'
import { NotFound } from '#server/petitions/petition-row.ts'

/** Adds an office under another one, or as a top of its own (the Party, the council, the Front). */
export function addUnit(ctx: Ctx, input: NewUnit): Promise<string> {
  return tx(ctx, async (db) => {
    if (input.parentId) await lockManagedUnit(db, ctx, input.parentId, 'unit.manage')
    else refuseUnless(ctx, 'unit.manage')
    if (input.areaCode) await findArea(db, input.areaCode, 'areaCode')
    if (input.receives) await refuseSecondReceiver(db, input.areaCode)
    const id = newId()
    const { name, shortName, kind, deskAddress, deskPhone, deskHours } = input
    await db.insert(unit).values({
      ...{ id, name, shortName, kind, deskAddress, deskPhone, deskHours },
      ...input.seat,
      code: await freeCode(db, shortName),
      parentId: input.parentId || null,
      areaCode: input.areaCode || null,
      receives: input.receives === 'yes',
      validFrom: input.validFrom || dayOf(ctx.at),
    })
    await record(db, ctx, { type: 'unit.created', payload: { unitId: id } })
    return id
  })
}

/** Adds an area, so that offices can stand for it. */
export function addArea(ctx: Ctx, input: NewArea): Promise<void> {
  return tx(ctx, async (db) => {
    refuseUnless(ctx, 'unit.manage')
    if (input.parentCode) await findArea(db, input.parentCode, 'parentCode')
    const { areaCode: code, areaName: name, areaKind: kind } = input
    const parentCode = input.parentCode || null
    const added = await db
      .insert(area)
      .values({ code, name, kind, parentCode, validFrom: dayOf(ctx.at) })
      .onConflictDoNothing()
      .returning({ code: area.code })
    if (added.length === 0) {
      throw fieldRefusal(
        'area.taken',
        'areaCode',
        `Mã ${code} đã có địa bàn khác. Mã của địa bàn cũ không dùng lại.`,
      )
    }
  })
}

/** Acts that no office stands above yet. */
function refuseUnless(ctx: Ctx, permission: Permission): void {
  if (!can(ctx.actor, permission)) throw new NotFound()
}

async function findArea(db: Tx, code: string, field: string): Promise<void> {
  const [found] = await db.select({ code: area.code }).from(area).where(eq(area.code, code))
  if (!found)
    throw fieldRefusal('area.unknown', field, 'Địa bàn không có trong danh sách. Thêm địa bàn trước.')
}

/** A petition about an area goes to one office. */
export async function refuseSecondReceiver(db: Tx, areaCode: string | null, own?: string): Promise<void> {
  if (!areaCode)
    throw fieldRefusal('unit.noArea', 'areaCode', 'Cơ quan tiếp nhận đơn thì cần địa bàn. Chọn địa bàn.')
  const found = await db
    .select({ id: unit.id, shortName: unit.shortName, validTo: unit.validTo })
    .from(unit)
    .where(and(eq(unit.areaCode, areaCode), eq(unit.receives, true)))
  const other = found.find((one) => one.id !== own && one.validTo === null)
  if (other) {
    throw fieldRefusal(
      'unit.receiver',
      'receives',
      `${other.shortName} đang tiếp nhận đơn của địa bàn này. Mỗi địa bàn một nơi nhận.`,
    )
  }
}

/** A code from the name; a second office of the same name gets a number. */
async function freeCode(db: Tx, shortName: string): Promise<string> {
  const wanted = slug(shortName) || 'co-quan'
  const taken = await db
    .select({ code: unit.code })
    .from(unit)
    .where(or(eq(unit.code, wanted), like(unit.code, `${wanted}-%`)))
  const codes = new Set(taken.map((one) => one.code))
  if (!codes.has(wanted)) return wanted
  let next = 2
  while (codes.has(`${wanted}-${next}`)) next++
  return `${wanted}-${next}`
}
