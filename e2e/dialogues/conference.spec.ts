import type { Browser, Page } from '@playwright/test'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { as, cast, expect, expectAccessible, test } from '../fixtures.ts'
import { newMark } from '../marks.ts'
import { inDays } from '../pages/reception-journey.ts'
import { comesBack } from './comes-back.ts'

const mark = newMark()
const topic = `Sơ kết sáu tháng thực hiện dân chủ, đợt ${mark}`
const task = `Nạo vét đoạn mương số ${mark} sau chợ`
const report = `Đã nạo vét 2,4 km mương; đoạn mương số ${mark} chưa xong vì vướng quầy hàng, kiến nghị giao đơn vị dọn.`

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const open = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()

async function plan(page: Page): Promise<string> {
  await open(page, 'Hội nghị')
  await open(page, 'Lập hội nghị')
  await page.getByLabel('Loại hội nghị').selectOption({ label: 'Sơ kết' })
  await page.getByLabel('Về việc gì').fill('Kế hoạch thực hiện dân chủ ở cơ sở năm nay')
  await page.getByLabel('Ngày họp').fill(inDays(0))
  await page.getByLabel('Chủ đề').fill(topic)
  await page.getByLabel('Từ giờ').fill('00:05')
  await page.getByLabel('Đến giờ').fill('23:50')
  await page
    .getByLabel('Cơ quan của người chủ trì 1')
    .selectOption({ label: 'Ủy ban nhân dân phường Hồng Liên' })
  await page.getByLabel('Chức vụ của người chủ trì 1').fill('Chủ tịch UBND phường Hồng Liên')
  await page.getByLabel('Địa điểm 1').fill('Hội trường UBND phường')
  await page.getByLabel('Số chỗ ngồi 1').fill('80')
  await page.getByLabel('Địa điểm 2').fill('Nhà văn hóa tổ dân phố 3')
  await page.getByLabel('Số chỗ ngồi 2').fill('40')
  // Refused for what is missing, it keeps what was typed.
  await press(page, 'Lưu kế hoạch')
  await expect(page.getByText('Chưa ghi nội dung, chương trình').first()).toBeVisible()
  await expect(page.getByLabel('Địa điểm 2')).toHaveValue('Nhà văn hóa tổ dân phố 3')
  await page.getByLabel('Nội dung, chương trình').fill('Báo cáo sơ kết; tham luận; kết luận.')
  await press(page, 'Lưu kế hoạch')
  await expect(page.getByRole('heading', { level: 1, name: topic })).toBeVisible()
  return new URL(page.url()).pathname
}

/** By the keys of the desk, at the second site: somebody speaks, and the chair gives the work out. */
async function conclude(page: Page): Promise<void> {
  await expect(page.locator('html[data-keys]')).toBeAttached()
  await page.keyboard.press('Alt+n')
  await expect(page.getByLabel('Ghế của người muốn nói')).toBeFocused()
  await page.keyboard.type('5')
  await comesBack(page, () => page.keyboard.press('Enter'))
  await expect(page.getByText(': Ghế 5').first()).toBeVisible()
  await expect(page.locator('html[data-keys]')).toBeAttached()
  await comesBack(page, () => page.keyboard.press('Alt+k'))
  await expect(page.getByLabel('Ý kiến', { exact: true })).toBeFocused({ timeout: 60_000 })
  await page.keyboard.type(`Đoạn mương số ${mark} sau chợ vướng quầy hàng, chưa ai nhận dọn.`)
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Việc đã hứa')
  await page.getByLabel('Rõ người: ai làm').selectOption(demoId(cast.handler))
  await page.getByLabel('Rõ việc: làm gì').fill(task)
  await page.getByLabel('Rõ trách nhiệm').selectOption(demoId(cast.chair))
  await page.getByLabel('Rõ kết quả').fill('Ảnh trước, sau và biên bản nghiệm thu')
  await press(page, 'Ghi việc đã hứa')
  await expect(
    page.getByText(/1 ý kiến: 0 đã trả lời tại hội nghị, 1 thành việc đã hứa/).first(),
  ).toBeVisible()
  // Nobody asked, so there is no code to hand to anybody.
  await expect(page.getByText(/[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}/)).toHaveCount(0)
}

async function minutesAndNotice(browser: Browser, page: Page, number: string): Promise<void> {
  await open(page, 'Biên bản')
  await press(page, 'Lập dự thảo biên bản')
  await page.getByLabel('Thành phần').fill('Lãnh đạo phường, trưởng các phòng, tổ trưởng tổ dân phố.')
  await page.getByLabel('Thư ký').fill('Văn phòng UBND phường')
  await page.getByLabel('Kết luận của người chủ trì').fill('Các đơn vị làm đúng hạn, báo cáo bằng văn bản.')
  await page.getByLabel('Đọc lại, thông qua lúc').fill('10:20')
  await press(page, 'Lưu dự thảo')
  await page.getByLabel('Nhận góp ý đến hết ngày').fill(inDays(0))
  await press(page, 'Mở góp ý cho người dự')
  await expect(page.getByText(/Nhận góp ý đến hết/).first()).toBeVisible()
  const chair = await as(browser, cast.chair)
  await chair.page.goto(`/dialogues/${number}/minutes`)
  await press(chair.page, 'Khóa biên bản')
  await expect(chair.page.getByText(/Đã khóa/).first()).toBeVisible()
  await expect(chair.page.getByText('hội nghị đối thoại', { exact: false })).toHaveCount(0)
  await chair.page.goto(`/dialogues/${number}/conclusion`)
  await chair.page.getByLabel('Đánh giá chung').fill('Sáu tháng đạt kế hoạch, còn một đoạn mương chậm.')
  await press(chair.page, 'Ban hành thông báo kết luận')
  await expect(chair.page.getByText(/TB-UBND/).first()).toBeVisible()
  await expect(chair.page.getByText(/Kết luận hội nghị sơ kết/).first()).toBeVisible()
  await chair.page.context().close()
}

test('a conference is planned, reported to, held at two sites; its conclusion is somebody’s work; it stays inside until it is opened', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000)
  const { page } = await as(browser, cast.reception)
  const home = await plan(page)
  const number = home.split('/').at(-1) ?? ''
  await expectAccessible(page)

  await open(page, 'Mời dự, báo cáo')
  await page
    .getByLabel('Đơn vị', { exact: true })
    .selectOption({ label: 'Phòng Kinh tế, Hạ tầng và Đô thị phường Hồng Liên' })
  await page.getByLabel('Báo cáo về việc gì').fill('Thoát nước sáu tháng')
  await press(page, 'Mời đơn vị')
  await expect(page.getByText('Chưa chọn hạn gửi báo cáo.').first()).toBeVisible()
  await page.getByLabel('Gửi báo cáo chậm nhất').fill(inDays(0))
  await press(page, 'Mời đơn vị')
  await expect(page.getByText('Đã có 0 trên 1 báo cáo.')).toBeVisible()
  await page.getByLabel('Mời ai').selectOption({ label: 'Trưởng thôn, tổ trưởng tổ dân phố' })
  await page.getByLabel('Chức vụ hoặc cơ quan').fill('Tổ trưởng tổ dân phố 3')
  await press(page, 'Thêm vào danh sách mời')
  await expect(page.getByText('Tổ trưởng tổ dân phố 3').first()).toBeVisible()
  await expectAccessible(page)

  const head = await as(browser, cast.head)
  await open(head.page, 'Thông báo')
  await open(head.page, `Mở hội nghị ${number}`)
  await head.page.getByLabel('Báo cáo', { exact: true }).fill(report)
  await press(head.page, 'Gửi báo cáo')
  await expect(head.page.getByText(/^Đã gửi/)).toBeVisible()
  await expectAccessible(head.page)

  await page.goto(home)
  await expect(page.getByText('đã gửi').first()).toBeVisible()
  await press(page, 'Khai mạc, mở bàn thư ký')
  await expect(page.getByRole('heading', { level: 1, name: /Bàn thư ký/ })).toBeVisible()
  await expect(page.getByText('Nhà văn hóa tổ dân phố 3').first()).toBeVisible()
  await expect(page.getByText('Câu hỏi từ điện thoại')).toHaveCount(0)
  await open(page, 'Nhà văn hóa tổ dân phố 3')
  await page.waitForLoadState('load')
  await conclude(page)

  await page.goto(home)
  await press(page, 'Bế mạc')
  await expect(page.getByText('Đã họp.').first()).toBeVisible()
  await minutesAndNotice(browser, page, number)

  // The work stands in the inbox of whom it was given to, and in the ledger of the conference.
  await page.goto(`/dialogues/${number}/promises`)
  await expect(page.getByText(task).first()).toBeVisible()
  const handler = await as(browser, cast.handler)
  await handler.page.getByRole('searchbox').first().fill(`Đoạn mương số ${mark} sau chợ`)
  await handler.page.keyboard.press('Enter')
  await handler.page
    .getByRole('link', { name: /\d{4}-\d{6}/ })
    .first()
    .click()
  await expect(handler.page.getByText(task).first()).toBeVisible()

  // Nobody outside reads it until its head opens it; no list of dialogues has it then either.
  const anybody = await (await browser.newContext()).newPage()
  expect((await anybody.goto(`${baseURL}/hoi-nghi/${number}`))?.status()).toBe(404)
  const chair = await as(browser, cast.chair)
  await chair.page.goto(home)
  await press(chair.page, 'Mở cho mọi người đọc')
  await expect(chair.page.getByText(/^Mọi người, từ/)).toBeVisible()
  await anybody.goto(`${baseURL}/hoi-nghi/${number}`)
  await expect(anybody.getByText(task).first()).toBeVisible()
  await expectAccessible(anybody)
  await anybody.goto(`${baseURL}/doi-thoai`)
  await expect(anybody.getByText(topic)).toHaveCount(0)
  expect((await anybody.goto(`${baseURL}/doi-thoai/${number}`))?.status()).toBe(404)
})
