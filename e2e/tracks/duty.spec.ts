import type { Page } from '@playwright/test'
import { as, cast, expect, test } from '../fixtures.ts'
import * as journey from '../journey.ts'
import { fileQuickly, giveWork, member } from '../pages/petition-journey.ts'

const helper = 'chuyen-vien-van-xa-hong-lien'
const colleague = 'chuyen-vien-xay-dung-hong-lien'
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** A petition that was just given to the handler. */
async function inHand(origin: string): Promise<string> {
  const { number } = await fileQuickly(origin)
  const [reception, head, handler] = await Promise.all(
    [cast.reception, cast.head, cast.handler].map((key) => member(origin, key)),
  )
  if (reception && head && handler) await giveWork({ reception, head, handler }, number)
  return number
}

test('a helper records progress, and an open part of the work holds the answer back', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const number = await inHand(baseURL as string)
  const plain = { javaScriptEnabled: false }
  const { page: handler } = await as(browser, cast.handler, plain)

  await handler.goto(`/petitions/${number}/members`)
  await handler.getByRole('radio', { name: /^Phối hợp/ }).check({ force: true })
  const select = handler.locator('select[name="personId"]')
  const helping = await select.locator('option', { hasText: 'Phùng Văn Bách' }).getAttribute('value')
  await select.selectOption(helping)
  await press(handler, 'Thêm vào hồ sơ')
  await expect(handler.getByText('Phùng Văn Bách').first()).toBeVisible()

  await handler.goto(`/petitions/${number}/subtasks`)
  await handler.locator('input[name="title"]').fill('Đo đoạn mái dột cùng tổ trưởng')
  await handler.locator('input[name="weight"]').fill('40')
  await handler.locator('input[name="dueOn"]').fill(journey.soon())
  await handler.locator('select[name="personId"]').selectOption(helping)
  await press(handler, 'Thêm việc con')
  await expect(handler.getByText('Đã xong 0/40 trọng số').first()).toBeVisible()

  const { page: helps } = await as(browser, helper, plain)
  await journey.recordProgress(helps, number, 'Đã đo mái chợ cùng tổ trưởng, dột ba chỗ.')
  await helps.goto(`/petitions/${number}/answer`)
  await expect(helps.getByText('do người có vai trò khác làm')).toBeVisible()

  await journey.draftAnswer(handler, number)
  const { page: head } = await as(browser, cast.head, plain)
  await head.goto(`/petitions/${number}/approve`)
  await expect(head.getByText(/Việc con đã xong: còn 1 việc con/)).toBeVisible()
  await journey.approve(head, number)
  await journey.prove(handler, number, 'Văn bản trả lời đã ký')
  await journey.prove(handler, number, 'Ảnh hiện trường sau khi làm')
  await journey.issue(handler, number)
  await expect(handler.getByText(/Còn 1 việc con chưa xong/).first()).toBeVisible()

  await head.goto(`/petitions/${number}/subtasks`)
  await head.locator('select[name="subtaskId"]').selectOption({ index: 1 })
  await press(head, 'Cho miễn')
  await expect(head.getByText(/Chưa ghi vì sao cho miễn/).first()).toBeVisible()
  await head
    .locator('textarea[name="waiver"]')
    .fill('Đo lại vào đợt sửa chữa quý sau, thông báo số 15/TB-UBND.')
  await press(head, 'Cho miễn')
  await expect(head.getByText('Được miễn').first()).toBeVisible()
  await journey.issue(handler, number)
  await expect(handler.getByText('5/5 rõ, đã có kết quả').first()).toBeVisible()
})

test('work is handed over, somebody stands in, and the right to write is taken over', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const number = await inHand(baseURL as string)
  const { page: head } = await as(browser, cast.head, { javaScriptEnabled: false })
  await head.goto('/settings/handover')
  await head.getByRole('link', { name: /Vũ Thị Nhài/ }).click()
  await head.locator('select[name="toId"]').selectOption({ index: 1 })
  await head.getByRole('radio', { name: /^Chỉ những hồ sơ/ }).check({ force: true })
  await head.getByRole('checkbox', { name: new RegExp(`^${number}`) }).check({ force: true })
  await head.locator('textarea[name="reason"]').fill('Chia lại việc trong phòng.')
  await press(head, 'Bàn giao')
  await expect(head.getByText('Đã bàn giao').first()).toBeVisible()

  const { page: one, context } = await as(browser, colleague)
  await one.goto('/account/nghi')
  const today = await one.locator('input[name="fromOn"]').inputValue()
  await one.locator('input[name="toOn"]').fill(today)
  await one.locator('select[name="standInId"]').selectOption({ index: 1 })
  await press(one, 'Ghi ngày nghỉ')
  await expect(one.getByText(/Người thay: Chuyên viên/)).toBeVisible()

  await context.clock.install()
  await one.goto(`/petitions/${number}/answer`)
  const mine = 'Mái dãy hàng khô đã lợp lại mười bốn chỗ; mưa hôm qua không dột.'
  await one.getByLabel('Lời trả lời').fill(mine)
  await one.clock.runFor(31_000)
  await expect(one.getByText(/Đã lưu bản đang viết lúc/)).toBeVisible()

  // The one who stands in reads who is writing, and takes over; the other keeps what they wrote.
  const { page: two } = await as(browser, cast.handler, { javaScriptEnabled: false })
  await two.goto(`/petitions/${number}/answer`)
  await expect(two.getByText(/đang sửa từ .* giờ/)).toBeVisible()
  await expect(two.getByText(mine)).toBeVisible()
  await press(two, 'Nhận quyền sửa')
  await one.getByRole('radio', { name: /^Đã giải quyết xong/ }).check({ force: true })
  await one.getByLabel('Khi nào').fill('hôm qua')
  await one.getByLabel('Căn cứ').fill('Kế hoạch số 57/KH-UBND')
  await press(one, 'Trình duyệt')
  await expect(one.getByText(/đang sửa từ .* giờ/).first()).toBeVisible()
  await expect(one.getByText(mine).first()).toBeVisible()

  await two.goto(`/petitions/${number}/answer`)
  await two.locator('summary', { hasText: 'Bản của' }).click()
  await two.getByRole('link', { name: 'Lấy bản này vào bài' }).click()
  await expect(two.getByLabel('Lời trả lời')).toHaveValue(mine)
  await two.getByRole('radio', { name: /^Đã giải quyết xong/ }).check({ force: true })
  await two.getByLabel('Khi nào').fill('hôm qua')
  await two.getByLabel('Căn cứ').fill('Kế hoạch số 57/KH-UBND')
  await press(two, 'Trình duyệt')
  await expect(two.getByText('Dự thảo trả lời').first()).toBeVisible()

  await one.goto('/account/nghi')
  await press(one, 'Thôi nghỉ')
  await expect(one.getByText('Chưa ghi ngày nghỉ nào.')).toBeVisible()
})
