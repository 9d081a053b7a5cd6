import { expect, test } from '@playwright/test'
import { as, cast } from '../fixtures.ts'
import { newMark } from '../marks.ts'
import { inDays } from '../pages/reception-journey.ts'

const number = newMark()
const room = `Phòng tiếp công dân số ${number}`

test('the chair plans and announces, people read it, the desk books; put off it shows the new day', async ({
  browser,
}) => {
  const chair = await as(browser, cast.chair)
  const { page } = chair
  await page.goto('/reception/schedule')
  await page.getByRole('link', { name: 'Lên lịch buổi tiếp' }).click()
  await page.getByLabel('Ngày tiếp').fill(inDays(25))
  await page.getByLabel('Địa điểm').fill(room)
  await page.getByLabel('Số lượt hẹn trước').fill('1')
  await page.getByRole('radio', { name: 'Người khác tiếp thay' }).check({ force: true })
  await page.getByRole('main').getByRole('button', { name: 'Lên lịch buổi tiếp' }).click()
  // Warned about a delegate; what was typed stays, and the head decides to come.
  await expect(page.getByText(/luật không nói đến ủy quyền cho cấp phó/).first()).toBeVisible()
  await expect(page.getByLabel('Địa điểm')).toHaveValue(room)
  await page.getByRole('radio', { name: 'Chủ tịch UBND phường Hồng Liên' }).check({ force: true })
  await page.getByRole('main').getByRole('button', { name: 'Lên lịch buổi tiếp' }).click()
  await expect(page.getByText(room)).toBeVisible()
  const address = page.url()

  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto('/tiep-dan')
  await expect(visitor.getByText(room)).toHaveCount(0)
  await page.getByRole('button', { name: 'Niêm yết, công bố lịch' }).click()
  await expect(page.getByText('Đã công bố')).toBeVisible()
  await visitor.reload()
  await expect(visitor.getByText(room)).toBeVisible()

  const desk = await as(browser, cast.reception)
  await desk.page.goto(address)
  await desk.page.getByLabel('Họ tên người hẹn').fill('Chử Thị Cau')
  await desk.page.getByRole('button', { name: 'Giữ lượt hẹn' }).click()
  await expect(desk.page.getByText('1. Chử Thị Cau')).toBeVisible()
  await desk.page.getByLabel('Họ tên người hẹn').fill('Chử Thị Muộn')
  await desk.page.getByRole('button', { name: 'Giữ lượt hẹn' }).click()
  await expect(desk.page.getByText(/cứ đến: quầy tiếp cả người không hẹn/).first()).toBeVisible()

  await page.goto(`${address}/postpone`)
  await page.getByLabel('Lý do hoãn').fill(`Chủ tịch dự họp theo giấy mời số ${number} của tỉnh.`)
  await page.getByLabel('Ngày tiếp bù').fill(inDays(40))
  await page.getByRole('button', { name: 'Hoãn buổi tiếp' }).click()
  await expect(page.getByText('1. Chử Thị Cau')).toBeVisible()
  await visitor.reload()
  await expect(visitor.getByText(new RegExp(`Đã hoãn: .*giấy mời số ${number} .*Tiếp bù`))).toBeVisible()
  for (const one of [chair.context, desk.context, visitor.context()]) await one.close()
})

test('the book is downloaded in the columns of the form of its days', async ({ browser }) => {
  const { page, context } = await as(browser, cast.reception)
  const columns = async (period: string) => {
    const text = await (await page.request.get(`/registers/reception/csv?${period}`)).text()
    return { head: text.slice(1).split('\r\n')[0]?.split('","') ?? [], text }
  }
  const now = await columns('tu=2026-11-01&den=2026-11-20')
  expect(now.head).toHaveLength(13)
  expect((await columns('tu=2026-06-01&den=2026-06-30')).head).toHaveLength(12)
  // A denouncer is in no file that leaves.
  expect(now.text).toContain('Giữ bí mật')
  expect(now.text).not.toContain('Giáp Thị Bưởi')
  await page.goto('/registers/reception?tu=2026-06-01&den=2026-11-20')
  await expect(page.getByRole('columnheader', { name: /Thuộc thẩm quyền/ })).toHaveCount(1)
  await expect(page.getByRole('columnheader', { name: /Hướng xử lý/ })).toHaveCount(3)
  await context.close()
})
