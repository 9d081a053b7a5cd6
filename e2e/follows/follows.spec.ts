import type { Page } from '@playwright/test'
import { as, cast, expect, expectAccessible, test } from '../fixtures.ts'
import { citizen } from '../pages/citizen-journey.ts'
import { PlainBrowser } from '../plain-browser.ts'
import { filePetition } from '../robust/prepared-cookies.ts'

const mark = `theo dõi ${Date.now().toString(36)}`
/** The job runs at the beginning of each minute. */
const within = 150_000

async function publish(desk: Page, number: string) {
  await desk.goto(`/petitions/${number}/publish`)
  await desk.getByLabel(/^Tôi đã đọc hết bản đã che/).check({ force: true })
  await desk.getByRole('button', { name: 'Duyệt bản công khai' }).click()
  await expect(desk.getByText('bản này được công khai như người gửi đồng ý').first()).toBeVisible()
}

/** Reads the page again until it says so. */
async function reads(page: Page, words: string) {
  await expect(async () => {
    await page.reload()
    await expect(page.getByText(words).first()).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: within, intervals: [10_000] })
}

test('a citizen follows a dialogue and a place, gets a digest by case, and refuses one kind of news', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(480_000)
  const origin = baseURL as string
  const visitor = await citizen(origin, [])
  const phone = await browser.newContext({
    viewport: { width: 360, height: 740 },
    storageState: visitor.state(),
  })
  const page = await phone.newPage()

  await page.goto('/doi-thoai')
  await page.getByRole('main').locator('a[href^="/doi-thoai/20"]').first().click()
  const dialogue = page.url().split('/').at(-1)
  await page.getByRole('button', { name: 'Theo dõi hội nghị này', exact: true }).click()
  await expect(page.getByText('Đang theo dõi hội nghị này.')).toBeVisible()
  await page.goto('/cong-khai?noi=90101')
  await page.getByRole('button', { name: 'Theo dõi phường Hồng Liên', exact: true }).click()
  await expect(page.getByText('Đang theo dõi phường Hồng Liên.')).toBeVisible()

  await page.goto('/tai-khoan/theo-doi')
  await expect(page.getByText(`${dialogue}:`).first()).toBeVisible()
  await page.getByLabel('Đơn mới được công khai').selectOption('instant')
  await page.getByLabel('Đơn công khai có bước mới, có câu trả lời').selectOption('instant')
  await page.getByRole('button', { name: 'Lưu cách báo' }).click()
  await expect(page.getByText('Đã lưu cách báo tin')).toBeVisible()
  await expectAccessible(page)

  const { page: desk } = await as(browser, cast.reception, { viewport: { width: 1280, height: 900 } })
  const one = await filePetition(new PlainBrowser(origin), `Nắp cống ${mark} vỡ ở ngõ bảy, đi lại nguy hiểm.`)
  const two = await filePetition(new PlainBrowser(origin), `Đèn đường ${mark} tắt ở ngõ chín đã mười hôm.`)
  await publish(desk, one.number)
  await publish(desk, two.number)
  await reads(page, `Hồ sơ ${two.number}`)
  await expect(page.getByText('được công khai').first()).toBeVisible()
  await expect(page.getByText(mark)).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Đã đọc' }).first().click()
  await page
    .getByRole('link', { name: `Hồ sơ ${one.number}` })
    .first()
    .click()
  await expect(page.getByText(`Nắp cống ${mark}`)).toBeVisible()

  // Refused: what is published next is not told, what moves is.
  await page.goto('/tai-khoan/theo-doi')
  await page.getByLabel('Đơn mới được công khai').selectOption('none')
  await page.getByRole('button', { name: 'Lưu cách báo' }).click()
  await expect(page.getByText('Đã lưu cách báo tin')).toBeVisible()
  const three = await filePetition(
    new PlainBrowser(origin),
    `Rãnh nước ${mark} tắc ở ngõ mười, mùi hôi nồng nặc.`,
  )
  await publish(desk, three.number)
  await page.waitForTimeout(75_000)
  await page.reload()
  await expect(page.getByText(`Hồ sơ ${three.number}`)).toHaveCount(0)

  await page.getByRole('button', { name: 'Thôi theo dõi phường Hồng Liên' }).click()
  await expect(page.getByText('phường Hồng Liên', { exact: true })).toHaveCount(0)
})

test('feeds of dialogues and of promises are linked and read', async ({ page }) => {
  for (const path of ['/doi-thoai', '/viec-da-hua']) {
    await page.goto(path)
    await expect(page.getByRole('link', { name: 'Atom' })).toHaveAttribute('href', `${path}/tin/moi.atom`)
    const feed = await page.request.get(`${path}/tin/moi.atom`)
    expect(feed.status()).toBe(200)
    expect(feed.headers()['content-type']).toContain('application/atom+xml')
    const again = await page.request.get(`${path}/tin/moi.atom`, {
      headers: { 'If-None-Match': feed.headers().etag ?? '' },
    })
    expect(again.status()).toBe(304)
    expect((await page.request.get(`${path}/tin/khac.atom`)).status()).toBe(404)
  }
})
