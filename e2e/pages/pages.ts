import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { momentary } from './account-journey.ts'
import type { PageType } from './page-type.ts'
import { type MomentaryOnlooker, prepared } from './prepared.ts'
import { publicPages } from './public-pages.ts'
import { staffPages } from './staff-pages.ts'

/** Every page type there is; every-page.spec.ts sees that no page.tsx is left out. */
export const pages: PageType[] = [...publicPages, ...staffPages]

/** The list in parts of this many, so that one test looks at several pages and the report stays short. */
export function inParts(list: PageType[], size: number): PageType[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, part) =>
    list.slice(part * size, (part + 1) * size),
  )
}

/** The name of a test over a part of the list. */
export const partName = (part: PageType[]) => `${part[0]?.name} … ${part.at(-1)?.name}`

/** A browser of the person who sees this page. */
export async function browserOf(browser: Browser, type: PageType, options: BrowserContextOptions = {}) {
  return browser.newContext({ storageState: await stateOf(type.who), ...options })
}

type Tabs = { options?: BrowserContextOptions; script?: string }

/**
 * Shows these pages one after the other, each to the person who sees it. Whatever one person sees comes into one
 * tab, where the script given stands ready: to open another takes as long as all that is looked at in it. The
 * cookies are those of the beginning each time, whatever was done on the page before.
 */
export async function eachInItsTab(
  browser: Browser,
  list: PageType[],
  { options, script }: Tabs,
  look: (page: Page, type: PageType) => Promise<void>,
): Promise<void> {
  const tabs = new Map<PageType['who'], Page>()
  for (const type of list) {
    const page = tabs.get(type.who) ?? (await browser.newPage(options))
    if (script && !tabs.has(type.who)) await page.addInitScript({ content: script })
    tabs.set(type.who, page)
    await page.context().clearCookies()
    await page.context().addCookies((await stateOf(type.who)).cookies)
    await look(page, type)
  }
  for (const page of tabs.values()) await page.close()
}

const isMomentary = (who: PageType['who']): who is MomentaryOnlooker => who in momentary

async function stateOf(who: PageType['who']) {
  const { states, at } = prepared()
  if (!isMomentary(who)) return states[who]
  const origin = test.info().project.use.baseURL as string
  return (await momentary[who](origin, at)).state()
}

/** Opens the page and makes sure that it is the one that was meant. */
export async function openPage(page: Page, type: PageType): Promise<void> {
  await page.goto(type.path(prepared().at))
  await expect.soft(page.locator('body'), type.name).toContainText(type.reads)
}
