import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
import axe from 'axe-core'
import { seriousFaults } from '../fixtures.ts'
import { eachInItsTab, inParts, openPage, pages, partName } from './pages.ts'

test.describe.configure({ mode: 'parallel' })

test('axe says what is wrong on a page, by all rules and by one', async ({ page }) => {
  await page.setContent('<html lang="vi"><title>Thử</title><img src="/x.png"><p style="color: #bbb">nhạt')
  expect(await seriousFaults(page)).toEqual(['color-contrast: p', 'image-alt: img'])
  expect(await seriousFaults(page, ['image-alt'])).toEqual(['image-alt: img'])
})

/** The page as it opens, and after each thing that a person does on it. */
for (const part of inParts(pages, 8)) {
  test(`nothing serious for axe: ${partName(part)}`, async ({ browser }) => {
    test.setTimeout(300_000)
    const options: BrowserContextOptions = { reducedMotion: 'reduce' }
    await eachInItsTab(browser, part, { options, script: axe.source }, async (page, type) => {
      await page.setViewportSize(type.citizens ? { width: 360, height: 740 } : { width: 1280, height: 900 })
      await openPage(page, type)
      await check(page, `${type.name}, opened`)
      await page.emulateMedia({ colorScheme: 'dark' })
      await check(page, `${type.name}, dark`, ['color-contrast', 'link-in-text-block'])
      await page.emulateMedia({ colorScheme: 'light' })
      for (const { name, act } of type.interactions) {
        await act(page)
        await check(page, `${type.name}, ${name}`)
      }
    })
  })
}

const check = async (page: Page, what: string, rules?: string[]) =>
  expect.soft(await seriousFaults(page, rules), what).toEqual([])
