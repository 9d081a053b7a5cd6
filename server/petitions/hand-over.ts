import { and, asc, eq, notInArray, sql } from 'drizzle-orm'
import { person } from '#db/schema/people.ts'
import { type PetitionRow, petition } from '#db/schema/petitions.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type Away, refusalForAbsent } from '#domain/people/absence.ts'
import type { Person } from '#domain/people/actor.ts'
import { can } from '#domain/people/permissions.ts'
import { type HandOver, refusalToHandOver, refusalToReceive } from '#domain/petitions/handover.ts'
import { after, ended } from '#domain/petitions/lifecycle.ts'
import { Refusal } from '#domain/refusal.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { awayOn } from '#server/people/absences.ts'
import { lockPeople } from '#server/people/lock-people.ts'
import { changeRow, NotFound, placeOf } from '#server/petitions/petition-row.ts'
import { assigneesOf, handlersOfUnit } from '#server/petitions/staff-of.ts'

/**
 * All or some of a handler's open work goes to another of the same office. The five points stay: only who
 * changes. The sender is told, and both handlers are.
 * @returns how many petitions went over
 */
export function handOver(ctx: Ctx<Person>, input: HandOver): Promise<number> {
  return tx(ctx, async (db) => {
    await lockPeople(db, input.fromId, input.toId)
    const rows = await openWorkOf(db, input.fromId, true)
    const chosen = input.which === 'all' ? rows : rows.filter(({ number }) => input.numbers.includes(number))
    const refusal = refusalToHandOver(input, chosen.length)
    if (refusal) throw refusal
    // Somebody else's doing meanwhile: the page shows what is left.
    if (input.which === 'chosen' && chosen.length < input.numbers.length)
      throw new Refusal(
        'other.first',
        'Một hồ sơ đã chọn vừa có người khác xử lý. Xem lại danh sách rồi chọn lại.',
      )
    const receiver = { away: await awayOn(db, dayOf(ctx.at)), title: await titleOf(db, input.toId) }
    for (const row of chosen) await passOn(db, ctx, row, input, receiver)
    return chosen.length
  })
}

type Receiver = { away: Away[]; title: string }

async function passOn(
  db: Tx,
  ctx: Ctx<Person>,
  row: PetitionRow,
  input: HandOver,
  { away, title: assigneeTitle }: Receiver,
): Promise<void> {
  const { toId, reason: note } = input
  if (!can(ctx.actor, 'petition.assign', await placeOf(db, row))) throw new NotFound()
  const state = after(row.state, 'hand-over')
  const today = dayOf(ctx.at)
  const unitId = row.handlingUnitId ?? row.unitId
  const refusal =
    refusalToReceive(row, toId, await sameOffice(db, unitId, today)) ?? refusalForAbsent(toId, away)
  if (refusal) throw refusal.fields.assigneeId ? byReceiver(refusal) : refusal
  const fromTitle = row.assigneeTitle ?? ''
  // Told first: whoever gives it away still is the one it was given to.
  const payload = { fromTitle, assigneeTitle }
  await record(db, ctx, { type: 'petition.handover-decided', petition: row, payload, note })
  const changed = await changeRow(db, row, { state, assigneeId: toId, assigneeTitle })
  await record(db, ctx, {
    type: 'petition.handed-over',
    petition: changed,
    payload: { ...payload, dueOn: row.dueOn },
  })
}

/** Handlers of the office itself; of a committee also those of its departments, through which it works. */
const sameOffice = async (db: Tx, unitId: string, today: string) => [
  ...(await handlersOfUnit(db, unitId, today)),
  ...(await assigneesOf(db, unitId, today)),
]

const byReceiver = (refusal: Refusal) => new Refusal(refusal.code, refusal.message, { toId: refusal.message })

export async function titleOf(db: Tx, personId: string): Promise<string> {
  const [found] = await db.select({ title: person.title }).from(person).where(eq(person.id, personId))
  return found?.title ?? ''
}

/** What of a person's work is not over, as far as the asking person sees it; locked in one order. */
export async function openWorkOf(db: Tx, personId: string, lock = false): Promise<PetitionRow[]> {
  const query = db
    .select()
    .from(petition)
    .where(and(eq(petition.assigneeId, personId), notInArray(petition.state, ended)))
    .orderBy(asc(petition.id))
  return lock ? query.for('update') : query
}

export type HandoverPage = {
  person: { id: string; name: string; title: string }
  rows: PetitionRow[]
  receivers: { id: string; name: string; title: string }[]
  /** All there is, also what the asking person does not see. */
  open: number
}

/** The open work of one person and who could take it. @throws NotFound */
export function handoverPage(ctx: Ctx<Person>, personId: string): Promise<HandoverPage> {
  const today = dayOf(ctx.at)
  return tx(ctx, async (db) => {
    const [found] = await db
      .select({ id: person.id, name: person.name, title: person.title })
      .from(person)
      .where(eq(person.id, personId))
    if (!found) throw new NotFound()
    const rows: PetitionRow[] = []
    for (const row of await openWorkOf(db, personId))
      if (can(ctx.actor, 'petition.assign', await placeOf(db, row))) rows.push(row)
    const offices = [...new Set(rows.map((row) => row.handlingUnitId ?? row.unitId))]
    const receivers = new Map<string, HandoverPage['person']>()
    for (const unitId of offices)
      for (const one of await sameOffice(db, unitId, today))
        if (one.id !== personId) receivers.set(one.id, one)
    return {
      person: found,
      rows,
      receivers: [...receivers.values()],
      open: await countOpenWork(db, personId),
    }
  })
}

/** How much open work a person has in all, or in one office; said to whoever manages people too. */
export async function countOpenWork(db: Tx, personId: string | null, unitId: string | null = null) {
  const [found] = await db.execute<{ n: number }>(
    sql`select acl.open_work(${personId}::uuid, ${unitId}::uuid) as n`,
  )
  return found?.n ?? 0
}

/** Whose work can be handed over, with how much of it is open: people who left come first. */
export function handlersWithWork(ctx: Ctx<Person>) {
  return tx(ctx, async (db) => {
    const rows = await db
      .select({ id: person.id, name: person.name, title: person.title, n: sql<number>`count(*)::int` })
      .from(petition)
      .innerJoin(person, eq(person.id, petition.assigneeId))
      .where(
        and(
          notInArray(petition.state, ended),
          sql`(${petition.unitId} in (select acl.units('petition.assign')) or ${petition.handlingUnitId} in (select acl.units('petition.assign')))`,
        ),
      )
      .groupBy(person.id, person.name, person.title)
      .orderBy(sql`acl.handles(${person.id}, null)`, asc(person.name))
    return rows
  })
}
