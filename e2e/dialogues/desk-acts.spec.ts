import { expect, type Page, test } from '@playwright/test'
import { as, cast, expectAccessible } from '../fixtures.ts'
import { dialogueToday } from '../pages/dialogue-journey.ts'
import { member } from '../pages/petition-journey.ts'

/** What the desk does beside writing: like questions become one, the hall rests, what is outside goes elsewhere. */
const soon = { timeout: 60_000 }

async function asks(phone: Page, seat: string, question: string): Promise<void> {
  await phone.getByLabel('Ông/bà muốn hỏi hoặc nêu việc gì?').fill(question)
  await phone.getByLabel('Số ghế').fill(seat)
  await phone.getByRole('button', { name: 'Gửi câu hỏi' }).click()
  await expect(phone.getByText(question)).toBeVisible(soon)
}

test('like questions become one and are parted; the hall rests; what is outside the theme goes on as a petition', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const origin = baseURL as string
  const staff = {
    ...{ front: await member(origin, cast.front), chair: await member(origin, cast.chair) },
    reception: await member(origin, cast.reception),
  }
  const number = await dialogueToday(staff)
  await staff.reception.submit(`/dialogues/${number}`, {}, '/open')
  const desk = await as(browser, cast.reception)
  const { page } = desk
  await page.goto(`/dialogues/${number}/live`)
  const door = (await page.getByRole('link', { name: 'Trang hỏi của hội trường' }).getAttribute('href')) ?? ''
  const phoneOf = async () => {
    const phone = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await phone.goto(door)
    return phone
  }
  const [one, other] = [await phoneOf(), await phoneOf()]
  const words = `mương tổ ${Date.now() % 1000}`
  await asks(one, '12', `Bao giờ nạo vét ${words}?`)
  await asks(other, '14', `Khi nào thông ${words}?`)

  await page.reload()
  const late = page.getByRole('listitem').filter({ hasText: `Khi nào thông ${words}?` })
  await late.getByRole('link', { name: 'Gộp câu' }).click()
  await expectAccessible(page)
  const target = page.getByRole('listitem').filter({ hasText: `Bao giờ nạo vét ${words}?` })
  await target.getByRole('button', { name: 'Gộp vào câu này' }).click()
  await expect(page.getByText(`Đã gộp: Khi nào thông ${words}?`)).toBeVisible(soon)
  await expect(page.getByText('Ghế 12, 2 người muốn hỏi')).toBeVisible()
  await page.getByRole('button', { name: 'Tách câu' }).click()
  await expect(page.getByText('Ghế 14, 1 người muốn hỏi')).toBeVisible(soon)
  await late.getByRole('link', { name: 'Gộp câu' }).click()
  await target.getByRole('button', { name: 'Gộp vào câu này' }).click()
  await target.first().getByRole('button', { name: 'Đưa vào hàng chờ' }).click()
  await expect(page.getByText('Kế tiếp: Ghế 12')).toBeVisible(soon)
  // Both askers read what becomes of it.
  for (const phone of [one, other]) {
    await phone.reload()
    await expect(phone.getByText('Mời ông/bà chuẩn bị: lượt kế tiếp.')).toBeVisible()
  }

  // By keys: the field, then the button; later the same key goes on.
  await expect(page.locator('html[data-keys]')).toBeAttached(soon)
  await page.keyboard.press('Alt+t')
  await expect(page.getByLabel('Nghỉ, họp tiếp lúc')).toBeFocused()
  const minutes = new Date(Date.now() + 20 * 60_000)
  const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' })
  // A pause ends on its day: late in the evening it is the last minute of it.
  const until = clock.format(minutes) < clock.format(new Date()) ? '23:59' : clock.format(minutes)
  await page.getByLabel('Nghỉ, họp tiếp lúc').fill(until)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Tạm nghỉ đến/)).toBeVisible(soon)
  await one.reload()
  await expect(one.getByText(/^Tạm nghỉ đến/)).toBeVisible()
  const wall = await desk.context.newPage()
  await wall.goto(`/dialogues/${number}/screen`)
  await expect(wall.getByText(/^Tạm nghỉ đến/)).toBeVisible()
  await expect(page.locator('html[data-keys]')).toBeAttached(soon)
  await page.keyboard.press('Alt+t')
  await expect(page.getByLabel('Nghỉ, họp tiếp lúc')).toBeVisible(soon)
  await expect(wall.getByText('Đang phát biểu')).toBeVisible(soon)

  // Outside the theme: its asker sends it on, with the same words.
  const outside = 'Xin cho biết thủ tục cấp lại giấy khai sinh đã mất của con tôi?'
  await asks(other, '14', outside)
  await page.reload()
  const held = page.getByRole('listitem').filter({ hasText: outside })
  await held.getByLabel('Lý do giữ lại').selectOption({ label: 'Ngoài chủ đề' })
  await held.getByRole('button', { name: 'Giữ lại' }).click()
  await expect(held.getByText(/giữ lại: ngoài chủ đề/)).toBeVisible(soon)
  await other.reload()
  await other.getByRole('button', { name: 'Gửi phản ánh' }).click()
  await expect(other).toHaveURL(/\/gui\/noi-dung$/)
  await expect(other.getByRole('textbox').first()).toHaveValue(outside)
  for (const { context } of [desk, { context: one.context() }, { context: other.context() }]) {
    await context.close()
  }
})
