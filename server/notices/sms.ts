import { withoutMarks } from '#domain/notices.ts'
import { env } from '#lib/env.ts'
import { type Message, Undeliverable } from './message.ts'

/** The gateway knows that number, or never will. */
const forGood = [400, 404, 422]

/** Posts the message to the gateway. Any answer of 2xx is an acceptance. */
export async function sendSms({ id, to, text }: Message, signal: AbortSignal): Promise<void> {
  const { SMS_GATEWAY_URL, SMS_GATEWAY_TOKEN, SMS_MARKS } = env()
  const response = await fetch(SMS_GATEWAY_URL as string, {
    method: 'POST',
    redirect: 'error',
    signal,
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': id,
      ...(SMS_GATEWAY_TOKEN ? { Authorization: `Bearer ${SMS_GATEWAY_TOKEN}` } : {}),
    },
    body: JSON.stringify({ to, text: SMS_MARKS === 'no' ? withoutMarks(text) : text }),
  })
  await response.body?.cancel()
  if (response.ok) return
  const code = `HTTP ${response.status}`
  if (forGood.includes(response.status)) throw new Undeliverable(code)
  throw Object.assign(new Error('the gateway did not take it'), { code })
}
