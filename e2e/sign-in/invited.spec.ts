import { TOTP } from 'otpauth'
import { as, expect, expectAccessible, test } from '../fixtures.ts'

const password = 'bốn con vịt qua sông'

test('somebody invited sets a password and a second factor, and comes back with them', async ({
  browser,
}) => {
  const admin = await as(browser, 'quan-tri')
  await admin.page.goto('/settings/people/invite')
  await expectAccessible(admin.page)
  await admin.page.getByLabel('Họ và tên').fill('Hà Thị Ngọc Lan')
  await admin.page.getByLabel('Chức danh').fill('Chuyên viên Văn phòng UBND tỉnh Đông Sen')
  await admin.page.getByLabel('Vai trò').selectOption('Người xử lý đơn')
  await admin.page.getByLabel('Cơ quan').selectOption('UBND tỉnh')
  await admin.page.getByRole('button', { name: 'Mời và cấp vai trò' }).click()
  const link = (await admin.page.getByText('/loi-moi/').textContent()) ?? ''
  await expectAccessible(admin.page)
  await admin.page.getByRole('button', { name: 'Đã gửi liên kết, ẩn đi' }).click()
  await expect(admin.page.getByText('/loi-moi/')).toHaveCount(0)
  await admin.context.close()

  // On a phone, without scripts.
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  })
  const page = await context.newPage()
  await page.goto(link)
  await expect(page).toHaveURL(/\/loi-moi$/)
  await page.getByLabel('Tên đăng nhập').fill('ha.lan')
  await page.getByLabel('Mật khẩu', { exact: true }).fill('12345678901234')
  await page.getByLabel('Nhập lại mật khẩu').fill('12345678901234')
  await page.getByRole('button', { name: 'Lưu và cài lớp thứ hai' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('dễ đoán')
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByLabel('Nhập lại mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Lưu và cài lớp thứ hai' }).click()

  await expect(page.getByRole('heading', { name: 'Cài lớp thứ hai' })).toBeVisible()
  const shown = await page.getByText(/^([A-Z2-7]{4} ?){8}$/).textContent()
  const secret = (shown ?? '').replaceAll(' ', '')
  await page.getByLabel('Mã trong ứng dụng vừa quét').fill(new TOTP({ secret }).generate())
  await page.getByRole('button', { name: 'Bật lớp thứ hai' }).click()
  const list = page.getByRole('listitem').filter({ hasText: /\w{4}-\w{4}-\w{4}/ })
  await expect(list).toHaveCount(10)
  const codes = await list.allInnerTexts()
  await page.getByRole('button', { name: 'Đã cất mã, vào Năm Rõ' }).click()
  await expect(page).toHaveURL(/\/inbox/)

  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.getByLabel('Tên đăng nhập').fill('ha.lan')
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Chưa đúng')
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByLabel('Mã lớp thứ hai').fill(codes[0]?.match(/\w{4}-\w{4}-\w{4}/)?.[0] ?? '')
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(page).toHaveURL(/\/inbox/)
  await page.goto('/account/ma-du-phong')
  await expect(page.getByText('Còn 9 mã')).toBeVisible()
  await context.close()
})

test('the pages of one’s own account have nothing serious for axe', async ({ browser }) => {
  const { page, context } = await as(browser, 'quan-tri')
  for (const path of ['/account', '/account/mat-khau', '/account/lop-hai', '/account/ma-du-phong']) {
    await page.goto(path)
    await expectAccessible(page)
  }
  await context.close()
})

test('the pages of people and offices have nothing serious for axe', async ({ browser }) => {
  const { page, context } = await as(browser, 'quan-tri')
  for (const path of [
    '/settings/people',
    '/settings/units',
    '/settings/units?cu',
    '/settings/units/new',
    '/settings/units/areas',
  ]) {
    await page.goto(path)
    await expectAccessible(page)
  }
  await page.goto('/settings/units/new')
  await page.getByRole('button', { name: 'Thêm cơ quan' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
  await expectAccessible(page)
  await context.close()
})
