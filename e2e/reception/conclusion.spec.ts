import type { Page } from '@playwright/test'
import { as, cast, expect, test } from '../fixtures.ts'
import { press, soon } from '../journey.ts'
import { newMark } from '../marks.ts'

const number = newMark()
const tasks = [`Khơi cống tổ 7, việc ${number}`, `Trả lời bà con tổ 7, việc ${number}`]

/** One visit at the desk. @returns its address */
async function received(page: Page): Promise<string> {
  await page.goto('/reception')
  await page.getByLabel('Tên, số giấy tờ hoặc điện thoại người đến').fill(`Mạc Thị Trám ${number}`)
  await press(page, 'Tìm, tiếp người mới')
  await page.getByLabel('Địa chỉ').fill('Tổ 7, Hồng Liên')
  await page.getByLabel('Nội dung', { exact: true }).fill('Cống tổ 7 tắc, nước vào nhà, hỏi ngày khơi.')
  await press(page, 'Kết thúc lượt tiếp')
  await page.getByRole('link', { name: 'Xem lượt tiếp' }).click()
  return new URL(page.url()).pathname
}

test('the head concludes, reads the notice before it goes out, and it stands with its number in Word and PDF', async ({
  browser,
}) => {
  const desk = await as(browser, cast.reception)
  const address = await received(desk.page)
  const { page, context } = await as(browser, cast.chair, { javaScriptEnabled: false })
  for (const task of tasks) {
    await page.goto(`${address}/conclude`)
    await page.getByLabel('Kết luận, chỉ đạo').fill(task)
    await page.getByLabel('Cơ quan, đơn vị phải làm').fill('Phòng Kinh tế, Hạ tầng và Đô thị')
    await page.getByLabel('Xong chậm nhất').fill(soon())
    await page.getByLabel('Người liên hệ').fill('Ông Lại Văn Gạo, 0298 300 200')
    await press(page, 'Ghi kết luận')
  }
  await page.getByRole('link', { name: 'Thông báo kết luận' }).click()
  const preview = page.getByRole('article', { name: 'Bản xem trước thông báo kết luận' })
  for (const words of [...tasks, 'Kính gửi', 'Mạc Thị Trám', 'Số: …/TB-UBND'])
    await expect(preview).toContainText(words)
  await press(page, 'Ban hành thông báo kết luận')
  const issued = page.getByRole('article', { name: /^Thông báo kết luận số \d+\/TB-UBND$/ })
  await expect(issued).toContainText(tasks[1] as string)
  await expect(preview).toHaveCount(0)

  // The desk reads it, saves it both ways, and issues nothing.
  await desk.page.goto(`${address}/notice`)
  for (const [label, start] of [
    ['Tải bản Word', 'PK'],
    ['Tải bản PDF để in', '%PDF'],
  ] as const) {
    const href = (await desk.page.getByRole('link', { name: label }).getAttribute('href')) ?? ''
    const answer = await desk.page.request.get(href)
    expect(answer.headers()['content-disposition']).toContain('attachment')
    expect((await answer.body()).subarray(0, 4).toString('latin1')).toContain(start)
  }
  await expect(desk.page.getByRole('button', { name: 'Ban hành' })).toHaveCount(0)
  const href = (await desk.page.getByRole('link', { name: 'Tải bản Word' }).getAttribute('href')) ?? ''
  const neighbour = await as(browser, cast.otherReception)
  expect((await neighbour.page.request.get(href)).status()).toBe(404)
  expect((await neighbour.page.goto(`${address}/notice`))?.status()).toBe(404)
  for (const one of [desk.context, context, neighbour.context]) await one.close()
})
