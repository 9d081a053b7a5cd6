import { type BrowserContext, expect, type Page } from '@playwright/test'

/** Waits end late: a busy machine must judge the same as a quiet one. */
export const soon = { timeout: 60_000 }

export type Said = { name: string; address: string; contents: string; open?: boolean }

/** Nobody else of the demo is called so. */
export const somebody = (family: string): string =>
  `${family} ${Math.random()
    .toString(36)
    .replace(/[^a-z]/g, '')
    .slice(0, 5)}`

export const said = (name: string, change: Partial<Said> = {}): Said => ({
  ...{ name, address: 'Tổ 7, Hồng Liên' },
  contents: `Cống trước nhà ${name} sụt nắp, đề nghị thay trước mùa mưa.`,
  ...change,
})

/** Chooses this machine as the counter's, and waits until it could go on without network. */
export async function chooseDesk(page: Page): Promise<void> {
  await page.goto('/reception')
  await page.getByText('Ghi tiếp khi mất mạng').click()
  await page.getByRole('button', { name: 'Máy này là máy của quầy' }).click()
  await expect(page.getByText('Máy này là máy của quầy, mất mạng vẫn ghi được')).toBeVisible(soon)
  await ready(page)
}

export const ready = (page: Page) =>
  expect
    .poll(() => cached(page).then((all) => all.some(({ path }) => path === '/reception/offline')), soon)
    .toBe(true)

/** Everything in the cache of this site, with its text. */
export const cached = (page: Page): Promise<{ path: string; type: string; text: string }[]> =>
  page.evaluate(async () => {
    const all = []
    for (const name of await caches.keys()) {
      const shelf = await caches.open(name)
      for (const request of await shelf.keys()) {
        const response = (await shelf.match(request)) as Response
        const { pathname, search } = new URL(request.url)
        const type = response.headers.get('content-type') ?? ''
        all.push({
          path: pathname + search,
          type,
          text: /html|text|script|css/.test(type) ? await response.text() : '',
        })
      }
    }
    return all
  })

/** The raw records of the device: what somebody reads who looks past the page. */
export const raw = (page: Page): Promise<{ entries: number; device: string[]; text: string }> =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name)
    if (!names.includes('nam-ro-offline')) return { entries: 0, device: [], text: '' }
    const db = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('nam-ro-offline')
      opening.onsuccess = () => done(opening.result)
    })
    const all = <T>(store: string, ask: 'getAll' | 'getAllKeys') =>
      new Promise<T[]>((done) => {
        const asked = db.transaction(store).objectStore(store)[ask]()
        asked.onsuccess = () => done(asked.result as T[])
      })
    const words = (value: unknown): string => {
      if (value instanceof ArrayBuffer) return words(new Uint8Array(value))
      if (value instanceof Uint8Array)
        return new TextDecoder().decode(value) + new TextDecoder('utf-16le').decode(value)
      if (value instanceof CryptoKey) return value.extractable ? 'a key that can be taken out' : ''
      return value && typeof value === 'object' ? Object.values(value).map(words).join(' ') : String(value)
    }
    const entries = await all('entries', 'getAll')
    const device = (await all('device', 'getAllKeys')).map(String).sort()
    const kept = await all('device', 'getAll')
    db.close()
    return { entries: entries.length, device, text: words([entries, kept]) }
  })

/** Goes on with Tab to the control of this name. */
async function tabTo(
  page: Page,
  role: 'button' | 'textbox' | 'checkbox',
  name: string | RegExp,
): Promise<void> {
  const target = page.getByRole('main').getByRole(role, { name }).first()
  for (let presses = 0; presses < 20; presses++) {
    if (await target.evaluate((node) => node === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reaches the ${role} ${name}`)
}

/** Writes down a visit with keys alone, beginning where the page begins. */
export async function writeByKeys(page: Page, it: Said): Promise<void> {
  await expect(page.getByLabel('Họ tên người đến')).toBeFocused(soon)
  await page.keyboard.type(it.name)
  await page.keyboard.press('Tab')
  await page.keyboard.type(it.address)
  await tabTo(page, 'textbox', /^Nội dung/)
  await page.keyboard.type(it.contents)
  if (it.open) {
    await tabTo(page, 'checkbox', /^Mở hồ sơ/)
    await page.keyboard.press('Space')
  }
  await tabTo(page, 'button', 'Kết thúc lượt tiếp')
  await page.keyboard.press('Enter')
}

/** The same on the page without network, where it is kept and the next visitor follows. */
export async function keepByKeys(page: Page, it: Said): Promise<void> {
  await writeByKeys(page, it)
  await expect(page.getByText(`Đã giữ lượt của ${it.name}`)).toBeVisible(soon)
  await expect(page.getByLabel('Họ tên người đến')).toBeFocused()
  await expect(page.getByLabel('Họ tên người đến')).toHaveValue('')
}

export const keptList = (page: Page) =>
  page.getByRole('region', { name: 'Mục đang giữ', exact: true }).getByRole('listitem')

/** The rows of today's book that name this person. */
export async function rowsOf(context: BrowserContext, name: string): Promise<string[]> {
  const page = await context.newPage()
  await page.goto('/registers/reception')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible(soon)
  const rows = await page.getByRole('row').filter({ hasText: name }).allInnerTexts()
  await page.close()
  return rows
}
