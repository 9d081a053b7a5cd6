import { type Browser, expect, type Page, test } from '@playwright/test'
import { as, cast, expectAccessible } from '../fixtures.ts'
import { dialogueToday } from '../pages/dialogue-journey.ts'
import { member } from '../pages/petition-journey.ts'
import { comesBack } from './comes-back.ts'

/** A secretary who uses nothing but keys: what is pressed is counted, what is said is not. */
class Secretary {
  readonly page: Page
  keys = 0

  constructor(page: Page) {
    this.page = page
  }

  /** The words of the opinion, of its answer, of the work. */
  async writes(text: string): Promise<void> {
    await this.page.keyboard.type(text)
  }

  /** Keys held down together count one each. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      // Until the scripts listen, these keys do nothing.
      if (key.startsWith('Alt')) await expect(this.page.locator('html[data-keys]')).toBeAttached()
      this.keys += key.split('+').length
      await this.page.keyboard.press(key)
    }
  }

  /** The key that sends a form of the desk. */
  async sends(key: string): Promise<void> {
    await comesBack(this.page, () => this.press(key))
  }

  async queue(seat: string): Promise<void> {
    await this.press('Alt+n')
    await expect(this.page.getByLabel('Ghế của người muốn nói')).toBeFocused()
    await this.press(...seat)
    await this.sends('Enter')
    await expect(this.page.getByText(`: Ghế ${seat}`).first()).toBeVisible()
  }

  async start(seat: string): Promise<void> {
    await this.sends('Alt+k')
    await expect(this.page.getByLabel('Ý kiến', { exact: true })).toBeFocused({ timeout: 60_000 })
    await expect(this.page.getByText(`Ghế ${seat}`).first()).toBeVisible()
  }
}

const staffOf = async (origin: string) => ({
  front: await member(origin, cast.front),
  chair: await member(origin, cast.chair),
  reception: await member(origin, cast.reception),
})
const counts = (page: Page, words: RegExp) => expect(page.getByText(words).first()).toBeVisible()

/** Somebody else who looks at the same page, and never reloads it. */
async function watcher(browser: Browser, path: string) {
  const other = await as(browser, cast.chair)
  await other.page.goto(path)
  return other
}

test('three opinions with few keys, followed by a second device, until the hall is closed', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const number = await dialogueToday(await staffOf(baseURL as string))
  const desk = await as(browser, cast.reception)
  const { page } = desk
  await page.goto(`/dialogues/${number}`)
  await page.getByRole('button', { name: 'Khai mạc, mở bàn thư ký' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bàn thư ký')
  await expectAccessible(page)
  const second = await watcher(browser, `/dialogues/${number}/live`)
  const following = second.page.waitForResponse(/api\/halls/)
  await second.page.reload()
  await following

  const body = 'Mương cạnh nhà văn hóa tổ 5 tắc từ đầu tháng, mưa là nước vào ba nhà, đề nghị nạo vét.'
  const secretary = new Secretary(page)
  await secretary.queue('12')
  // The second device shows it by itself, soon.
  await expect(second.page.getByText('Kế tiếp: Ghế 12')).toBeVisible({ timeout: 10_000 })

  await secretary.start('12')
  await secretary.writes(body)
  await secretary.press('Tab')
  await secretary.writes('Phường nạo vét xong trong tuần này.')
  await secretary.sends('Alt+1')
  await counts(page, /1 ý kiến: 1 đã trả lời tại hội nghị/)
  await counts(second.page, /1 ý kiến: 1 đã trả lời tại hội nghị/)
  expect(secretary.keys, 'keys of an answered opinion').toBeLessThanOrEqual(12)

  const promising = new Secretary(page)
  await promising.queue('14')
  await promising.start('14')
  await promising.writes(body)
  await promising.sends('Alt+2')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Việc đã hứa')
  await expectAccessible(page)
  await expect(page.getByLabel('Rõ người: ai làm')).toBeFocused()
  await promising.press('ArrowDown')
  await promising.sends('Alt+Enter')
  await counts(page, /2 ý kiến: 1 đã trả lời tại hội nghị, 1 thành việc đã hứa/)
  expect(promising.keys, 'keys of a promise').toBeLessThanOrEqual(12)

  const above = new Secretary(page)
  await above.queue('3')
  await above.start('3')
  await above.writes('Đề nghị tăng mức hỗ trợ người cao tuổi từ 75 tuổi ở phường lên bằng thành phố khác.')
  await above.sends('Alt+4')
  await expect(page.getByLabel('Báo cáo lên cơ quan nào')).toBeFocused()
  await above.writes('Ủy ban nhân dân tỉnh')
  await above.press('Tab', 'ArrowDown')
  await above.sends('Alt+Enter')
  await counts(page, /3 ý kiến: .* 1 vượt thẩm quyền/)
  await expect(second.page.getByText(/3 ý kiến: .* 1 vượt thẩm quyền/).first()).toBeVisible({
    timeout: 10_000,
  })
  console.log(`keys: answered ${secretary.keys}, promise ${promising.keys}, above ${above.keys}`)

  // The promise is a petition with its lotus, in the hands of who was named.
  await page.getByRole('link', { name: /Ý kiến 2: Ghế 14/ }).click()
  await page.getByRole('link', { name: /^Hồ sơ / }).click()
  await expect(page.getByText(/5\/5 rõ/).first()).toBeVisible()
  await expect(page.getByText('Nêu tại hội nghị').first()).toBeVisible()

  await page.goto(`/dialogues/${number}/live`)
  await page.getByRole('button', { name: 'Bế mạc' }).click()
  await expect(page.getByText('Đã họp, đang hoàn thiện biên bản').first()).toBeVisible()
  await expect(second.page.getByText('Hội nghị đã bế mạc')).toBeVisible({ timeout: 10_000 })
  for (const { context } of [desk, second]) await context.close()
})

test('two desks on one opinion see both texts; nothing typed is lost; it works without scripts', async ({
  browser,
  baseURL,
}) => {
  const number = await dialogueToday(await staffOf(baseURL as string))
  const one = await as(browser, cast.reception, { javaScriptEnabled: false })
  const { page } = one
  await page.goto(`/dialogues/${number}`)
  await page.getByRole('button', { name: 'Khai mạc, mở bàn thư ký' }).click()
  await page.getByLabel('Ghế của người muốn nói').fill('7')
  await page.getByRole('button', { name: 'Thêm vào hàng chờ' }).click()
  await page.getByRole('button', { name: 'Bắt đầu giờ' }).click()
  const two = await as(browser, cast.reception, { javaScriptEnabled: false })
  await two.page.goto(`/dialogues/${number}/live`)
  await page.getByLabel('Ý kiến', { exact: true }).fill('Bản của máy thứ nhất, đường ngõ 12 ngập.')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await two.page.getByLabel('Ý kiến', { exact: true }).fill('Bản của máy thứ hai, đường ngõ 12 ngập sâu.')
  await two.page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(two.page.getByText(/Trùng: máy khác vừa ghi lượt này/).first()).toBeVisible()
  await expect(two.page.getByLabel('Ý kiến', { exact: true })).toHaveValue(/máy thứ hai/)
  await expect(two.page.getByText('Bản của máy thứ nhất, đường ngõ 12 ngập.')).toBeVisible()
  await two.page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.reload()
  await expect(page.getByLabel('Ý kiến', { exact: true })).toHaveValue(/máy thứ hai/)
  for (const { context } of [one, two]) await context.close()
})

test('two places add up, each with a queue of its own', async ({ browser, baseURL }) => {
  const places = { site2Place: 'Nhà văn hóa tổ 5', site2Seats: '60' }
  const number = await dialogueToday(await staffOf(baseURL as string), places)
  const desk = await as(browser, cast.reception)
  const { page } = desk
  await page.goto(`/dialogues/${number}`)
  await page.getByRole('button', { name: 'Khai mạc, mở bàn thư ký' }).click()
  await page.getByRole('link', { name: /^Điểm cầu 2/ }).click()
  await page.getByLabel('Có mặt').fill('41')
  await page.getByRole('button', { name: 'Ghi số người' }).click()
  await expect(page.getByText(/Có mặt 41\./)).toBeVisible()
  await page.getByRole('link', { name: /^Điểm cầu 1/ }).click()
  await page.getByLabel('Có mặt').fill('96')
  await page.getByRole('button', { name: 'Ghi số người' }).click()
  await expect(page.getByText(/Có mặt 137\./)).toBeVisible()
  await desk.context.close()
})

test('the wall shows seats in large letters and no words; a phone asks, another supports', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const number = await dialogueToday(await staffOf(baseURL as string))
  const desk = await as(browser, cast.reception)
  const { page } = desk
  await page.goto(`/dialogues/${number}`)
  await page.getByRole('button', { name: 'Khai mạc, mở bàn thư ký' }).click()
  const door = (await page.getByRole('link', { name: 'Trang hỏi của hội trường' }).getAttribute('href')) ?? ''

  const phone = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage()
  const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await other.goto(`/doi-thoai/${number}/hoi`)
  await expect(other.getByText('Quét mã trong hội trường để hỏi')).toBeVisible()
  await phone.goto(door)
  expect(new URL(phone.url()).search).toBe('')
  await phone
    .getByLabel('Ông/bà muốn hỏi hoặc nêu việc gì?')
    .fill('Gọi bà Lò Thị Mận số 0900 000 123 trả lời tôi.')
  await phone.getByLabel('Số ghế').fill('21')
  await phone.getByRole('button', { name: 'Gửi câu hỏi' }).click()
  await expect(phone.getByText(/nêu tên hoặc số của một người/)).toBeVisible()
  const question = `Bao giờ nạo vét mương tổ 5, lần ${Date.now() % 1000}?`
  await phone.getByLabel('Ông/bà muốn hỏi hoặc nêu việc gì?').fill(question)
  await phone.getByRole('button', { name: 'Gửi câu hỏi' }).click()
  await expect(phone.getByText('Đã gửi đến bàn thư ký')).toBeVisible()

  await page.reload()
  const asked = page.getByRole('listitem').filter({ hasText: question })
  await asked.getByRole('button', { name: 'Cho hiện' }).click()
  await expect(asked.getByText(/, đã hiện/)).toBeVisible()
  await other.goto(door)
  await other.getByRole('button', { name: 'Tôi cũng muốn hỏi câu này (1)' }).click()
  await expect(other.getByRole('button', { name: 'Bỏ đồng tình (2)' })).toBeVisible()
  await expect(phone.getByText('2 người muốn hỏi câu này.')).toBeVisible()
  await expect(asked.getByText(/2 người muốn hỏi/)).toBeVisible()
  await asked.getByRole('button', { name: 'Đưa vào hàng chờ' }).click()
  await expect(phone.getByText('Mời ông/bà chuẩn bị: lượt kế tiếp.')).toBeVisible()
  await page.getByRole('button', { name: 'Bắt đầu giờ' }).click()
  await expect(phone.getByText('Đến lượt ông/bà, 5 phút.')).toBeVisible()

  const wall = await desk.context.newPage()
  await wall.goto(`/dialogues/${number}/screen`)
  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 1920, height: 1080 },
  ]) {
    await wall.setViewportSize(viewport)
    await expect(wall.getByText('Đang phát biểu')).toBeVisible()
    const lines = await wall.evaluate(linesOf)
    expect(lines.length).toBeLessThanOrEqual(9)
    for (const { text, letter } of lines) {
      expect(letter / viewport.height, text).toBeGreaterThanOrEqual(0.05)
    }
    const { width, height } = await wall.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      height: document.documentElement.scrollHeight,
    }))
    expect(width).toBeLessThanOrEqual(viewport.width)
    expect(height).toBeLessThanOrEqual(viewport.height)
  }
  await expect(wall.getByText('Ghế 21')).toBeVisible()
  await expect(wall.getByText(question)).toHaveCount(0)
  await desk.context.close()
  await phone.context().close()
  await other.context().close()
})

/** Every line that is read on the wall, with the height of its capital letters. */
function linesOf(): { text: string; letter: number }[] {
  const canvas = document.createElement('canvas').getContext('2d')
  const lines = new Map<number, { text: string; letter: number }>()
  const walk = document.createTreeWalker(document.querySelector('main') as Element, NodeFilter.SHOW_TEXT)
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const around = node.parentElement as HTMLElement
    if (!node.textContent?.trim() || around.closest('.sr-only')) continue
    const style = getComputedStyle(around)
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const { top, height } of range.getClientRects()) {
      if (!canvas || height === 0) continue
      canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
      const letter = canvas.measureText('H').actualBoundingBoxAscent
      lines.set(Math.round(top / 10), { text: node.textContent.trim(), letter })
    }
  }
  return [...lines.values()]
}
