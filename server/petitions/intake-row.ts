import { eq } from 'drizzle-orm'
import { type PetitionRow, petition } from '#db/schema/petitions.ts'
import type { Tx } from '#db/tx.ts'
import { factsOf, type IntakeFacts } from '#domain/petitions/intake.ts'
import { type Act, after, sameVersion } from '#domain/petitions/lifecycle.ts'
import { fieldRefusal, type Refusal } from '#domain/refusal.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { changeRow, findRow, lockForDecision } from '#server/petitions/petition-row.ts'

/** The earlier letter of the same content that the officer linked, as far as the actor may know of it. */
export async function repeatOf(
  db: Tx,
  row: Pick<PetitionRow, 'repeatOfId'>,
): Promise<IntakeFacts['repeatOf']> {
  if (!row.repeatOfId) return undefined
  const [found] = await db
    .select({
      number: petition.number,
      intakeOutcome: petition.intakeOutcome,
      closedAt: petition.closedAt,
      answeredAt: petition.answeredAt,
    })
    .from(petition)
    .where(eq(petition.id, row.repeatOfId))
  return (
    found && {
      number: found.number,
      intakeOutcome: found.intakeOutcome,
      endedOn: found.closedAt && dayOf(found.closedAt),
      answeredOn: found.answeredAt && dayOf(found.answeredAt),
    }
  )
}

/** The earlier letter of the same content, if one is named. @throws Refusal when it is not seen or is this one */
export async function earlierId(db: Tx, row: PetitionRow, number: string): Promise<string | null> {
  if (!number) return null
  const found = await findRow(db, number)
  if (!found || found.id === row.id) {
    throw fieldRefusal(
      'triage.noRepeat',
      'repeatOf',
      `Không thấy hồ sơ ${number} trong phần được xem. So lại số trên giấy biên nhận.`,
    )
  }
  return found.id
}

type AtTheDoor = {
  number: string
  version: number
  act: Act
  rule: (facts: IntakeFacts) => Refusal | undefined
  change: Partial<PetitionRow>
}

/**
 * Lock, may, rule, write of every way to deal with a letter at the door other than accepting it: the
 * sender has their first answer, and the letter ends here.
 */
export async function endAtTheDoor(db: Tx, ctx: Ctx, it: AtTheDoor): Promise<PetitionRow> {
  const { row } = await lockForDecision(db, ctx, it.number, 'petition.accept')
  sameVersion(row, it.version)
  const state = after(row.state, it.act)
  const refusal = it.rule(factsOf({ ...row, repeatOf: await repeatOf(db, row) }))
  if (refusal) throw refusal
  return changeRow(db, row, {
    ...it.change,
    state,
    firstAnsweredAt: row.firstAnsweredAt ?? ctx.at,
    closedAt: ctx.at,
  })
}
