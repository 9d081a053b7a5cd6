import type { Page } from '@playwright/test'
import { as, cast, expect, test } from '../fixtures.ts'
import { press } from '../journey.ts'

const name = `Vi Thị Sim ${Math.random()
  .toString(36)
  .replace(/[^a-z]/g, '')
  .slice(0, 5)}`
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** One visit about the ditch, the first as a new matter; of the earlier ones something came. */
async function visit(page: Page, time: number): Promise<void> {
  await page.goto('/reception')
  await page.getByLabel('Tên, số giấy tờ hoặc điện thoại người đến').fill(name)
  await press(page, 'Tìm, tiếp người mới')
  if (time === 1) await page.getByLabel('Địa chỉ').fill('Tổ 3, Hồng Liên')
  else await page.getByRole('link', { name: new RegExp(`^Vụ việc cũ, đã nêu ${time - 1} lần`) }).click()
  if (time === 5) {
    // The counter lists the four before, with what came of them.
    const before = page.getByRole('list', { name: 'Các lần nêu trước' })
    await expect(before.getByRole('listitem')).toHaveCount(4)
    await expect(before).toContainText('Kết quả: đã hẹn lần 3')
  }
  await page.getByLabel('Nội dung', { exact: true }).fill(`Cống tổ 3 vẫn tắc, hỏi ngày khơi, lần ${time}.`)
  await page.getByText('Thêm: đoàn đông người').click()
  await page.getByLabel('Theo dõi kết quả').fill(`đã hẹn lần ${time}`)
  await press(page, 'Kết thúc lượt tiếp')
  await expect(heading(page)).toContainText('Đã ghi lượt tiếp số')
}

test('the fifth visit on one matter says so and lists the four before; a wrong tie is taken back', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const { page, context } = await as(browser, cast.reception, { javaScriptEnabled: false })
  for (let time = 1; time <= 5; time++) await visit(page, time)
  await page.getByRole('link', { name: 'Xem lượt tiếp' }).click()
  await expect(page.getByText('Vụ việc cũ, đã nêu 5 lần')).toBeVisible()
  const all = page.getByRole('list', { name: 'Các lần nêu vụ việc này' })
  await expect(all.getByRole('listitem')).toHaveCount(5)
  const address = page.url()

  await page.goto('/registers/reception')
  const rows = page.getByRole('row').filter({ hasText: name })
  await expect(rows).toHaveCount(5)
  await expect(rows.first()).toContainText('vụ việc mới')
  await expect(rows.last()).toContainText('vụ việc cũ, đã nêu 5 lần')

  // It was about something else after all.
  await page.goto(address)
  await page.getByRole('link', { name: 'Sửa vụ việc' }).click()
  await page.getByRole('radio', { name: 'Tách ra thành vụ việc mới' }).check({ force: true })
  await press(page, 'Chuyển sang vụ việc đúng')
  await expect(page.getByText('Chưa ghi lý do sửa').first()).toBeVisible()
  await page.getByLabel('Vì sao sửa').fill('Lần này hỏi cống khác, ở đầu tổ 3.')
  await press(page, 'Chuyển sang vụ việc đúng')
  await expect(page.getByText('Vụ việc mới, nêu lần đầu')).toBeVisible()
  await expect(page.getByText(/Lần này hỏi cống khác/)).toBeVisible()
  await page.goto('/registers/reception')
  await expect(page.getByRole('row').filter({ hasText: name }).last()).toContainText('vụ việc mới')
  await context.close()
})
