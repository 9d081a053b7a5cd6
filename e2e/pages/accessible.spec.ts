import { expect, type Page, test } from '@playwright/test'
import { seriousFaults } from '../fixtures.ts'
import { browserOf, inParts, openPage, pages, partName } from './pages.ts'

/** The page as it opens, and after each thing that a person does on it. */
for (const part of inParts(pages, 8)) {
  test(`nothing serious for axe: ${partName(part)}`, async ({ browser }) => {
    test.setTimeout(300_000)
    for (const type of part) {
      const viewport = type.citizens ? { width: 360, height: 740 } : { width: 1280, height: 900 }
      const context = await browserOf(browser, type, { viewport, reducedMotion: 'reduce' })
      const page = await context.newPage()
      await openPage(page, type)
      await check(page, `${type.name}, opened`)
      await page.emulateMedia({ colorScheme: 'dark' })
      await check(page, `${type.name}, dark`, ['color-contrast', 'link-in-text-block'])
      await page.emulateMedia({ colorScheme: 'light' })
      for (const { name, act } of type.interactions) {
        await act(page)
        await check(page, `${type.name}, ${name}`)
      }
      await context.close()
    }
  })
}

const check = async (page: Page, what: string, rules?: string[]) =>
  expect.soft(await seriousFaults(page, rules), what).toEqual([])
