import { eq } from 'drizzle-orm'
import { citizenContact } from '#db/schema/citizens.ts'
import { type Contact, newDeviceMessage } from '#domain/citizens/sign-in.ts'
import { dayOf, formatShortDay, formatTime } from '#lib/dates.ts'
import { env } from '#lib/env.ts'
import { newId } from '#lib/ids.ts'
import { causeOf, log } from '#lib/log.ts'
import { unseal } from '#lib/secrets.ts'
import { deliver } from '#server/notices/delivery.ts'
import { asSignIn } from '#server/people/as-sign-in.ts'

type News = { accountId: string; device: string; at: Date; deskPhone?: string }

/**
 * Tells the owner of an account that it was opened on a device of another kind. The addresses are
 * known to sign-in alone, so it is tried once, here, and not by the worker; it never stops a sign-in.
 */
export async function tellNewDevice({ accountId, device, at, deskPhone }: News): Promise<void> {
  const rows = await asSignIn(at, (db) =>
    db
      .select({ sealed: citizenContact.sealed })
      .from(citizenContact)
      .where(eq(citizenContact.userId, accountId)),
  )
  for (const { sealed } of rows) {
    const contact = JSON.parse(unseal('contact', sealed) ?? '{}') as Partial<Contact>
    const connected = contact.means === 'email' ? env().SMTP_URL : env().SMS_GATEWAY_URL
    if (!contact.means || !contact.address || !connected) continue
    const when = { time: formatTime(at), day: formatShortDay(dayOf(at)) }
    const words = newDeviceMessage(contact.means, { device, deskPhone, ...when })
    const message = { id: newId(), to: contact.address, ...words }
    await deliver(contact.means, message, AbortSignal.timeout(15_000)).catch((error) =>
      log.warn({ account: accountId, means: contact.means, ...causeOf(error) }, 'new device not told'),
    )
  }
}
