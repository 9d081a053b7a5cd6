import { sql } from 'drizzle-orm'
import { tx } from '#db/tx.ts'
import type { Outcome, State } from '#domain/petitions/words.ts'
import type { Day } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'

/** So many on a page of the list. */
export const publishedLength = 20

export type PublicPetition = {
  number: string
  body: string
  state: State
  field: string | null
  area: string
  receivedOn: Day
  publishedAt: Date
  answered: boolean
  people: number
}
/** What is asked; `before`: the last one of the page before. */
export type PublicAsked = {
  area?: string
  field?: string
  before?: { at: Date; number: string }
  limit?: number
}

/** Petitions that everybody may read, those passed last first; one more than a page where there are more. */
export function publicPetitions(ctx: Ctx, asked: PublicAsked): Promise<PublicPetition[]> {
  return tx(ctx, async (db) => {
    const rows = await db.execute<
      Omit<PublicPetition, 'receivedOn' | 'publishedAt'> & { received_on: Day; published_at: string }
    >(
      sql`select number, body, state, field, area, received_on::text, published_at, answered, people
        from acl.published_list(${asked.area ?? null}, ${asked.field ?? null}, ${asked.before?.at.toISOString() ?? null}::timestamptz,
          ${asked.before?.number ?? null},
          ${asked.limit ?? publishedLength + 1})`,
    )
    return rows.map(({ received_on, published_at, ...one }) => ({
      ...one,
      receivedOn: received_on,
      publishedAt: new Date(published_at),
    }))
  })
}

export type PublicPage = {
  number: string
  body: string
  state: State
  kind: string | null
  field: string | null
  area: string
  unit: string
  handling: string | null
  receivedOn: Day
  dueOn: Day | null
  answeredOn: Day | null
  outcome: Outcome | null
  answer: string | null
  people: number
}

/** One of them with the days that everybody may hold the office to; undefined while it is not public. */
export function publicPage(ctx: Ctx, number: string): Promise<PublicPage | undefined> {
  return tx(ctx, async (db) => {
    const [row] = await db.execute<
      Omit<PublicPage, 'receivedOn' | 'dueOn' | 'answeredOn'> & {
        received_on: Day
        due_on: Day | null
        answered_on: Day | null
      }
    >(
      sql`select number, body, state, kind, field, area, unit, handling, received_on::text, due_on::text, answered_on::text,
        outcome, answer, people from acl.published_page(${number})`,
    )
    if (!row) return undefined
    const { received_on, due_on, answered_on, ...one } = row
    return { ...one, receivedOn: received_on, dueOn: due_on, answeredOn: answered_on }
  })
}
