import { addDays, dayOf, formatDay } from '#lib/dates.ts'
import { as, cast, expect, test } from '../fixtures.ts'
import { lookUp, receipt, story } from '../journey.ts'
import { member } from '../pages/petition-journey.ts'
import { Visitor } from '../pages/visitor.ts'

/**
 * An administrator who cannot program adds a kind with questions and clocks of its own; a citizen without
 * scripts sends a letter of that kind, and its dates are by the new clocks.
 */
test('a kind added in the browser is filed by its own questions and clocks', async ({ browser }) => {
  test.setTimeout(180_000)
  const name = `phản ánh về bến đò ${Date.now() % 100_000}`
  const { page: admin } = await as(browser, cast.noRole, { javaScriptEnabled: false })
  await admin.getByRole('link', { name: 'Quy tắc' }).click()
  await admin.getByRole('link', { name: 'Thêm loại đơn' }).click()
  await admin.getByRole('button', { name: 'Xem trước thay đổi' }).click()
  await expect(admin.locator('main').getByRole('alert')).toContainText('Tên loại đơn cần')

  await admin.getByLabel('Tên loại đơn').fill(name)
  await admin.getByLabel('Dùng cho việc gì').fill('việc ở bến đò, thuyền chở khách')
  for (const [clock, days] of [
    ['Hạn phân loại', '2'],
    ['Hạn báo tin đầu tiên', '3'],
    ['Hạn trả lời', '9'],
  ] as const) {
    await admin.getByLabel(`${clock}: số ngày`).fill(days)
    await admin
      .getByRole('group', { name: `${clock}: loại ngày` })
      .getByLabel('Ngày', { exact: true })
      .check({ force: true })
  }
  for (const question of ['Bến đò nào', 'Chuyến lúc mấy giờ']) {
    await admin.getByRole('button', { name: /^Thêm câu hỏi/ }).click()
    const at = question.startsWith('Bến') ? 1 : 2
    await admin.getByLabel(`Lời hỏi, câu ${at}`).fill(question)
    await admin.getByLabel(`Cách trả lời, câu ${at}`).selectOption('line')
  }
  await admin.getByLabel(/^Câu 1 phải trả lời/).check({ force: true })
  await admin.getByRole('button', { name: 'Xuống câu 1' }).click()
  await expect(admin.getByLabel('Lời hỏi, câu 2')).toHaveValue('Bến đò nào')
  await expect(admin.getByLabel('Tên loại đơn')).toHaveValue(name)

  await admin.getByRole('button', { name: 'Xem trước thay đổi' }).click()
  await expect(admin.getByText('Chưa lưu gì')).toBeVisible()
  await expect(admin.getByText('Bến đò nào (phải trả lời)')).toBeVisible()
  // Back to the form with everything in it, and here again.
  await admin.getByRole('button', { name: 'Sửa lại' }).click()
  await expect(admin.getByLabel('Hạn trả lời: số ngày')).toHaveValue('9')
  await admin.getByRole('button', { name: 'Xem trước thay đổi' }).click()
  await admin.getByRole('button', { name: 'Thêm loại đơn này' }).click()
  await expect(admin.getByRole('link', { name })).toBeVisible()

  const phone = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  const page = await phone.newPage()
  const press = (button: string | RegExp) => page.getByRole('button', { name: button }).click()
  await page.goto('/gui/noi-dung')
  await page.getByLabel('Ông/bà muốn phản ánh, kiến nghị việc gì?').fill(story.body)
  await press(/^Tiếp/)
  await page.getByRole('link', { name: 'Đã biết loại việc: chọn ngay' }).click()
  await page.getByRole('radio', { name: new RegExp(name, 'i') }).check({ force: true })
  await page.getByLabel('Lĩnh vực').selectOption({ label: 'Hạ tầng giao thông' })
  await press(/^Tiếp/)
  await expect(page.getByText('Bước 2/6')).toBeVisible()
  await press(/^Tiếp/)
  await expect(page.getByRole('alert')).toContainText('Chưa trả lời: Bến đò nào')
  await page.getByLabel('Bến đò nào').fill('Bến Gương')
  await press(/^Tiếp/)
  await page.getByLabel('Việc này ở đâu?').selectOption('90101')
  await press(/^Tiếp/)
  await page.getByRole('button', { name: 'Không có, tiếp tục' }).click()
  await page.getByLabel('Họ và tên').fill(story.sender)
  await page.getByLabel('Địa chỉ', { exact: true }).fill('Tổ 5, phường Hồng Liên')
  await page.getByRole('radio', { name: /^Tự xem bằng mã/ }).check({ force: true })
  await press(/^Tiếp/)
  await expect(page.getByText('Bến Gương')).toBeVisible()
  await page.getByRole('radio', { name: /^Tôi không đồng ý/ }).check({ force: true })
  await press(/^Gửi phản ánh về bến đò/)
  const { number, code } = await receipt(page)
  await lookUp(page, code)
  await page.getByText('Đơn đã gửi').click()
  await expect(page.getByText('Bến Gương')).toBeVisible()
  // Nine days from today, or the working day after.
  const answer = page
    .locator('main')
    .getByText(/^Hạn trả lời/)
    .first()
  await expect(answer).toBeVisible()
  const first = addDays(dayOf(new Date()), 9)
  const due = Array.from({ length: 12 }, (_, n) => formatDay(addDays(first, n)))
  const text = (await page.locator('main').textContent()) ?? ''
  expect(due.some((day) => text.includes(day))).toBe(true)
  expect(text).toContain('áp dụng 9 ngày theo quy định của cơ quan')

  const { page: reception } = await as(browser, cast.reception)
  await reception.goto(`/petitions/${number}`)
  await expect(reception.getByText('Bến Gương')).toBeVisible()
  const { page: front } = await as(browser, cast.front)
  await front.goto(`/petitions/${number}`)
  await expect(front.getByText('đã che').first()).toBeVisible()
  await expect(front.getByText('Bến Gương')).toHaveCount(0)
})

test('a text that carries a marking of secrecy is refused, and nothing of it comes back', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/gui/noi-dung')
  const box = page.getByLabel('Ông/bà muốn phản ánh, kiến nghị việc gì?')
  await box.fill('TỐI MẬT\nKế hoạch bảo vệ mục tiêu quan trọng trong dịp lễ, kèm danh sách lực lượng.')
  await page.getByRole('button', { name: /^Tiếp/ }).click()
  await expect(page.getByRole('alert')).toContainText('Trang này chưa lưu gì')
  await expect(box).toHaveValue('')
})

test('a field that stops says where to go and keeps nothing', async ({ browser }) => {
  const name = `Cây cổ thụ ${Date.now() % 100_000}`
  const { page: admin } = await as(browser, cast.noRole)
  await admin.goto('/settings/fields/new')
  await admin.getByLabel('Tên lĩnh vực').fill(name)
  await admin.getByLabel('Lời dừng').fill('Việc này do công ty cây xanh làm. Xin gọi 0900 000 000.')
  await admin.getByRole('button', { name: 'Xem trước thay đổi' }).click()
  await admin.getByRole('button', { name: 'Thêm lĩnh vực này' }).click()
  await expect(admin.getByRole('link', { name })).toBeVisible()

  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/gui/noi-dung')
  await page.getByLabel('Ông/bà muốn phản ánh, kiến nghị việc gì?').fill(story.body)
  await page.getByRole('button', { name: /^Tiếp/ }).click()
  await expect(page.getByText('Bước 2/6')).toBeVisible()
  await page.goto('/gui/loai')
  await page.getByRole('radio', { name: /^Phản ánh$/ }).check({ force: true })
  await page.getByLabel('Lĩnh vực').selectOption({ label: name })
  await page.getByRole('button', { name: /^Tiếp/ }).click()
  await expect(page.getByText('Việc này do công ty cây xanh làm.')).toBeVisible()
  await page.getByRole('link', { name: 'Chọn loại việc khác' }).click()
  await expect(page.getByText('Bước 2/6')).toBeVisible()
  await page.goto('/gui/noi-xay-ra')
  await expect(page.getByText('Bước 2/6')).toBeVisible()
})

test('a letter that was begun ends under the rules it began with', async ({ baseURL }) => {
  const origin = baseURL as string
  const body = story.body
  const begin = async () => {
    const visitor = new Visitor(origin)
    await visitor.post('/gui/noi-dung/luu', { body })
    return visitor
  }
  const early = await begin()
  expect(await early.post('/gui/loai/luu', { kind: 'suggestion' })).toBe('/gui/noi-xay-ra')

  const admin = await member(origin, cast.noRole)
  const changed = await admin.post('/settings/kinds/suggestion/save', {
    ...{ label: 'góp ý', hint: 'ý kiến để cơ quan làm tốt hơn', family: 'opinion', offered: 'yes' },
    ...{ 'triage-days': '10', 'triage-unit': 'cd', 'first-days': '10', 'first-unit': 'wd' },
    ...{ 'answer-days': '5', 'answer-unit': 'cd', answerFrom: 'received', 'outcome-taken_up': 'yes' },
    ...{ questions: '1', 'q1-label': 'Gửi ai', 'q1-type': 'line', 'q1-required': 'yes' },
    from: dayOf(new Date()),
  })
  expect(changed).toBe('/settings/kinds?xong')

  const late = await begin()
  expect(await late.post('/gui/loai/luu', { kind: 'suggestion' })).toBe('/gui/loai/cau-hoi')
  await early.post('/gui/noi-xay-ra/luu', { areaCode: '90101', place: '' })
  await early.post('/gui/tep/luu', {})
  await early.post('/gui/nguoi-gui/luu', { unnamed: 'yes', channel: 'code' })
  expect(await early.post('/gui/xem-lai/luu', { consent: 'no' })).toBe('/gui/da-nhan')
})
