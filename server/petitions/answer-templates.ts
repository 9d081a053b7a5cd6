import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { answerTemplate } from '#db/schema/answer-writing.ts'
import { petitionSender, petitionText } from '#db/schema/petition-words.ts'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { area, unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { Person } from '#domain/people/actor.ts'
import { can, type Place, plainPlace } from '#domain/people/permissions.ts'
import type { Blank } from '#domain/petitions/answer-blanks.ts'
import { suiting, type WriteTemplate } from '#domain/petitions/answer-template.ts'
import { fieldWord } from '#domain/petitions/words.ts'
import { dayOf, formatDay } from '#lib/dates.ts'
import { isId, newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { NotFound } from '#server/petitions/petition-row.ts'

export type TemplateRow = typeof answerTemplate.$inferSelect
export type TemplateLine = TemplateRow & { unitName: string }

const inUse = isNull(answerTemplate.endedAt)

/** Templates that this person manages: those of their offices and of offices below. @throws NotFound */
export function managedTemplates(ctx: Ctx<Person>) {
  if (!can(ctx.actor, 'template.manage')) throw new NotFound()
  return tx(ctx, async (db) => ({
    templates: await templates(db, sql`${answerTemplate.unitId} in (select acl.units('template.manage'))`),
    units: await db
      .select({ id: unit.id, name: unit.shortName })
      .from(unit)
      .where(
        and(
          sql`${unit.id} in (select acl.units('template.manage'))`,
          sql`${unit.kind} in ('government', 'department')`,
          isNull(unit.validTo),
        ),
      )
      .orderBy(asc(unit.name)),
  }))
}

const templates = (db: Tx, which: ReturnType<typeof sql>): Promise<TemplateLine[]> =>
  db
    .select({ template: answerTemplate, unitName: sql<string>`coalesce(${unit.shortName}, '')` })
    .from(answerTemplate)
    .leftJoin(unit, eq(unit.id, answerTemplate.unitId))
    .where(and(inUse, which))
    .orderBy(asc(answerTemplate.title), asc(answerTemplate.id))
    .then((rows) => rows.map(({ template, unitName }) => ({ ...template, unitName })))

/** Templates for the answer of this petition, and what is known for their blanks. */
export function templatesFor(ctx: Ctx, row: PetitionRow) {
  return tx(ctx, async (db) => {
    const above = or(
      isNull(answerTemplate.unitId),
      sql`${answerTemplate.unitId} in (select ancestor_id from unit_lineage where unit_id in (${row.unitId}::uuid, ${row.handlingUnitId ?? row.unitId}::uuid))`,
    )
    const all = await templates(db, sql`${above}`)
    return { templates: suiting(all, row), values: await valuesOf(db, row) }
  })
}

async function valuesOf(db: Tx, row: PetitionRow): Promise<Partial<Record<Blank, string>>> {
  const [sender] = await db
    .select({ name: petitionSender.name })
    .from(petitionSender)
    .where(eq(petitionSender.petitionId, row.id))
  const [where] = await db
    .select({ place: petitionText.place })
    .from(petitionText)
    .where(eq(petitionText.petitionId, row.id))
  const [place] = await db.select({ name: area.name }).from(area).where(eq(area.code, row.areaCode))
  const units = await db
    .select({ id: unit.id, name: unit.name })
    .from(unit)
    .where(inArray(unit.id, [row.unitId, row.handlingUnitId ?? row.unitId]))
  const nameOf = (id: string) => units.find((one) => one.id === id)?.name ?? ''
  return {
    'nguoi-gui': sender?.name ?? '',
    'so-ho-so': row.number,
    'ngay-nhan': formatDay(dayOf(row.receivedAt)),
    viec: row.task ?? '',
    'linh-vuc': fieldWord(row).toLowerCase(),
    'noi-xay-ra': [where?.place, place?.name].filter(Boolean).join(', '),
    'don-vi': nameOf(row.handlingUnitId ?? row.unitId),
    'co-quan': nameOf(row.unitId),
    'nguoi-dung-dau': row.headTitle ?? '',
    han: row.dueOn ? formatDay(row.dueOn) : '',
    'han-tra-loi': row.answerDueOn ? formatDay(row.answerDueOn) : '',
  }
}

/** Adds a template; with `replaces` it takes the place of one, which ends: what was used stays on file. */
export function writeTemplate(ctx: Ctx<Person>, input: WriteTemplate, replaces?: string): Promise<void> {
  return tx(ctx, async (db) => {
    if (replaces !== undefined) await end(db, ctx, replaces)
    await mayManage(db, ctx, input.unitId)
    const id = newId()
    await db.insert(answerTemplate).values({ ...input, id, by: ctx.actor.personId, at: ctx.at })
    const change = replaces === undefined ? 'added' : 'replaced'
    await record(db, ctx, {
      type: 'template.changed',
      payload: { templateId: id, unitId: input.unitId, change },
    })
  })
}

/** Nobody begins with it any more; answers written with it stay as they are. */
export function endTemplate(ctx: Ctx<Person>, id: string): Promise<void> {
  return tx(ctx, async (db) => {
    const unitId = await end(db, ctx, id)
    await record(db, ctx, { type: 'template.changed', payload: { templateId: id, unitId, change: 'ended' } })
  })
}

async function end(db: Tx, ctx: Ctx<Person>, id: string): Promise<string> {
  if (!isId(id)) throw new NotFound()
  const [row] = await db
    .select()
    .from(answerTemplate)
    .where(and(eq(answerTemplate.id, id), inUse))
    .for('update')
  if (!row?.unitId) throw new NotFound()
  await mayManage(db, ctx, row.unitId)
  await db.update(answerTemplate).set({ endedAt: ctx.at }).where(eq(answerTemplate.id, id))
  return row.unitId
}

async function mayManage(db: Tx, ctx: Ctx<Person>, unitId: string): Promise<void> {
  const rows = await db.execute<{ id: string }>(
    sql`select ancestor_id as id from unit_lineage where unit_id = ${unitId}::uuid`,
  )
  const place: Place = {
    ...plainPlace,
    unitIds: [unitId],
    unitLineage: rows.map(({ id }) => id),
    areaLineage: [],
    assigneeId: null,
  }
  if (!can(ctx.actor, 'template.manage', place)) throw new NotFound()
}
