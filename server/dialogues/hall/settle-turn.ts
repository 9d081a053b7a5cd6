import { eq, inArray } from 'drizzle-orm'
import type { TurnRow } from '#db/schema/dialogue-turns.ts'
import { type PetitionRow, petition } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { givesOutWork } from '#domain/conferences/words.ts'
import { refusalToSettle, type SettleTurn } from '#domain/dialogues/hall.ts'
import { can } from '#domain/people/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { limitFor } from '#domain/time/time-limits.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { chairsOf, type DialogueRow, placeOfOffice } from '#server/dialogues/dialogue-row.ts'
import { record } from '#server/events.ts'
import { lockPeople } from '#server/people/lock-people.ts'
import { assignRow } from '#server/petitions/assign-petition.ts'
import { changeRow, findRow, NotFound } from '#server/petitions/petition-row.ts'
import { type Registered, registerWithin } from '#server/petitions/register-letter.ts'
import { spokenLetter } from '#server/petitions/spoken-letter.ts'
import { loadFields, loadRules } from '#server/places/rules.ts'
import { officeForPromises } from './office-for-promises.ts'
import { changeTurn, hallOf, lockTurn, speakerOf } from './turn-row.ts'
import { over, recordOutcome } from './write-turn.ts'

/** The opinion, and the petition that it became with the code for whoever raised it: given once, kept nowhere. */
export type SettledTurn = TurnRow & { file: Registered }

/**
 * A promise, an answer in writing or a matter for above: in one act it becomes a petition that is given out
 * with its five points, as whoever chairs said before the people. Its limit is the day that was promised.
 */
export function settleTurn(
  ctx: Ctx,
  number: string,
  id: string,
  input: Omit<SettleTurn, 'site'>,
): Promise<SettledTurn> {
  return tx(ctx, async (db) => {
    await lockPeople(db, input.assigneeId)
    const hall = await hallOf(db, ctx, number)
    const row = await lockTurn(db, hall, id, input.version)
    const refusal = refusalOfSettled(row) ?? refusalToSettle(row)
    if (refusal) throw refusal
    const taking = await officeTaking(db, ctx, hall)
    const { file, code } = await openPetition(db, ctx, hall, taking, row, input)
    const isAbove = input.outcome === 'above'
    const next = await changeTurn(db, ctx, row, {
      ...{ outcome: input.outcome, dueOn: input.dueOn, petitionId: file.id },
      ...{ beyondCompetence: isAbove, passedTo: isAbove ? input.passedTo : '' },
      ...over(ctx, row),
    })
    await recordOutcome(db, ctx, hall, next, input.outcome)
    return { ...next, file: { number: file.number, code: hall.form === 'conference' ? '' : code } }
  })
}

const refusalOfSettled = ({ outcome }: TurnRow): Refusal | undefined =>
  outcome
    ? new Refusal('turn.settled', 'Ý kiến này đã ghi kết quả. Hoàn tác trước khi ghi kết quả khác.')
    : undefined

type Taking = { unitId: string; promisedBy?: string }

/**
 * What lives on is taken in for the office that holds the dialogue, by who takes letters in there. Of the Party and of
 * departments, which take none in, it becomes a petition of the government of their area: they promise it in the
 * same act, and read it until somebody there has begun.
 */
async function officeTaking(db: Tx, ctx: Ctx, hall: DialogueRow): Promise<Taking> {
  await refuseWithoutOrders(db, hall)
  if (can(ctx.actor, 'petition.register', await placeOfOffice(db, hall.unitId)))
    return { unitId: hall.unitId }
  const unitId = await officeForPromises(db, hall.unitId)
  if (unitId) return { unitId, promisedBy: hall.unitId }
  throw new Refusal(
    'turn.office',
    'Việc đã hứa thành hồ sơ của cơ quan tổ chức hội nghị, do cán bộ tiếp dân của cơ quan đó ghi. Lưu ý kiến ở đây, rồi nhờ cán bộ tiếp dân ghi kết quả.',
  )
}

/**
 * The Front proposes and gives no orders: at its conference work is given out where the government, the Party or a
 * department sits in the chair beside it, and promises it there.
 */
async function refuseWithoutOrders(db: Tx, hall: DialogueRow): Promise<void> {
  if (hall.form !== 'conference') return
  const chairs = await chairsOf(db, hall.id)
  const kinds = await db
    .select({ kind: unit.kind })
    .from(unit)
    .where(inArray(unit.id, [hall.unitId, ...chairs.map(({ unitId }) => unitId)]))
  if (kinds.some(({ kind }) => givesOutWork(kind))) return
  throw new Refusal(
    'turn.noOrders',
    'Mặt trận kiến nghị, không giao việc thay cơ quan nhà nước. Ghi ý kiến là đã trả lời tại hội nghị rồi gửi kiến nghị, hoặc mời Ủy ban nhân dân, cấp ủy cùng chủ trì.',
  )
}

/** Taken in, classified, accepted and given out within one transaction; only the last is told to people. */
async function openPetition(
  db: Tx,
  ctx: Ctx,
  hall: DialogueRow,
  taking: Taking,
  row: TurnRow,
  input: Omit<SettleTurn, 'site'>,
): Promise<{ file: PetitionRow; code: string }> {
  const name = await speakerOf(db, row.id)
  const letter = spokenLetter({
    ...{ source: 'dialogue', body: row.body, areaCode: row.areaCode ?? hall.areaCode },
    ...{ place: row.place, name },
  })
  const promised = { ...taking, dialogue: hall.number, answerDueOn: input.dueOn }
  const { number, code } = await registerWithin(db, ctx, letter, ctx.at, promised)
  const taken = await findRow(db, number)
  if (!taken) throw new NotFound()
  return { file: await assignRow(db, ctx, await accept(db, ctx, taken, row), input, { isNew: true }), code }
}

/** The office says before the people that it deals with it: classified and accepted in the same breath. */
async function accept(db: Tx, ctx: Ctx, taken: PetitionRow, row: TurnRow): Promise<PetitionRow> {
  const field = (await loadFields(db)).find(({ code, validTo }) => code === row.field && !validTo)
  const accepted = await changeRow(db, taken, {
    ...{ state: 'ACCEPTED', competence: 'WITHIN', eligibility: 'eligible', intakeOutcome: 'ACCEPT' },
    ...{ acceptedAt: ctx.at, firstAnsweredAt: ctx.at, handlingUnitId: taken.unitId },
    ...(field && { field: field.code, fieldLabel: field.label }),
  })
  await record(db, ctx, {
    type: 'petition.triaged',
    petition: accepted,
    payload: { kind: accepted.kind, oldKind: accepted.kind, competence: 'WITHIN' },
    quiet: true,
  })
  return accepted
}

/**
 * Takes back what was recorded: an answer at any time, what lives on while nobody has done anything with it.
 * The petition stays with its number, filed away with the reason.
 */
export function undoOutcome(ctx: Ctx, number: string, id: string, version: number): Promise<TurnRow> {
  return tx(ctx, async (db) => {
    const hall = await hallOf(db, ctx, number)
    const row = await lockTurn(db, hall, id, version)
    if (!row.outcome) throw new Refusal('turn.open', 'Ý kiến này chưa ghi kết quả.')
    if (row.petitionId) await dropPetition(db, ctx, hall, row.petitionId)
    const next = await changeTurn(db, ctx, row, {
      ...{ outcome: null, dueOn: null, petitionId: null, beyondCompetence: false, passedTo: '' },
    })
    const { position } = row
    await record(db, ctx, {
      type: 'dialogue.turn-undone',
      payload: { dialogueId: hall.id, turnId: row.id, position },
    })
    return next
  })
}

/** Registered, accepted, given out: whatever comes after counts further. */
const asGivenOut = 3

async function dropPetition(db: Tx, ctx: Ctx, hall: DialogueRow, petitionId: string): Promise<void> {
  const [file] = await db.select().from(petition).where(eq(petition.id, petitionId)).for('update')
  // An office that promised for another one reads it no longer once somebody has begun.
  if (file?.state !== 'ASSIGNED' || file.version !== asGivenOut) {
    throw new Refusal(
      'turn.begun',
      `Hồ sơ ${file?.number ?? 'của ý kiến này'} đã có người làm, không hoàn tác được. Sửa việc, hạn, người làm trong hồ sơ.`,
    )
  }
  const ground = `ghi nhầm tại hội nghị số ${hall.number}, ý kiến được ghi lại`
  const dropped = await changeRow(db, file, {
    ...{ state: 'FILED', intakeOutcome: 'FILE', refusalArticle: ground },
    ...{ assigneeId: null, assigneeTitle: null, headId: null, headTitle: null, task: null, dueOn: null },
    ...{ expectedResult: null, authority: null, assignedAt: null },
  })
  const { limits, calendar } = await loadRules(db)
  const limit = limitFor(limits, 'store.filed', dayOf(ctx.at))
  const keptUntil = computeDeadline(limit, ctx.at, calendar).due
  await record(db, ctx, {
    type: 'petition.filed-away',
    petition: dropped,
    payload: { ground, keptUntil },
    quiet: true,
  })
}
