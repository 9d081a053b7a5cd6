import { expect, test } from '@playwright/test'
import { samplePng } from '../../scripts/demo/sample-files.ts'
import { as, cast, expectAccessible } from '../fixtures.ts'
import { choose, press } from '../journey.ts'
import { newMark } from '../marks.ts'
import { promisedToday } from '../pages/dialogue-journey.ts'
import { answer, member } from '../pages/petition-journey.ts'

const mark = newMark()
const task = `Nạo vét mương số ${mark} cạnh cổng trường, học sinh không phải lội`
const missing = `Đoạn cuối mương số ${mark} vẫn tắc, nước còn đọng.`
const reply = `Đội thi công quay lại làm nốt đoạn cuối mương số ${mark} trong tuần này, trưởng phòng kiểm tra.`

test('a promise reported done is visited by the Front, disputed, answered by the head, confirmed', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000)
  const origin = baseURL as string
  const staff = {
    ...{ front: await member(origin, cast.front), chair: await member(origin, cast.chair) },
    ...{ reception: await member(origin, cast.reception), head: await member(origin, cast.head) },
    handler: await member(origin, cast.handler),
  }
  const { dialogue, promise } = await promisedToday(staff, task)
  await answer(staff, promise)

  // The Front finds it on its board and opens a file of its own.
  const { page } = await as(browser, cast.front)
  await page.getByRole('link', { name: 'Giám sát', exact: true }).click()
  await page.getByRole('link', { name: /^Đã trả lời/ }).click()
  await expectAccessible(page)
  await page.goto('/supervision?muc=da-tra-loi&hua=1')
  await page.getByRole('link', { name: task }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(promise)
  await page.getByRole('link', { name: 'Theo dõi', exact: true }).click()
  await page.getByLabel('Vì sao theo dõi việc này?').fill('Phụ huynh hỏi lại nhiều lần.')
  await press(page, 'Mở theo dõi')
  await expect(page.getByText('Đã mở theo dõi')).toBeVisible()

  // It goes and looks.
  await page.getByRole('link', { name: 'Ghi chuyến đi xem' }).click()
  await page.getByLabel('Thôn, tổ dân phố').fill('Tổ 5')
  await page.getByLabel('Người có mặt').fill('Trưởng ban công tác Mặt trận tổ 5')
  await page.getByLabel('Đã thấy gì?').fill(missing)
  await press(page, 'Ghi chuyến đi xem')
  await page
    .getByLabel('Ảnh', { exact: true })
    .setInputFiles({ name: 'doan cuoi muong.png', mimeType: 'image/png', buffer: samplePng() })
  await press(page, 'Gửi ảnh')
  await expect(page.getByRole('link', { name: 'doan cuoi muong.png' })).toBeVisible()
  await page.getByRole('link', { name: 'Ghi đánh giá' }).click()

  // What is missing is asked for by its field, and what was typed stays.
  await choose(page, /^Chưa thực hiện/)
  await page.getByLabel('Đã xem gì, ở đâu, ngày nào?').fill('Đã đi dọc mương sáng nay, xem cả ba đoạn.')
  await press(page, 'Ghi đánh giá')
  await expect(page.getByText('Chưa ghi còn thiếu gì.').first()).toBeVisible()
  await page.getByLabel('Còn thiếu gì?').fill(missing)
  await press(page, 'Ghi đánh giá')
  await expect(page.getByText('Đã ghi đánh giá')).toBeVisible()
  await expect(page.getByText('Còn ý kiến khác nhau').first()).toBeVisible()
  await expectAccessible(page)

  // Everybody reads that opinions differ, beside what the office says.
  const anybody = await (await browser.newContext()).newPage()
  await anybody.goto(`${origin}/viec-da-hua?xem=con-y-kien`)
  const line = anybody.getByRole('listitem').filter({ hasText: task })
  await expect(line.getByText('Còn ý kiến khác nhau')).toBeVisible()
  await expect(line.getByText(/đánh giá: chưa thực hiện/)).toBeVisible()
  await expectAccessible(anybody)

  // The head has it to answer, and the answer stands beside the verdict.
  const chair = await as(browser, cast.chair)
  await chair.page.goto('/inbox?muc=y-kien-khac')
  await chair.page.getByRole('link', { name: promise }).click()
  await chair.page.getByRole('link', { name: 'Trả lời ý kiến khác nhau' }).click()
  await expect(chair.page.getByText(missing).first()).toBeVisible()
  await chair.page.getByLabel('Trả lời của người đứng đầu').fill(reply)
  await press(chair.page, 'Trả lời ý kiến khác nhau')
  await expect(chair.page.getByText(reply).first()).toBeVisible()
  await expect(chair.page.getByText('Còn ý kiến khác nhau').first()).toBeVisible()

  // Only the Front ends it: by a new verdict, after which the old ones stand still.
  await page.goto(`/supervision/${promise}`)
  await expect(page.getByText(reply)).toBeVisible()
  await page.getByRole('link', { name: 'Ghi đánh giá' }).click()
  await choose(page, /^Đã thực hiện/)
  await page.getByLabel('Đã xem gì, ở đâu, ngày nào?').fill('Đã đi xem lại, cả ba đoạn đã thông.')
  await press(page, 'Ghi đánh giá')
  await expect(page.getByText('Đã ghi đánh giá')).toBeVisible()
  await expect(page.getByText(missing).first()).toBeVisible()
  await expect(page.getByText(reply)).toBeVisible()
  await page.goto('/supervision?muc=da-xac-nhan&hua=1')
  await expect(page.getByRole('link', { name: task })).toBeVisible()
  await anybody.reload()
  await expect(anybody.getByText(task)).toHaveCount(0)
  await anybody.goto(`${origin}/doi-thoai/${dialogue}`)
  await expect(anybody.getByText('0 còn ý kiến khác nhau')).toBeVisible()
  for (const one of [page, anybody, chair.page]) await one.context().close()
})
