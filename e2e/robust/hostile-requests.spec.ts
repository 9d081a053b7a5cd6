import { expect, test } from '@playwright/test'
import { samplePdf, samplePng } from '../../scripts/demo/sample-files.ts'
import { cast } from '../fixtures.ts'
import { fileForm, PlainBrowser } from '../plain-browser.ts'
import { rawRequest } from '../raw-request.ts'
import { filePetition, fillDraft, prepared } from './prepared-cookies.ts'

/** Requests that no page of the site sends: each is answered in words, and none changes anything. */
const letter = 'Đoạn văn đã viết mười lăm phút, không được mất vì trang đã đổi.'
const form = 'application/x-www-form-urlencoded'

test('a form from another site, from nowhere or from a hidden place is refused', async ({ baseURL }) => {
  const origin = baseURL as string
  const body = new URLSearchParams({ body: prepared.body }).toString()
  const origins = ['https://dich.example', 'null', undefined, `${origin}.dich.example`, `${origin}/`, '']
  for (const path of ['/gui/noi-dung/luu', '/dang-nhap/vao', '/api/uploads?for=draft', '/gui', '/khong-co']) {
    for (const from of origins) {
      const headers: Record<string, string> = { 'content-type': form }
      if (from !== undefined) headers.origin = from
      const answer = await rawRequest(origin, { method: 'POST', path, headers, body })
      expect(answer.status, `${path} from ${from}`).toBe(403)
      expect(answer.text).toContain('Mở lại trang Năm Rõ rồi gửi')
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
  }
})

test('a body over the limit, or of unknown length, is refused before it is read', async ({ baseURL }) => {
  const browser = new PlainBrowser(baseURL as string)
  const tooLarge = await browser.post('/gui/noi-dung/luu', { body: 'x'.repeat(200_001) })
  expect(tooLarge.status).toBe(413)
  expect(tooLarge.text).toContain('Nội dung gửi lên nặng quá')
  const unknown = await rawRequest(browser.origin, {
    method: 'POST',
    path: '/gui/noi-dung/luu',
    headers: { origin: browser.origin, 'content-type': form, 'transfer-encoding': 'chunked' },
    body: 'body=abc',
  })
  expect(unknown.status).toBe(413)
})

test('a form of an older version of the site shows what was typed in it', async ({ baseURL }) => {
  const browser = new PlainBrowser(baseURL as string)
  const old = new FormData()
  old.set('$ACTION_ID_40a1b2', '')
  old.set('1_body', `${letter}<script>`)
  const multipart = new Response(old)
  const type = multipart.headers.get('content-type') ?? ''
  const bytes = await multipart.arrayBuffer()
  const answers = [
    await browser.post('/gui/noi-dung', { type, bytes }),
    await browser.post('/gui/noi-dung', { type, bytes }, { 'next-action': '40a1b2' }),
    await browser.post('/gui/noi-dung/luu', { body: `${letter}<script>` }, { 'next-action': '40a1b2' }),
  ]
  for (const { status, text } of answers) {
    expect(status).toBe(409)
    expect(text).toContain('mẫu vừa đổi')
    expect(text).toContain(letter)
    expect(text).not.toContain('<script>')
  }
  const empty = { type: 'text/x-component', bytes: '[]' }
  expect((await browser.post('/gui/noi-dung', empty, { 'next-action': 'x' })).status).toBe(409)
})

test('a body that is no form is an empty form', async ({ baseURL }) => {
  const browser = new PlainBrowser(baseURL as string)
  const broken = [
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'multipart/form-data; boundary=abc',
    '',
  ]
  for (const type of [...broken, 'application/json', `${form}; charset=utf-7`]) {
    const answer = await browser.post('/gui/noi-dung/luu', { type, bytes: '--abc\r\nContent-Dis' })
    expect(answer.status, type).toBe(303)
    expect((await browser.get(answer.location)).text).toContain('Chưa có nội dung')
  }
  const upload = await browser.post('/api/uploads?for=draft', { type: 'multipart/form-data', bytes: 'x' })
  expect(upload.status).toBe(303)
})

test('addresses that no page has are not found, and methods that no page knows are refused', async ({
  baseURL,
}) => {
  const origin = baseURL as string
  const paths = [
    '/khong-co',
    '/..%2f..%2fetc%2fpasswd',
    '/%ff',
    '/petitions/%E0%A4%A',
    '/api/halls/%E0%A4%A',
    '/api/uploads/parts/%E0%A4%A',
    '/.env',
    '/package.json',
  ]
  for (const path of [
    ...paths,
    '/api/files/x',
    '/api/files/%00',
    '/_next/data/x',
    '/api/auth/session',
    '/gui//',
  ]) {
    const answer = await rawRequest(origin, { path })
    expect([404, 308], `${path} ${answer.status}`).toContain(answer.status)
  }
  for (const path of ['/', '/tra-cuu', '/gui/noi-dung', '/dang-nhap', '/tro-giup']) {
    const head = await rawRequest(origin, { method: 'HEAD', path })
    expect(head.status, path).toBe(200)
    expect(head.text).toBe('')
  }
  expect((await rawRequest(origin, { method: 'HEAD', path: '/khong-co' })).status).toBe(404)
  for (const path of [
    '/',
    '/gui/noi-dung/luu',
    '/tra-cuu',
    '/petitions/2026-000001',
    '/api/health',
    '/khong-co',
  ]) {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'PROPFIND', 'TRACE', 'OPTIONS']) {
      for (const headers of [undefined, { origin, 'content-length': '0' }]) {
        const answer = await rawRequest(origin, { method, path, headers })
        expect([answer.status, answer.headers.allow], `${method} ${path}`).toEqual([405, 'GET, HEAD, POST'])
        expect(answer.text).toContain('<h1>')
      }
    }
  }
  const form = await rawRequest(origin, { path: '/gui/noi-dung/luu' })
  expect(form.status).toBe(405)
  expect(form.text).toContain('<h1>Địa chỉ này không mở được như thế</h1>')
})

test('a petition out of reach, one that is not there and a page that is not there read the same', async ({
  baseURL,
}) => {
  const origin = baseURL as string
  const { number } = await filePetition(new PlainBrowser(origin))
  const other = new PlainBrowser(origin)
  await other.signInAs(cast.otherReception)
  const away = await other.get('/khong-co-trang-nay')
  expect(away.text).toMatch(/<h1[^>]*>Không tìm thấy trang này/)
  for (const path of [`/petitions/${number}`, '/petitions/2026-999999', `/petitions/${number}/refuse`]) {
    const answer = await other.get(path)
    expect(answer.status, path).toBe(404)
    expect([answer.title, answer.words], path).toEqual([away.title, away.words])
    expect(answer.text, path).not.toContain(number)
  }
  const own = new PlainBrowser(origin)
  await own.signInAs(cast.reception)
  expect((await own.get(`/petitions/${number}`)).status).toBe(200)
})

test('without scripts, and with them, an absent petition is said to be absent', async ({
  browser,
  baseURL,
}) => {
  const staff = new PlainBrowser(baseURL as string)
  await staff.signInAs(cast.reception)
  for (const javaScriptEnabled of [false, true]) {
    const context = await browser.newContext({ javaScriptEnabled, baseURL })
    await context.addCookies([...staff.cookies].map(([name, value]) => ({ name, value, url: staff.origin })))
    const page = await context.newPage()
    const wrong: string[] = []
    page.on('pageerror', (error) => wrong.push(String(error)))
    const answer = await page.goto('/petitions/2026-999999')
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { name: 'Không tìm thấy trang này' })).toBeVisible()
    await page.waitForLoadState('networkidle')
    await expect(page.getByRole('heading', { name: 'Không tìm thấy trang này' })).toBeVisible()
    expect(page.url()).toBe(`${baseURL}/petitions/2026-999999`)
    expect(wrong).toEqual([])
    await context.close()
  }
})

test('only what is really a picture or a paper is taken, under a harmless name', async ({ baseURL }) => {
  const browser = new PlainBrowser(baseURL as string)
  await fillDraft(browser)
  const upload = async (name: string, bytes: Uint8Array) => {
    const answer = await browser.post('/api/uploads?for=draft', await fileForm(name, bytes))
    expect(answer.status).toBe(303)
    return (await browser.get('/gui/tep')).text
  }
  const program = new TextEncoder().encode('#!/bin/sh\nrm -rf /\n')
  const page = new TextEncoder().encode('<html><script>alert(1)</script></html>')
  expect(await upload('anh-muong.png', program)).toContain('Chưa nhận được loại tệp của anh-muong.png')
  expect(await upload('trang.pdf', page)).toContain('Chưa nhận được loại tệp của trang.pdf')
  expect(await upload('trong.png', new Uint8Array())).toContain('Không mở được tệp trong.png')
  expect(await upload('nang.pdf', bigPdf(10 * 1024 * 1024 + 1))).toContain('Tệp nang.pdf nặng quá')
  const all = await browser.post(
    '/api/uploads?for=draft',
    await fileForm('ca-nang.pdf', bigPdf(26 * 1024 * 1024)),
  )
  expect(all.status).toBe(303)
  expect((await browser.get('/gui/tep')).text).toContain('mỗi lần gửi được')

  const listed = await upload('../../etc/\u202egnp.exe\u0000.png', samplePng())
  expect(listed).toContain('gnp.exe.png')
  expect(listed).not.toContain('../')
  expect(listed).not.toContain('\u202e')
  expect((await browser.get('/gui/tep')).text).not.toContain('anh-muong.png</')

  const foreign = await browser.post('/api/uploads?for=draft', await fileForm('a.png', samplePng()), {
    origin: 'https://dich.example',
  })
  expect(foreign.status).toBe(403)
  const nobody = await new PlainBrowser(browser.origin).post(
    '/api/uploads?for=draft',
    await fileForm('a.png', samplePng()),
  )
  expect(nobody.status).toBe(303)
})

/** A PDF of at least so many bytes. */
function bigPdf(size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  bytes.set(samplePdf('Trang'))
  return bytes
}

test('a file is opened by whoever may read its petition and not found for others', async ({ baseURL }) => {
  const origin = baseURL as string
  const sender = new PlainBrowser(origin)
  await fillDraft(sender)
  await sender.post('/api/uploads?for=draft', await fileForm('muong.png', samplePng()))
  const { code } = await filePetition(sender)
  const opened = await sender.send('/tra-cuu/mo', { code })
  const file = opened.text.match(/\/api\/files\/[0-9a-f-]{36}/)?.[0] as string
  // A picture is shown once its copy is drawn.
  await expect.poll(async () => (await sender.get(file)).status, { timeout: 20_000 }).toBe(200)
  const own = await sender.get(file)
  expect(own.headers.get('content-disposition')).toContain('attachment')
  expect(own.headers.get('content-security-policy')).toContain('sandbox')

  const absent = await sender.get('/api/files/00000000-0000-4000-8000-000000000000')
  for (const key of [undefined, cast.otherReception, cast.noRole, cast.front]) {
    const other = new PlainBrowser(origin)
    if (key) await other.signInAs(key)
    const answer = await other.get(file)
    expect(answer.status, key).toBe(404)
    expect(answer.text, key).toBe(absent.text)
  }
  const desk = new PlainBrowser(origin)
  await desk.signInAs(cast.reception)
  expect((await desk.get(file)).status).toBe(200)
})

test('a QR address with a wrong code leads to the look-up and says so', async ({ baseURL }) => {
  const browser = new PlainBrowser(baseURL as string)
  for (const [code, sentence] of [
    ['WRONG', 'Mã này thiếu hoặc nhầm một chữ'],
    ['%00%3Cscript%3E', 'Mã này thiếu hoặc nhầm một chữ'],
    ['2222222222222222', 'Không có hồ sơ nào mở bằng mã này'],
  ] as const) {
    const answer = await browser.get(`/q/${code}`)
    expect(answer.status).toBe(303)
    expect(answer.location).toBe('/tra-cuu')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect((await browser.get('/tra-cuu')).text).toContain(sentence)
  }
})

test('guessing codes becomes slow and never locks the petition', async ({ baseURL }) => {
  const sender = new PlainBrowser(baseURL as string)
  const { code, number } = await filePetition(sender)
  const guesser = new PlainBrowser(baseURL as string)
  const seconds = async () => {
    const start = performance.now()
    await guesser.post('/tra-cuu/mo', { code: '2222-2222-2222-2222' })
    return (performance.now() - start) / 1000
  }
  await Promise.all(Array.from({ length: 29 }, seconds))
  // A wait is never shorter than asked for, however busy the machine is.
  const waited = await seconds()
  expect(waited).toBeGreaterThan(1.5)
  const opened = await guesser.send('/tra-cuu/mo', { code })
  expect(opened.text).toContain(number)
  // Nobody else waits because of them: of three, the quickest did not.
  const others = []
  for (let n = 0; n < 3; n++) {
    const start = performance.now()
    await new PlainBrowser(baseURL as string).send('/tra-cuu/mo', { code })
    others.push((performance.now() - start) / 1000)
  }
  expect(Math.min(...others)).toBeLessThan(waited)
})
