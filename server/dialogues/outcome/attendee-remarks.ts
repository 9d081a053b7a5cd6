import { eq, sql } from 'drizzle-orm'
import { dialogue } from '#db/schema/dialogues.ts'
import { type Tx, tx } from '#db/tx.ts'
import { heldFor } from '#domain/dialogues/asked-before.ts'
import { type RemarkAsAttendee, refusalOfRemark } from '#domain/dialogues/minutes/attendee.ts'
import type { RemarkAnswer } from '#domain/dialogues/minutes/words.ts'
import type { Held } from '#domain/dialogues/registering/words.ts'
import type { Day } from '#lib/dates.ts'
import { keyedHash } from '#lib/secrets.ts'
import type { Ctx } from '#server/context.ts'
import { isNumber } from '#server/dialogues/dialogue-row.ts'
import { hashOfCode } from '#server/petitions/filing-key.ts'
import { NotFound } from '#server/petitions/petition-row.ts'

export type MyRemark = {
  id: string
  body: string
  turn_no: number | null
  held_for: Held | null
  answer: RemarkAnswer
  reason: string
}

async function rowOf(db: Tx, number: string) {
  if (!isNumber(number)) return undefined
  const [row] = await db.select().from(dialogue).where(eq(dialogue.number, number))
  return row?.announcedOn ? row : undefined
}

/**
 * The draft as those who were there read it, by the code that let them in, and what they said of it. Without such a
 * code there is the dialogue and nothing of the draft.
 */
export function draftForAttendee(ctx: Ctx, number: string, code: string | undefined) {
  return tx(ctx, async (db) => {
    const row = await rowOf(db, number)
    if (!row) return undefined
    const hash = code ? hashOfCode(code) : ''
    const [draft] = await db.execute<{ body: string; until: Day }>(
      sql`select body, until::text as until from acl.draft_for_attendee(${row.id}::uuid, ${hash})`,
    )
    const mine = await db.execute<MyRemark>(
      sql`select id, body, turn_no, held_for, answer, reason from acl.my_remarks(${row.id}::uuid, ${hash})`,
    )
    return { topic: row.topic, draft, mine: [...mine] }
  })
}

/** From the token of the page: whoever sends twice has said it once. */
function idOf(number: string, token: string): string {
  const hex = keyedHash('code', `remark ${number} ${token}`).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Somebody who was there says what the draft misses. @throws NotFound for a code that let nobody in */
export function remarkAsAttendee(
  ctx: Ctx,
  number: string,
  input: RemarkAsAttendee,
  code: string | undefined,
): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await rowOf(db, number)
    if (!row || !code) throw new NotFound()
    const [found] = await db.execute<{ got: string }>(
      sql`select acl.remark_as_attendee(${row.id}::uuid, ${hashOfCode(code)}, ${idOf(number, input.token)}::uuid,
        ${input.remark}, ${input.turn ?? null}::integer, ${heldFor(input.remark) ?? null}::text) as got`,
    )
    const refusal = refusalOfRemark(found?.got ?? 'none')
    if (refusal) throw refusal
    if (found?.got !== 'said') throw new NotFound()
  })
}
