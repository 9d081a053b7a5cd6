import { as, expect, signIn, test } from '../fixtures.ts'

const admin = 'quan-tri'
const unfinished = { name: 'Người Đang Viết Dở', title: 'Chuyên viên Văn phòng' }

test('a form sent after the session was ended elsewhere keeps its text and says when', async ({
  browser,
}) => {
  const userAgent = 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0'
  const { page, context } = await as(browser, admin, { userAgent })
  await page.goto('/settings/people/invite')
  await page.getByLabel('Họ và tên').fill(unfinished.name)
  await page.getByLabel('Chức danh').fill(unfinished.title)

  const other = await as(browser, admin)
  await other.page.goto('/account')
  const phone = other.page.getByRole('listitem').filter({ hasText: 'Firefox trên Android' })
  await phone.getByRole('button', { name: 'Đăng xuất khỏi máy đó' }).click()
  await expect(phone).toHaveCount(0)
  await other.context.close()

  await page.getByRole('button', { name: 'Mời và cấp vai trò' }).click()
  await expect(page.getByText(/đã đăng xuất từ thiết bị khác lúc \d+ giờ/)).toBeVisible()
  await page.getByRole('button', { name: 'Lò Thị Bưởi' }).click()
  await expect(page).toHaveURL(/\/settings\/people\/invite$/)
  await expect(page.getByLabel('Họ và tên')).toHaveValue(unfinished.name)
  await expect(page.getByLabel('Chức danh')).toHaveValue(unfinished.title)
  await context.close()
})

test('a form sent after the session ran out keeps its text', async ({ browser }) => {
  const { page, context } = await as(browser, admin, { javaScriptEnabled: false })
  await page.goto('/settings/people/invite')
  await page.getByLabel('Họ và tên').fill(unfinished.name)
  await context.clearCookies({ name: /session/ })
  await page.getByRole('button', { name: 'Mời và cấp vai trò' }).click()
  await expect(page.getByRole('heading', { name: 'Đăng nhập', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Lò Thị Bưởi' }).click()
  await expect(page.getByLabel('Họ và tên')).toHaveValue(unfinished.name)
  await context.close()
})

test('whoever signs out leaves nothing behind for the next one at this machine', async ({ browser }) => {
  const { page, context } = await as(browser, admin)
  await page.goto('/settings/people/invite')
  await page.getByLabel('Họ và tên').fill(unfinished.name)
  await page.getByRole('button', { name: 'Mời và cấp vai trò' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await expect(page).toHaveURL(/\/dang-nhap$/)
  await page.goto('/settings/people/invite')
  await expect(page).toHaveURL(/\/dang-nhap\?tiep=/)
  await signIn(page, admin)
  await page.goto('/settings/people/invite')
  await expect(page.getByLabel('Họ và tên')).toHaveValue('')
  await context.close()
})

test('signing in leads back to this site only', async ({ page }) => {
  for (const away of ['https://example.org/', '//example.org/', '/\\example.org', 'javascript:alert(1)']) {
    await page.goto(`/dang-nhap?tiep=${encodeURIComponent(away)}`)
    await page.getByRole('button', { name: 'Khuất Thị Sim' }).click()
    await expect(page).toHaveURL(/\/inbox$/)
  }
})

test('a wrong password is refused with one sentence, the login kept, the password not', async ({ page }) => {
  await page.goto('/dang-nhap')
  await page.getByLabel('Tên đăng nhập').fill('khong.co.ai')
  await page.getByLabel('Mật khẩu').fill('sai mật khẩu rồi')
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'Chưa đúng tên đăng nhập, mật khẩu hoặc mã',
  )
  await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('khong.co.ai')
  await expect(page.getByLabel('Mật khẩu')).toHaveValue('')
})
