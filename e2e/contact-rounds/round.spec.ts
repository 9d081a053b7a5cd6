import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { as, cast, expect, expectAccessible, test } from '../fixtures.ts'
import { newMark } from '../marks.ts'
import { inDays } from '../pages/reception-journey.ts'

const mark = newMark()
const place = `Nhà văn hóa tổ dân phố 4, điểm ${mark}`
/** Who agreed to be named; no page but the council's shows it. */
const voter = 'Nguyễn Thị Cử Tri'
const again = `Cột điện số ${mark} nghiêng sát mái nhà văn hóa tổ 4, gió to là chạm dây, đề nghị dựng lại cột điện.`

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const open = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()

/** A round with one meeting of today, announced and counted. @returns the addresses of the two */
async function roundOf(page: Page, session: string) {
  await open(page, 'Tiếp xúc cử tri')
  await open(page, 'Lập kế hoạch đợt mới')
  await page.getByLabel('Kỳ họp', { exact: true }).fill(session)
  await page.getByLabel('Trước kỳ họp').check({ force: true })
  await page.getByLabel('Từ ngày').fill(inDays(0))
  await page.getByLabel('Đến ngày').fill(inDays(5))
  await press(page, 'Lưu kế hoạch')
  const home = new URL(page.url()).pathname
  await open(page, 'Thêm buổi tiếp xúc')
  await page.getByLabel('Thôn, tổ dân phố').selectOption({ label: 'Tổ dân phố 4' })
  await page.getByLabel('Nơi họp').fill(place)
  await page.getByLabel('Ngày họp').fill(inDays(0))
  await page.getByLabel('Đại biểu tiếp xúc').fill('Tổ đại biểu số 2')
  await page.getByLabel('Ai ghi biên bản').fill('Văn phòng HĐND và UBND phường')
  await press(page, 'Thêm buổi')
  await press(page, 'Thông báo cho cử tri')
  await open(page, place)
  await page.getByLabel('Số cử tri có mặt').fill('58')
  await page.getByLabel('Số cử tri phát biểu').fill('6')
  await press(page, 'Lưu kết quả')
  return { home, meeting: new URL(page.url()).pathname }
}

type Said = { body: string; field: string; competence?: string; answer?: string; name?: string }

async function say(page: Page, meeting: string, it: Said): Promise<void> {
  await page.goto(`${meeting}/opinions/new`)
  await page.getByLabel('Ý kiến, kiến nghị').fill(it.body)
  await page.getByLabel('Lĩnh vực').selectOption(it.field)
  await page.getByLabel('Thuộc thẩm quyền').selectOption(it.competence ?? 'commune')
  if (it.name) {
    await page.getByLabel('Họ tên cử tri').fill(it.name)
    await press(page, 'Lưu ý kiến')
    await expect(page.getByText('Chỉ ghi tên khi cử tri đồng ý.').first()).toBeVisible()
    await page.getByLabel('Cử tri đồng ý ghi tên').check({ force: true })
  }
  if (it.answer) {
    await page.getByLabel('Câu trả lời').fill(it.answer)
    await page.getByLabel('Chức vụ người trả lời').fill('Chủ tịch UBND phường')
  }
  await press(page, 'Lưu ý kiến')
  await expect(page.getByRole('heading', { level: 1, name: /^Ý kiến \d+$/ })).toBeVisible()
}

async function forward(
  page: Page,
  task: string,
  more: { to?: string; passedTo?: string } = {},
): Promise<string> {
  await open(page, 'Chuyển cơ quan giải quyết')
  if (more.to) await page.getByLabel('Cơ quan nhận').selectOption({ label: more.to })
  if (more.passedTo) await page.getByLabel('Báo cáo, chuyển tiếp lên').fill(more.passedTo)
  await page.getByLabel('Việc đề nghị làm').fill(task)
  await page.getByLabel('Kết quả phải đạt').fill('Ảnh sau khi làm và văn bản trả lời cử tri')
  await page.getByLabel('Hạn trả lời cử tri').fill(inDays(30))
  await press(page, 'Chuyển ý kiến')
  await expect(page.getByText('Đang thực hiện').first()).toBeVisible()
  return (await page.getByRole('link', { name: /^\d{4}-\d{6}$/ }).textContent())?.trim() ?? ''
}

async function finish(page: Page, home: string): Promise<void> {
  await page.goto(home)
  await press(page, 'Khép đợt tiếp xúc')
  await open(page, /bảng tổng hợp/)
  await press(page, 'Cấp số, ban hành báo cáo tổng hợp')
  await expect(page.getByText(/Báo cáo tổng hợp số \d+\/BC-HĐND/)).toBeVisible()
}

test('a round is planned, announced, held; six opinions are answered, forwarded, tied to an earlier round, and summed up', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const council = await as(browser, cast.council, { javaScriptEnabled: false, acceptDownloads: true })
  const { page } = council

  // Last time one was forwarded, and nothing was done yet.
  const first = await roundOf(page, `Kỳ họp thứ ${mark}, lần trước`)
  await say(page, first.meeting, { body: again, field: 'utilities' })
  const earlier = await forward(page, 'Dựng lại cột điện nghiêng ở tổ 4')
  await finish(page, first.home)

  const { home, meeting } = await roundOf(page, `Kỳ họp thứ ${mark}, lần này`)
  await say(page, meeting, {
    ...{ body: 'Giờ mở cửa bộ phận một cửa buổi trưa chưa rõ.', field: 'procedures', name: voter },
    answer: 'Bộ phận một cửa trực cả buổi trưa thứ Ba, thứ Năm.',
  })
  await expect(page.getByText(voter)).toBeVisible()
  await say(page, meeting, {
    ...{ body: 'Xe gom rác đến quá sớm, nhiều nhà chưa kịp mang rác ra.', field: 'environment' },
    answer: 'Từ tuần sau xe gom rác đến lúc 18 giờ 30.',
  })
  await say(page, meeting, { body: 'Mương cạnh nhà văn hóa tổ 4 tắc, mưa là ngập sân.', field: 'drainage' })
  const number = await forward(page, 'Nạo vét mương cạnh nhà văn hóa tổ 4')
  await say(page, meeting, {
    ...{
      body: 'Đường tỉnh qua tổ 4 nhiều ổ gà, đề nghị vá trước Tết.',
      field: 'roads',
      competence: 'province',
    },
  })
  await forward(page, 'Vá ổ gà đường tỉnh qua tổ 4', { to: 'Ủy ban nhân dân tỉnh Đông Sen' })
  await say(page, meeting, {
    ...{ body: 'Đề nghị nâng mức hỗ trợ người cao tuổi không có lương hưu.', field: 'elderly' },
    competence: 'central',
  })
  // Somebody has to be named to hand it on to.
  await open(page, 'Chuyển cơ quan giải quyết')
  await page.getByLabel('Việc đề nghị làm').fill('Báo cáo đề nghị nâng mức hỗ trợ')
  await page.getByLabel('Kết quả phải đạt').fill('Văn bản báo cáo')
  await page.getByLabel('Hạn trả lời cử tri').fill(inDays(30))
  await press(page, 'Chuyển ý kiến')
  await expect(page.getByText(/ghi cơ quan nhận báo cáo/).first()).toBeVisible()
  await page.getByLabel('Báo cáo, chuyển tiếp lên').fill('Bộ Y tế')
  await press(page, 'Chuyển ý kiến')
  await expect(page.getByText(/Báo cáo, chuyển tiếp: Bộ Y tế/)).toBeVisible()

  // The sixth was said before: the council ties it, and reads what came of it.
  await say(page, meeting, { body: `Cử tri nêu lại: ${again}`, field: 'utilities' })
  await page
    .getByRole('listitem')
    .filter({ hasText: `Kỳ họp thứ ${mark}, lần trước` })
    .getByRole('button', { name: 'Nối: cùng một ý kiến' })
    .click()
  await expect(page.getByText('Đã nêu 2 lần').first()).toBeVisible()
  await expect(page.getByText(`Việc số ${earlier}`)).toBeVisible()
  await forward(page, 'Dựng lại cột điện, báo cử tri ngày xong')
  const repeated = new URL(page.url()).pathname
  await finish(page, home)

  // Figures open their lists.
  await open(page, /^2 Đã trả lời tại buổi tiếp xúc$/)
  await expect(
    page.getByRole('region', { name: 'Đã trả lời tại buổi tiếp xúc' }).getByRole('listitem'),
  ).toHaveCount(2)
  await open(page, /^1 Đã nêu ở đợt trước$/)
  await expect(
    page.getByRole('region', { name: 'Đã nêu ở đợt trước' }).getByText('Đã nêu 2 lần'),
  ).toBeVisible()
  for (const [link, start] of [
    ['Tải bản Word', 'PK'],
    ['Tải bản PDF', '%PDF-'],
  ] as const) {
    const [file] = await Promise.all([page.waitForEvent('download'), open(page, link)])
    expect((await readFile(await file.path())).subarray(0, start.length).toString()).toBe(start)
  }

  // A deputy and the Front read it all but the name; the committee has the letter with its day.
  for (const key of [cast.deputy, cast.front]) {
    const reader = await as(browser, key)
    await reader.page.goto(repeated)
    await expect(reader.page.getByText(`Việc số ${earlier}`)).toBeVisible()
    await expect(reader.page.getByRole('button', { name: 'Bỏ nối' })).toHaveCount(0)
    await reader.page.goto(`${home}/summary`)
    await expect(reader.page.getByText(voter)).toHaveCount(0)
    await expectAccessible(reader.page)
    await reader.context.close()
  }
  const reception = await as(browser, cast.reception)
  await reception.page.goto(`/petitions/${number}`)
  await expect(reception.page.getByText('Nêu tại buổi tiếp xúc cử tri')).toBeVisible()
  await expect(
    reception.page.getByText(/Hội đồng nhân dân phường Hồng Liên chuyển ý kiến của cử tri/),
  ).toBeVisible()
  expect((await reception.page.goto(home))?.status()).toBe(404)
  await reception.context.close()

  const anybody = await (await browser.newContext()).newPage()
  await anybody.goto('/tiep-xuc-cu-tri')
  await open(anybody, new RegExp(`kỳ họp thứ ${mark}, lần này`, 'i'))
  await open(anybody, /^1 Đã nêu ở đợt trước$/)
  await expect(anybody.getByText(`Cử tri nêu lại: ${again}`)).toBeVisible()
  await expect(anybody.getByText(`Việc số ${earlier}`)).toBeVisible()
  await expect(anybody.getByText(voter)).toHaveCount(0)
  await expectAccessible(anybody)
  await anybody.context().close()
  await council.context.close()
})
