import { type Contact, codeMessage, keySentences, linkMessage, type Means } from '#domain/citizens/sign-in.ts'
import { Refusal } from '#domain/refusal.ts'
import { env } from '#lib/env.ts'
import { newId } from '#lib/ids.ts'
import { causeOf, log } from '#lib/log.ts'
import { newKey } from '#server/citizens/one-time-key.ts'
import type { Ctx } from '#server/context.ts'
import { deliver } from '#server/notices/delivery.ts'
import { asSignIn } from '#server/people/as-sign-in.ts'

const waitMs = 15_000

/** What this installation can send by. The demo sends nothing out: there every way is shown on the page. */
export function openMeans(): Record<Means, boolean> {
  const demo = env().APP_MODE === 'demo'
  return { email: demo || Boolean(env().SMTP_URL), sms: demo || Boolean(env().SMS_GATEWAY_URL) }
}

const isConnected = (means: Means): boolean =>
  Boolean(means === 'email' ? env().SMTP_URL : env().SMS_GATEWAY_URL)

/**
 * Sends a code or a link to whatever address was typed: known or not, the same is done and said.
 * At once and not by the queue, where the secret would be kept.
 * @returns in the demo, where nothing is connected: the message, to be shown instead
 * @throws Refusal key.means, key.notSent
 */
export async function sendKey(ctx: Ctx, contact: Contact, browser: string): Promise<string | undefined> {
  if (!openMeans()[contact.means]) {
    const other = contact.means === 'email' ? 'số di động' : 'địa chỉ thư điện tử'
    const sentence = `Nơi này chưa gửi được ${contact.means === 'email' ? 'thư điện tử' : 'tin nhắn'}. Xin dùng ${other}.`
    throw new Refusal('key.means', sentence, { contact: sentence })
  }
  const secret = await asSignIn(ctx.at, (db) => newKey(db, contact, ctx.at, browser))
  const words =
    contact.means === 'sms' ? codeMessage(secret) : linkMessage(`${env().APP_URL}/tai-khoan/thu/${secret}`)
  if (!isConnected(contact.means)) return words.text
  try {
    await deliver(contact.means, { id: newId(), to: contact.address, ...words }, AbortSignal.timeout(waitMs))
  } catch (error) {
    log.warn({ means: contact.means, ...causeOf(error) }, 'sign-in key not sent')
    throw new Refusal('key.notSent', keySentences.notSent)
  }
}
