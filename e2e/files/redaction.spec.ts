import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { as, cast, expect, expectAccessible, test } from '../fixtures.ts'
import * as journey from '../journey.ts'

const bytesOf = async (download: Download) => readFile(await download.path())

/** Presses what gives out a file, and gives its bytes. */
async function downloaded(page: Page, press: () => Promise<unknown>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return bytesOf(download)
}

for (const javaScriptEnabled of [false, true]) {
  test(`parts of a photo are covered ${javaScriptEnabled ? 'by drawing' : 'by typing, without JavaScript'}`, async ({
    browser,
  }) => {
    test.setTimeout(180_000)
    const phone = await browser.newContext({ javaScriptEnabled })
    const { number } = await journey.fileOnPaper(await phone.newPage())
    const staff = { javaScriptEnabled, viewport: { width: 1280, height: 900 } }
    const { page } = await as(browser, cast.reception, staff)
    const file = `/petitions/${number}`
    await expect(async () => {
      await page.goto(file)
      await expect(page.getByText('ảnh đang được làm bản xem')).toHaveCount(0, { timeout: 500 })
    }).toPass({ timeout: 30_000 })
    const link = page.getByRole('link', { name: 'ảnh mương.png', exact: true })
    expect((await downloaded(page, () => link.click())).subarray(1, 4).toString()).toBe('PNG')

    await page.getByRole('link', { name: 'Che thông tin trong ảnh mương.png' }).click()
    await page.getByRole('button', { name: 'Che và niêm phong bản gốc' }).click()
    await expect(page.getByText(/Chưa có ô nào để che/).first()).toBeVisible()
    const boxes = page.getByLabel('Các ô cần che')
    if (javaScriptEnabled) {
      await expectAccessible(page)
      const frame = await page.getByRole('img', { name: 'Trang 1 của tệp' }).boundingBox()
      if (!frame) throw new Error('the page is not seen')
      await page.mouse.move(frame.x + frame.width * 0.1, frame.y + frame.height * 0.2)
      await page.mouse.down()
      await page.mouse.move(frame.x + frame.width * 0.5, frame.y + frame.height * 0.6)
      await page.mouse.up()
      const drawn = (await boxes.inputValue()).split('; ').map(Number)
      // The frame has an edge of its own: within half a hundredth.
      for (const [n, asked] of [1, 10, 20, 40, 40].entries()) expect(drawn[n]).toBeCloseTo(asked, 0)
      expect(drawn).toHaveLength(5)
    } else {
      await boxes.fill('1; 10; 20; 40')
      await page.getByRole('button', { name: 'Che và niêm phong bản gốc' }).click()
      await expect(page.getByText(/Dòng “1; 10; 20; 40” chưa đọc được/).first()).toBeVisible()
      await expect(boxes).toHaveValue('1; 10; 20; 40')
      await boxes.fill('1; 10; 20; 40; 40')
    }
    await page.getByRole('button', { name: 'Che và niêm phong bản gốc' }).click()
    await expect(page.getByText('Đã nhận, bản gốc đã niêm phong')).toBeVisible()
    const made = page.getByRole('link', { name: /^Mở bản đã che lúc/ })
    await expect(async () => {
      await page.reload()
      await expect(made).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 30_000 })
    const copy = await downloaded(page, () => made.click())
    expect(copy.subarray(1, 4).toString()).toBe('PNG')

    await page.goto(file)
    await expect(page.getByText('bản gốc đã niêm phong, xem bản đã che')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Bản đã che.png' })).toBeVisible()
    await page.getByRole('link', { name: 'ảnh mương.png', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Bản gốc đã niêm phong' })).toBeVisible()
    await page.goto(file)
    const original = page.getByRole('button', { name: 'Mở bản gốc (được ghi lại) ảnh mương.png' })
    const sealed = await downloaded(page, () => original.click())
    expect(sealed.equals(copy)).toBe(false)
    await page.reload()
    await expect(page.getByText(/Đã mở bản gốc niêm phong của một tệp/)).toHaveCount(1)
  })
}
