import { expect, type Page, test } from '@playwright/test'
import { as, cast, expectAccessible } from '../fixtures.ts'
import { choose, press } from '../journey.ts'
import { newMark } from '../marks.ts'
import { inDays } from '../pages/reception-journey.ts'

const mark = newMark()
const title = `Kế hoạch sắp xếp chợ Sen, bản ${mark}`
const open = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()

test('a draft is sent, criticised in three points and answered: accepted, partly, not, as everybody reads', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const plain = { javaScriptEnabled: false, acceptDownloads: true }
  const { page: office } = await as(browser, cast.chair, plain)
  await open(office, 'Dự thảo lấy phản biện')
  await open(office, 'Gửi dự thảo')
  await office.getByLabel('Loại văn bản').selectOption({ label: 'Kế hoạch, quy hoạch' })
  await office.getByLabel('Tên dự thảo').fill(title)
  await office.getByLabel('Tóm tắt').fill('Dời bốn mươi quầy hàng sang khu mới, thu phí theo tháng.')
  await office.getByLabel('Cần phản biện về điều gì').fill('Mức phí và thời gian dời quầy.')
  await office.getByLabel('Cần có ý kiến chậm nhất').fill(inDays(20))
  await office.getByLabel('Dự kiến trình ban hành').fill(inDays(40))
  // A draft that nobody can read is refused, and what was typed stays.
  await press(office, 'Gửi Mặt trận')
  await expect(office.getByText('Chưa có dự thảo để đọc.').first()).toBeVisible()
  await expect(office.getByLabel('Tên dự thảo')).toHaveValue(title)
  await office.getByLabel('Toàn văn dự thảo').fill('Điều 1. Dời quầy. Điều 2. Mức phí. Điều 3. Thời gian.')
  await press(office, 'Gửi Mặt trận')
  await expect(office.getByRole('heading', { level: 1 })).toContainText(title)
  const ownHome = new URL(office.url()).pathname

  const { page: front } = await as(browser, cast.front, plain)
  await open(front, 'Thông báo')
  await expect(front.getByText('Phản biện dự thảo: có dự thảo mới gửi đến').first()).toBeVisible()
  await open(front, 'Phản biện')
  await open(front, title)
  const home = new URL(front.url()).pathname
  await open(front, 'Nhận phản biện')
  await choose(front, 'Gửi dự thảo lấy ý kiến')
  await front.getByLabel('Lấy ý kiến cả người dân').check({ force: true })
  await press(front, 'Nhận, mở lấy ý kiến')
  await expect(front.getByText('Đang lấy ý kiến.').first()).toBeVisible()

  // Somebody of the public says something; what insults is held at once, with why.
  const anybody = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await anybody.goto('/phan-bien')
  await open(anybody, title)
  const publicPage = new URL(anybody.url()).pathname
  await anybody.getByLabel('Ông/bà góp ý điều gì?').fill('Bọn ăn hại, dời chợ làm gì?')
  await press(anybody, 'Gửi ý kiến')
  await expect(anybody.getByText('Ý kiến đang giữ lại vì có lời xúc phạm.')).toBeVisible()
  await anybody.getByLabel('Ông/bà góp ý điều gì?').fill(`Xin giữ chỗ để xe ở cổng bắc, ${mark}.`)
  await press(anybody, 'Gửi ý kiến')
  await expect(anybody.getByText('Đã nhận ý kiến').first()).toBeVisible()

  // The Front looks at it, writes down a village, and makes three points.
  await front.goto(`${home}/opinions`)
  const sent = front.getByRole('listitem').filter({ hasText: `cổng bắc, ${mark}` })
  await sent.getByText('Xem, nhận hoặc giữ lại').click()
  await sent.getByRole('button', { name: 'Nhận ý kiến này' }).click()
  await expect(sent.getByText('Mặt trận đã nhận')).toBeVisible()
  await choose(front, 'Thôn, tổ dân phố')
  await front.getByRole('combobox', { name: /Thôn, tổ dân phố/ }).selectOption({ index: 1 })
  await front.getByLabel('Ý kiến', { exact: true }).fill(`Tổ dân phố đề nghị lùi ngày dời quầy, ${mark}.`)
  await press(front, 'Ghi ý kiến')
  await expect(front.getByText(`lùi ngày dời quầy, ${mark}`)).toBeVisible()
  for (const [place, body] of [
    ['Điều 1', 'Chưa có chỗ để xe ở cổng bắc.'],
    ['Điều 2', 'Mức phí cao hơn hai chợ bên cạnh.'],
    ['Điều 3', 'Ngày dời quầy sát Tết.'],
  ] as const) {
    await front.goto(`${home}/points/new`)
    await front.getByLabel('Ở điều, mục nào').fill(place)
    await front.getByLabel('Ý kiến phản biện').fill(body)
    await front.getByLabel('Đề nghị sửa thế nào').fill(`Sửa ${place} cho hợp với tiểu thương.`)
    if (place === 'Điều 1') {
      const first = front.getByLabel('Từ ý kiến nào').locator('option', { hasText: 'cổng bắc' })
      await front.getByLabel('Từ ý kiến nào').selectOption((await first.getAttribute('value')) ?? '')
    }
    await press(front, 'Lưu ý kiến phản biện')
  }
  await press(front, 'Cấp số, gửi văn bản phản biện')
  await expect(front.getByText(/Văn bản phản biện số \d+\/BC-/)).toBeVisible()
  for (const [name, begins] of [
    ['Tải bản Word', 'PK'],
    ['Tải bản PDF', '%PDF-'],
  ] as const) {
    const href = await front.getByRole('link', { name }).getAttribute('href')
    const bytes = await (await front.request.get(href ?? '')).body()
    expect(bytes.subarray(0, begins.length).toString()).toBe(begins)
  }
  await anybody.goto(publicPage)
  await expect(anybody.getByText('Chưa có chỗ để xe ở cổng bắc.')).toHaveCount(0)

  // The office answers each; what is not accepted needs a reason, and none may be left out.
  await office.goto(ownHome)
  await press(office, 'Gửi trả lời cho Mặt trận')
  await expect(office.getByText('Chưa trả lời ý kiến phản biện số 1, 2, 3.').first()).toBeVisible()
  const answer = async (no: number, result: string, reason: string) => {
    await open(office, `Trả lời ý kiến phản biện ${no}`)
    await choose(office, result)
    if (no === 2) {
      await press(office, 'Lưu trả lời')
      await expect(office.getByText('Ghi vì sao “tiếp thu một phần”').first()).toBeVisible()
    }
    await office.getByLabel('Lý do, đã sửa thế nào').fill(reason)
    await press(office, 'Lưu trả lời')
    await expect(office.getByRole('heading', { level: 1 })).toContainText(title)
  }
  await answer(1, 'Tiếp thu', 'Đã thêm bãi xe vào Điều 1.')
  await answer(2, 'Tiếp thu một phần', 'Chỉ giảm được một nửa mức phí.')
  await answer(3, 'Chưa tiếp thu', 'Hợp đồng đã ký ngày khởi công.')
  await front.goto(home)
  await expect(front.getByText('Chỉ giảm được một nửa mức phí.')).toHaveCount(0)
  await press(office, 'Gửi trả lời cho Mặt trận')
  await expect(office.getByText('Đã trả lời từng ý kiến.').first()).toBeVisible()

  await front.goto(home)
  await press(front, 'Công khai phản biện và trả lời')
  await open(office, 'Ghi văn bản đã ban hành')
  await office.getByLabel('Số, ký hiệu').fill(`${mark}/KH-UBND`)
  await office.getByLabel('Ngày ban hành').fill(inDays(0))
  await press(office, 'Ghi văn bản')
  await expect(office.getByText('Văn bản đã ban hành.').first()).toBeVisible()

  // Everybody reads exactly that, beside each point.
  const reader = await (await browser.newContext()).newPage()
  await reader.goto(publicPage)
  const said = reader.locator('[data-point]')
  await expect(said).toHaveCount(3)
  await expect(said.nth(0)).toContainText('Ý kiến phản biện 1: tiếp thu. Đã thêm bãi xe vào Điều 1.')
  await expect(said.nth(0)).toContainText('Từ ý kiến của: Người dân, trên trang công khai')
  await expect(said.nth(1)).toContainText(
    'Ý kiến phản biện 2: tiếp thu một phần, vì Chỉ giảm được một nửa mức phí.',
  )
  await expect(said.nth(2)).toContainText(
    'Ý kiến phản biện 3: chưa tiếp thu, vì Hợp đồng đã ký ngày khởi công.',
  )
  await expect(reader.getByText(`Số ${mark}/KH-UBND`)).toBeVisible()
  await expectAccessible(reader)
})
