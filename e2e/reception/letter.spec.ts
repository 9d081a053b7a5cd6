import { samplePng } from '../../scripts/demo/sample-files.ts'
import { as, cast, expect, test } from '../fixtures.ts'
import { choose, lookUp, press, receipt } from '../journey.ts'
import { newMark } from '../marks.ts'

const page1 = { name: 'đơn trang 1.png', mimeType: 'image/png', buffer: samplePng() }
const transcript = 'Tôi là Lò Thị Mận, tổ 5. Cống trước nhà tôi sập từ đầu tháng, xin phường làm lại giúp.'
const heading = (page: import('@playwright/test').Page) => page.getByRole('heading', { level: 1 })

test('a woman without a phone brings a handwritten letter and leaves with a receipt', async ({ browser }) => {
  const { page, context } = await as(browser, cast.reception, { javaScriptEnabled: false })
  const name = `Lò Thị Mận ${newMark()}`
  await page.goto('/reception')
  await page.getByLabel('Tên, số giấy tờ hoặc điện thoại người đến').fill(name)
  await press(page, 'Tìm, tiếp người mới')
  await page.getByLabel('Địa chỉ').fill('Tổ 5, Hồng Liên')
  await page
    .getByLabel('Nội dung', { exact: true })
    .fill('Cống trước nhà sập, xin phường làm lại; có đơn viết tay.')
  await page.getByLabel('Mở hồ sơ, in biên nhận có mã').check({ force: true })
  await page.getByLabel('Nội dung hồ sơ là đơn viết tay, lời ghi âm').check({ force: true })
  await press(page, 'Kết thúc lượt tiếp')
  await expect(page.getByText('Bản gốc chưa vào hồ sơ')).toBeVisible()
  await page.getByRole('link', { name: 'Chụp đơn, chép lại' }).click()

  // Written out before there is anything to write out: said, and the words stay.
  await page.getByLabel('Bản chép của cán bộ').fill(transcript)
  await press(page, 'Lưu bản chép')
  await expect(page.getByText('Chưa có ảnh đơn hoặc bản ghi âm trong hồ sơ.').first()).toBeVisible()
  await page.getByLabel('Ảnh đơn, bản ghi âm').setInputFiles(page1)
  await press(page, 'Tải bản gốc lên')
  await expect(page.getByRole('list', { name: 'Bản gốc của đơn' })).toContainText('đơn trang 1.png')
  await page.getByLabel('Bản chép của cán bộ').fill(transcript)
  await press(page, 'Lưu bản chép')
  await expect(heading(page)).toContainText('Giấy biên nhận có mã bí mật')
  const { number, code } = await receipt(page)

  // Inside it is known who wrote it out; it can be corrected, and both stay.
  await page.goto(`/petitions/${number}`)
  await expect(page.getByText(/Bản chép của cán bộ\. .*chép \d+ giờ/)).toBeVisible()
  await page.goto(`/petitions/${number}/transcribe`)
  await page.getByLabel('Bản chép của cán bộ').fill(`${transcript} Cống rộng một mét.`)
  await press(page, 'Lưu bản chép')
  await page.goto(`/petitions/${number}/transcribe`)
  await expect(page.getByText('Bản trước.')).toBeVisible()
  await context.close()

  // At home somebody lends her a phone: her code alone opens it, the clerk is not told of.
  const home = await browser.newContext()
  const phone = await home.newPage()
  await lookUp(phone, code)
  await phone.getByText('Đơn đã gửi').click()
  await expect(phone.getByText('Bản chép của cán bộ.')).toBeVisible()
  await expect(phone.getByText('Cống rộng một mét.').first()).toBeVisible()
  await expect(phone.getByRole('link', { name: 'đơn trang 1.png' })).toBeVisible()
  await expect(phone.locator('main')).not.toContainText('chép đơn viết tay')
  await home.close()
})

test('a letter photographed at home is sent without a typed word, and is classified once it is written out', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/gui/noi-dung')
  await page.getByLabel(/Tôi gửi ảnh đơn viết tay/).check({ force: true })
  await press(page, /^Tiếp/)
  for (const question of [/^Không có trường hợp nào/, /^Một việc đang có/]) {
    await choose(page, question)
    await press(page, /^Tiếp/)
  }
  await press(page, /^Tiếp/)
  await page.getByLabel('Việc này ở đâu?').selectOption('90101')
  await press(page, /^Tiếp/)
  await press(page, 'Tiếp: người gửi')
  await expect(page.getByText('nhưng chưa có tệp nào').first()).toBeVisible()
  await page.getByLabel('Chọn ảnh, giấy tờ trong máy').setInputFiles(page1)
  await press(page, 'Tải tệp lên')
  await press(page, 'Tiếp: người gửi')
  await page.getByLabel('Họ và tên').fill('Lò Thị Mận')
  await page.getByLabel('Địa chỉ', { exact: true }).fill('Tổ 5, phường Hồng Liên')
  await choose(page, /^Tự xem bằng mã/)
  await press(page, /^Tiếp/)
  await expect(page.getByText('Trong ảnh đơn viết tay, bản ghi âm kèm theo')).toBeVisible()
  await choose(page, /^Tôi không đồng ý/)
  await press(page, /^Gửi /)
  const { number } = await receipt(page)
  await context.close()

  const desk = await as(browser, cast.reception)
  await desk.page.goto(`/petitions/${number}/triage`)
  await expect(desk.page.getByText('chưa được chép lại')).toBeVisible()
  await desk.page.goto(`/petitions/${number}/transcribe`)
  await desk.page.getByLabel('Bản chép của cán bộ').fill(transcript)
  await press(desk.page, 'Lưu bản chép')
  await desk.page.goto(`/petitions/${number}/triage`)
  await expect(desk.page.getByRole('button', { name: /Phân loại|Ghi phân loại/ }).first()).toBeVisible()
  await desk.context.close()
})
