import { type SQL, sql } from 'drizzle-orm'
import { petition } from '#db/schema/petitions.ts'
import { tx } from '#db/tx.ts'
import { can } from '#domain/people/permissions.ts'
import { mostFiles } from '#domain/retention/decision.ts'
import { endedStates } from '#domain/retention/due.ts'
import type { KeptLine, KeptList } from '#domain/retention/lists.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { petitionsWithin } from '#server/scope.ts'

const ended = sql.join(
  endedStates.map((one) => sql`${one}`),
  sql`, `,
)
const openItem = (condition: SQL) => sql`exists (select 1 from destruction_item i
  where i.petition_id = ${petition.id} and i.dropped_at is null and ${condition})`

/** What each list is about, on the rows that the person may propose for. */
const conditions = (today: Day): Record<KeptList, SQL> => ({
  // First what a term could be over for at all, then the whole rule.
  'den-han': sql`coalesce(${petition.closedAt}, ${petition.receivedAt}) < (${today}::date - make_interval(years => coalesce((select min(years) from retention_term), 1)))
    and not ${openItem(sql`true`)} and acl.retention_due(${petition.id}, ${today}::date) <= ${today}::date`,
  'tam-giu': sql`exists (select 1 from legal_hold h where h.petition_id = ${petition.id} and h.lifted_at is null)`,
  'da-de-nghi': openItem(sql`i.erased_at is null`),
  'da-tieu-huy': openItem(sql`i.erased_at is not null`),
})

/** Ended files of the person's offices in one of the lists, those that ended first on top. */
export function listKept(ctx: Ctx, list: KeptList): Promise<KeptLine[]> {
  if (!can(ctx.actor, 'retention.propose')) throw new NotFound()
  const today = dayOf(ctx.at)
  return tx(ctx, async (db) => [
    ...(await db.execute<KeptLine>(sql`
      select ${petition.number} as number, coalesce(${petition.kindLabel}, '') as kind, ${petition.state} as state, ${petition.outcome} as outcome,
        (select u.short_name from unit u where u.id = ${petition.unitId}) as "unitName",
        acl.ended_on(petition)::text as "closedOn",
        acl.retention_due(${petition.id}, ${today}::date)::text as "dueOn",
        (select d.number from destruction d join destruction_item i on i.destruction_id = d.id
          where i.petition_id = ${petition.id} and i.erased_at is not null) as "destroyedBy"
      from ${petition}
      where ${petition.state} in (${ended}) and ${petitionsWithin(ctx.actor, 'retention.propose')}
        and ${conditions(today)[list]}
      order by ${petition.closedAt} nulls first, ${petition.number} limit ${mostFiles}`)),
  ])
}
