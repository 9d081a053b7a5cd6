import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
import { layoutFaults } from './layout-rules.ts'
import { openOnOwnSite } from './own-site.ts'
import type { PageType } from './page-type.ts'
import { eachInItsTab, inParts, pages, partName } from './pages.ts'

const folder = '.test/pictures'
/** Six pictures of every page take longer than all that is checked on them: PICTURES=1 draws them for who wants to look. */
const drawn = process.env.PICTURES === '1'
const phone = { width: 360, height: 740 }
const desk = { width: 1280, height: 900 }

test.describe.configure({ mode: 'parallel' })

test('no page is left out of the list', () => {
  const files = readdirSync('app', { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === 'page.tsx')
    .map(({ parentPath, name }) => relative('app', join(parentPath, name)))
  expect(files.length).toBeGreaterThan(40)
  const listed = new Set(pages.flatMap(({ file }) => file ?? []))
  expect([...listed].sort()).toEqual(files.sort())
  const names = pages.map(({ name }) => name)
  expect(names).toEqual([...new Set(names)])
})

for (const part of inParts(pages, 8)) {
  test(`lies well at both widths and twice the text, on its own site: ${partName(part)}`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(300_000)
    if (drawn) mkdirSync(folder, { recursive: true })
    const options: BrowserContextOptions = { reducedMotion: 'reduce' }
    await eachInItsTab(browser, part, { options }, async (page, type) => {
      await page.setViewportSize(phone)
      await openOnOwnSite(page, type, baseURL)
      await page.evaluate(() => document.fonts.ready)
      for (const size of [phone, desk]) await lookAt(page, type, size)
    })
  })
}

/** One width: light, dark, and with text of twice the size. */
async function lookAt(page: Page, type: PageType, size: typeof phone): Promise<void> {
  const picture = (what: string) => wholePage(page, `${folder}/${type.name}-${size.width}-${what}.jpg`)
  const check = async (what: string, smallestText?: number) =>
    expect
      .soft(await layoutFaults(page, { smallestText }), `${type.name} at ${size.width} px, ${what}`)
      .toEqual([])

  await page.setViewportSize(size)
  await page.emulateMedia({ colorScheme: 'light' })
  await check('light', type.citizens ? 16 : undefined)
  await picture('light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture('dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  await check('text of 200 %', type.citizens ? 32 : undefined)
  await picture('large')
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
}

/** The whole page as it lies; asked of the browser itself, which is several times as fast. */
async function wholePage(page: Page, path: string): Promise<void> {
  if (!drawn) return
  const session = await page.context().newCDPSession(page)
  const { cssContentSize } = await session.send('Page.getLayoutMetrics')
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'jpeg',
    quality: 70,
    captureBeyondViewport: true,
    optimizeForSpeed: true,
    clip: { ...cssContentSize, scale: 1 },
  })
  writeFileSync(path, Buffer.from(data, 'base64'))
  await session.detach()
}
