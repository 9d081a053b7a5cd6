import { type SQL, sql } from 'drizzle-orm'
import { petition as p } from '#db/schema/petitions.ts'

/** `nextLimit` of domain/petitions/next-limit.ts as a column: the day by which the office must act next. */
export const nextLimitDay: SQL<string | null> = sql<string | null>`(case
  when ${p.state} = 'RECEIVED' then ${p.triageDueOn}
  when ${p.state} = 'TRIAGED' then ${p.firstAnswerDueOn}
  when ${p.state} = 'ACCEPTED' then ${p.answerDueOn}
  when ${p.state} in ('ASSIGNED','VERIFYING','DRAFTED','APPROVED','REOPENED')
    then case when ${p.answeredAt} is null then least(${p.dueOn}, ${p.answerDueOn}) else ${p.dueOn} end
  when ${p.state} = 'DISPUTED' and ${p.disputeRepliedAt} is null then ${p.disputeDueOn} end)`
