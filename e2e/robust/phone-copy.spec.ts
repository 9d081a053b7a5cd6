import { expect, type Page, test } from '@playwright/test'
import { PlainBrowser } from '../plain-browser.ts'
import { fillDraft, prepared } from './prepared-cookies.ts'

/** What lies on this device: the text under its name, and the keys that open it. */
const onPhone = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ text: string | null; keys: number }>((done) => {
        const opening = indexedDB.open('nam-ro', 1)
        opening.onupgradeneeded = () => opening.result.createObjectStore('keys')
        opening.onsuccess = () => {
          const asked = opening.result.transaction('keys').objectStore('keys').count()
          asked.onsuccess = () => {
            opening.result.close()
            done({ text: localStorage.getItem('nam-ro-nhap'), keys: asked.result })
          }
        }
      }),
  )

test('the copy kept on the phone goes when the letter is received', async ({ browser, baseURL }) => {
  const plain = new PlainBrowser(baseURL as string)
  await fillDraft(plain)
  const context = await browser.newContext({
    baseURL,
    extraHTTPHeaders: { 'x-forwarded-for': plain.address },
  })
  await context.addCookies([...plain.cookies].map(([name, value]) => ({ name, value, url: plain.origin })))
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(String(error)))

  await page.goto('/gui/noi-dung')
  await page.getByRole('button', { name: 'Giữ thêm một bản trên điện thoại này' }).click()
  await expect(page.getByText('gửi đơn xong thì tự xóa')).toBeVisible()
  const kept = await onPhone(page)
  expect(kept.keys).toBe(1)
  expect(kept.text).not.toContain(prepared.body.slice(0, 20))

  await page.goto('/gui/xem-lai')
  expect((await onPhone(page)).text).toBe(kept.text)
  await page.getByRole('radio', { name: /^Tôi không đồng ý/ }).check({ force: true })
  await page.getByRole('button', { name: /^Gửi/ }).click()
  await expect(page.getByText('Bản nháp giữ trên điện thoại này đã xóa.')).toBeVisible()
  expect(await onPhone(page)).toEqual({ text: null, keys: 0 })

  await page.reload()
  await expect(page.getByRole('heading', { name: 'Phiếu tiếp nhận' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  await expect(page.getByText('Bản nháp giữ trên điện thoại này đã xóa.')).toBeHidden()
  expect(wrong).toEqual([])
  await context.close()
})
