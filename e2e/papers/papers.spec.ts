import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { samplePdf } from '../../scripts/demo/sample-files.ts'
import { as, cast, expect, expectAccessible, test } from '../fixtures.ts'
import * as journey from '../journey.ts'

/** Downloads what a link gives and returns its first bytes. */
async function opened(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .first()
      .click(),
  ])
  return (await readFile(await download.path())).subarray(0, 4).toString('latin1')
}

for (const javaScriptEnabled of [false, true]) {
  test(`a paper is written, numbered and signed ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    test.setTimeout(180_000)
    const phone = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 740 } })
    const citizen = await phone.newPage()
    const { number, code } = await journey.fileOnPaper(citizen)
    const staff = { javaScriptEnabled, viewport: { width: 1280, height: 900 } }
    const { page } = await as(browser, cast.reception, staff)
    await journey.triage(page, number)
    await journey.accept(page, number)

    await page.goto(`/petitions/${number}`)
    await page.getByRole('link', { name: 'Lập văn bản' }).click()
    await page.getByRole('link', { name: 'Thông báo thụ lý' }).click()
    await expect(page.getByLabel('Tóm tắt nội dung đơn')).toHaveValue(journey.story.body)
    await page.getByLabel('Tóm tắt nội dung đơn').fill('Mương tổ 5 tắc, nước tràn vào nhà.')
    await page.getByRole('button', { name: 'Xem bản thảo' }).click()
    // Nothing is put in for what is missing, and what was typed is there.
    await expect(page.getByText(/còn thiếu: căn cứ pháp luật\./).first()).toBeVisible()
    await expect(page.getByLabel('Tóm tắt nội dung đơn')).toHaveValue('Mương tổ 5 tắc, nước tràn vào nhà.')
    await page.getByLabel('Căn cứ pháp luật').fill('Điều 28 khoản 1 Luật Tiếp công dân')
    await page.getByRole('button', { name: 'Xem bản thảo' }).click()

    await expect(page.getByText('Số: …/TB-UBND')).toBeVisible()
    await expect(
      page.getByText(`Kính gửi: Ông/bà ${journey.story.sender}, Tổ 5, phường Hồng Liên`),
    ).toBeVisible()
    await expect(page.getByText('TM. ỦY BAN NHÂN DÂN')).toBeVisible()
    if (javaScriptEnabled) await expectAccessible(page)
    await page.getByRole('link', { name: 'Sửa lại' }).click()
    await expect(page.getByLabel('Căn cứ pháp luật')).toHaveValue('Điều 28 khoản 1 Luật Tiếp công dân')
    await page.getByRole('button', { name: 'Xem bản thảo' }).click()
    await page.getByRole('button', { name: 'Cấp số và ban hành' }).click()
    await expect(page.getByText(/Đã cấp số \d\d\/TB-UBND/)).toBeVisible()
    await expect(async () => {
      await page.reload()
      await expect(page.getByRole('link', { name: /^PDF/ })).toBeVisible({ timeout: 1_000 })
    }).toPass({ timeout: 30_000 })
    expect(await opened(page, 'PDF')).toBe('%PDF')
    expect(await opened(page, 'Word')).toBe('PK\x03\x04')

    await page.getByLabel('Bản đã ký, đóng dấu').setInputFiles({
      name: 'van-ban-da-ky.pdf',
      mimeType: 'application/pdf',
      buffer: samplePdf('Van ban da ky'),
    })
    await page.getByRole('button', { name: 'Nộp bản đã ký' }).click()
    await expect(page.getByRole('link', { name: /^Bản đã ký/ })).toBeVisible()
    await page.goto(`/petitions/${number}`)
    await expect(page.getByRole('link', { name: /^Thông báo thụ lý số \d\d\/TB-UBND$/ })).toBeVisible()
    await expect(page.getByText('Chưa có bản đã ký.')).toHaveCount(0)
    if (javaScriptEnabled) await expectAccessible(page)

    await journey.lookUp(citizen, code)
    await expect(citizen.getByText(/Đã ban hành thông báo thụ lý số \d\d\/TB-UBND\./).first()).toBeVisible()
    expect(await opened(citizen, 'PDF')).toBe('%PDF')
    expect(await opened(citizen, 'Bản đã ký')).toBe('%PDF')

    // The same address opens nothing for anybody else.
    const address = await page.getByRole('link', { name: /^PDF/ }).first().getAttribute('href')
    for (const who of [cast.otherReception, cast.front, cast.noRole]) {
      const { context } = await as(browser, who)
      expect((await context.request.get(address ?? '')).status(), who).toBe(404)
      await context.close()
    }
  })
}
