import { sql } from 'drizzle-orm'
import type { Tx } from '#db/tx.ts'
import { type ContactLine, standingOf } from '#domain/contacts/ledger.ts'
import type { ContactCompetence, ContactOutcome } from '#domain/contacts/words.ts'
import type { Outcome as PetitionOutcome, State } from '#domain/petitions/words.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'

type Row = {
  round: string
  id: string
  no: number
  meeting_id: string
  village: string
  field: string
  body: string
  competence: ContactCompetence | null
  outcome: ContactOutcome | null
  answer: string
  answered_by: string
  number: string | null
  task: string
  office: string | null
  passed_to: string
  due_on: Day | null
  closed_on: Day | null
  state: State | null
  petition_outcome: PetitionOutcome | null
  disputed: boolean
  times: number
  matter_id: string
}

/** What became of each opinion of a round, as its reader may read it; empty where nothing is told yet. */
export const contactLedger = async (db: Tx, ctx: Ctx, roundId: string): Promise<ContactLine[]> =>
  (await contactLedgers(db, ctx, [roundId])).get(roundId) ?? []

/** The same of several, in one question. */
export async function contactLedgers(
  db: Tx,
  ctx: Ctx,
  roundIds: readonly string[],
): Promise<Map<string, ContactLine[]>> {
  const rows =
    await db.execute<Row>(sql`select r.id as round, l.id, l.no, l.meeting_id, l.village, l.field, l.body, l.competence,
      l.outcome, l.answer, l.answered_by, l.number, l.task, l.office, l.passed_to, l.due_on::text, l.closed_on::text, l.state,
      l.petition_outcome, l.disputed, l.times, l.matter_id
    from jsonb_array_elements_text(${JSON.stringify(roundIds)}::text::jsonb) r(id)
      cross join lateral acl.contact_ledger(r.id::uuid) l`)
  const today = dayOf(ctx.at)
  const ledgers = new Map<string, ContactLine[]>()
  for (const row of rows) ledgers.set(row.round, [...(ledgers.get(row.round) ?? []), lineOf(row, today)])
  return ledgers
}

const lineOf = (row: Row, today: Day): ContactLine => ({
  ...{ id: row.id, no: row.no, meetingId: row.meeting_id, village: row.village, field: row.field },
  ...{ body: row.body, competence: row.competence, outcome: row.outcome, answer: row.answer },
  ...{ answeredBy: row.answered_by, number: row.number ?? '', task: row.task, office: row.office ?? '' },
  ...{ passedTo: row.passed_to, dueOn: row.due_on, closedOn: row.closed_on, times: row.times },
  matterId: row.matter_id,
  standing: standingOf(
    {
      ...{ outcome: row.outcome, state: row.state, petitionOutcome: row.petition_outcome },
      ...{ isDisputed: row.disputed, dueOn: row.due_on },
    },
    today,
  ),
})
