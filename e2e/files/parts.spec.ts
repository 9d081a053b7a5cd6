import type { Browser, Page } from '@playwright/test'
import { samplePdf, samplePng } from '../../scripts/demo/sample-files.ts'
import { expect, test } from '../fixtures.ts'
import { PlainBrowser } from '../plain-browser.ts'
import { fillDraft } from '../robust/prepared-cookies.ts'

/** A PDF of nine megabytes: three parts. */
const bigPdf = Buffer.concat([
  samplePdf('Trang'),
  Buffer.alloc(9_000_000, '% phan dem\n'),
  Buffer.from('\n%%EOF\n'),
])

/** The page for files of a draft that was filled in before. */
async function filesPage(browser: Browser, origin: string): Promise<Page> {
  const plain = new PlainBrowser(origin)
  await fillDraft(plain)
  const context = await browser.newContext({ extraHTTPHeaders: { 'x-forwarded-for': plain.address } })
  await context.addCookies([...plain.cookies].map(([name, value]) => ({ name, value, url: origin })))
  const page = await context.newPage()
  await page.goto(`${origin}/gui/tep`, { waitUntil: 'networkidle' })
  return page
}
const choose = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel('Chọn ảnh, giấy tờ trong máy').setInputFiles({ name, mimeType: 'application/pdf', buffer })
const upload = (page: Page) => page.getByRole('button', { name: 'Tải tệp lên' }).click()
const listed = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Tệp đã tải lên' }).getByRole('link', { name })

test('a file whose line breaks in the middle goes on from there', async ({ browser, baseURL }) => {
  const page = await filesPage(browser, baseURL as string)
  const offsets: number[] = []
  let broken = false
  await page.route('**/api/uploads/parts/*', (route) => {
    if (!route.request().headers()['upload-offset']) return route.continue()
    const offset = Number(route.request().headers()['upload-offset'])
    offsets.push(offset)
    if (offset === 0 || broken) return route.continue()
    broken = true
    return route.abort('connectionreset')
  })
  await choose(page, 'quyết định.pdf', bigPdf)
  await upload(page)
  await expect(page.getByText('Mất mạng khi tải quyết định.pdf (46%). Bấm “Tải tiếp”')).toBeVisible()
  await page.getByRole('button', { name: 'Tải tiếp' }).click()
  await expect(listed(page, 'quyết định.pdf')).toBeVisible()
  const part = 4 * 1024 * 1024
  expect(offsets).toEqual([0, part, part, 2 * part])
})

test('a page opened anew goes on with the same file', async ({ browser, baseURL }) => {
  const page = await filesPage(browser, baseURL as string)
  const offsets: number[] = []
  await page.route('**/api/uploads/parts/*', (route) => {
    if (!route.request().headers()['upload-offset']) return route.continue()
    offsets.push(Number(route.request().headers()['upload-offset']))
    return offsets.length === 2 ? route.abort() : route.continue()
  })
  await choose(page, 'a.pdf', bigPdf)
  await upload(page)
  await expect(page.getByRole('button', { name: 'Tải tiếp' })).toBeVisible()
  await page.reload({ waitUntil: 'networkidle' })
  await choose(page, 'a.pdf', bigPdf)
  await upload(page)
  await expect(listed(page, 'a.pdf')).toBeVisible()
  expect(offsets.filter((one) => one === 0)).toHaveLength(1)
})

test('what is not taken is said in words, and what stands beside it is kept', async ({
  browser,
  baseURL,
}) => {
  const page = await filesPage(browser, baseURL as string)
  await page.getByLabel('Chọn ảnh, giấy tờ trong máy').setInputFiles([
    { name: 'trang.html', mimeType: 'text/html', buffer: Buffer.from('<html><script>alert(1)</script>') },
    { name: 'ảnh.png', mimeType: 'image/png', buffer: samplePng() },
  ])
  await upload(page)
  await expect(page.getByText('Chưa nhận được loại tệp của trang.html.')).toBeVisible()
  await page.getByRole('button', { name: 'Xem những tệp đã nhận' }).click()
  await expect(listed(page, 'ảnh.png')).toBeVisible()
})

test('parts come only from this site, to who may send files there', async ({ baseURL }) => {
  const origin = baseURL as string
  const sender = new PlainBrowser(origin)
  await fillDraft(sender)
  const begin = (browser: PlainBrowser, from = origin, query = 'for=draft') =>
    fetch(`${origin}/api/uploads/parts?${query}`, {
      method: 'POST',
      headers: { origin: from, cookie: browser.cookieHeader(), 'x-forwarded-for': browser.address },
      body: JSON.stringify({ name: 'a.pdf', length: 9, sha256: '0'.repeat(64) }),
    })
  expect((await begin(sender)).status).toBe(200)
  const { id } = (await (await begin(sender)).json()) as { id: string }
  expect((await begin(sender, 'http://elsewhere.invalid')).status).toBe(403)
  expect((await begin(new PlainBrowser(origin))).status).toBe(422)
  expect((await begin(sender, origin, 'for=petition&number=2026-000001')).status).toBe(401)
  expect((await begin(sender, origin, 'for=nothing')).status).toBe(404)
  const other = new PlainBrowser(origin)
  await fillDraft(other)
  const put = await fetch(`${origin}/api/uploads/parts/${id}?for=draft`, {
    method: 'POST',
    headers: { origin, cookie: other.cookieHeader(), 'upload-offset': '0' },
    body: 'aaaaaaaaa',
  })
  expect(put.status).toBe(404)
})
