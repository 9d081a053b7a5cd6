import { expect, type Page, test } from '@playwright/test'
import { as, cast, expectAccessible } from '../fixtures.ts'
import { choose, press } from '../journey.ts'
import { newMark } from '../marks.ts'
import { PlainBrowser } from '../plain-browser.ts'
import { filePetition } from '../robust/prepared-cookies.ts'

const mark = newMark()
const name = `Dự án đường tránh ${mark}`
const open = (page: Page, link: string | RegExp) => page.getByRole('link', { name: link }).first().click()

test('a watcher reads why it is warned, keeps a list of a project, and reads what became overdue', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const front = await as(browser, cast.front, { javaScriptEnabled: false })
  const { page } = front
  await open(page, 'Cảnh báo sớm')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cảnh báo sớm')

  // Every number opens a list that is as long as it says.
  const number = page.getByRole('link', { name: /cảnh báo: Đông người$/ })
  const said = Number(await number.textContent())
  expect(said).toBeGreaterThan(0)
  await number.click()
  await expect(page.locator('tr[data-row]')).toHaveCount(said)
  await expect(page.getByText(/người cùng một nội dung\. Cảnh báo từ 5 người\./).first()).toBeVisible()
  await page.getByText('Cảnh báo theo quy tắc nào').click()
  await expect(page.getByText(/Luật không định nghĩa/)).toBeVisible()

  // What it is about leads to the file as those who supervise see it.
  const first = page.locator('tr[data-row]').first()
  const warned = ((await first.textContent()) ?? '').match(/\d{4}-\d{6}/)?.[0] ?? ''
  await first.getByRole('link').first().click()
  await expect(page).toHaveURL(new RegExp(`/supervision/${warned}$`))

  // A project is no noun of the house: its petitions are chosen one by one.
  await open(page, 'Cảnh báo sớm')
  await open(page, 'Danh sách theo dõi')
  await open(page, 'Lập danh sách mới')
  await page.getByLabel('Tên danh sách').fill(name)
  await choose(page, /^Theo địa bàn/)
  await press(page, 'Lập danh sách')
  await expect(page.getByText('Chọn ít nhất một: địa bàn').first()).toBeVisible()
  await expect(page.getByLabel('Tên danh sách')).toHaveValue(name)
  await choose(page, /^Chọn từng hồ sơ/)
  await press(page, 'Lập danh sách')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  const list = new URL(page.url()).pathname
  await page.getByLabel('Số hồ sơ').fill('2026-999999')
  await press(page, 'Thêm hồ sơ')
  await expect(page.getByText('Không thấy hồ sơ số này').first()).toBeVisible()
  await page.getByLabel('Số hồ sơ').fill(warned)
  await press(page, 'Thêm hồ sơ')
  await expect(page.getByRole('button', { name: `Bỏ ${warned}` })).toBeVisible()
  await open(page, /^Có cảnh báo/)
  await expect(page.getByText(/người cùng một nội dung/).first()).toBeVisible()

  // Nobody else opens it, until its owner shares it, and then only the same body.
  const council = await as(browser, cast.council)
  expect((await council.page.goto(list))?.status()).toBe(404)
  await council.page.goto('/supervision/warnings')
  await expectAccessible(council.page)

  // The board of the project sees what it was given, as long as it is given, and no list of its own.
  const { number: own } = await filePetition(new PlainBrowser(baseURL as string))
  await page.goto(list)
  await page.getByLabel('Số hồ sơ').fill(own)
  await press(page, 'Thêm hồ sơ')
  await open(page, 'Sửa danh sách')
  await page
    .getByLabel('Giao cho ban giám sát dự án')
    .selectOption({ label: 'Ban Giám sát đầu tư của cộng đồng phường Hồng Liên' })
  await press(page, 'Lưu danh sách')
  await expect(page.getByText('Giao cho Ban Giám sát đầu tư của cộng đồng phường Hồng Liên.')).toBeVisible()
  const board = await as(browser, 'gsdt-hong-lien')
  await open(board.page, 'Giám sát')
  await expect(board.page.getByText(name)).toBeVisible()
  await expectAccessible(board.page)
  await board.page.goto(`/supervision/${own}`)
  await expect(board.page.getByText(own).first()).toBeVisible()
  await expectAccessible(board.page)
  for (const address of ['/supervision/warnings', '/supervision/watch-lists', '/supervision/rounds', list])
    expect((await board.page.goto(address))?.status(), address).toBe(404)

  await press(page, `Bỏ ${warned}`)
  await expect(page.getByRole('button', { name: `Bỏ ${warned}` })).toHaveCount(0)
  await press(page, `Bỏ ${own}`)
  await expect(page.getByRole('button', { name: `Bỏ ${own}` })).toHaveCount(0)
  expect((await board.page.goto(`/supervision/${own}`))?.status()).toBe(404)
  await open(page, 'Sửa danh sách')
  await press(page, 'Bỏ danh sách')
  await expect(page.getByRole('link', { name })).toHaveCount(0)

  // The week stays at its address.
  await open(page, 'Cảnh báo sớm')
  await open(page, 'Quá hạn trong tuần')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Quá hạn trong tuần')
  await open(page, 'Tuần trước')
  await expect(page).toHaveURL(/\/supervision\/overdue\/\d{4}-W\d{2}$/)

  const reception = await as(browser, cast.reception)
  for (const address of ['/supervision/warnings', '/supervision/watch-lists', list])
    expect((await reception.page.goto(address))?.status()).toBe(404)
})
