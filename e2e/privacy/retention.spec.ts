import { as, cast, expect, test } from '../fixtures.ts'
import { PlainBrowser } from '../plain-browser.ts'
import { filePetition } from '../robust/prepared-cookies.ts'

test('the head of an office holds a file back and lifts it again, without scripts', async ({
  browser,
  baseURL,
}) => {
  const { number } = await filePetition(new PlainBrowser(baseURL as string))
  const { page } = await as(browser, cast.chair, {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  })
  await page.goto('/registers/retention')
  await page.getByLabel('Số hồ sơ cần xem, tạm giữ').fill(number)
  await page.getByRole('button', { name: 'Xem thời hạn' }).click()
  await page.getByRole('button', { name: 'Tạm giữ hồ sơ' }).click()
  await expect(page.getByText('Chưa ghi lý do tạm giữ').first()).toBeVisible()
  await page.getByLabel('Lý do tạm giữ').fill('Tòa án yêu cầu giữ hồ sơ.')
  await page.getByRole('button', { name: 'Tạm giữ hồ sơ' }).click()
  await expect(page.getByText('Tòa án yêu cầu giữ hồ sơ.')).toBeVisible()
  await page.getByLabel('Lý do thôi tạm giữ').fill('Tòa đã trả lại hồ sơ.')
  await page.getByRole('button', { name: 'Thôi tạm giữ' }).click()
  await expect(page.getByRole('button', { name: 'Tạm giữ hồ sơ' })).toBeVisible()
  await page.goto('/registers/retention/propose')
  await expect(page.getByText('Đã xóa thì không lấy lại được')).toBeVisible()
})
