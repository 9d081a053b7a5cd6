import { expect, type Page, test } from '@playwright/test'
import { as, cast, expectAccessible } from '../fixtures.ts'

/** A clerk who uses nothing but keys, each of them counted. */
class Clerk {
  readonly page: Page
  keys = 0

  constructor(page: Page) {
    this.page = page
  }

  async types(text: string): Promise<void> {
    this.keys += text.length
    await this.page.keyboard.type(text)
  }

  async press(key: string, times = 1): Promise<void> {
    this.keys += times
    for (let at = 0; at < times; at++) await this.page.keyboard.press(key)
  }

  /** Goes on with Tab to the control of this name. */
  async tabTo(role: 'button' | 'textbox' | 'checkbox' | 'combobox', name: string | RegExp): Promise<void> {
    const target = this.page.getByRole('main').getByRole(role, { name }).first()
    for (let presses = 0; presses < 20; presses++) {
      if (await target.evaluate((node) => node === document.activeElement)) return
      await this.press('Tab')
    }
    throw new Error(`Tab never reaches the ${role} ${name}`)
  }
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const focused = (page: Page, label: string | RegExp) =>
  expect(page.getByLabel(label, { exact: true })).toBeFocused()
/** Nobody else of the demo is called so; a second run of the same place meets another. */
const newcomer = () =>
  `Lường Thị Mận ${Math.random()
    .toString(36)
    .replace(/[^a-z]/g, '')
    .slice(0, 4)}`

test('a first visit and a second go through with keys alone, few of them', async ({ browser }) => {
  const { page, context } = await as(browser, cast.reception)
  const name = newcomer()
  const number = `000${Math.random().toFixed(9).slice(2)}`
  await page.goto('/reception')

  const first = new Clerk(page)
  await focused(page, 'Tên, số giấy tờ hoặc điện thoại người đến')
  await first.types(name)
  await first.press('Enter')
  await expect(page.getByText('Chưa đến cơ quan này lần nào')).toBeVisible()
  // Who it is stands in no address.
  expect(decodeURIComponent(page.url())).not.toContain(name)
  await focused(page, 'Địa chỉ')
  await first.types('Tổ 5, Hồng Liên')
  await first.tabTo('textbox', /^Số giấy tờ/)
  await first.types(number)
  await first.tabTo('textbox', /^Nội dung/)
  await first.types('Mương cạnh nhà văn hóa tổ 5 tắc, mưa là nước tràn vào ba nhà, đề nghị nạo vét.')
  await first.tabTo('checkbox', /^Mở hồ sơ/)
  await first.press('Space')
  await first.tabTo('button', 'Kết thúc lượt tiếp')
  await first.press('Enter')
  await expect(heading(page)).toContainText('Giấy biên nhận có mã bí mật')
  await expectAccessible(page)
  // The paper: Enter prints, Tab and Enter bring the next person.
  await expect(page.getByRole('button', { name: 'In giấy' })).toBeFocused()
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes')
  })
  await first.press('Enter')
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes')
  await first.tabTo('button', 'Đã trao giấy, tiếp người kế')
  await first.press('Enter')
  await expect(heading(page)).toContainText('Tiếp công dân')
  expect(first.keys, 'keys of a first visit').toBeLessThanOrEqual(225)

  const second = new Clerk(page)
  await focused(page, 'Tên, số giấy tờ hoặc điện thoại người đến')
  await second.types(number)
  await second.press('Enter')
  await expect(page.getByRole('link', { name: /^Vụ việc cũ, đã nêu 1 lần: Mương cạnh/ })).toBeFocused()
  await second.press('Enter')
  await expect(page.getByText('Vụ việc cũ, đã nêu 1 lần')).toBeVisible()
  await expect(page.getByText('Hôm nay đã ghi người này rồi')).toBeVisible()
  await focused(page, 'Nội dung')
  await expect(page.getByLabel('Họ tên người đến')).toHaveValue(name)
  await second.types('Mương tổ 5 vẫn chưa nạo vét, hỏi ngày làm.')
  await second.tabTo('button', 'Kết thúc lượt tiếp')
  await second.press('Enter')
  await expect(heading(page)).toContainText('Đã ghi lượt tiếp số')
  await expect(page.getByRole('button', { name: 'In giấy' })).toBeFocused()
  await second.tabTo('button', 'Đã trao giấy, tiếp người kế')
  await second.press('Enter')
  await expect(heading(page)).toContainText('Tiếp công dân')
  expect(second.keys, 'keys of a returning visitor').toBeLessThanOrEqual(120)
  test.info().annotations.push({ type: 'keys', description: `${first.keys} and ${second.keys}` })
  console.log(`keys: first visit ${first.keys}, returning visitor ${second.keys}`)

  // Both stand in the book, one as new and one as old.
  await page.goto('/registers/reception')
  const rows = page.getByRole('row').filter({ hasText: name })
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText('vụ việc mới')
  await expect(rows.last()).toContainText('vụ việc cũ, đã nêu 2 lần')
  await context.close()
})

test('the counter, an entry and the book work without scripts', async ({ browser }) => {
  const { page, context } = await as(browser, cast.reception, { javaScriptEnabled: false })
  await page.goto('/reception')
  await page.getByLabel('Tên, số giấy tờ hoặc điện thoại người đến').fill('tieu van soi')
  await page.getByRole('button', { name: 'Tìm, tiếp người mới' }).click()
  await page.getByRole('link', { name: /^Vụ việc cũ.*biên bản đo đất/ }).click()
  await expect(page.getByLabel('Họ tên người đến')).toHaveValue('Tiêu Văn Sồi')
  await page.getByRole('button', { name: 'Kết thúc lượt tiếp' }).click()
  // Refused with the sentence by its field; who came is not typed again.
  await expect(page.getByText('Chưa ghi nội dung').first()).toBeVisible()
  await expect(page.getByLabel('Họ tên người đến')).toHaveValue('Tiêu Văn Sồi')
  await page.getByLabel('Nội dung', { exact: true }).fill(`Hỏi lại kết quả đo đất ngõ 12, lần ${Date.now()}.`)
  await page.getByRole('button', { name: 'Kết thúc lượt tiếp' }).click()
  await expect(heading(page)).toContainText('Đã ghi lượt tiếp số')
  await page.getByRole('link', { name: 'Xem lượt tiếp' }).click()
  await expect(page.getByText(/Vụ việc cũ, đã nêu [3-9] lần/)).toBeVisible()
  await context.close()
})

test('a neighbour’s desk knows nobody of here; the Front finds no counter and no book', async ({
  browser,
}) => {
  const neighbour = await as(browser, cast.otherReception)
  await neighbour.page.goto('/reception')
  await neighbour.page.getByLabel('Tên, số giấy tờ hoặc điện thoại người đến').fill('tieu van soi')
  await neighbour.page.getByRole('button', { name: 'Tìm, tiếp người mới' }).click()
  await expect(neighbour.page.getByText('Chưa đến cơ quan này lần nào')).toBeVisible()
  await neighbour.context.close()
  const front = await as(browser, cast.front)
  for (const path of [
    '/reception',
    '/reception/schedule',
    '/registers/reception',
    '/registers/reception/csv',
  ])
    expect((await front.page.goto(path))?.status(), path).toBe(404)
  await front.context.close()
})
