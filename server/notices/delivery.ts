import type { NoticeChannel } from '#domain/petitions/words.ts'
import { sendMail } from './mail.ts'
import type { Message } from './message.ts'
import { sendSms } from './sms.ts'

/** A server that stays silent is left after this. */
const DEADLINE_MS = 30_000

/**
 * Hands the message over; returns only after the other side has accepted it.
 * @throws Undeliverable when it is refused for good; any other error may be tried again
 */
export function deliver(
  channel: NoticeChannel,
  message: Message,
  signal: AbortSignal,
  deadlineMs = DEADLINE_MS,
): Promise<void> {
  const within = AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)])
  return channel === 'email' ? sendMail(message, within) : sendSms(message, within)
}
