import { as, cast, expect, test } from '../fixtures.ts'
import { PlainBrowser } from '../plain-browser.ts'
import { filePetition } from '../robust/prepared-cookies.ts'

const mark = Date.now().toString(36)
const body = `Cống ngang ${mark} vỡ nắp, gọi tôi số 0912345678, đề nghị thay nắp mới.`

test('a petition is passed, read by everybody, taken back by the office, passed again, and gone when its sender says so', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const origin = baseURL as string
  const sender = new PlainBrowser(origin)
  const { number, code } = await filePetition(sender, body)
  const reader = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  const page = await reader.newPage()
  const { page: desk } = await as(browser, cast.reception, { viewport: { width: 1280, height: 900 } })
  const pass = async () => {
    await desk.goto(`/petitions/${number}/publish`)
    await desk.getByLabel(/^Tôi đã đọc hết bản đã che/).check({ force: true })
    await desk.getByRole('button', { name: 'Duyệt bản công khai' }).click()
    await expect(desk.getByText('bản này được công khai như người gửi đồng ý').first()).toBeVisible()
  }
  expect((await page.goto(`/cong-khai/${number}`))?.status()).toBe(404)
  await pass()

  await page.goto('/cong-khai')
  await page.getByRole('link', { name: `Hồ sơ ${number}` }).click()
  await expect(page.getByText(`Cống ngang ${mark} vỡ nắp`)).toBeVisible()
  await expect(page.getByText('0912345678')).toHaveCount(0)
  const feed = await page.request.get('/cong-khai/tin/moi.atom')
  expect(feed.headers()['content-type']).toContain('application/atom+xml')
  expect(await feed.text()).toContain(`/cong-khai/${number}`)

  await desk.goto(`/petitions/${number}/unpublish`)
  await desk.getByRole('button', { name: 'Thôi công khai' }).click()
  await expect(desk.getByText('Chưa ghi lý do thôi công khai').first()).toBeVisible()
  await desk.getByLabel(/^Lý do thôi công khai/).fill('Đọc lại thấy còn sót tên ngõ của nhà dân.')
  await desk.getByRole('button', { name: 'Thôi công khai' }).click()
  await expect(desk.getByText('Cơ quan thôi công khai bản đã che').first()).toBeVisible()
  expect((await page.goto(`/cong-khai/${number}`))?.status()).toBe(404)
  await pass()
  expect((await page.goto(`/cong-khai/${number}`))?.status()).toBe(200)

  await page.goto('/tra-cuu')
  await page.getByLabel('Nhập mã bí mật để xem hồ sơ').fill(code)
  await page.getByRole('button', { name: 'Mở hồ sơ' }).click()
  await page.getByRole('link', { name: 'Rút lại đồng ý công khai' }).click()
  await page.getByLabel(/^Tôi không đồng ý công khai/).check({ force: true })
  await page.getByRole('button', { name: 'Ghi ý kiến' }).click()
  expect((await page.goto(`/cong-khai/${number}`))?.status()).toBe(404)
})
