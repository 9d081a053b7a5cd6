import { dayOf } from '#lib/dates.ts'
import { as, cast, expect, expectAccessible, test } from '../fixtures.ts'
import { press } from '../journey.ts'
import { newMark } from '../marks.ts'
import { workdayIn } from '../pages/dialogue-journey.ts'
import { announcedHall, codeIn, registeredBy } from './hall.ts'

const mark = newMark()
const later = { timeout: 60_000 }

test('of sixty seats the sixty-first waits, one cancels, the first who waits moves up and is called', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const origin = baseURL as string
  const topic = `Sửa đường, lắp đèn ngõ số ${mark}`
  const number = await announcedHall(origin, { topic, day: workdayIn(38), seats: 60 })
  // Twelve parties of five, some at once.
  const codes: string[] = []
  for (let n = 0; n < 3; n++) {
    codes.push(...(await Promise.all([1, 2, 3, 4].map(() => registeredBy(origin, number, { persons: '5' })))))
  }
  expect(new Set(codes).size).toBe(12)

  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto('/doi-thoai')
  await page.getByRole('link', { name: topic }).click()
  await expect(page.getByText('Hết chỗ.', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Đăng ký dự hội nghị' }).click()
  await press(page, 'Gửi đăng ký')
  await expect(page.getByText('Chưa chọn ghi tên hay không ghi tên.').first()).toBeVisible()
  await page.getByRole('radio', { name: /^Ghi tên/ }).check({ force: true })
  await page.getByLabel('Họ và tên').fill(`Lò Thị Chờ ${mark}`)
  await page.getByLabel('Số điện thoại').fill(`0900${String(mark).padStart(6, '0')}`)
  await page.getByLabel('Cần phiên dịch ngôn ngữ ký hiệu').check({ force: true })
  await press(page, 'Gửi đăng ký')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đã ghi đăng ký')
  await expect(page.getByText('Đang chờ chỗ, đứng đầu hàng chờ')).toBeVisible()
  await expect(page.getByRole('img', { name: /Mã QR của đăng ký/ })).toBeVisible()
  const code = codeIn((await page.locator('main').textContent()) ?? '')
  expect(code).not.toBe('')
  expect(page.url()).not.toContain(code.slice(0, 4))

  // Only the office reads who; the Front reads how many and what they need.
  const desk = await as(browser, cast.reception, { javaScriptEnabled: false })
  await desk.page.goto(`/dialogues/${number}`)
  await desk.page.getByRole('link', { name: 'Người dự', exact: true }).click()
  await expect(desk.page.getByText(`Lò Thị Chờ ${mark}`)).toBeVisible()
  const front = await as(browser, cast.front, { javaScriptEnabled: false })
  await front.page.goto(`/dialogues/${number}/people`)
  await expect(front.page.getByText('phiên dịch ngôn ngữ ký hiệu: 0 (và 1 đang chờ)')).toBeVisible()
  await expect(front.page.getByText(`Lò Thị Chờ ${mark}`)).toHaveCount(0)

  // One of the twelve cancels by the code alone.
  const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await other.goto('/doi-thoai/cua-toi')
  await other.getByLabel('Mã đăng ký').fill('2222-3333-4444-5555')
  await press(other, 'Xem đăng ký')
  await expect(other.getByText(/Không thấy đăng ký nào có mã này/).first()).toBeVisible()
  await other.getByLabel('Mã đăng ký').fill((codes[0] ?? '').toLowerCase())
  await press(other, 'Xem đăng ký')
  await expect(other.getByText('Có chỗ', { exact: true })).toBeVisible()
  await press(other, 'Hủy đăng ký này')
  await expect(other.getByText('Đã hủy đăng ký')).toBeVisible()

  await page.reload()
  await expect(page.getByText('Có chỗ', { exact: true })).toBeVisible()
  await expect(page.getByText(/được chuyển từ hàng chờ lên/)).toBeVisible()
  await desk.page.reload()
  const call = desk.page.getByRole('listitem').filter({ hasText: `Lò Thị Chờ ${mark}` })
  await expect(call).toContainText('đã có chỗ dự hội nghị đối thoại')
  await press(desk.page, `Đã báo Lò Thị Chờ ${mark}`)
  await expect(call).toHaveCount(0)
  await page.goto(`/doi-thoai/${number}`)
  await expect(page.getByText('Mở đăng ký, còn 4 chỗ.')).toBeVisible()

  // The office registers somebody who came to the counter, invites, and reads the code out once.
  await desk.page.getByRole('link', { name: 'Đăng ký hộ' }).click()
  await desk.page.getByRole('radio', { name: 'Đến quầy' }).check({ force: true })
  await press(desk.page, 'Lưu đăng ký')
  await expect(desk.page.getByText(/Đã đăng ký\. Mã:/)).toBeVisible()
  await desk.page.getByLabel('Mời ai').selectOption({ label: 'Trưởng thôn, tổ trưởng tổ dân phố' })
  await desk.page.getByLabel('Chức vụ hoặc cơ quan').fill('Tổ trưởng tổ dân phố 5')
  await press(desk.page, 'Thêm vào danh sách mời')
  await expect(desk.page.getByText('Tổ trưởng tổ dân phố 5').first()).toBeVisible()
  const chair = await as(browser, cast.chair, { javaScriptEnabled: false })
  await chair.page.goto(`/dialogues/${number}/people`)
  await press(chair.page, 'Ban hành giấy mời')
  await expect(chair.page.getByText(/Giấy mời số \d+\/GM-UBND/)).toBeVisible()
  const href = await chair.page.getByRole('link', { name: /Giấy mời .* tệp PDF/ }).getAttribute('href')
  const paper = await chair.context.request.get(href ?? '')
  expect(paper.headers()['content-type']).toContain('pdf')
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-')
  for (const one of [desk.context, front.context, chair.context, page.context(), other.context()]) {
    await one.close()
  }
})

test('questions before the day: held with a reason, shown by the Front, supported once, taken back', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const topic = `Nước sạch cho tổ dân phố số ${mark}`
  const number = await announcedHall(baseURL as string, { topic, day: workdayIn(39), seats: 60 })
  const asker = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await asker.goto(`/doi-thoai/${number}`)
  await asker.getByRole('link', { name: 'Câu hỏi gửi trước' }).click()
  const ask = async (words: string) => {
    await asker.getByLabel('Ông/bà muốn hỏi hoặc nêu việc gì?').fill(words)
    await press(asker, 'Gửi câu hỏi')
  }
  await ask('Sao ông Nguyễn Văn Mẫu chưa cấp nước?')
  await expect(asker.getByText(/Câu hỏi nêu tên hoặc số của một người/)).toBeVisible()
  await ask(`Bao giờ tổ dân phố ${mark} có nước sạch?`)
  await expect(asker.getByText('Đã nhận câu hỏi')).toBeVisible()

  const front = await as(browser, cast.front, { javaScriptEnabled: false })
  await front.page.goto(`/dialogues/${number}`)
  await front.page.getByRole('link', { name: 'Câu hỏi gửi trước' }).click()
  const words = front.page.locator('p').getByText(`Bao giờ tổ dân phố ${mark} có nước sạch?`, { exact: true })
  const item = front.page.getByRole('listitem').filter({ has: words })
  await item.getByRole('button', { name: 'Giữ lại' }).click()
  await expect(front.page.getByText('Chưa chọn vì sao giữ lại câu hỏi.').first()).toBeVisible()
  await item.getByRole('button', { name: 'Cho hiện' }).click()
  await expect(front.page.getByRole('heading', { name: 'Đang hiện (1)' })).toBeVisible()

  const voter = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await voter.goto(`/doi-thoai/${number}/cau-hoi`)
  await expect(voter.getByText('ông Nguyễn Văn Mẫu')).toHaveCount(0)
  await press(voter, 'Tôi cũng muốn hỏi câu này (1)')
  await expect(voter.getByText('2 người hỏi câu này.')).toBeVisible()
  await press(voter, 'Bỏ đồng tình')
  await expect(voter.getByText('1 người hỏi câu này.')).toBeVisible()
  await voter.getByLabel('Ông/bà muốn hỏi hoặc nêu việc gì?').fill(`bao giờ tổ dân phố ${mark} có nước sạch`)
  await press(voter, 'Gửi câu hỏi')
  await expect(voter.getByText('Đã tính thêm một người là ông/bà')).toBeVisible()
  for (const one of [asker.context(), voter.context(), front.context]) await one.close()
})

test('at the door: by code, by name, unregistered; without network on a chosen machine, and joined once', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000)
  const origin = baseURL as string
  const topic = `Ngập úng khu dân cư số ${mark}`
  const number = await announcedHall(origin, { topic, day: dayOf(new Date()), seats: 50, isToday: true })
  const desk = await as(browser, cast.reception)
  desk.context.setDefaultTimeout(60_000)
  const page = desk.page
  // The day has come: those who register now are written down by the office.
  await page.goto(`/dialogues/${number}/people/register`)
  await page.getByRole('radio', { name: 'Gọi điện thoại' }).check({ force: true })
  await page.getByLabel('Họ và tên').fill(`Vi Văn Đến ${mark}`)
  await press(page, 'Lưu đăng ký')
  await expect(page.getByText(/Đã đăng ký\. Mã:/)).toBeVisible(later)
  await page.goto(`/dialogues/${number}/people/register`)
  await page.getByRole('radio', { name: 'Đến quầy' }).check({ force: true })
  await press(page, 'Lưu đăng ký')
  const code = codeIn((await page.locator('main').textContent()) ?? '')

  await page.goto(`/dialogues/${number}/check-in`)
  await page.getByText('Ghi tiếp khi mất mạng').click()
  await press(page, 'Máy này là máy của bàn đón tiếp')
  await expect(page.getByText('Máy này là máy của bàn đón tiếp, mất mạng vẫn ghi được')).toBeVisible(later)
  await expect
    .poll(() => page.evaluate(async () => Boolean(await caches.match('/dialogues/offline'))), later)
    .toBe(true)
  await page.getByLabel('Tên hoặc số điện thoại').fill(`vi van den ${mark}`)
  await page.getByRole('main').getByRole('button', { name: 'Tìm', exact: true }).click()
  await press(page, `Ghi Vi Văn Đến ${mark} vào`)
  await expect(page.getByText('Ghế 1', { exact: true })).toBeVisible(later)
  expect(page.url()).not.toMatch(/Vi|den/)
  await press(page, 'Ghi người không đăng ký')
  await expect(page.getByText('Ghế 2', { exact: true })).toBeVisible(later)
  await expectAccessible(page)

  await desk.context.setOffline(true)
  await page.getByLabel('Mã đăng ký').fill(code)
  await press(page, 'Ghi vào')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đón tiếp khi mất mạng', later)
  await expect(page.getByText('Mục đang giữ trên máy này: 1')).toBeVisible(later)
  await page.getByLabel('Điểm họp').selectOption({ label: `Hội trường, ${topic}` })
  await page.getByLabel('Mã đăng ký').fill('2222-3333-4444-5555')
  await page.getByLabel('Số người vào').fill('3')
  await press(page, 'Ghi vào')
  await expect(page.getByText(/Mã chưa đúng/).first()).toBeVisible(later)
  await page.getByLabel('Mã đăng ký').fill('')
  await press(page, 'Ghi vào')
  await expect(page.getByText('Mục đang giữ trên máy này: 2')).toBeVisible(later)
  expect(await page.locator('body').textContent()).not.toContain('Vi Văn')
  // Another desk lets in the same code while this one is away.
  const second = await as(browser, cast.chair, { javaScriptEnabled: false })
  await second.page.goto(`/dialogues/${number}/check-in`)
  await second.page.getByLabel('Mã đăng ký').fill(code)
  await press(second.page, 'Ghi vào')
  await expect(second.page.getByText('Ghế 3', { exact: true })).toBeVisible(later)

  await desk.context.setOffline(false)
  await press(page, 'Gửi ngay')
  await expect(page.getByText('Mục đang giữ trên máy này: 0')).toBeVisible(later)
  await expect(page.getByRole('link', { name: 'đã vào từ trước, ghế 3' })).toBeVisible(later)
  await expect(page.getByRole('link', { name: 'ghế 4 đến 6' })).toBeVisible(later)
  await page.goto(`/dialogues/${number}/check-in`)
  const row = page.getByRole('row', { name: new RegExp(topic) })
  await expect(row).toContainText('50')
  await expect(row.getByRole('cell').nth(2)).toContainText('6')
  await second.context.close()
  await desk.context.close()
})
