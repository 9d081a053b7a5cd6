import { as, cast, expect, test } from '../fixtures.ts'
import { PlainBrowser } from '../plain-browser.ts'
import { filePetition, fillDraft } from '../robust/prepared-cookies.ts'

/** Words of this run alone: what an earlier one published must not be found. */
const word = `ngh${Date.now()
  .toString(36)
  .replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] as string)}`
const body = `Giếng ${word} nhiễm ${word} phèn, bể ${word} lọc, ống ${word} nối, vòi ${word} gãy hết cả.`
const codeShape = /[2-9A-HJKMNP-Z]{4}(?:-[2-9A-HJKMNP-Z]{4}){3}/

test('a published petition is offered before sending; who joins sees it by a code, is counted, and leaves', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const origin = baseURL as string
  const { number } = await filePetition(new PlainBrowser(origin), body)

  const phone = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  const sender = await phone.newPage()
  const writing = async () => {
    const draft = new PlainBrowser(origin)
    await fillDraft(draft, `${body} Xin sửa bể lọc.`)
    const cookies = draft.cookieHeader().split('; ')
    await phone.addCookies(
      cookies.map((one) => {
        const at = one.indexOf('=')
        return { name: one.slice(0, at), value: one.slice(at + 1), url: origin }
      }),
    )
    await sender.goto('/gui/xem-lai')
  }
  await writing()
  await expect(sender.getByRole('list', { name: 'Việc đã công khai' })).toHaveCount(0)

  const { page: desk } = await as(browser, cast.reception, { viewport: { width: 1280, height: 900 } })
  await desk.goto(`/petitions/${number}/publish`)
  await desk.getByRole('button', { name: 'Duyệt bản công khai' }).click()
  await expect(desk.getByText('Chưa đánh dấu đã đọc').first()).toBeVisible()
  await desk.getByLabel(/^Tôi đã đọc hết bản đã che/).check({ force: true })
  await desk.getByRole('button', { name: 'Duyệt bản công khai' }).click()
  await expect(desk.getByText('bản này được công khai như người gửi đồng ý').first()).toBeVisible()

  await writing()
  const list = sender.getByRole('list', { name: 'Việc đã công khai' })
  await list.getByRole('link', { name: new RegExp(`^Tôi cũng gặp việc này.*${number}`) }).click()
  await sender.getByRole('button', { name: 'Tôi cũng gặp việc này' }).click()
  await expect(sender.getByText('Chưa đánh dấu đồng ý').first()).toBeVisible()
  await sender.getByLabel(/^Tôi đồng ý để cơ quan tính thêm tôi/).check({ force: true })
  await sender.getByRole('button', { name: 'Tôi cũng gặp việc này' }).click()
  await expect(sender.getByText('Xin giữ mã theo dõi')).toBeVisible()
  const said = (await sender.getByRole('main').textContent()) ?? ''
  const code = said.match(codeShape)?.[0] as string

  await desk.goto(`/petitions/${number}`)
  await expect(desk.getByText('thêm 1 người nêu việc này')).toBeVisible()

  await sender.goto('/tra-cuu')
  await sender.getByLabel('Nhập mã bí mật để xem hồ sơ').fill(code)
  await sender.getByRole('button', { name: 'Mở hồ sơ' }).click()
  await expect(sender.getByRole('heading', { name: `Việc cùng nêu, hồ sơ ${number}` })).toBeVisible()
  await expect(sender.getByText('2 người nêu')).toBeVisible()
  await sender.getByRole('button', { name: 'Thôi theo dõi' }).click()
  await desk.reload()
  await expect(desk.getByText('người nêu việc này')).toHaveCount(0)
})
