import { as, cast, expect, expectAccessible, test } from '../fixtures.ts'

test('the desk calls whom news did not reach, and what came of it stands in the file', async ({
  browser,
}) => {
  const { page } = await as(browser, cast.reception, { viewport: { width: 360, height: 740 } })
  await page.goto('/calls')
  // Whom nothing reminds, and why.
  await expect(page.getByRole('heading', { name: 'Chưa mở, không nhắc được' })).toBeVisible()
  await expect(page.getByText('người gửi chọn tự xem, không nhận tin').first()).toBeVisible()
  await expectAccessible(page)

  const row = page.locator('[data-row]').first()
  const file = (await row.getByRole('link', { name: /^Mở hồ sơ/ }).getAttribute('href')) ?? ''
  await row.getByText('Không báo được').click()
  await row.getByRole('button', { name: 'Gọi không được, còn gọi lại' }).click()
  await page.waitForLoadState('load')
  const again = page.locator('[data-row]').filter({ has: page.locator(`a[href="${file}"]`) })
  await expect(again.getByText('Đã gọi 1 lần, không ai nghe.').first()).toBeVisible()
  await again.getByText('Không báo được').click()
  await again.getByRole('button', { name: 'Số không đúng hoặc không còn dùng' }).click()
  await expect(page.locator('[data-row]').filter({ has: page.locator(`a[href="${file}"]`) })).toHaveCount(0)
  await page.goto(file)
  await expect(page.getByText('Quầy tiếp dân gọi điện cho người gửi: số không đúng').first()).toBeVisible()
})
