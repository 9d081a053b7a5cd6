import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { as, cast, expectAccessible, signIn, signOut } from '../fixtures.ts'
import { cached, chooseDesk, keepByKeys, keptList, raw, rowsOf, said, somebody, soon } from './desk.ts'

const nothing = { entries: 0, device: [], text: '' }

/** The counter of the demo, on a machine that was chosen for it. */
async function desk(browser: Browser, size = {}): Promise<{ context: BrowserContext; page: Page }> {
  const { context, page } = await as(browser, cast.reception, size)
  context.setDefaultTimeout(60_000)
  await chooseDesk(page)
  return { context, page }
}

/** Writes one down without network, and has the network back. */
async function keptAway(
  { context, page }: { context: BrowserContext; page: Page },
  ...all: ReturnType<typeof said>[]
) {
  await context.setOffline(true)
  await page.goto('/reception/offline')
  for (const it of all) await keepByKeys(page, it)
}

/** Another desk of the same office writes somebody down; its browser may have no store, or none that answers. */
async function recordElsewhere(
  browser: Browser,
  it: ReturnType<typeof said>,
  store: 'there' | 'refused' | 'silent' = 'there',
): Promise<void> {
  const { context, page } = await as(browser, cast.reception)
  await page.addInitScript((store) => {
    if (store === 'there') return
    IDBFactory.prototype.databases = () =>
      store === 'refused'
        ? Promise.reject(new DOMException('no store here', 'SecurityError'))
        : new Promise(() => {})
  }, store)
  await page.goto('/reception')
  await page.getByLabel('Tên, số giấy tờ hoặc điện thoại người đến').fill(it.name)
  await page.keyboard.press('Enter')
  await page.getByLabel('Địa chỉ').fill(it.address)
  await page.getByLabel('Nội dung', { exact: true }).fill(it.contents)
  await page.getByRole('button', { name: 'Kết thúc lượt tiếp' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Đã ghi lượt tiếp số', soon)
  await context.close()
}

test('of one visitor at two desks the clerk chooses, line by line; another person at the machine sees only how many', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const both = await desk(browser, { viewport: { width: 360, height: 800 } })
  const { context, page } = both
  const same = said(somebody('Lò'))
  const another = said(somebody('Lù'))
  await keptAway(both, same, another)
  await recordElsewhere(browser, { ...same, contents: 'Hỏi về nắp cống bị sụt trước nhà, bao giờ thay.' })
  await recordElsewhere(browser, another)
  await context.setOffline(false)
  await expect(page.getByText('2 mục có hai bản khác nhau: so từng dòng và chọn.')).toBeVisible(soon)
  const first = keptList(page).filter({ hasText: same.name })
  await expect(first.getByRole('row', { name: /^Nội dung khác/ })).toContainText('bao giờ thay')
  await expectAccessible(page)
  await page.screenshot({ path: '.test/pictures/counter-two-versions-360.png', fullPage: true })

  // Somebody else signs in on this machine.
  await page.goto('/reception')
  await signOut(page)
  await expect.poll(() => page.evaluate(() => caches.keys()), soon).toEqual([])
  await signIn(page, cast.otherReception)
  await page.goto('/reception')
  await expect(page.getByText('2 mục của người khác đang giữ trên máy này')).toBeVisible(soon)
  await page.goto('/reception/offline')
  await expect(page.getByText('2 mục của người khác đang giữ trên máy này')).toBeVisible(soon)
  await expect(page.getByText('Mục đang giữ trên máy này: 0')).toBeVisible()
  await expect(page.getByText(same.name)).toHaveCount(0)
  expect((await raw(page)).text).not.toContain(same.name)

  // The first one comes back: nothing was lost, and nothing is doubled.
  await page.goto('/reception')
  await signOut(page)
  await signIn(page, cast.reception)
  await page.goto('/reception/offline')
  await expect(keptList(page)).toHaveCount(2, soon)
  await keptList(page)
    .filter({ hasText: same.name })
    .getByRole('button', { name: 'Là cùng một lượt, bỏ bản trên máy' })
    .click()
  await expect(keptList(page).filter({ hasText: same.name })).toContainText('Đã vào sổ: lượt tiếp số', soon)
  await keptList(page)
    .filter({ hasText: another.name })
    .getByRole('button', { name: 'Là lượt khác, ghi cả hai' })
    .click()
  await expect(keptList(page).filter({ hasText: another.name })).toContainText(
    'Đã vào sổ: lượt tiếp số',
    soon,
  )
  expect((await raw(page)).entries).toBe(0)
  expect(await rowsOf(context, same.name)).toHaveLength(1)
  const two = await rowsOf(context, another.name)
  expect(two).toHaveLength(2)
  expect(two.filter((row) => row.includes('người ghi xác nhận là lượt khác'))).toHaveLength(1)
  await context.close()
})

test('an answer lost after it was taken in, and two tabs at once, make one visit', async ({ browser }) => {
  test.setTimeout(240_000)
  const both = await desk(browser)
  const { context, page } = both
  const [lost, other] = [said(somebody('Má')), said(somebody('Mùa'), { open: true })]
  await keptAway(both, lost, other)
  let swallowed = 0
  await context.route('**/reception/join', async (route) => {
    await route.fetch()
    swallowed++
    await route.abort()
  })
  await context.setOffline(false)
  await expect.poll(() => swallowed, soon).toBeGreaterThan(0)
  await expect(page.getByText(/Mất mạng từ .* 2 mục giữ/)).toBeVisible(soon)
  await context.unroute('**/reception/join')
  const tab = await context.newPage()
  await tab.goto('/reception/offline')
  await Promise.all([page, tab].map((one) => one.getByRole('button', { name: 'Gửi ngay' }).click()))
  await expect.poll(async () => (await raw(page)).entries, soon).toBe(0)
  for (const it of [lost, other]) expect(await rowsOf(context, it.name), it.name).toHaveLength(1)
  await context.close()
})

test('a session that ended keeps everything; a refusal stays with its sentence and is mended there', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const both = await desk(browser)
  const { context, page } = both
  const late = said(somebody('Phàn'))
  await keptAway(both, late)
  // Written down five days ago, as the machine's clock had it.
  await keptList(page).getByRole('button', { name: 'Mở, sửa' }).click()
  const today = await page.getByLabel('Ngày tiếp').inputValue()
  const longAgo = new Date(Date.parse(today) - 5 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('Ngày tiếp').fill(longAgo)
  await page.getByRole('button', { name: 'Lưu mục này' }).click()
  await expect(keptList(page)).toContainText('Chờ gửi')
  const session = await context.cookies()
  await context.clearCookies()
  await context.setOffline(false)
  await expect(page.getByText('chưa đăng nhập hoặc người khác đang đăng nhập')).toBeVisible(soon)
  await expect(keptList(page)).toContainText('Chờ gửi')
  await context.addCookies(session)
  await page.getByRole('button', { name: 'Gửi ngay' }).click()
  await expect(keptList(page)).toContainText('quá 3 ngày nên máy không gửi được nữa', soon)
  await keptList(page).getByRole('button', { name: 'Mở, sửa' }).click()
  await page.getByLabel('Ngày tiếp').fill(today)
  await page.getByRole('button', { name: 'Lưu mục này' }).click()
  await expect(keptList(page)).toContainText('Đã vào sổ: lượt tiếp số', soon)
  expect(await rowsOf(context, late.name)).toHaveLength(1)
  await context.close()
})

test('the choice is taken back: warned of what is not sent, then nothing is left', async ({ browser }) => {
  test.setTimeout(240_000)
  const both = await desk(browser)
  const { context, page } = both
  // What is said wrong is told while the visitor is there.
  await context.setOffline(true)
  await page.goto('/reception/offline')
  await page.getByRole('button', { name: 'Kết thúc lượt tiếp' }).click()
  await expect(page.getByText('Chưa ghi họ tên người đến.').first()).toBeVisible(soon)
  await page.goto('/reception/offline')
  const [dropped, kept] = [said(somebody('Quàng')), said(somebody('Quách'))]
  for (const it of [dropped, kept]) await keepByKeys(page, it)
  // One goes by itself, asked twice.
  const row = keptList(page).filter({ hasText: dropped.name })
  await row.getByRole('button', { name: 'Bỏ mục này' }).click()
  await row.getByRole('button', { name: 'Giữ lại' }).click()
  await row.getByRole('button', { name: 'Bỏ mục này' }).click()
  await row.getByRole('button', { name: 'Bỏ hẳn' }).click()
  await expect(keptList(page)).toHaveCount(1)
  // The other stays unsent: the server takes nothing.
  await context.route('**/reception/join', (route) => route.fulfill({ status: 503 }))
  await context.setOffline(false)
  await page.goto('/reception')
  await page.getByText('Máy này là máy của quầy, mất mạng vẫn ghi được').click()
  await page.getByRole('button', { name: 'Thôi làm máy của quầy' }).click()
  await expect(page.getByText('Máy này còn giữ 1 mục chưa gửi')).toBeVisible(soon)
  expect((await raw(page)).entries).toBe(1)
  await page.getByRole('button', { name: 'Bỏ 1 mục, thôi làm máy của quầy' }).click()
  await expect(page.getByText('Ghi tiếp khi mất mạng')).toBeVisible(soon)
  expect(await raw(page)).toEqual(nothing)
  expect(await cached(page)).toEqual([])
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  await context.close()
})

for (const store of ['refused', 'silent'] as const) {
  test(`where the store of the browser is ${store}, what is written goes its way as on a machine that is no desk`, async ({
    browser,
  }) => {
    test.setTimeout(120_000)
    await recordElsewhere(browser, said(somebody('Lý')), store)
  })
}

test('the worker is asked for anew each time, and without scripts there is no offline', async ({
  browser,
  request,
}) => {
  const worker = await request.get('/sw.js')
  expect(worker.headers()['cache-control']).toMatch(/no-cache|no-store/)
  expect(worker.headers()['content-type']).toContain('javascript')
  const { context, page } = await as(browser, cast.reception, { javaScriptEnabled: false })
  await page.goto('/reception')
  await expect(page.getByText('Ghi tiếp khi mất mạng')).toHaveCount(0)
  await page.goto('/reception/offline')
  await page.getByRole('main').getByRole('link', { name: 'Về quầy tiếp công dân' }).click()
  await expect(page.getByLabel('Tên, số giấy tờ hoặc điện thoại người đến')).toBeVisible()
  await context.close()
  // Whoever kept it sends it, and nobody else in their name.
  const clerk = await as(browser, cast.reception)
  await clerk.page.goto('/reception/offline')
  const answer = await clerk.page.evaluate(async () => {
    const fields = { id: crypto.randomUUID(), tookPlaceAt: new Date().toISOString(), owner: 'somebody else' }
    const response = await fetch('/reception/join', { method: 'POST', body: new URLSearchParams(fields) })
    return response.json()
  })
  expect(answer).toEqual({ state: 'sign-in' })
  await clerk.context.close()
  // Nobody but who records there has it.
  const front = await as(browser, cast.front)
  for (const path of ['/reception/offline', '/reception/device'])
    expect((await front.page.goto(path))?.status(), path).toBe(404)
  await front.context.close()
})
