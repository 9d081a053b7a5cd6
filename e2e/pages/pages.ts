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
