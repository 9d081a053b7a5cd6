import { expect, type Page } from '@playwright/test'
import { addDays, dayOf, weekday } from '#lib/dates.ts'
import { samplePdf, samplePng } from '../scripts/demo/sample-files.ts'

/** The steps of the main job as its people do them: by what they read on the page. */
export type Filed = { number: string; code: string }

export const story = {
  body: 'Mương cạnh nhà văn hóa tổ 5 tắc từ đầu tháng 11. Mưa là nước tràn vào ba nhà, gọi tôi số 0900 000 123. Đề nghị phường cho nạo vét.',
  sender: 'Nguyễn Thị Mẫu',
}

/** The label lies over the whole row, so that a thumb hits it anywhere: the click goes to the label. */
export const choose = (page: Page, name: string | RegExp) =>
  page.getByRole('radio', { name, exact: typeof name === 'string' }).check({ force: true })
export const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click()

/** Files a petition through the six pages and keeps number and code from the last. */
export async function fileOnPaper(page: Page, body = story.body): Promise<Filed> {
  await page.goto('/')
  await page.getByRole('link', { name: 'Gửi phản ánh, kiến nghị' }).first().click()
  await expect(page.getByText('Bước 1/6')).toBeVisible()
  await page.getByLabel('Ông/bà muốn phản ánh, kiến nghị việc gì?').fill(body)
  await press(page, /^Tiếp/)
  await expect(page.getByText('Bước 2/6')).toBeVisible()
  await choose(page, /^Không có trường hợp nào/)
  await press(page, /^Tiếp/)
  await choose(page, /^Một việc đang có/)
  await press(page, /^Tiếp/)
  await expect(page.getByText('Vì sao chọn sẵn loại này')).toBeVisible()
  await expect(page.getByRole('radio', { name: /^Phản ánh$/ })).toBeChecked()
  await press(page, /^Tiếp/)
  await expect(page.getByText('Bước 3/6')).toBeVisible()
  await page.getByLabel('Việc này ở đâu?').selectOption('90101')
  await page.getByLabel('Chỗ nào, ghi một chỗ ai cũng biết').fill('Tổ 5, lối vào cổng sau chợ')
  await press(page, /^Tiếp/)
  await expect(page.getByText('Bước 4/6')).toBeVisible()
  await page
    .getByLabel('Chọn ảnh, giấy tờ trong máy')
    .setInputFiles({ name: 'ảnh mương.png', mimeType: 'image/png', buffer: samplePng() })
  await press(page, 'Tải tệp lên')
  await expect(page.getByRole('link', { name: 'ảnh mương.png' })).toBeVisible()
  await press(page, 'Tiếp: người gửi')
  await expect(page.getByText('Bước 5/6')).toBeVisible()
  await page.getByLabel('Họ và tên').fill(story.sender)
  await page.getByLabel('Địa chỉ', { exact: true }).fill('Tổ 5, phường Hồng Liên')
  await choose(page, /^Tự xem bằng mã/)
  await press(page, /^Tiếp/)
  await expect(page.getByText('Bước 6/6')).toBeVisible()
  await expect(page.getByText('đã che số điện thoại').first()).toBeVisible()
  await choose(page, /^Tôi đồng ý công khai/)
  await press(page, 'Gửi phản ánh')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Đã nhận phản ánh')
  return receipt(page)
}

/** Number and code as they stand on the page after sending. */
export async function receipt(page: Page): Promise<Filed> {
  const text = (await page.locator('main').textContent()) ?? ''
  const number = text.match(/\d{4}-\d{6}/)?.[0]
  const code = text.match(/[2-9A-HJKMNP-Z]{4}(?:-[2-9A-HJKMNP-Z]{4}){3}/)?.[0]
  if (!number || !code) throw new Error('the page after sending shows no number or no code')
  return { number, code }
}

/** Opens the petition with nothing but the code. */
export async function lookUp(page: Page, code: string): Promise<void> {
  await page.goto('/tra-cuu')
  await page
    .getByLabel(/mã bí mật/i)
    .first()
    .fill(code)
  await press(page, 'Mở hồ sơ')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hồ sơ')
}

export async function triage(page: Page, number: string): Promise<void> {
  await page.goto(`/petitions/${number}/triage`)
  await choose(page, 'phản ánh')
  await page.getByLabel('Lĩnh vực').selectOption({ label: 'Thoát nước, ngập úng' })
  await choose(page, 'Thuộc thẩm quyền')
  await press(page, 'Phân loại')
  await expect(page.getByText('Đã phân loại').first()).toBeVisible()
}

export async function accept(page: Page, number: string): Promise<void> {
  await page.goto(`/petitions/${number}/accept`)
  await choose(page, /Phòng Kinh tế, Hạ tầng và Đô thị/)
  await press(page, 'Nhận giải quyết')
  await expect(page.getByText('Đã thụ lý').first()).toBeVisible()
}

/** A plain working day soon enough for every limit; the tests run on any day of the year. */
export function soon(): string {
  let day = addDays(dayOf(new Date()), 6)
  while (weekday(day) > 5) day = addDays(day, 1)
  return day
}

export async function assign(page: Page, number: string): Promise<void> {
  await page.goto(`/petitions/${number}/assign`)
  await page.getByLabel('Rõ người: ai làm').selectOption({ index: 1 })
  await page.getByLabel('Rõ việc: làm gì').fill('Nạo vét 120 m mương tổ 5')
  await page.getByLabel('Rõ thời gian: xong ngày nào').fill(soon())
  await page.getByLabel(/^Rõ trách nhiệm/).selectOption({ index: 1 })
  await page.getByLabel(/^Rõ kết quả/).fill('Ảnh trước, sau và biên bản nghiệm thu')
  await press(page, 'Giao việc')
  await expect(page.getByText('5/5 rõ, chờ kết quả').first()).toBeVisible()
}

export async function recordProgress(page: Page, number: string, note: string): Promise<void> {
  await page.goto(`/petitions/${number}/progress`)
  await page.getByLabel('Tiến độ').fill(note)
  await press(page, 'Ghi tiến độ')
  await expect(page.getByText(note)).toBeVisible()
}

export async function draftAnswer(page: Page, number: string): Promise<void> {
  await page.goto(`/petitions/${number}/answer`)
  await choose(page, /^Đã giải quyết xong/)
  await page.getByLabel('Khi nào').fill('thứ Hai tuần này')
  await page.getByLabel('Căn cứ').fill('Kế hoạch số 12/KH-UBND')
  await page
    .getByLabel('Lời trả lời')
    .fill('Mương tổ 5 đã được nạo vét 120 m. Mưa hôm qua nước thoát trong 30 phút, không tràn vào nhà.')
  await press(page, 'Trình duyệt')
  await expect(page.getByText('Dự thảo trả lời').first()).toBeVisible()
}

export async function approve(page: Page, number: string): Promise<void> {
  await page.goto(`/petitions/${number}/approve`)
  await press(page, 'Duyệt')
  await expect(page.getByText('Chờ ký, phát hành').first()).toBeVisible()
}

export async function prove(
  page: Page,
  number: string,
  kind: 'Văn bản trả lời đã ký' | 'Ảnh hiện trường sau khi làm',
): Promise<void> {
  const isPhoto = kind.startsWith('Ảnh')
  const name = isPhoto ? 'sau khi làm.png' : 'van-ban-da-ky.pdf'
  await page.goto(`/petitions/${number}/proof`)
  await choose(page, kind)
  await page.getByLabel('Tệp', { exact: true }).setInputFiles({
    name,
    mimeType: isPhoto ? 'image/png' : 'application/pdf',
    buffer: isPhoto ? samplePng() : samplePdf('Van ban tra loi'),
  })
  await press(page, 'Nộp bằng chứng')
  // Its name stands on the page while it is sent, too; a link it is once it is filed. Files of a denunciation lose
  // the name that somebody gave them.
  const shown = number.startsWith('H-') ? /^tai-lieu-/ : name
  await expect(page.getByRole('link', { name: shown }).first()).toBeVisible()
}

export async function issue(page: Page, number: string): Promise<void> {
  await page.goto(`/petitions/${number}/issue`)
  await press(page, 'Ký và phát hành')
}

export async function say(page: Page, word: string, reason?: string, rating?: string): Promise<void> {
  await page.goto('/tra-cuu/ho-so/y-kien')
  await choose(page, word)
  if (reason) await page.getByLabel('Còn thiếu gì').fill(reason)
  if (rating) await choose(page, rating)
  await press(page, 'Gửi ý kiến')
  await expect(page.getByText('Cảm ơn ông/bà')).toBeVisible()
}
