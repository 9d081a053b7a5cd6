import { type Browser, expect, type Page, test } from '@playwright/test'
import { cast, signIn } from '../fixtures.ts'
import { PlainBrowser } from '../plain-browser.ts'
import { filePetition, fillDraft, prepared, receiptOf } from './prepared-cookies.ts'

/** Whoever is refused, interrupted, too slow or too quick finds their words where they left them. */
const long = 'Nước tràn vào nhà. '.repeat(2000).trim()

/** A browser page that holds the cookies of a plain one. */
async function pageOf(browser: Browser, plain: PlainBrowser, javaScriptEnabled = false): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled,
    extraHTTPHeaders: { 'x-forwarded-for': plain.address },
  })
  const cookies = [...plain.cookies].map(([name, value]) => ({ name, value, url: plain.origin }))
  await context.addCookies(cookies)
  return context.newPage()
}

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click()

/** The sentence by the field itself, and the mark that tells a screen reader of it. */
async function expectSentence(page: Page, field: string, sentence: string | RegExp): Promise<void> {
  await expect(page.locator(`#o-${field}-loi`)).toContainText(sentence)
  await expect(page.locator(`[aria-describedby*="o-${field}-loi"]`).first()).toBeAttached()
}

test.describe('every public form answers by the field and keeps what was typed', () => {
  test('while filing', async ({ browser, baseURL }) => {
    const plain = new PlainBrowser(baseURL as string)
    const page = await pageOf(browser, plain)
    await page.goto('/gui/noi-dung')
    await press(page, /^Tiếp/)
    await expectSentence(page, 'body', 'Chưa có nội dung')
    await page.locator('#o-body').fill('Mương tắc')
    await press(page, /^Tiếp/)
    await expectSentence(page, 'body', 'còn ngắn (9/40 ký tự)')
    await expect(page.locator('#o-body')).toHaveValue('Mương tắc')
    await page.locator('#o-body').fill(long)
    await press(page, /^Tiếp/)
    await expectSentence(page, 'body', 'dài hơn 4.000 ký tự')
    await expect(page.locator('#o-body')).toHaveValue(long)
    await page.locator('#o-body').fill(prepared.body)
    await press(page, /^Tiếp/)
    await press(page, /^Tiếp/)
    await expectSentence(page, 'letter', 'Chưa chọn câu trả lời')
    await page.goto('/gui/loai')
    await press(page, /^Tiếp/)
    await expectSentence(page, 'kind', 'Chưa chọn loại việc')
    await page.getByRole('radio', { name: /^Phản ánh$/ }).check({ force: true })
    await press(page, /^Tiếp/)
    await page.locator('#o-place').fill('tổ 5 '.repeat(100).trim())
    await press(page, /^Tiếp/)
    await expectSentence(page, 'areaCode', 'Chưa chọn xã, phường')
    await expectSentence(page, 'place', 'dài hơn 300 ký tự')
    await expect(page.locator('#o-place')).toHaveValue('tổ 5 '.repeat(100).trim())
    await page.locator('#o-place').fill('Tổ 5')
    await page.locator('#o-areaCode').selectOption('90101')
    await press(page, /^Tiếp/)
    await press(page, 'Tải tệp lên')
    await expectSentence(page, 'file', 'Chưa chọn tệp nào')
    await press(page, /tiếp tục/)
    await page.locator('#o-email').fill('không phải thư')
    await press(page, /^Tiếp/)
    await expectSentence(page, 'name', 'Chưa có họ tên')
    await expectSentence(page, 'address', 'Chưa có địa chỉ')
    await expectSentence(page, 'channel', 'Chưa chọn cách báo tin')
    await expectSentence(page, 'email', 'thường thiếu @')
    await expect(page.locator('#o-email')).toHaveValue('không phải thư')
    await page.locator('#o-name').fill('Tên dài '.repeat(40).trim())
    await page.locator('#o-phone').fill('0900 12')
    await page.getByRole('radio', { name: /^Nhắn tin|^Tin nhắn/ }).check({ force: true })
    await press(page, /^Tiếp/)
    await expectSentence(page, 'name', 'dài hơn 120 ký tự')
    await expectSentence(page, 'phone', 'có 6 chữ số')
    await expect(page.locator('#o-name')).toHaveValue('Tên dài '.repeat(40).trim())
    await expect(page.locator('#o-phone')).toHaveValue('0900 12')
    await page.locator('#o-name').fill(prepared.name)
    await page.locator('#o-address').fill(prepared.address)
    await page.locator('#o-email').fill('')
    await page.locator('#o-phone').fill('')
    await page.getByRole('radio', { name: /^Tự xem bằng mã/ }).check({ force: true })
    await press(page, /^Tiếp/)
    await press(page, /^Gửi/)
    await expectSentence(page, 'consent', 'Chưa chọn có công khai hay không')
    await page.context().close()
  })

  test('after filing, and when signing in', async ({ browser, baseURL }) => {
    const plain = new PlainBrowser(baseURL as string)
    const { code } = await filePetition(plain)
    await plain.send('/tra-cuu/mo', { code })
    const page = await pageOf(browser, plain)
    const tooLong = 'x'.repeat(2001)
    await page.goto('/tra-cuu/ho-so/bo-sung')
    await press(page, 'Gửi bổ sung')
    await expectSentence(page, 'note', 'Chưa ghi nội dung bổ sung')
    await page.locator('#o-note').fill(tooLong)
    await press(page, 'Gửi bổ sung')
    await expectSentence(page, 'note', 'Dài hơn 2.000 ký tự')
    await expect(page.locator('#o-note')).toHaveValue(tooLong)
    await page.goto('/tra-cuu/ho-so/rut-don')
    await page.locator('#o-reason').fill('Tôi đổi ý vì đã xong')
    await press(page, 'Rút đơn')
    await expectSentence(page, 'sure', 'Đánh dấu vào ô')
    await expect(page.locator('#o-reason')).toHaveValue('Tôi đổi ý vì đã xong')
    await page.goto('/dang-nhap')
    await page.locator('#o-login').fill('khong.co.ai')
    await page.locator('#o-password').fill('mật khẩu bí mật')
    await press(page, 'Đăng nhập')
    await expect(page.getByText('Chưa đúng tên đăng nhập, mật khẩu hoặc mã').first()).toBeVisible()
    await expect(page.locator('#o-login')).toHaveValue('khong.co.ai')
    await expect(page.locator('#o-password')).toHaveValue('')
    await page.context().close()
  })
})

test('a wrong code and a mistyped one are told apart, and neither is kept', async ({ browser, baseURL }) => {
  const plain = new PlainBrowser(baseURL as string)
  const { code } = await filePetition(plain)
  const page = await pageOf(browser, new PlainBrowser(baseURL as string))
  const swapped = code.endsWith('2') ? `${code.slice(0, -1)}3` : `${code.slice(0, -1)}2`
  for (const [typed, sentence] of [
    ['', 'thiếu hoặc nhầm một chữ'],
    [swapped, 'thiếu hoặc nhầm một chữ'],
    ['2026-000001', 'thiếu hoặc nhầm một chữ'],
    ['2222-2222-2222-2222', 'Không có hồ sơ nào mở bằng mã này'],
  ] as const) {
    await page.goto('/tra-cuu')
    await page.locator('#o-code').fill(typed)
    await press(page, 'Mở hồ sơ')
    await expectSentence(page, 'code', sentence)
    await expect(page.locator('#o-code')).toHaveValue('')
  }
  await page.locator('#o-code').fill(` ${code.toLowerCase().replaceAll('-', ' ')} `)
  await press(page, 'Mở hồ sơ')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hồ sơ')
  await page.context().close()
})

test('a double click, a second tab and a lost reply file one petition', async ({ browser, baseURL }) => {
  const plain = new PlainBrowser(baseURL as string)
  await fillDraft(plain)
  const [first, second] = [await pageOf(browser, plain, true), await pageOf(browser, plain)]
  for (const page of [first, second]) {
    await page.goto('/gui/xem-lai')
    await page.getByRole('radio', { name: /^Tôi đồng ý/ }).check({ force: true })
  }
  await first.getByRole('button', { name: /^Gửi/ }).dblclick()
  await expect(first.getByRole('heading', { level: 1 })).toContainText('Đã nhận')
  const sent = receiptOf(await first.content())
  await press(second, /^Gửi/)
  await expect(second.getByText('Gửi hai lần vẫn tính một')).toBeVisible()
  expect(receiptOf(await second.content())).toEqual(sent)
  // The reply got lost on its way: the browser still has the cookies of before, and sends again.
  const again = await plain.send('/gui/xem-lai/luu', { consent: 'yes' })
  expect(receiptOf(again.text)).toEqual(sent)
  await first.context().close()
  await second.context().close()

  const lost = new PlainBrowser(baseURL as string)
  await fillDraft(lost)
  const tab = lost.copy()
  const cut = fetch(`${lost.origin}/gui/xem-lai/luu`, {
    method: 'POST',
    headers: {
      origin: lost.origin,
      cookie: lost.cookieHeader(),
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'consent=yes',
    signal: AbortSignal.timeout(25),
  })
  await expect(cut).rejects.toThrow()
  const both = await Promise.all([lost, tab].map((one) => one.send('/gui/xem-lai/luu', { consent: 'yes' })))
  const [one, other] = both.map(({ text }) => receiptOf(text))
  expect(one).toEqual(other)
  expect(one?.number).not.toBe(sent.number)
})

test('hidden signs are taken out, and the sender is asked to read once more', async ({ baseURL }) => {
  const plain = new PlainBrowser(baseURL as string)
  const words = 'Đề nghị sửa đèn đường ngõ 12, tối không thấy đường đi.'
  await fillDraft(
    plain,
    `\u202e${words.slice(0, 10)}\u0000\u200b${words.slice(10)}\u2066\ufeff`.normalize('NFD'),
  )
  const preview = await plain.get('/gui/xem-lai')
  expect(preview.text).toContain('Đã bỏ 5 ký tự ẩn')
  expect(preview.text).toContain(words)
  const { code } = receiptOf((await plain.send('/gui/xem-lai/luu', { consent: 'no' })).text)
  expect((await plain.send('/tra-cuu/mo', { code })).text).toContain(words)
})

test('a draft is found on return, thrown away when asked, and gone after sending', async ({
  browser,
  baseURL,
}) => {
  const plain = new PlainBrowser(baseURL as string)
  await fillDraft(plain)
  const page = await pageOf(browser, plain)
  await page.goto('/gui')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Có một bản viết dở')
  await expect(page.getByText(prepared.body)).toBeVisible()
  await press(page, 'Bỏ, viết bản mới')
  await expect(page.locator('#o-body')).toHaveValue('')
  await page.goto('/gui/xem-lai')
  await expect(page).toHaveURL(/\/gui\/noi-dung$/)
  expect((await plain.get('/gui/noi-dung')).text).not.toContain(prepared.body)
  await page.context().close()

  const sender = new PlainBrowser(baseURL as string)
  await filePetition(sender)
  for (const step of ['noi-dung', 'nguoi-gui', 'xem-lai']) {
    const answer = await sender.get(`/gui/${step}`)
    expect(answer.text).not.toContain(prepared.body)
    expect(answer.text).not.toContain(prepared.name)
  }
  expect((await sender.get('/gui')).text).toContain('Đơn vừa gửi đã được nhận')
  const fresh = await sender.send('/gui/moi', {})
  expect(fresh.text).toContain('Ông/bà muốn phản ánh')
  expect(fresh.text).not.toContain(prepared.body)
})

test.describe('an officer', () => {
  const officer = 'phan-loai-hong-lien'
  const reason = 'Nội dung là đề nghị sửa chữa, không phải phản ánh; đã gọi hỏi người gửi.'

  /** A page of triage with a reason typed and not sent. */
  async function typing(browser: Browser, number: string, who = officer): Promise<Page> {
    const page = await (await browser.newContext()).newPage()
    await signIn(page, who)
    await page.goto(`/petitions/${number}/triage`)
    await page.locator('#o-reason').fill(reason)
    return page
  }

  /** Signs in again on the page that the refused form led to, and finds the words. */
  async function expectKept(page: Page, number: string): Promise<void> {
    await page.getByRole('button', { name: 'Đỗ Văn Trúc' }).click()
    await expect(page).toHaveURL(new RegExp(`/petitions/${number}/triage$`))
    await expect(page.locator('#o-reason')).toHaveValue(reason)
    await expect(page.getByText('Phần đang viết vẫn còn').first()).toBeVisible()
  }

  test('whose session is over signs in and goes on', async ({ browser, baseURL }) => {
    const { number } = await filePetition(new PlainBrowser(baseURL as string))
    const page = await typing(browser, number)
    const thief = new PlainBrowser(baseURL as string)
    for (const { name, value } of await page.context().cookies()) thief.cookies.set(name, value)
    await thief.post('/dang-xuat', {})
    await press(page, 'Phân loại')
    await expect(page.getByText('Đã hết thời gian đăng nhập').first()).toBeVisible()
    await expectKept(page, number)
    await page.context().close()
  })

  test('whose session was ended from elsewhere is told when, and goes on', async ({ browser, baseURL }) => {
    const { number } = await filePetition(new PlainBrowser(baseURL as string))
    const page = await typing(browser, number)
    const other = await (await browser.newContext()).newPage()
    await signIn(other, officer)
    await other.goto('/account')
    await press(other, 'Đăng xuất khỏi mọi máy khác')
    await expect(other.getByRole('button', { name: 'Đăng xuất khỏi mọi máy khác' })).toHaveCount(0)
    await press(page, 'Phân loại')
    await expect(page.getByText('Tài khoản đã đăng xuất từ thiết bị khác lúc').first()).toBeVisible()
    await expectKept(page, number)
    await page.context().close()
    await other.context().close()
  })

  test('who comes second is told so and loses nothing', async ({ browser, baseURL }) => {
    const { number } = await filePetition(new PlainBrowser(baseURL as string))
    const late = await typing(browser, number)
    const quick = await typing(browser, number, cast.reception)
    for (const page of [quick, late]) {
      await page.getByRole('radio', { name: 'kiến nghị', exact: true }).check({ force: true })
      await page.locator('#o-field').selectOption({ index: 3 })
      await page.getByRole('radio', { name: 'Thuộc thẩm quyền', exact: true }).check({ force: true })
      await press(page, 'Phân loại')
    }
    await expect(quick.getByText('Đã phân loại').first()).toBeVisible()
    await expect(late.getByText('Người khác vừa làm một việc trên hồ sơ này').first()).toBeVisible()
    await expect(late.locator('#o-reason')).toHaveValue(reason)
    await expect(late.getByRole('radio', { name: 'kiến nghị', exact: true })).toBeChecked()
    await quick.context().close()
    await late.context().close()
  })
})

test('what is typed before the scripts of a page came stands when they are there', async ({
  browser,
  baseURL,
}) => {
  const plain = new PlainBrowser(baseURL as string)
  await fillDraft(plain)
  const page = await pageOf(browser, plain, true)
  let come = () => {}
  const late = new Promise<void>((done) => {
    come = done
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await late
    await route.continue()
  })
  const isTaken = (id: string) =>
    page.locator(id).evaluate((node) => Object.keys(node).some((key) => key.startsWith('__react')))
  await page.goto('/gui/noi-dung', { waitUntil: 'commit' })
  await expect(page.locator('#o-body')).toHaveValue(prepared.body)
  await page.locator('#o-body').press('Control+End')
  await page.keyboard.type(' Nước vào nhà.')
  expect(await isTaken('#o-body')).toBe(false)
  come()
  await expect.poll(() => isTaken('#o-body')).toBe(true)
  await expect(page.locator('#o-body')).toHaveValue(`${prepared.body} Nước vào nhà.`)
})
