import { sql } from 'drizzle-orm'
import type { Tx } from '#db/tx.ts'
import type { Outcome } from '#domain/dialogues/hall/words.ts'
import { type LedgerLine, promiseState } from '#domain/dialogues/ledger.ts'
import type { Outcome as PetitionOutcome, State } from '#domain/petitions/words.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'

type Row = {
  no: number
  site: string
  outcome: Outcome | null
  body: string
  answer: string
  answered_by: string
  number: string | null
  task: string | null
  office: string | null
  due_on: Day | null
  state: State | null
  petition_outcome: PetitionOutcome | null
  disputed: boolean
  closed_on: Day | null
}

/** What became of each opinion of a dialogue, as everybody reads it; empty while it is not held. */
export async function ledgerOf(db: Tx, ctx: Ctx, dialogueId: string): Promise<LedgerLine[]> {
  const rows =
    await db.execute<Row>(sql`select no, site, outcome, body, answer, answered_by, number, task, office,
    due_on::text, state, petition_outcome, disputed, closed_on::text from acl.dialogue_ledger(${dialogueId}::uuid)`)
  const today = dayOf(ctx.at)
  return [...rows].map((row) => ({
    ...{ no: row.no, site: row.site, outcome: row.outcome, body: row.body, answer: row.answer },
    answeredBy: row.answered_by,
    ...(row.state &&
      row.due_on && {
        promise: {
          ...{ number: row.number ?? '', task: row.task ?? '', office: row.office ?? '', dueOn: row.due_on },
          ...{ closedOn: row.closed_on },
          state: promiseState(
            { state: row.state, outcome: row.petition_outcome, isDisputed: row.disputed, dueOn: row.due_on },
            today,
          ),
        },
      }),
  }))
}
