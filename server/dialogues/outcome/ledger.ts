import { sql } from 'drizzle-orm'
import type { Tx } from '#db/tx.ts'
import type { Outcome } from '#domain/dialogues/hall/words.ts'
import { type LedgerLine, promiseState } from '#domain/dialogues/ledger.ts'
import type { Outcome as PetitionOutcome, State } from '#domain/petitions/words.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'

type Row = {
  id: string
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
export const ledgerOf = async (db: Tx, ctx: Ctx, dialogueId: string): Promise<LedgerLine[]> =>
  (await ledgersOf(db, ctx, [dialogueId])).get(dialogueId) ?? []

/** The same of several, in one question. */
export async function ledgersOf(
  db: Tx,
  ctx: Ctx,
  dialogueIds: readonly string[],
): Promise<Map<string, LedgerLine[]>> {
  const rows =
    await db.execute<Row>(sql`select d.id, l.no, l.site, l.outcome, l.body, l.answer, l.answered_by, l.number,
      l.task, l.office, l.due_on::text, l.state, l.petition_outcome, l.disputed, l.closed_on::text
    from jsonb_array_elements_text(${JSON.stringify(dialogueIds)}::text::jsonb) d(id)
      cross join lateral acl.dialogue_ledger(d.id::uuid) l`)
  const today = dayOf(ctx.at)
  const ledgers = new Map<string, LedgerLine[]>()
  for (const row of rows) ledgers.set(row.id, [...(ledgers.get(row.id) ?? []), lineOf(row, today)])
  return ledgers
}

function lineOf(row: Row, today: Day): LedgerLine {
  const { state, due_on: dueOn } = row
  return {
    ...{ no: row.no, site: row.site, outcome: row.outcome, body: row.body, answer: row.answer },
    answeredBy: row.answered_by,
    ...(state &&
      dueOn && {
        promise: {
          ...{ number: row.number ?? '', task: row.task ?? '', office: row.office ?? '', dueOn },
          closedOn: row.closed_on,
          state: promiseState(
            { state, outcome: row.petition_outcome, isDisputed: row.disputed, dueOn },
            today,
          ),
        },
      }),
  }
}
