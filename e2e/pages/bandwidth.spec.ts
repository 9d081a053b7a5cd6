import { writeFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import type { PageType } from './page-type.ts'
import { browserOf, inParts, openPage, partName } from './pages.ts'
import { publicPages } from './public-pages.ts'

const kB = 1000
const readable = 70 * kB
const ownScripts = 15 * kB

type Loaded = { url: string; kind: string; bytes: number }

/** What came over the wire for a page, headers and compression as they are. */
async function load(page: Page, type: PageType): Promise<Loaded[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  const kinds = new Map<string, { url: string; kind: string }>()
  const loaded: Loaded[] = []
  session.on('Network.responseReceived', ({ requestId, type: kind, response }) => {
    kinds.set(requestId, { url: response.url, kind })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const of = kinds.get(requestId)
    if (of) loaded.push({ ...of, bytes: encodedDataLength })
  })
  await openPage(page, type)
  await page.evaluate(() => document.fonts.ready)
  await page.waitForLoadState('networkidle')
  return loaded
}

const sum = (loaded: Loaded[]) => loaded.reduce((total, { bytes }) => total + bytes, 0)
/** The bench's bare page is no page of citizens, and reads as not found. */
const citizens = publicPages.filter(({ citizens, name }) => citizens && name !== 'bare-page')
const bare = publicPages.find(({ name }) => name === 'not-found') as PageType

for (const part of inParts(citizens, 12)) {
  test(`light enough to read without scripts: ${partName(part)}`, async ({ browser }) => {
    test.setTimeout(300_000)
    const lines: string[] = []
    for (const type of part) {
      const context = await browserOf(browser, type, { javaScriptEnabled: false })
      const all = await load(await context.newPage(), type)
      const needed = all.filter(({ kind }) => kind !== 'Script')
      const by = (kind: string) => sum(all.filter((one) => one.kind === kind))
      lines.push([type.name, sum(needed), by('Document'), by('Stylesheet'), by('Font')].join('\t'))
      expect.soft(by('Document'), `${type.name} was measured`).toBeGreaterThan(kB)
      expect
        .soft(sum(needed), `${type.name}: ${needed.map(({ url, bytes }) => `${url} ${bytes}`).join(', ')}`)
        .toBeLessThanOrEqual(readable)
      await context.close()
    }
    writeFileSync(`.test/weight-${part[0]?.name}.tsv`, `page\tall\thtml\tcss\tfonts\n${lines.join('\n')}\n`)
  })

  test(`few scripts of our own: ${partName(part)}`, async ({ browser }) => {
    test.setTimeout(300_000)
    const scripts = async (type: PageType) => {
      const context = await browserOf(browser, type)
      const all = await load(await context.newPage(), type)
      await context.close()
      return all.filter(({ kind }) => kind === 'Script')
    }
    const framework = new Set((await scripts(bare)).map(({ url }) => url))
    expect(framework.size).toBeGreaterThan(0)
    for (const type of part) {
      const own = (await scripts(type)).filter(({ url }) => !framework.has(url))
      expect
        .soft(sum(own), `${type.name}: ${own.map(({ url }) => url).join(', ')}`)
        .toBeLessThanOrEqual(ownScripts)
    }
  })
}
