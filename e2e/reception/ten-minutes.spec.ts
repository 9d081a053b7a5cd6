import { mkdirSync, rmSync } from 'node:fs'
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test'
import { people } from '#db/seed/demo/people.ts'
import { testFolder } from '../../tests/test-folder.ts'
import { cast, expectAccessible, signIn, signOut } from '../fixtures.ts'
import { cached, chooseDesk, keepByKeys, keptList, raw, ready, rowsOf, said, somebody, soon } from './desk.ts'
import { OwnSite } from './own-site.ts'

/**
 * Ten minutes at a desk whose network is cut and whose server is stopped, on a device that is closed and opened
 * meanwhile.
 */
const profile = testFolder('e2e-ten-minutes-device')
let site: OwnSite | undefined

test.beforeAll(async () => {
  test.setTimeout(330_000)
  rmSync(profile, { recursive: true, force: true })
  mkdirSync(profile, { recursive: true })
  site = await OwnSite.inFolder(testFolder('e2e-ten-minutes-site'))
})
test.afterAll(async () => {
  await site?.remove()
  rmSync(profile, { recursive: true, force: true })
})

/** The device, switched on: what it kept lies on its disk. */
async function device(at: Date, offline: boolean): Promise<{ context: BrowserContext; page: Page }> {
  const { launchOptions, locale, timezoneId } = test.info().project.use
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    ...{ locale, timezoneId, baseURL: site?.address, viewport: { width: 1280, height: 900 } },
  })
  context.setDefaultTimeout(60_000)
  await context.setOffline(offline)
  await context.clock.setSystemTime(at)
  return { context, page: context.pages()[0] ?? (await context.newPage()) }
}

test('ten minutes without network and without server: all there once, in order', async () => {
  test.setTimeout(700_000)
  const begun = Date.now() - 12 * 60_000
  const minute = (n: number) => new Date(begun + n * 60_000)
  const before = said(somebody('Tráng'))
  const caught = said(somebody('Giàng'))
  const second = said(somebody('Thào'))
  const petition = said(somebody('Sùng'), { open: true })
  const last = said(somebody('Vàng'))
  const words = [before, caught, second, petition, last].flatMap(({ name, contents }) => [
    name,
    contents.slice(0, 30),
  ])

  const officer = people.find(({ key }) => key === cast.reception)?.name ?? 'nobody'
  expect(officer).not.toBe('nobody')
  let { context, page } = await device(minute(0), false)
  await signIn(page, cast.reception)
  await chooseDesk(page)
  // With network it goes as ever.
  await page.getByLabel('Tên, số giấy tờ hoặc điện thoại người đến').fill(before.name)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Địa chỉ')).toBeVisible(soon)
  await page.getByLabel('Địa chỉ').fill(before.address)
  await page.getByLabel('Nội dung', { exact: true }).fill(before.contents)
  await page.getByRole('button', { name: 'Kết thúc lượt tiếp' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Đã ghi lượt tiếp số', soon)

  // The next is written down while everything goes away.
  await page.goto('/reception')
  await page.getByLabel('Tên, số giấy tờ hoặc điện thoại người đến').fill(caught.name)
  await page.keyboard.press('Enter')
  await page.getByLabel('Địa chỉ').fill(caught.address)
  await page.getByLabel('Nội dung', { exact: true }).fill(caught.contents)
  await context.setOffline(true)
  await site?.stop()
  expect(await site?.answers()).toBe(false)
  await page.getByRole('button', { name: 'Kết thúc lượt tiếp' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tiếp công dân khi mất mạng', soon)
  await expect(page.getByText(/Mất mạng từ .* 1 mục giữ trên máy này/)).toBeVisible(soon)
  await expect(keptList(page)).toHaveCount(1)

  await context.clock.setSystemTime(minute(3))
  await keepByKeys(page, second)
  await expectAccessible(page)
  await context.close()

  // Switched off and on again: the desk's address leads to the empty form, and what was kept is there.
  ;({ context, page } = await device(minute(6), true))
  await page.goto('/reception')
  await expect(page).toHaveURL(/\/reception\/offline$/)
  await expect(keptList(page)).toHaveCount(2, soon)
  await keepByKeys(page, petition)
  const code = (await page.getByText('Đã giữ lượt của').textContent())?.match(/T-\w{6}/)?.[0] ?? ''
  await page.evaluate(() => {
    window.print = () =>
      document.body.setAttribute('data-printed', document.querySelector('article')?.textContent ?? '')
  })
  await page.getByRole('button', { name: `In giấy hẹn tạm ${code}` }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', new RegExp(code))
  await context.clock.setSystemTime(minute(10))
  await keepByKeys(page, last)
  // Corrected on the device: the last one said it in other words.
  last.contents = 'Cống sụt nắp ngay trước cổng trường, trẻ em qua lại, xin thay gấp.'
  await keptList(page).filter({ hasText: last.name }).getByRole('button', { name: 'Mở, sửa' }).click()
  await page.getByLabel('Nội dung', { exact: true }).fill(last.contents)
  await page.getByRole('button', { name: 'Lưu mục này' }).click()
  await expect(keptList(page)).toHaveCount(4)
  const lying = await raw(page)
  expect(lying.entries).toBe(4)
  for (const word of words) expect(lying.text).not.toContain(word)
  expect(lying.text).not.toContain('taken out')
  await context.close()

  // Back: first the server, then the network, and the page by itself.
  await site?.start()
  ;({ context, page } = await device(minute(12), true))
  await page.goto('/reception/offline')
  await expect(keptList(page)).toHaveCount(4, soon)
  await context.clearCookies()
  await context.setOffline(false)
  // The session ended meanwhile: nothing is lost by it, and nothing is sent in nobody's name.
  await expect(page.getByText('4 mục còn nguyên trên máy này')).toBeVisible(soon)
  await expect(keptList(page)).toHaveCount(4)
  await page.getByRole('link', { name: 'Đăng nhập để gửi' }).click()
  await page.getByRole('button', { name: officer }).first().click()
  await expect(page).toHaveURL(/\/reception\/offline$/, soon)
  await expect(page.getByText('Đã có mạng, đã gửi 4 mục.')).toBeVisible(soon)
  await expect(keptList(page)).toHaveCount(4)
  const numbers = (await keptList(page).allInnerTexts()).map((text) =>
    Number(text.match(/lượt tiếp số (\d+)/)?.[1]),
  )
  expect(numbers).toEqual([0, 1, 2, 3].map((at) => (numbers[0] as number) + at))
  expect(numbers[0]).toBeGreaterThan(0)
  expect((await raw(page)).entries).toBe(0)

  // Each once in the book, in the order of the visits, at the hour of the visit.
  for (const it of [before, caught, second, petition, last])
    expect(await rowsOf(context, it.name), it.name).toHaveLength(1)
  await page.reload()
  await expect(page.getByText('Mục đang giữ trên máy này: 0')).toBeVisible(soon)
  // The empty page is fetched anew for who signed in.
  await ready(page)
  await page.goto('/reception')
  await page.getByLabel('Tên, số giấy tờ hoặc điện thoại người đến').fill(code)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: /^Lượt tiếp số \d+, hồ sơ \d{4}-\d+/ }).click()
  await expect(page.getByText(`mã tạm ${code}`)).toBeVisible(soon)
  await expect(page.getByText(petition.name).first()).toBeVisible()

  // Of the whole session nothing lies in the cache but the empty page and what draws it.
  const all = await cached(page)
  expect(all.filter(({ path }) => !path.startsWith('/_next/static/')).map(({ path }) => path)).toEqual([
    '/reception/offline',
  ])
  for (const { path, text } of all)
    for (const word of [...words, officer]) expect(text, path).not.toContain(word)

  // Signed out: nothing of it is left, and nobody opens what was kept.
  await signOut(page)
  await expect.poll(() => page.evaluate(() => caches.keys()), soon).toEqual([])
  await expect.poll(async () => (await raw(page)).device, soon).toEqual(['desk reception', 'half'])
  await context.setOffline(true)
  await expect(page.goto('/reception')).rejects.toThrow()
  await context.close()
})
