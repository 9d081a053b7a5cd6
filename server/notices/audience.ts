import { sql } from 'drizzle-orm'
import type { PetitionRow } from '#db/schema/petitions.ts'
import type { Tx } from '#db/tx.ts'
import { type Means, senderChannel, staffChannels } from '#domain/notices/means.ts'
import type { StaffReader } from '#domain/notices/readers.ts'
import type { NoticeChannel } from '#domain/petitions/words.ts'
import { env } from '#lib/env.ts'
import type { Ctx } from '#server/context.ts'

/** What this installation can send with; without a server or gateway the desk calls. */
export const means = (): Means => ({ mail: Boolean(env().SMTP_URL), sms: Boolean(env().SMS_GATEWAY_URL) })

/** How news reaches the sender of the petition; null when it cannot or was not wished for. */
export async function wayToSender(db: Tx, petition: PetitionRow): Promise<NoticeChannel | null> {
  if (petition.channel === 'code') return null
  // Only whether there is a phone, an address: who passes work on does not read who sent it.
  const [left] = await db.execute<{ phone: boolean; email: boolean }>(
    sql`select phone, email from acl.sender_ways(${petition.id}::uuid)`,
  )
  const way = (there?: boolean) => (there ? 'yes' : '')
  return left
    ? senderChannel(petition.channel, { phone: way(left.phone), email: way(left.email) }, means())
    : null
}

type StaffMember = { reader: StaffReader; personId: string; title: string; channels: NoticeChannel[] }

/**
 * The staff behind these readers, each once, without whoever acts now. A definer function names
 * them: the sender, who may be acting, does not read the list of staff.
 */
export async function staffOf(
  db: Tx,
  ctx: Ctx,
  petitionId: string,
  readers: StaffReader[],
): Promise<StaffMember[]> {
  if (readers.length === 0) return []
  const rows = await db.execute<{ reader: StaffReader; person_id: string; title: string; mailable: boolean }>(
    sql`select * from acl.audience(${petitionId}::uuid, ${JSON.stringify(readers)}::text::jsonb)
      union all select * from acl.transfer_audience(${petitionId}::uuid, ${JSON.stringify(readers)}::text::jsonb)`,
  )
  const acting = ctx.actor.kind === 'person' ? ctx.actor.personId : undefined
  const found = new Map<string, StaffMember>()
  for (const row of rows) {
    if (row.person_id === acting || found.has(row.person_id)) continue
    const channels = staffChannels(row.mailable, means())
    found.set(row.person_id, { reader: row.reader, personId: row.person_id, title: row.title, channels })
  }
  return [...found.values()]
}
