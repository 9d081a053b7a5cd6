import { expect, test } from '@playwright/test'
import { as, cast } from '../fixtures.ts'
import { newMark } from '../marks.ts'
import { workdayIn } from '../pages/dialogue-journey.ts'

const mark = newMark()
const topic = `Thoát nước, vệ sinh khu dân cư số ${mark}`
const room = `Hội trường số ${mark}`

test('the Front proposes, the chair approves, the desk plans, the chair announces, changes and puts off', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const front = await as(browser, cast.front)
  await front.page.getByRole('link', { name: 'Đối thoại', exact: true }).click()
  await front.page.getByRole('link', { name: 'Đề xuất hội nghị' }).click()
  await front.page.getByLabel('Cơ quan tổ chức').selectOption({ label: 'Ủy ban nhân dân phường Hồng Liên' })
  await front.page.getByLabel('Chủ đề').fill(topic)
  await front.page.getByLabel('Ngày dự kiến').fill(workdayIn(40))
  await front.page.getByRole('radio', { name: 'Đột xuất' }).check({ force: true })
  await front.page.getByRole('button', { name: 'Gửi đề xuất' }).click()
  // A hurry without its reason: said by the field, what was typed stays.
  await expect(front.page.getByText(/Đối thoại đột xuất cần ghi lý do/).first()).toBeVisible()
  await expect(front.page.getByLabel('Chủ đề')).toHaveValue(topic)
  await front.page.getByRole('radio', { name: 'Định kỳ' }).check({ force: true })
  await front.page.getByRole('button', { name: 'Gửi đề xuất' }).click()
  await expect(front.page.getByRole('heading', { name: topic })).toBeVisible()
  const address = front.page.url()
  await expect(front.page.getByRole('button', { name: 'Duyệt đề xuất' })).toHaveCount(0)

  const chair = await as(browser, cast.chair)
  await chair.page.goto('/notices')
  await expect(chair.page.getByText(/Có đề xuất Ủy ban nhân dân phường Hồng Liên/).first()).toBeVisible()
  await chair.page.goto(address)
  await chair.page.getByRole('button', { name: 'Duyệt đề xuất' }).click()
  await expect(chair.page.getByText('Đã duyệt, chờ lập kế hoạch').first()).toBeVisible()

  const desk = await as(browser, cast.reception)
  await desk.page.goto(address)
  await desk.page.getByRole('link', { name: 'Lập kế hoạch' }).click()
  await desk.page
    .getByLabel('Cơ quan của người chủ trì 1')
    .selectOption({ label: 'Ủy ban nhân dân phường Hồng Liên' })
  await desk.page.getByLabel('Chức vụ của người chủ trì 1').fill('Chủ tịch UBND phường Hồng Liên')
  await desk.page
    .getByLabel('Cơ quan của người chủ trì 2')
    .selectOption({ label: 'Đảng ủy phường Hồng Liên' })
  await desk.page.getByLabel('Chức vụ của người chủ trì 2').fill('Bí thư Đảng ủy phường Hồng Liên')
  await desk.page.getByLabel('Địa điểm 1').fill(room)
  await desk.page.getByLabel('Điểm 1 có phiên dịch ngôn ngữ ký hiệu').check({ force: true })
  await desk.page.getByLabel('Nội dung, chương trình').fill('Báo cáo tình hình; ý kiến của bà con; kết luận.')
  await desk.page.getByLabel('Cách tham gia').fill('Ai trên địa bàn cũng dự được.')
  await desk.page.getByRole('button', { name: 'Lưu kế hoạch' }).click()
  await expect(desk.page.getByText('Ghi số chỗ ngồi, từ 1 đến 99999.').first()).toBeVisible()
  await desk.page.getByLabel('Số chỗ ngồi 1').fill('120')
  await desk.page.getByRole('button', { name: 'Lưu kế hoạch' }).click()
  await expect(desk.page.getByText(`${room} (120 chỗ; phiên dịch ngôn ngữ ký hiệu)`)).toBeVisible()
  await expect(desk.page.getByText('Chính quyền; Người đứng đầu cấp ủy')).toBeVisible()
  await expect(desk.page.getByRole('button', { name: 'Thông báo cho Nhân dân' })).toHaveCount(0)

  const number = address.split('/').at(-1) ?? ''
  const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await visitor.goto('/doi-thoai')
  await expect(visitor.getByText(topic)).toHaveCount(0)
  expect((await visitor.request.get(`/doi-thoai/${number}/lich.ics`)).status()).toBe(404)

  await chair.page.reload()
  await chair.page.getByRole('button', { name: 'Thông báo cho Nhân dân' }).click()
  await expect(chair.page.getByText(/Hội nghị đối thoại số .* Đã thông báo/)).toBeVisible()

  await visitor.reload()
  await visitor.getByRole('link', { name: topic }).click()
  await expect(visitor.getByText(room)).toBeVisible()
  await expect(visitor.getByText('Khuất Thị Sim')).toHaveCount(0)
  const calendar = async () => (await visitor.request.get(`/doi-thoai/${number}/lich.ics`)).text()
  const before = await calendar()
  expect(before).toContain('SEQUENCE:0\r\n')
  expect(before).toContain('STATUS:CONFIRMED\r\n')

  await desk.page.reload()
  await desk.page.getByRole('link', { name: 'Thay đổi' }).click()
  await desk.page.getByLabel('Lý do').fill('Chủ tịch đi họp đột xuất theo giấy mời của tỉnh.')
  await desk.page.getByLabel('Chức vụ của người chủ trì 1').fill('Phó Chủ tịch UBND phường Hồng Liên')
  await desk.page.getByRole('button', { name: 'Lưu thay đổi' }).click()
  await expect(desk.page.getByText(/→ Phó Chủ tịch UBND phường Hồng Liên/)).toBeVisible()
  await front.page.goto('/notices')
  await expect(front.page.getByText(/có thay đổi về giờ, nơi họp/).first()).toBeVisible()

  await chair.page.goto(`${address}/put-off`)
  await chair.page.getByLabel('Lý do').fill('Bão số 9, bà con không đi lại được.')
  await chair.page.getByLabel('Chưa có ngày: báo ngày mới chậm nhất').fill(workdayIn(50))
  await chair.page.getByRole('button', { name: 'Hoãn, dời ngày' }).click()
  await expect(chair.page.getByText('Hoãn, chờ ngày mới').first()).toBeVisible()
  await visitor.reload()
  await expect(visitor.getByText(/Hoãn. Ngày mới báo chậm nhất/)).toBeVisible()
  await expect(visitor.getByText(/Bão số 9/).first()).toBeVisible()
  const after = await calendar()
  expect(after).toContain('SEQUENCE:2\r\n')
  expect(after).toContain('STATUS:CANCELLED\r\n')
  expect(/UID:.*/.exec(after)?.[0]).toBe(/UID:.*/.exec(before)?.[0])
  const followed = await visitor.request.get('/doi-thoai/lich/hong-lien-dang-uy.ics')
  expect(await followed.text()).toContain(/UID:.*/.exec(before)?.[0] ?? '')
  for (const { context } of [front, chair, desk]) await context.close()
  await visitor.context().close()
})
