import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { as, cast, expectAccessible } from '../fixtures.ts'
import { newMark } from '../marks.ts'
import { heldToday } from '../pages/dialogue-journey.ts'
import { member } from '../pages/petition-journey.ts'

const mark = newMark()
const body = `Mương số ${mark} cạnh cổng trường tắc, mưa là học sinh phải lội qua, đề nghị nạo vét.`
const answer = `Phường nạo vét xong mương số ${mark} trong tuần này.`

const staffOf = async (origin: string) => ({
  front: await member(origin, cast.front),
  chair: await member(origin, cast.chair),
  reception: await member(origin, cast.reception),
})

async function download(page: Page, link: string) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link, exact: true }).first().click(),
  ])
  return readFile(await file.path())
}

test('minutes are drafted, kept while they are typed, remarked, locked; the notice goes out; everybody compares', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const words = { name: 'Nguyễn Thị Phát Biểu', body, answer }
  const number = await heldToday(await staffOf(baseURL as string), words)
  const desk = await as(browser, cast.reception)
  await desk.page.goto(`/dialogues/${number}`)
  await desk.page.getByRole('link', { name: 'Biên bản', exact: true }).click()
  await desk.page.getByRole('button', { name: 'Lập dự thảo biên bản' }).click()
  await expect(desk.page.getByText(answer).first()).toBeVisible()
  await expectAccessible(desk.page)

  // The browser dies in the middle: what was typed is there again.
  await desk.page.getByLabel('Thành phần').fill('Trưởng các phòng, tổ trưởng các tổ dân phố.')
  await expect(desk.page.getByText(/Đã tự lưu lúc/)).toBeVisible({ timeout: 60_000 })
  await desk.page.context().close()
  const again = await as(browser, cast.reception)
  const { page } = again
  await page.goto(`/dialogues/${number}/minutes`)
  await expect(page.getByLabel('Thành phần')).toHaveValue('Trưởng các phòng, tổ trưởng các tổ dân phố.')

  await page.getByLabel('Thư ký').fill('Văn phòng UBND phường')
  await page.getByLabel('Kết luận của người chủ trì').fill('Các đơn vị làm đúng hạn, báo cáo bằng văn bản.')
  await page.getByLabel('Đọc lại, thông qua lúc').fill('10:50')
  await page.getByRole('button', { name: 'Lưu dự thảo' }).click()
  await page.getByLabel('Nhận góp ý đến hết ngày').fill(await today(page))
  await page.getByRole('button', { name: 'Mở góp ý cho người dự' }).click()
  await expect(page.getByText(/Nhận góp ý đến hết/).first()).toBeVisible()

  const front = await as(browser, cast.front)
  await front.page.goto(`/dialogues/${number}/minutes`)
  await expect(front.page.getByText('Nguyễn Thị Phát Biểu')).toHaveCount(0)
  await front.page.getByLabel('Ai góp ý').fill('Trưởng ban công tác Mặt trận tổ 5')
  await front.page.getByLabel('Góp ý', { exact: true }).fill('Ghi thêm số mét mương.')
  await front.page.getByRole('button', { name: 'Ghi góp ý' }).click()
  await expect(front.page.getByText('Ghi thêm số mét mương.')).toBeVisible()

  const chair = await as(browser, cast.chair)
  await chair.page.goto(`/dialogues/${number}/minutes`)
  await chair.page.getByRole('button', { name: 'Khóa biên bản' }).click()
  await expect(chair.page.getByText('Còn 1 góp ý chưa trả lời').first()).toBeVisible()

  await page.reload()
  await page.getByRole('link', { name: /Trả lời góp ý của/ }).click()
  await page.getByLabel('Trả lời', { exact: true }).selectOption({ label: 'Đã sửa theo' })
  await page.getByRole('button', { name: 'Trả lời góp ý' }).click()
  await expect(page.getByText(/Đã sửa theo \(/)).toBeVisible()

  await chair.page.goto(`/dialogues/${number}/minutes`)
  await chair.page.getByRole('button', { name: 'Khóa biên bản' }).click()
  await expect(chair.page.getByText(/Đã khóa/).first()).toBeVisible()
  await chair.page.goto(`/dialogues/${number}/conclusion`)
  await expect(chair.page.getByText(/đến hạn công bố kết luận/)).toBeVisible()
  await expectAccessible(chair.page)
  await chair.page.getByLabel('Đánh giá chung').fill('Hội nghị dân chủ, thẳng thắn, đúng chủ đề.')
  await chair.page.getByRole('button', { name: 'Ban hành thông báo kết luận' }).click()
  await expect(chair.page.getByText(/TB-UBND/).first()).toBeVisible()
  const word = await download(chair.page, 'Tải bản Word')
  expect(word.subarray(0, 2).toString()).toBe('PK')
  const pdf = await download(chair.page, 'Tải bản PDF để in')
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')

  // Everybody: the ledger, and minutes whose fingerprint is that of the file.
  const anybody = await browser.newContext()
  const open = await anybody.newPage()
  await open.goto(`${baseURL}/doi-thoai/${number}`)
  await expect(open.getByText('1 ý kiến: 1 đã trả lời tại hội nghị, 0 thành việc đã hứa')).toBeVisible()
  await open.getByRole('link', { name: /Đã trả lời tại hội nghị/ }).click()
  await expect(open.getByText(answer)).toBeVisible()
  await expect(open.getByText('Nguyễn Thị Phát Biểu')).toHaveCount(0)
  await expectAccessible(open)
  await open.getByRole('link', { name: 'Biên bản và mã đối chiếu' }).click()
  await expect(open.getByText('Nguyễn Thị Phát Biểu')).toHaveCount(0)
  const text = await download(open, 'Tải bản chữ')
  const hash = createHash('sha256').update(text).digest('hex')
  await expect(open.getByText(hash, { exact: true })).toBeVisible()
  await expectAccessible(open)
  await anybody.close()
  for (const one of [again, front, chair]) await one.page.context().close()
})

/** The day of the dialogue, as the form of a date wants it. */
async function today(page: Page): Promise<string> {
  return page.evaluate(() => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }))
}
