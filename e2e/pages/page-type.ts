import { expect, type Page } from '@playwright/test'
import type { MomentaryOnlooker, Onlooker, Prepared } from './prepared.ts'

/** Something a person does on a page that shows more of it; each is looked at anew. */
export type Interaction = { name: string; act: (page: Page) => Promise<void> }

/** One page as one person sees it. */
export type PageType = {
  /** Also the name of its pictures. */
  name: string
  /** The file under app/ that draws it; absent for pages that stand in for all others. */
  file?: string
  who: Onlooker | MomentaryOnlooker
  path: (at: Prepared['at']) => string
  /** What must be read on it, so that nobody tests a page that says “not found”. */
  reads: string | RegExp
  /** Citizens read in larger print, on less wire. */
  citizens: boolean
  interactions: Interaction[]
}

const main = (page: Page) => page.locator('main')

/** Where a refused form says why; the framework has an empty alert of its own outside. */
export const troubleTold = (page: Page) => main(page).getByRole('alert')

/** Opens whatever on the page can be opened. */
export const opened: Interaction = {
  name: 'everything opened',
  act: async (page) => {
    const closed = page.locator('main details:not([open]) > summary:visible')
    while ((await closed.count()) > 0) await closed.first().click()
  },
}

/** Sends the form as it stands, which is refused in words. */
export const refusedBy = (button: string | RegExp): Interaction => ({
  name: 'refused',
  act: async (page) => {
    await main(page).getByRole('button', { name: button, exact: true }).click()
    await expect(troubleTold(page)).toBeVisible()
  },
})

/** Asks for the list of keys, and closes it again. */
export const keysShown: Interaction = {
  name: 'keys shown',
  act: async (page) => {
    // The keys listen once the scripts run.
    await expect(async () => {
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog')).toBeVisible({ timeout: 1000 })
    }).toPass()
  },
}
