import type { Page } from '@playwright/test'
import { as, cast, expect, test } from '../fixtures.ts'
import { press } from '../journey.ts'
import { newMark } from '../marks.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const ours = `Sa Thị Bưởi ${newMark()}`

/** The total of one row of the figures beside the book. */
async function figure(page: Page, name: string): Promise<number> {
  const row = page.getByRole('row').filter({ has: page.getByText(name, { exact: true }) })
  const total = row
    .last()
    .getByText(/^[\d.]+$/)
    .first()
  return Number(((await total.textContent()) ?? '').replace(/\D/g, ''))
}

test('a crowd of 30 with 3 representatives is one entry of the book and one petition of 30 people', async ({
  browser,
}) => {
  const { page, context } = await as(browser, cast.reception, { javaScriptEnabled: false })
  await page.goto('/registers/reception')
  const before = {
    visits: await figure(page, 'Lượt tiếp'),
    people: await figure(page, 'Số người'),
    groups: await figure(page, 'Lượt đoàn đông người'),
  }
  await page.goto('/reception')
  await page.getByLabel('Tên, số giấy tờ hoặc điện thoại người đến').fill(ours)
  await press(page, 'Tìm, tiếp người mới')
  await page.getByLabel('Địa chỉ').fill('Xóm Bến, Hồng Liên')
  await page
    .getByLabel('Nội dung', { exact: true })
    .fill('Ba mươi hộ xóm Bến đề nghị làm lại đường ra cánh đồng.')
  await page.getByText('Thêm: đoàn đông người').click()
  await page.getByLabel('Số người có mặt').fill('30')
  await page.getByLabel('Số người cùng nội dung').fill('30')
  // Six are more than the law lets speak.
  const six = Array.from({ length: 6 }, (_, at) => `Sa Văn ${'ABCDEG'[at]}, xóm Bến`)
  await page.getByLabel('Người đại diện của đoàn').fill(six.join('\n'))
  await page.getByLabel('Giấy tờ của người đại diện').selectOption('Giấy ủy quyền')
  await press(page, 'Kết thúc lượt tiếp')
  await expect(
    page.getByText(/30 người cùng nội dung thì cử từ 1 đến 5 người đại diện/).first(),
  ).toBeVisible()
  await page.getByLabel('Người đại diện của đoàn').fill(six.slice(0, 3).join('\n'))
  await press(page, 'Kết thúc lượt tiếp')
  await expect(page.getByText(/Giấy ủy quyền không phải văn bản cử người đại diện/).first()).toBeVisible()
  await page.getByLabel('Giấy tờ của người đại diện').selectOption('Văn bản cử người đại diện')
  await page.getByLabel('Mọi người trong đoàn đã ký').check({ force: true })
  await page.getByLabel('Văn bản cử giữ ở đâu').fill('Tập tiếp công dân, tủ số 2')
  await press(page, 'Kết thúc lượt tiếp')
  await expect(heading(page)).toContainText('Đã ghi lượt tiếp số')
  await page.getByRole('link', { name: 'Xem lượt tiếp' }).click()
  await expect(page.getByText('văn bản cử giữ tại: Tập tiếp công dân, tủ số 2')).toBeVisible()
  await page.getByRole('link', { name: 'Mở hồ sơ' }).click()
  await press(page, 'Mở hồ sơ, in biên nhận')
  await expect(heading(page)).toContainText('Giấy biên nhận')
  const number = ((await page.locator('main').textContent()) ?? '').match(/\d{4}-\d{6}/)?.[0]
  await page.goto(`/petitions/${number}`)
  await expect(page.getByText('30 người cùng nội dung').first()).toBeVisible()
  await expect(page.getByText('Sa Văn A, xóm Bến; Sa Văn B, xóm Bến; Sa Văn C, xóm Bến')).toBeVisible()

  await page.goto('/registers/reception')
  const row = page.getByRole('row').filter({ hasText: ours })
  await expect(row).toHaveCount(1)
  await expect(row).toContainText('đại diện: Sa Văn A, Sa Văn B, Sa Văn C')
  await expect(row.getByRole('cell').nth(6)).toHaveText('30')
  // Others may be received meanwhile by other tests: at least these.
  expect((await figure(page, 'Số người')) - before.people).toBeGreaterThanOrEqual(30)
  expect((await figure(page, 'Lượt tiếp')) - before.visits).toBeGreaterThanOrEqual(1)
  expect((await figure(page, 'Lượt đoàn đông người')) - before.groups).toBeGreaterThanOrEqual(1)
  await context.close()
})

test('a crowd that named nobody is received and asked; it names somebody later', async ({ browser }) => {
  const { page, context } = await as(browser, cast.reception, { javaScriptEnabled: false })
  await page.goto('/reception')
  const name = `${ours} Hai`
  await page.getByLabel('Tên, số giấy tờ hoặc điện thoại người đến').fill(name)
  await press(page, 'Tìm, tiếp người mới')
  await page.getByLabel('Địa chỉ').fill('Xóm Bến, Hồng Liên')
  await page
    .getByLabel('Nội dung', { exact: true })
    .fill('Tám hộ xóm Bến hỏi tiền đền bù cây trồng trên bãi sông.')
  await page.getByText('Thêm: đoàn đông người').click()
  await page.getByLabel('Số người có mặt').fill('8')
  await page.getByLabel('Số người cùng nội dung').fill('8')
  await press(page, 'Kết thúc lượt tiếp')
  await page.getByRole('link', { name: 'Xem lượt tiếp' }).click()
  await expect(page.getByText(/Đoàn 8 người: mời cử từ 1 đến 2 người đại diện/)).toBeVisible()
  await page.getByRole('link', { name: 'Ghi người đại diện' }).click()
  await page.getByLabel('Người đại diện của đoàn').fill('Sa Văn A, xóm Bến')
  await page.getByLabel('Giấy tờ của người đại diện').selectOption('Văn bản cử người đại diện')
  await page.getByLabel('Mọi người trong đoàn đã ký').check({ force: true })
  await page.getByLabel('Văn bản cử giữ ở đâu').fill('Tủ số 2')
  await press(page, 'Ghi người đại diện')
  await expect(page.getByText('Sa Văn A, xóm Bến')).toBeVisible()
  await context.close()
})
