import { as, cast, expect, test } from '../fixtures.ts'
import * as journey from '../journey.ts'
import { PlainBrowser } from '../plain-browser.ts'
import { filePetition, prepared } from '../robust/prepared-cookies.ts'

test('a sender corrects their name, takes their data along, and has their use restricted', async ({
  browser,
  baseURL,
}) => {
  const { number, code } = await filePetition(new PlainBrowser(baseURL as string))
  const phone = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  const sender = await phone.newPage()
  await journey.lookUp(sender, code)
  await sender.getByRole('link', { name: 'Dữ liệu của tôi' }).click()
  const download = sender.waitForEvent('download')
  await sender.getByRole('link', { name: 'Tải dữ liệu về máy' }).click()
  const stream = await (await download).createReadStream()
  const bytes: Buffer[] = []
  for await (const chunk of stream) bytes.push(chunk as Buffer)
  expect(JSON.parse(Buffer.concat(bytes).toString('utf8'))).toMatchObject({
    hoSo: { so: number },
    nguoiGui: { hoTen: prepared.name },
  })

  await sender.getByLabel('Sửa họ tên, địa chỉ, cách liên lạc').check({ force: true })
  await sender.getByLabel(/^Họ tên/).fill('')
  await sender.getByRole('button', { name: 'Gửi yêu cầu về dữ liệu' }).click()
  await expect(sender.getByText('Chưa ghi họ tên đúng').first()).toBeVisible()
  await sender.getByLabel(/^Họ tên/).fill('Lương Thị Thạch Thảo')
  await sender.getByRole('button', { name: 'Gửi yêu cầu về dữ liệu' }).click()
  await expect(sender.getByText('Đã nhận yêu cầu')).toBeVisible()
  await sender.getByLabel('Xóa dữ liệu').check({ force: true })
  await sender.getByLabel(/^Nói rõ thêm/).fill('Xin xóa hồ sơ này, việc đã xong từ lâu.')
  await sender.getByRole('button', { name: 'Gửi yêu cầu về dữ liệu' }).click()
  await expect(sender.getByText(/Trả lời chậm nhất/)).toHaveCount(2)

  const { page: protector } = await as(browser, cast.protector, { viewport: { width: 1280, height: 900 } })
  const open = async (kind: string) => {
    await protector.goto('/registers/data-requests')
    await protector
      .getByRole('row')
      .filter({ hasText: number })
      .filter({ hasText: kind })
      .getByRole('link', { name: number })
      .click()
  }
  await open('Sửa họ tên')
  await expect(protector.getByText('Lương Thị Thạch Thảo')).toBeVisible()
  await expect(protector.getByText(prepared.body)).toHaveCount(0)
  await protector.getByLabel('Làm theo yêu cầu').check({ force: true })
  await protector.getByRole('textbox', { name: 'Trả lời' }).fill('Đã đối chiếu căn cước tại quầy và sửa.')
  await protector.getByRole('button', { name: 'Trả lời yêu cầu' }).click()
  await expect(protector.getByText('Làm theo yêu cầu,')).toBeVisible()

  await open('Xóa dữ liệu')
  await expect(protector.getByLabel('Làm theo yêu cầu')).toHaveCount(0)
  await protector.getByLabel('Không xóa được, hạn chế sử dụng').check({ force: true })
  await protector
    .getByRole('textbox', { name: 'Trả lời' })
    .fill('Luật buộc lưu hồ sơ này; từ nay chỉ dùng để giải quyết.')
  await protector.getByRole('button', { name: 'Trả lời yêu cầu' }).click()
  await expect(protector.getByText('Chưa ghi căn cứ').first()).toBeVisible()
  await protector.getByLabel(/^Căn cứ/).fill('Điều 19 Luật Bảo vệ dữ liệu cá nhân')
  await protector.getByRole('button', { name: 'Trả lời yêu cầu' }).click()
  await expect(protector.getByText('Không xóa được, hạn chế sử dụng,')).toBeVisible()

  await sender.reload()
  await expect(sender.getByText('Lương Thị Thạch Thảo').first()).toBeVisible()
  await expect(sender.getByText('từ nay chỉ dùng để giải quyết')).toBeVisible()
  const { page: front } = await as(browser, cast.front, { viewport: { width: 1280, height: 900 } })
  await front.goto(`/petitions/${number}`)
  await expect(front.getByText('Người gửi đã được hạn chế sử dụng dữ liệu')).toBeVisible()
  await expect(front.getByRole('main')).not.toContainText(prepared.body.slice(0, 30))
})

test('an incident is written down, told of, ended; who opened which file is at hand', async ({ browser }) => {
  const { page } = await as(browser, cast.protector, { viewport: { width: 1280, height: 900 } })
  await page.goto('/registers/breaches/new')
  await page.getByRole('button', { name: 'Ghi sự cố' }).click()
  await expect(page.getByText('Chưa chọn loại dữ liệu bị ảnh hưởng.').first()).toBeVisible()
  await page.getByLabel('Cơ quan xảy ra sự cố').selectOption({ label: 'UBND phường Hồng Liên' })
  await page.getByLabel('Ngày phát hiện').fill('2026-11-20')
  await page.getByLabel('Giờ phát hiện').fill('08:00')
  await page.getByLabel('Sự cố', { exact: true }).fill('Máy tính ở quầy bị mất, chưa mã hóa ổ đĩa.')
  await page.getByLabel('Số giấy tờ, ảnh giấy tờ').check({ force: true })
  await page.getByLabel('Số người bị ảnh hưởng').fill('40')
  await page.getByLabel('Đã làm gì').fill('Đã khóa tài khoản, báo công an phường.')
  await page.getByRole('button', { name: 'Ghi sự cố' }).click()
  await expect(page.getByText('quá hạn').first()).toBeVisible()
  await page.getByLabel('Đã báo cơ quan chuyên trách').check({ force: true })
  await page.getByLabel('Làm thế nào').fill('Công văn số 12, gửi Công an tỉnh.')
  await page.getByRole('button', { name: 'Ghi bước này' }).click()
  await expect(page.getByText('báo quá hạn').first()).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải danh sách ai đã mở hồ sơ nào' }).click()
  expect((await download).suggestedFilename()).toBe('nguoi-mo-ho-so.csv')
  await page.getByLabel('Kết thúc sự cố').check({ force: true })
  await page.getByLabel('Làm thế nào').fill('Đã mã hóa ổ đĩa mọi máy ở quầy.')
  await page.getByRole('button', { name: 'Ghi bước này' }).click()
  await expect(page.getByText('Bước tiếp theo')).toHaveCount(0)
})
