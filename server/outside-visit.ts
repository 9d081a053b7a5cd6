import { type Fault, faultSentences, type Intent } from '#domain/people/outside.ts'
import { Refusal } from '#domain/refusal.ts'
import { seal, unseal } from '#lib/secrets.ts'
import { finishEntry, thisBrowser } from '#server/citizen-entry.ts'
import { cookieJar, dropCookie, readCookie, writeCookie, writeCookieLine } from '#server/cookies.ts'
import { keepForm } from '#server/kept-form.ts'
import { arrive, type Errand, leave, outsideName } from '#server/outside-door.ts'

const minutes = 15

/** Where each errand begins, and where it leads back to with a sentence when nothing came of it. */
const doors: Record<Intent, string> = {
  citizen: '/tai-khoan/vao',
  staff: '/dang-nhap',
  link: '/account/dinh-danh',
}

/** What this browser is about: sealed, so that nobody can write their own errand. */
type Visit = Errand & { until: number; address?: string; personId?: string }

async function keepVisit(visit: Omit<Visit, 'until'>): Promise<void> {
  const until = Date.now() + minutes * 60_000
  await writeCookie('outside', seal('cookie', JSON.stringify({ visit: { ...visit, until } })), minutes * 60)
}

/** What this browser set out for; undefined when that is long past. */
export async function currentVisit(): Promise<Visit | undefined> {
  const sealed = await readCookie('outside')
  const opened = sealed && unseal('cookie', sealed)
  if (!opened?.startsWith('{"visit"')) return undefined
  const { visit } = JSON.parse(opened) as { visit: Visit }
  return visit.until > Date.now() ? visit : undefined
}

export const endVisit = (): Promise<void> => dropCookie('outside')

/**
 * Sets out for the provider. The form does not lead there itself: browsers hold what follows a form to
 * the addresses of our policy, so a page of ours in between goes on.
 * @throws Refusal outside.unreachable
 */
export async function setOut(errand: Errand): Promise<string> {
  const left = outsideName() ? await leave(await cookieJar()) : undefined
  if (!left) throw new Refusal('outside.unreachable', sentence('unreachable'))
  for (const line of left.cookies) await writeCookieLine(line)
  await keepVisit({ ...errand, address: left.location })
  return '/dang-nhap/sang'
}

/**
 * Somebody comes back from the provider.
 * @returns the page to go on with. Browsers hold our session back while they come from elsewhere, so what
 * needs one is reached over a page of ours in between
 */
export async function comeBack(query: Record<string, string>, at: Date): Promise<string> {
  const visit = await currentVisit()
  if (!visit?.address) return turnAway('citizen', 'failed')
  const arrival = await arrive(query, await cookieJar(), visit, await thisBrowser(), at)
  await endVisit()
  for (const line of arrival.cookies) await writeCookieLine(line)
  switch (arrival.is) {
    case 'fault':
      return turnAway(visit.intent, arrival.fault)
    case 'citizen':
      await finishEntry(arrival, at)
      return '/dang-nhap/tiep?den=tai-khoan'
    case 'linked':
      return '/dang-nhap/tiep?den=dinh-danh'
    case 'staff':
      await keepVisit({ intent: 'staff', personId: arrival.personId })
      return '/dang-nhap/lop-hai'
  }
}

async function turnAway(intent: Intent, fault: Fault): Promise<string> {
  await keepForm(doors[intent], { values: {}, errors: {}, message: sentence(fault) })
  return intent === 'link' ? '/dang-nhap/tiep?den=dinh-danh-loi' : doors[intent]
}

const sentence = (fault: Fault): string => faultSentences[fault](outsideName() ?? 'nơi định danh')
