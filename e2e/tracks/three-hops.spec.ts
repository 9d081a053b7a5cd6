import type { Page } from '@playwright/test'
import { as, cast, expect, expectAccessible, test } from '../fixtures.ts'
import { fileOnPaper, lookUp, triage } from '../journey.ts'

const provinceChair = 'chu-tich-tinh'
const reasons = {
  offered: 'Đoạn mương này nằm trên địa bàn phường Hạc Trì.',
  declined: 'Bản đồ quản lý mương ghi đoạn này của phường Hồng Liên.',
  again: 'Hai phường đã cùng đi xem; cống chính vẫn ở phía Hạc Trì.',
  declinedAgain: 'Cống chính do phường Hồng Liên xây, đang quản lý.',
  toSuperior: 'Hai phường chưa thống nhất được nơi quản lý đoạn mương.',
  decided: 'Cống chính nằm trên địa bàn phường Hạc Trì, nơi này giải quyết.',
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function offer(page: Page, number: string, reason: string): Promise<void> {
  await page.goto(`/petitions/${number}/offer`)
  await page.getByLabel('Nơi nhận').selectOption({ label: 'Ủy ban nhân dân phường Hạc Trì' })
  await page.getByLabel('Lý do chuyển').fill(reason)
  await press(page, 'Chuyển và chờ nhận')
  await expect(page.getByText('Đã ghi vào hồ sơ')).toBeVisible()
}

async function decline(page: Page, number: string, reason: string): Promise<void> {
  await page.goto('/inbox?muc=cho-nhan')
  await page
    .getByRole('link', { name: new RegExp(number) })
    .first()
    .click()
  await page.getByRole('link', { name: 'Không nhận, trả lại nơi chuyển' }).click()
  await page.getByLabel('Lý do không nhận').fill(reason)
  await press(page, 'Trả lại nơi chuyển')
  await expect(page).toHaveURL(/muc=cho-nhan/)
}

test('two hops are declined, the third is decided above, and the sender reads them all', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  const { number, code } = await fileOnPaper(page)
  const giver = await as(browser, cast.reception)
  await triage(giver.page, number)
  const receiver = await as(browser, cast.otherReception)

  await giver.page.goto(`/petitions/${number}/offer`)
  await press(giver.page, 'Chuyển và chờ nhận')
  await expect(
    giver.page.getByText('Chưa ghi lý do chuyển. Người gửi sẽ đọc lý do này.').first(),
  ).toBeVisible()
  await expectAccessible(giver.page)

  await offer(giver.page, number, reasons.offered)
  await expect(giver.page.getByText('Chờ nhận, chậm nhất')).toBeVisible()
  await giver.page.goto(`/petitions/${number}/accept`)
  await expect(giver.page.getByText(/chưa nhận hồ sơ, hạn nhận .* Rút lại phiếu chuyển/)).toBeVisible()
  await decline(receiver.page, number, reasons.declined)
  await expect((await receiver.page.goto(`/petitions/${number}`))?.status()).toBe(404)

  await offer(giver.page, number, reasons.again)
  await decline(receiver.page, number, reasons.declinedAgain)

  await giver.page.goto(`/petitions/${number}/offer`)
  await expect(giver.page.getByText('Hồ sơ đã chuyển 2 lần').first()).toBeVisible()
  await expect(giver.page.getByLabel('Nơi nhận')).toHaveCount(0)
  await giver.page.getByLabel('Lý do chuyển').fill(reasons.toSuperior)
  await press(giver.page, 'Gửi Ủy ban nhân dân tỉnh Đông Sen quyết định')
  await expect(giver.page.getByText('Đã ghi vào hồ sơ')).toBeVisible()

  const superior = await as(browser, provinceChair)
  await superior.page.goto('/inbox?muc=cho-nhan')
  await superior.page
    .getByRole('link', { name: new RegExp(number) })
    .first()
    .click()
  await superior.page.getByRole('link', { name: 'Quyết định nơi giải quyết' }).click()
  await expectAccessible(superior.page)
  await superior.page.getByLabel('Nơi giải quyết').selectOption({ label: 'Ủy ban nhân dân phường Hạc Trì' })
  await superior.page.getByLabel('Lý do', { exact: true }).fill(reasons.decided)
  await press(superior.page, 'Quyết định nơi giải quyết')
  await expect(superior.page.getByText('Đã ghi vào hồ sơ')).toBeVisible()

  await receiver.page.goto(`/petitions/${number}`)
  await expect(receiver.page.getByText('Đã thụ lý').first()).toBeVisible()
  await giver.page.goto('/inbox?muc=da-chuyen')
  await expect(giver.page.getByRole('link', { name: new RegExp(number) }).first()).toBeVisible()

  await lookUp(page, code)
  await expect(page.getByRole('heading', { name: 'Đường đi của hồ sơ' })).toBeVisible()
  for (const said of Object.values(reasons)) await expect(page.getByText(said).first()).toBeVisible()
  await expect(
    page.getByText('Ủy ban nhân dân tỉnh Đông Sen quyết định: Ủy ban nhân dân phường Hạc Trì giải quyết'),
  ).toBeVisible()
  await expectAccessible(page)
  for (const one of [giver, receiver, superior]) await one.context.close()
})
