import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { as, cast, expectAccessible } from '../fixtures.ts'
import { choose, press } from '../journey.ts'
import { newMark } from '../marks.ts'
import { inDays } from '../pages/reception-journey.ts'

const mark = newMark()
const theme = `Giải quyết phản ánh của bà con, đợt ${mark}`

const open = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()
const facts = (page: Page, label: string) =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator('dd')

/** Runs the printed line in a folder of its own, with the list that the site served. */
function drawnBy(command: string, list: Buffer): string[] {
  const there = mkdtempSync(join(tmpdir(), 'nam-ro-lot-'))
  writeFileSync(join(there, 'danh-sach.csv'), list)
  return execFileSync('bash', ['-c', command], { cwd: there, encoding: 'utf8' }).trim().split('\n')
}

async function download(page: Page, name: string): Promise<Buffer> {
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name, exact: true }).click()
  return readFile(await (await coming).path())
}

test('a round draws twenty that a stranger draws again, is walked, asks, and reports', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const front = await as(browser, cast.front, { javaScriptEnabled: false, acceptDownloads: true })
  const { page } = front
  await open(page, 'Giám sát')
  await open(page, 'Đợt giám sát')
  await open(page, 'Lập kế hoạch đợt mới')
  await page.getByLabel('Chủ đề giám sát').fill(theme)
  await page.getByLabel('Căn cứ').fill('Chương trình giám sát năm 2026')
  await choose(page, 'Phản ánh, kiến nghị đã giao người làm')
  await page.getByLabel('Việc nhận từ ngày').fill('2026-01-01')
  // A list that somebody can still add to is refused, and what was typed stays.
  await page.getByLabel('Việc nhận đến hết ngày').fill(inDays(0))
  await page.getByLabel('Số việc sẽ đi xem').fill('20')
  await page.getByLabel('Đi xem từ ngày').fill(inDays(0))
  await page.getByLabel('Đi xem đến hết ngày').fill(inDays(10))
  await press(page, 'Lưu kế hoạch')
  await expect(page.getByText('Chỉ lấy việc nhận trước hôm nay').first()).toBeVisible()
  await expect(page.getByLabel('Chủ đề giám sát')).toHaveValue(theme)
  await page.getByLabel('Việc nhận đến hết ngày').fill(inDays(-1))
  await press(page, 'Lưu kế hoạch')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(theme)
  const home = new URL(page.url()).pathname
  const id = home.split('/').at(-1)
  await press(page, 'Công bố kế hoạch và số bốc thăm')
  await expect(page.getByText('Đoàn chưa có ai.').first()).toBeVisible()
  await open(page, 'Đoàn giám sát')
  await page.getByLabel('Người của cơ quan, tổ chức giám sát').selectOption({ index: 1 })
  await choose(page, 'Trưởng đoàn')
  await press(page, 'Thêm vào đoàn')
  await page.goto(home)

  // The seed is out before there is a list.
  await press(page, 'Công bố kế hoạch và số bốc thăm')
  const anybody = await (await browser.newContext({ acceptDownloads: true })).newPage()
  await anybody.goto('/giam-sat')
  await open(anybody, theme)
  await expect(anybody.getByText('Danh sách chưa khóa.')).toBeVisible()
  const early = await anybody.request.get(`/giam-sat/${id}/tai/danh-sach.csv`)
  expect(early.status()).toBe(404)
  const rule = await download(anybody, 'Tải quy tắc, số bốc thăm')
  const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
  expect(await facts(anybody, 'Dấu SHA-256 của quy tắc').textContent()).toBe(sha(rule))
  await press(page, 'Khóa danh sách, bốc thăm')
  await expect(page.getByText('20 việc bốc được, theo thứ tự bốc thăm')).toBeVisible()

  // A stranger takes the list and the printed line, and draws the same twenty in the same order.
  await anybody.reload()
  const list = await download(anybody, 'Tải danh sách')
  expect(await facts(anybody, 'Dấu SHA-256 của danh sách').textContent()).toBe(sha(list))
  const command = (await anybody.locator('[data-command]').textContent()) ?? ''
  const sample = await anybody.locator('[data-sample] li').allTextContents()
  expect(sample).toHaveLength(20)
  expect(drawnBy(command, list)).toEqual(sample)
  expect(drawnBy(command, list)).toEqual(sample)
  expect(rule.toString()).toContain(`so_boc_tham: ${command.match(/[0-9a-f]{64}/)?.[0]}`)
  // Numbers and nothing else.
  expect(list.toString()).toMatch(/^so_ho_so\n(\d{4}-\d{6}\n)+$/)
  await expectAccessible(anybody)

  // Each is seen; what is missing is asked for by its field.
  for (const [at, number] of sample.entries()) {
    await page.goto(`${home}/items/${number}`)
    await choose(page, /^Không xem được/)
    if (at === 0) await choose(page, /^Một phần/)
    await page.getByLabel('Thôn, tổ dân phố').fill('Tổ dân phố 5')
    await page.getByLabel('Người có mặt').fill('Tổ trưởng tổ dân phố 5')
    await page.getByLabel('Đã thấy gì?').fill('Đã đến nơi, xem từ đầu đến cuối.')
    await press(page, 'Ghi kết quả')
    if (at === 0) {
      await expect(page.getByText('Chưa ghi còn thiếu gì.').first()).toBeVisible()
      await expect(page.getByLabel('Đã thấy gì?')).toHaveValue('Đã đến nơi, xem từ đầu đến cuối.')
      await page.getByLabel('Còn thiếu gì?').fill('Đoạn cuối chưa làm.')
      await press(page, 'Ghi kết quả')
    }
    await expect(page.getByText(`Đã đi xem ${at + 1}/20 việc`)).toBeVisible()
  }
  await anybody.reload()
  await expect(anybody.getByText('Đã đi xem 20/20 việc. 0 kiến nghị đã gửi.')).toBeVisible()

  await open(page, 'Gửi kiến nghị')
  await page.getByLabel('Cơ quan nhận').selectOption({ label: 'Ủy ban nhân dân phường Hồng Liên' })
  await page
    .getByLabel('Đã thấy gì, vì sao kiến nghị')
    .fill('Đoạn cuối của việc đầu tiên chưa làm, bà con chưa được báo.')
  await page.getByLabel('Việc kiến nghị làm').fill(`Làm nốt đoạn cuối, đợt ${mark}`)
  await page.getByLabel('Kết quả phải đạt').fill('Ảnh sau khi làm và văn bản trả lời')
  await press(page, 'Gửi kiến nghị')
  const asked = page.getByRole('row').filter({ hasText: `Làm nốt đoạn cuối, đợt ${mark}` })
  const number = (await asked.getByRole('link').textContent()) ?? ''
  await press(page, 'Cấp số, ban hành báo cáo')
  await expect(page.getByText(/Báo cáo kết quả giám sát số \d+\/BC-/)).toBeVisible()
  const word = await download(page, 'Tải bản Word')
  expect(word.subarray(0, 2).toString()).toBe('PK')
  const pdf = await download(page, 'Tải bản PDF')
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')

  // Everybody reads what was found and asked; the office has it as a file of its own.
  await anybody.reload()
  await expect(anybody.getByText(/Đã đi xem 20\/20 việc: 0 đã thực hiện, 1 một phần/)).toBeVisible()
  await expect(anybody.getByText(number).first()).toBeVisible()
  const chair = await as(browser, cast.chair)
  await chair.page.goto(`/petitions/${number}`)
  await expect(chair.page.getByText('Kiến nghị của một đợt giám sát').first()).toBeVisible()
})
