import { expect, test } from '../fixtures.ts'
import { PlainBrowser } from '../plain-browser.ts'

const newPhone = () => `09${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`

test('one phone is sent six codes an hour, from wherever they are asked for', async ({ baseURL }) => {
  const contact = newPhone()
  for (let sent = 1; sent <= 7; sent++) {
    // Each from an address of its own.
    const page = await new PlainBrowser(baseURL as string).send('/tai-khoan/vao/gui', { contact })
    if (sent <= 6) expect(page.title, `code ${sent}`).toContain('Đã gửi mã')
    else expect(page.words).toContain('Đã gửi đến nơi này 6 lần')
  }
  const other = await new PlainBrowser(baseURL as string).send('/tai-khoan/vao/gui', { contact: newPhone() })
  expect(other.title).toContain('Đã gửi mã')
})

test('a citizen’s cookie opens no page of staff, nor theirs one of citizens', async ({ baseURL }) => {
  const citizen = new PlainBrowser(baseURL as string)
  const { words } = await citizen.send('/tai-khoan/vao/gui', { contact: newPhone() })
  const code = words.match(/Mã đăng nhập (\d{6})/)?.[1] ?? ''
  expect((await citizen.send('/tai-khoan/vao/ma/kiem', { code })).words).toContain('Hồ sơ đã gửi')
  for (const path of ['/inbox', '/notices', '/calls', '/account', '/account/lop-hai', '/settings/people']) {
    expect((await citizen.get(path)).location, path).toMatch(/^\/dang-nhap\?tiep=/)
  }
  for (const path of ['/account/phien/ket-thuc-khac', '/account/khoa-truy-cap/chuan-bi', '/notices/submit']) {
    expect((await citizen.post(path, { code: '1', name: 'x' })).location, path).toMatch(/^\/dang-nhap/)
  }
  expect((await citizen.get('/api/passkeys/add')).status).toBe(404)

  const staff = new PlainBrowser(baseURL as string)
  await staff.signInAs('quan-tri')
  expect((await staff.get('/tai-khoan')).location).toBe('/tai-khoan/vao')
  for (const path of ['/tai-khoan/them', '/tai-khoan/may/ket-thuc-het', '/tai-khoan/ra']) {
    expect((await staff.post(path, {})).location, path).toBe('/tai-khoan/vao')
  }
  expect((await staff.get('/account')).status).toBe(200)
})

test('without a provider there is no button and no way back from one', async ({ baseURL }) => {
  const anybody = new PlainBrowser(baseURL as string)
  for (const path of ['/tai-khoan/vao', '/dang-nhap']) {
    expect((await anybody.get(path)).text, path).not.toContain('dinh-danh')
  }
  expect((await anybody.get('/api/auth/callback/oidc?code=x&state=y')).status).toBe(404)
  const asked = await anybody.send('/tai-khoan/vao/dinh-danh', {})
  expect(asked.words).toContain('lúc này không trả lời')
  expect(anybody.cookies.has('namro_session')).toBe(false)
})
