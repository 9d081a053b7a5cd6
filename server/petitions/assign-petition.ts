import type { PetitionRow } from '#db/schema/petitions.ts'
import { type Tx, tx } from '#db/tx.ts'
import { refusalForAbsent } from '#domain/people/absence.ts'
import { type AssignPetition, lastLawfulDay, refusalToAssign } from '#domain/petitions/assignment.ts'
import { refusalOfConflict } from '#domain/petitions/concerned.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { awayOn } from '#server/people/absences.ts'
import { lockPeople } from '#server/people/lock-people.ts'
import { followMain } from '#server/petitions/merge-petition.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'
import { type Assignee, assigneesOf, headsOf, type StaffMember } from '#server/petitions/staff-of.ts'
import { loadRules } from '#server/places/rules.ts'
import { refuseGivingAway } from '#server/vault/refuse-giving-away.ts'

/** Gives out the work with its five points. Titles are kept as they are on this day. */
export function assignPetition(ctx: Ctx, number: string, input: AssignPetition): Promise<void> {
  return tx(ctx, async (db) => {
    await lockPeople(db, input.assigneeId)
    const { row } = await lockForDecision(db, ctx, number, 'petition.assign')
    sameVersion(row, input.version)
    await assignRow(db, ctx, row, input)
  })
}

/**
 * The same of a petition that the use case has locked. A promise given before the people is taken in within the same
 * act: no other letter follows it yet.
 */
export async function assignRow(
  db: Tx,
  ctx: Ctx,
  row: PetitionRow,
  input: Omit<AssignPetition, 'version'>,
  { isNew = false } = {},
): Promise<PetitionRow> {
  const state = after(row.state, 'assign')
  const today = dayOf(ctx.at)
  const unitId = row.handlingUnitId ?? row.unitId
  const assignees = await assigneesOf(db, unitId, today)
  const heads = await headsOf(db, unitId, today)
  const { calendar } = await loadRules(db)
  const limitDay = lastLawfulDay(row)
  const refusal =
    conflictOf(row, input, assignees, heads) ??
    refusalForAbsent(input.assigneeId, await awayOn(db, today)) ??
    refusalToAssign({ limitDay, clarity: row.clarity }, input, { assignees, heads, calendar, today })
  if (refusal) throw refusal
  await refuseGivingAway(db, row, input.task, input.expectedResult, input.authority)
  const assigneeTitle = titleOf(assignees, input.assigneeId)
  // The work goes with the person: their office handles it from here, and its head sees it.
  const handlingUnitId = assignees.find((one) => one.id === input.assigneeId)?.unitId ?? unitId
  const headTitle = titleOf(heads, input.headId)
  const changed = await changeRow(db, row, {
    state,
    handlingUnitId,
    assigneeId: input.assigneeId,
    assigneeTitle,
    task: input.task,
    dueOn: input.dueOn,
    headId: input.headId,
    headTitle,
    expectedResult: input.expectedResult,
    authority: input.authority || null,
    assignedAt: ctx.at,
  })
  await record(db, ctx, {
    type: 'petition.assigned',
    petition: changed,
    payload: { assigneeTitle, headTitle, dueOn: input.dueOn, again: row.assigneeId !== null },
  })
  for (const follower of isNew ? [] : await followMain(db, changed)) {
    const payload = { assigneeTitle, headTitle, dueOn: input.dueOn, again: false }
    await record(db, ctx, { type: 'petition.assigned', petition: follower, payload, quiet: true })
  }
  return changed
}

/** Whom the letter is about, or somebody of their office, gets neither the work nor the answering for it. */
function conflictOf(
  row: PetitionRow,
  input: Omit<AssignPetition, 'version'>,
  assignees: Assignee[],
  heads: StaffMember[],
) {
  const worker = assignees.find(({ id }) => id === input.assigneeId)
  const { assigneeId, headId } = input
  return (
    refusalOfConflict(
      row,
      { personId: assigneeId, unitId: worker?.unitId, name: titleOf(assignees, assigneeId) },
      'assigneeId',
    ) ?? refusalOfConflict(row, { personId: headId, name: titleOf(heads, headId) }, 'headId')
  )
}

const titleOf = (people: StaffMember[], id: string): string =>
  people.find((one) => one.id === id)?.title ?? ''
