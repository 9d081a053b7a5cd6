import { as, cast, expect, test } from '../fixtures.ts'
import * as journey from '../journey.ts'
import * as desk from './desk-journey.ts'

const screen = { viewport: { width: 1280, height: 900 } }

test('a complaint is prepared on a phone, signed, decided, complained of again, and not decided again before a meeting', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const phone = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  const citizen = await phone.newPage()
  await citizen.goto('/gui/loai/don-ky?loai=complaint')
  await expect(citizen.getByText('Chưa có hạn nào được tính').first()).toBeVisible()
  await citizen.getByRole('link', { name: 'Chuẩn bị đơn để in và ký' }).click()
  // Something missing: said by its field, nothing lost.
  await citizen
    .getByLabel('Nội dung')
    .fill('Quyết định số 12/QĐ-UBND ngày 3/8/2026 thu hồi đất của gia đình ghi sai diện tích.')
  await citizen.getByRole('button', { name: 'Tiếp: in đơn để ký' }).click()
  await expect(citizen.getByText(/Chưa trả lời: ông\/bà yêu cầu gì/).first()).toBeVisible()
  await expect(citizen.getByLabel('Nội dung')).toHaveValue(/ghi sai diện tích/)
  await citizen
    .getByLabel('Quyết định hoặc việc làm bị khiếu nại')
    .fill('Quyết định số 12/QĐ-UBND ngày 3/8/2026')
  await citizen.getByLabel('Ông/bà yêu cầu gì').fill('Sửa diện tích thu hồi')
  await citizen.getByLabel('Việc này ở đâu?').selectOption('90101')
  await citizen.getByLabel('Họ và tên người ký đơn').fill('Nguyễn Thị Mẫu')
  await citizen.getByLabel('Địa chỉ', { exact: true }).fill('Tổ 5, phường Hồng Liên')
  await citizen.getByRole('button', { name: 'Tiếp: in đơn để ký' }).click()
  await expect(citizen.getByRole('heading', { level: 1 })).toContainText('chưa nộp')
  const ref = (await citizen.getByRole('main').textContent())?.match(/CB-[2-9A-Z]{7}/)?.[0] ?? ''

  const { page: reception } = await as(browser, cast.reception, screen)
  const first = await desk.register(reception, { kind: 'khiếu nại', body: '', name: '', ref })
  await desk.classify(reception, first.number, { kind: 'khiếu nại', competence: 'Thuộc thẩm quyền' })
  await desk.accept(reception, first.number, /Phòng Kinh tế/)
  const { page: head } = await as(browser, cast.head, screen)
  await journey.assign(head, first.number)
  const { page: handler } = await as(browser, cast.handler, screen)
  await desk.draftDecision(handler, first.number, /^Đúng một phần/)
  await journey.approve(head, first.number)
  await journey.prove(handler, first.number, 'Văn bản trả lời đã ký')
  await journey.issue(handler, first.number)
  // What the law asks for next has its day, and ends when it is written down.
  await desk.markDuty(handler, first.number, 'Gửi quyết định giải quyết lần đầu')

  // No reopening: the law's own way on, with its day.
  await journey.lookUp(citizen, first.code)
  await expect(citizen.getByText(/khiếu nại lần hai đến Chủ tịch Ủy ban nhân dân tỉnh/).first()).toBeVisible()
  await expect(citizen.getByRole('link', { name: /Cho biết: đã xong/ })).toHaveCount(0)
  await desk.conclude(handler, first.number)

  const second = await desk.register(reception, {
    kind: 'khiếu nại lần hai',
    body: 'Tôi không đồng ý với quyết định giải quyết lần đầu về diện tích đất bị thu hồi.',
    name: 'Nguyễn Thị Mẫu',
    first: first.number,
  })
  await journey.lookUp(citizen, second.code)
  await expect(
    citizen.getByText(`Khiếu nại lần hai đối với việc giải quyết hồ sơ ${first.number}.`),
  ).toBeVisible()
  await desk.classify(reception, second.number, { kind: 'khiếu nại lần hai', competence: 'Thuộc thẩm quyền' })
  await desk.accept(reception, second.number, /Phòng Kinh tế/)
  await journey.assign(head, second.number)
  // No decision of the second round without having met the complainant: an invitation five days ahead.
  await desk.writeDecision(handler, second.number, /^Đúng một phần/)
  await expect(handler.getByText(/phải gặp gỡ, đối thoại với người khiếu nại/).first()).toBeVisible()
  await expect(handler.getByLabel('Lời trả lời')).toHaveValue(/ghi sai 12 m²/)
  await journey.lookUp(citizen, second.code)
  await expect(citizen.getByText('Đã giao việc').first()).toBeVisible()
})

test('a letter of two matters becomes two files, each with its number', async ({ browser }) => {
  const { page: reception } = await as(browser, cast.reception, screen)
  const letter = await desk.register(reception, {
    kind: 'đơn có nhiều nội dung',
    body: 'Đề nghị cấp lại giấy chứng nhận bị hư; đồng thời khiếu nại quyết định thu hồi đất số 12.',
    name: 'Nguyễn Thị Mẫu',
  })
  await desk.classify(reception, letter.number, {
    kind: 'đơn có nhiều nội dung',
    competence: 'Thuộc thẩm quyền',
  })
  await expect(reception.getByText('Đơn có nhiều nội dung: tách, mỗi nội dung một hồ sơ.')).toBeVisible()
  await reception.goto(`/petitions/${letter.number}/split`)
  await reception.getByLabel('Loại đơn của nội dung 1').selectOption({ label: 'đề nghị' })
  await reception
    .getByLabel('Lời của người gửi về nội dung 1')
    .fill('Đề nghị cấp lại giấy chứng nhận bị hư hỏng.')
  await reception.getByLabel('Loại đơn của nội dung 2').selectOption({ label: 'khiếu nại' })
  await reception
    .getByLabel('Lời của người gửi về nội dung 2')
    .fill('Khiếu nại quyết định thu hồi đất số 12.')
  await reception.getByRole('main').getByRole('button', { name: 'Tách đơn' }).click()
  await expect(reception.getByText('Đơn nêu 2 việc nên tách thành 2 hồ sơ').first()).toBeVisible()

  const phone = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  const citizen = await phone.newPage()
  await journey.lookUp(citizen, letter.code)
  await expect(citizen.getByText('Đã tách đơn').first()).toBeVisible()
})
