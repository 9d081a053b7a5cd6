import { expect, type Page } from '@playwright/test'

/** The steps of complaints and denunciations as their people do them: by what they read on the page. */
const choose = (page: Page, name: string | RegExp) =>
  page.getByRole('radio', { name, exact: typeof name === 'string' }).check({ force: true })
const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('main')
    .getByRole('button', { name, exact: typeof name === 'string' })
    .click()

type Letter = { kind: string; body: string; name: string; ref?: string; first?: string }

/** Takes in a signed letter at the desk and reads number and code off the receipt. */
export async function register(page: Page, it: Letter): Promise<{ number: string; code: string }> {
  await page.goto(it.ref ? `/petitions/new?ban=${it.ref}` : '/petitions/new')
  await page.getByLabel('Loại đơn').selectOption({ label: it.kind })
  if (it.first) await page.getByLabel('Số hồ sơ lần đầu').fill(it.first)
  await choose(page, 'Nộp tại quầy tiếp công dân')
  await page.getByLabel(/^Đơn có chữ ký/).check({ force: true })
  if (!it.ref) {
    await page.getByLabel('Nội dung đơn').fill(it.body)
    await page.getByLabel('Việc này ở đâu?').selectOption('90101')
    await page.getByLabel('Họ và tên người gửi').fill(it.name)
    await page.getByLabel(/^Địa chỉ/).fill('Tổ 5, phường Hồng Liên')
  }
  await press(page, 'Nhận đơn, in biên nhận')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Giấy biên nhận có mã bí mật')
  const number = page.url().split('/petitions/')[1]?.split('/')[0] ?? ''
  const text = (await page.getByRole('main').textContent()) ?? ''
  const code = text.match(/[2-9A-HJKMNP-Z]{4}(?:-[2-9A-HJKMNP-Z]{4}){3}/)?.[0] ?? ''
  await press(page, 'Đã trao phiếu, ẩn mã')
  return { number, code }
}

export async function classify(
  page: Page,
  number: string,
  it: { kind: string; competence: string; reason?: string },
): Promise<void> {
  await page.goto(`/petitions/${number}/triage`)
  await choose(page, it.kind)
  await page.getByLabel('Lĩnh vực').selectOption({ label: 'Đất đai' })
  await choose(page, it.competence)
  if (it.reason) await page.getByLabel('Lý do đổi loại').fill(it.reason)
  await press(page, 'Phân loại')
  await expect(page.getByText('Đã ghi vào hồ sơ')).toBeVisible()
}

export async function accept(page: Page, number: string, unit: RegExp): Promise<void> {
  await page.goto(`/petitions/${number}/accept`)
  await choose(page, unit)
  await press(page, 'Nhận giải quyết')
  await expect(page.getByText('Đã thụ lý').first()).toBeVisible()
}

/** Drafts the decision with what came of it. */
export async function draftDecision(page: Page, number: string, outcome: RegExp): Promise<void> {
  await writeDecision(page, number, outcome)
  await expect(page.getByText('Dự thảo trả lời').first()).toBeVisible()
}

export async function writeDecision(page: Page, number: string, outcome: RegExp): Promise<void> {
  await page.goto(`/petitions/${number}/answer`)
  await choose(page, outcome)
  await page.getByLabel('Khi nào').fill('thứ Hai tuần này')
  await page.getByLabel('Căn cứ').fill('Biên bản xác minh số 03/BB-UBND')
  await page
    .getByLabel('Lời trả lời')
    .fill('Đã kiểm tra hồ sơ và đo lại thửa đất. Diện tích thu hồi ghi sai 12 m²; quyết định được sửa.')
  await press(page, 'Trình duyệt')
}

/** Writes down today that something the law asks for after a decision was done. */
export async function markDuty(page: Page, number: string, duty: string): Promise<void> {
  await page.goto(`/petitions/${number}`)
  await expect(page.getByRole('heading', { name: 'Việc phải làm theo luật sau quyết định' })).toBeVisible()
  await page.getByRole('link', { name: 'Ghi việc làm theo luật' }).click()
  await choose(page, duty)
  await choose(page, 'Đã làm')
  await page.getByLabel('Ngày làm').fill(todayAsTyped())
  await press(page, 'Ghi vào hồ sơ')
  await expect(page.getByText(/^Đúng hạn: làm/).first()).toBeVisible()
}

const todayAsTyped = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' })

export async function conclude(page: Page, number: string): Promise<void> {
  await page.goto(`/petitions/${number}/conclude`)
  await page.getByLabel('Việc thi hành').fill('Đã sửa quyết định và bồi thường phần thiếu ngày hôm nay.')
  await press(page, 'Kết thúc hồ sơ')
  await expect(page.getByText('Đã kết thúc').first()).toBeVisible()
}
