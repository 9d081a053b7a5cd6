import type { Page } from '@playwright/test'
import { as, cast, expect, test } from '../fixtures.ts'
import { press } from '../journey.ts'
import { newMark } from '../marks.ts'
import { inDays } from '../pages/reception-journey.ts'

const number = newMark()
const room = `Phòng tiếp công dân số ${number}`

/** A sitting of the chair with two slots, announced. @returns its address for staff */
async function announced(page: Page): Promise<string> {
  await page.goto('/reception/schedule/new')
  await page.getByLabel('Ngày tiếp').fill(inDays(27))
  await page.getByLabel('Địa điểm').fill(room)
  await page.getByLabel('Số lượt hẹn trước').fill('2')
  await page.getByRole('radio', { name: 'Chủ tịch UBND phường Hồng Liên' }).check({ force: true })
  await page.getByRole('main').getByRole('button', { name: 'Lên lịch buổi tiếp' }).click()
  await press(page, 'Niêm yết, công bố lịch')
  await expect(page.getByText('Đã công bố')).toBeVisible()
  return new URL(page.url()).pathname
}

test('a citizen books without scripts, is moved with the sitting, called by the desk, and cancels by the code', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const chair = await as(browser, cast.chair)
  const address = await announced(chair.page)
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/tiep-dan')
  await page
    .getByRole('listitem')
    .filter({ hasText: room })
    .getByRole('link', { name: /^Đặt hẹn/ })
    .click()
  await press(page, 'Giữ giờ hẹn')
  await expect(page.getByText('Chưa chọn giờ hẹn').first()).toBeVisible()
  const hours = page.getByRole('radio')
  await expect(hours).toHaveCount(2)
  await hours.first().check({ force: true })
  await page.getByLabel('Họ và tên').fill(`Lò Thị Hẹn ${number}`)
  const phone = `0900${String(number).padStart(6, '0')}`
  await page.getByLabel('Số điện thoại').fill(phone)
  await page.getByLabel('Việc gì, vài chữ').fill('Hỏi việc đất vườn')

  // Somebody else takes the same hour meanwhile: what is free is said, what was typed stays.
  const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await other.goto(page.url())
  await other.getByRole('radio').first().check({ force: true })
  await other.getByLabel('Họ và tên').fill('Lò Văn Nhanh')
  await other.getByLabel('Số điện thoại').fill(`0911${String(number).padStart(6, '0')}`)
  await other.getByLabel('Việc gì, vài chữ').fill('Hỏi việc khác')
  await press(other, 'Giữ giờ hẹn')
  await expect(other.getByRole('heading', { level: 1 })).toContainText('Đã giữ giờ hẹn')
  await press(page, 'Giữ giờ hẹn')
  await expect(page.getByText(/Giờ này vừa có người giữ\. Còn trống:/).first()).toBeVisible()
  await expect(page.getByLabel('Họ và tên')).toHaveValue(`Lò Thị Hẹn ${number}`)
  await page.getByRole('radio').first().check({ force: true })
  await press(page, 'Giữ giờ hẹn')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Đã giữ giờ hẹn')
  const code = ((await page.locator('main').textContent()) ?? '').match(
    /[2-9A-HJKMNP-Z]{4}(?:-[2-9A-HJKMNP-Z]{4}){3}/,
  )?.[0]
  expect(page.url()).not.toContain(code)

  // The sitting moves: the desk has whom to call, the page of the code says the new day.
  const desk = await as(browser, cast.reception, { javaScriptEnabled: false })
  await desk.page.goto(address)
  await expect(desk.page.getByText(`Lò Thị Hẹn ${number}`).first()).toBeVisible()
  await chair.page.goto(`${address}/postpone`)
  await chair.page.getByLabel('Lý do hoãn').fill(`Chủ tịch dự họp tỉnh, giấy mời số ${number}.`)
  await chair.page.getByLabel('Ngày tiếp bù').fill(inDays(41))
  await press(chair.page, 'Hoãn buổi tiếp')
  await desk.page.goto('/calls')
  const call = desk.page.getByRole('listitem').filter({ hasText: `Lò Thị Hẹn ${number}` })
  await expect(call).toContainText(phone)
  await expect(call).toContainText(`giấy mời số ${number}`)
  await press(desk.page, `Đã báo Lò Thị Hẹn ${number}`)
  await expect(call).toHaveCount(0)

  const later = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await later.goto('/tiep-dan/lich-hen')
  await later.getByLabel('Mã hẹn').fill(code ?? '')
  await press(later, 'Xem lịch hẹn')
  await expect(later.getByText('Buổi tiếp đã dời')).toBeVisible()
  await press(later, 'Hủy hẹn này')
  await expect(later.getByText('Đã hủy hẹn')).toBeVisible()
  for (const one of [chair.context, desk.context, context, other.context(), later.context()])
    await one.close()
})

test('numbers are given and called, and the screen shows them by itself, without a name', async ({
  browser,
}) => {
  const { page, context } = await as(browser, cast.reception, { javaScriptEnabled: false })
  // The desk’s own sitting of today begins with its first entry.
  await page.goto('/reception')
  const name = `Vi Thị Chờ ${number}`
  await page.getByLabel('Tên, số giấy tờ hoặc điện thoại người đến').fill(name)
  await press(page, 'Tìm, tiếp người mới')
  await page.getByLabel('Địa chỉ').fill('Tổ 2, Hồng Liên')
  await page.getByLabel('Nội dung', { exact: true }).fill('Hỏi lịch tiếp công dân của chủ tịch phường.')
  await press(page, 'Kết thúc lượt tiếp')
  await page.getByRole('link', { name: 'Xem lượt tiếp' }).click()
  await page.getByRole('link', { name: /^Thường xuyên/ }).click()
  for (let n = 0; n < 2; n++) await press(page, 'Phát số cho người không hẹn')
  await press(page, 'Gọi người kế tiếp')
  await expect(page.getByText(/Đang tiếp số \d+/)).toBeVisible()
  const href = (await page.getByRole('link', { name: 'Màn hình phòng chờ' }).getAttribute('href')) ?? ''
  const wall = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  const answer = await wall.goto(href)
  expect(answer?.headers().refresh).toBe('10')
  await expect(wall.getByText('Mời số')).toBeVisible()
  const before = await wall.locator('main').textContent()
  expect(before).not.toContain(name)
  await press(page, 'Gọi người kế tiếp')
  // No reload by the test: the screen asks by itself.
  await expect(wall.locator('main')).not.toHaveText(before ?? '', { timeout: 60_000 })
  await wall.context().close()
  await context.close()
})
