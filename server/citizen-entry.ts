import { headers } from 'next/headers'
import { after } from 'next/server'
import type { Contact } from '#domain/citizens/sign-in.ts'
import { newToken } from '#lib/ids.ts'
import { seal, unseal } from '#lib/secrets.ts'
import { openOffices } from '#server/citizen-frame.ts'
import type { Entered } from '#server/citizens/enter.ts'
import { addressHash } from '#server/citizens/one-time-key.ts'
import { sendKey } from '#server/citizens/send-key.ts'
import { tellNewDevice } from '#server/citizens/tell-new-device.ts'
import type { Ctx } from '#server/context.ts'
import { dropCookie, readCookie, writeCookie } from '#server/cookies.ts'
import { deviceOf } from '#server/people/device.ts'
import { slowDown } from '#server/rate-limit.ts'

const minutes = 15

/** What this browser waits for: where a code or link went. `shown`: the message itself, in the demo only. */
type Entry = { contact: Contact; browserToken: string; until: number; shown?: string }

/** Sends a code or link and remembers, sealed in this browser, where to; the address stands in no URL. */
export async function beginEntry(ctx: Ctx, contact: Contact): Promise<void> {
  await slowDown('keyTo', 1, addressHash(contact))
  const browserToken = newToken()
  const shown = await sendKey(ctx, contact, browserToken)
  const entry: Entry = { contact, browserToken, until: ctx.at.getTime() + minutes * 60_000, shown }
  await writeCookie('entry', seal('cookie', JSON.stringify(entry)), minutes * 60)
}

/** What this browser waits for; undefined when that is long past. */
export async function currentEntry(): Promise<Entry | undefined> {
  const sealed = await readCookie('entry')
  const opened = sealed && unseal('cookie', sealed)
  if (!opened?.startsWith('{"contact"')) return undefined
  const entry = JSON.parse(opened) as Entry
  return entry.until > Date.now() ? entry : undefined
}

/** The browser that signs in, as sessions remember it. */
export async function thisBrowser(): Promise<{ device: string; replaced?: string }> {
  const device = deviceOf((await headers()).get('user-agent'))
  return { device, replaced: await readCookie('session') }
}

/**
 * The session goes to the browser; the owner hears of a device of another kind once the answer is out.
 * @param entered its token is absent where the sign-in library gives it to the browser itself
 */
export async function finishEntry(
  entered: Omit<Entered, 'token'> & { token?: string },
  at: Date,
): Promise<string> {
  if (entered.token) await writeCookie('session', entered.token)
  for (const name of ['entry', 'link'] as const) await dropCookie(name)
  if (entered.newDevice) {
    const { device } = await thisBrowser()
    const deskPhone = (await openOffices())[0]?.deskPhone ?? undefined
    after(() => tellNewDevice({ accountId: entered.accountId, device, at, deskPhone }))
  }
  return '/tai-khoan'
}
