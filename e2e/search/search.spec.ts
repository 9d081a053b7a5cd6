import type { Locator, Page } from '@playwright/test'
import { as, cast, expect, test } from '../fixtures.ts'
import { fileQuickly } from '../pages/petition-journey.ts'

const box = (page: Page) => page.getByRole('searchbox', { name: 'Tìm hồ sơ' })
/** Keys work once the script has come. */
const slashTo = (page: Page, field: Locator) =>
  expect(async () => {
    await page.keyboard.press('/')
    await expect(field).toBeFocused({ timeout: 500 })
  }).toPass()
const found = (page: Page) => page.getByRole('table').getByRole('link')

test('an officer finds a petition without marks, keeps the list and comes back to it, without a script', async ({
  browser,
  baseURL,
}) => {
  const { number } = await fileQuickly(baseURL as string)
  const { page } = await as(browser, cast.reception, { javaScriptEnabled: false })

  // The letter says "Chợ Bến Gương"; the sender is Hoàng Thị Thị.
  await box(page).fill('cho ben guong')
  await page.getByRole('button', { name: 'Tìm', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tìm kiếm' })).toBeVisible()
  await expect(found(page).filter({ hasText: number })).toBeVisible()
  await expect(page.locator('mark').first()).toContainText(/chợ bến gương/i)

  await page.getByText('Bộ lọc', { exact: true }).click()
  await page.getByRole('combobox', { name: 'Trạng thái' }).selectOption('CLOSED')
  await page.getByRole('searchbox', { name: 'Tìm gì' }).press('Enter')
  await expect(found(page).filter({ hasText: number })).toHaveCount(0)
  await page.getByRole('link', { name: 'Bỏ bộ lọc' }).first().click()
  await expect(found(page).filter({ hasText: number })).toBeVisible()

  await page.getByRole('link', { name: 'Lưu danh sách này' }).click()
  await page.getByLabel('Tên danh sách').fill('')
  await page.getByRole('button', { name: 'Lưu danh sách' }).click()
  await expect(page.getByText('Chưa đặt tên cho danh sách.').first()).toBeVisible()
  const name = `Chợ ${number}`
  await page.getByLabel('Tên danh sách').fill(name)
  await page.getByRole('button', { name: 'Lưu danh sách' }).click()
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page).toHaveURL(/q=cho\+ben\+guong/)
  await expect(found(page).filter({ hasText: number })).toBeVisible()

  await page.getByRole('link', { name: 'Danh sách đã lưu' }).click()
  await page.getByRole('button', { name: `Bỏ danh sách ${name}` }).click()
  await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0)
})

test('a number leads straight to its file; another phường and the Front find what is theirs to see', async ({
  browser,
  baseURL,
}) => {
  const { number } = await fileQuickly(baseURL as string)
  const { page } = await as(browser, cast.reception)
  await slashTo(page, box(page))
  await page.keyboard.type(number)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/petitions/${number}$`))

  await page.goto('/search')
  await slashTo(page, page.getByRole('searchbox', { name: 'Tìm gì' }))
  await page.keyboard.type('Hoàng Thị Thị')
  await page.keyboard.press('Enter')
  await expect(found(page).filter({ hasText: number })).toBeVisible()
  await expect(page.getByText(/Người gửi:/).first()).toBeVisible()

  const { page: neighbour } = await as(browser, cast.otherReception)
  for (const typed of [number, 'hoang thi thi', 'cho ben guong']) {
    await neighbour.goto(`/search?q=${encodeURIComponent(typed)}`)
    await expect(neighbour.getByText(number)).toHaveCount(typed === number ? 1 : 0)
    await expect(found(neighbour).filter({ hasText: number })).toHaveCount(0)
  }
  await expect(neighbour.getByText(/Không thấy “cho ben guong” trong phần được xem/)).toBeVisible()
  await expect(neighbour.getByText(/không cần gõ dấu/).first()).toBeVisible()

  const { page: front } = await as(browser, cast.front)
  await front.goto('/search?q=hoang+thi+thi')
  await expect(found(front).filter({ hasText: number })).toHaveCount(0)
})
