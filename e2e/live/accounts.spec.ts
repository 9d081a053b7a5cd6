import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { type Cluster, startCluster } from '../../scripts/embedded-postgres.mjs'
import { type MailServer, startMailServer } from '../../tests/mail-server.ts'
import { client, type OidcServer, startOidcServer } from '../../tests/oidc-server.ts'
import { type SmsGateway, startSmsGateway } from '../../tests/sms-gateway.ts'
import { ownPort, removeData, type Start, start } from '../../tests/start/installation.ts'
import { testFolder } from '../../tests/test-folder.ts'
import { seriousFaults } from '../fixtures.ts'
import { layoutFaults } from '../pages/layout-rules.ts'
import { PlainBrowser } from '../plain-browser.ts'
import { adminPassword, fill, firstAdministrator, press } from './by-hand.ts'

/**
 * A real installation with a gateway, a mail server and a provider of identities: citizens come in by
 * code, link and identity without scripts, staff by passkey and identity. The site is called by a name,
 * since keys know no addresses of numbers; the provider lives on another site.
 */
const server = testFolder('e2e-accounts-server')
const dir = testFolder('e2e-accounts')
let cluster: Cluster
let site: Start
let home: string
let mail: MailServer
let gateway: SmsGateway
let provider: OidcServer
let spare: string[] = []

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000)
  for (const folder of [server, dir]) removeData(folder)
  const port = await ownPort()
  home = `http://localhost:${port}`
  mail = await startMailServer()
  gateway = await startSmsGateway()
  provider = await startOidcServer(`${home}/api/auth/callback/oidc`)
  cluster = await startCluster({ dir: server, fsync: false })
  site = start({
    ...{ DATABASE_URL: cluster.superUrl, PORT: port, DATA_DIR: dir, APP_URL: home },
    APP_SECRET: Buffer.alloc(48, 7).toString('base64'),
    VAULT_KEY: Buffer.alloc(32, 8).toString('base64'),
    ...{ SMTP_URL: mail.url, SMS_GATEWAY_URL: gateway.url },
    ...{ OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: client.id, OIDC_CLIENT_SECRET: client.secret },
    OIDC_NAME: 'cổng định danh thử',
  })
  await site.says('Dừng: Ctrl-C')
  const admin = await open(browser)
  const link = site.output().match(/\/thiet-lap\/[\w-]+/)?.[0] ?? ''
  spare = await firstAdministrator(admin, home + link)
  await admin.context().close()
})
test.afterAll(async () => {
  site?.signal('SIGTERM')
  await site?.ended
  await cluster?.stop()
  await Promise.all([mail?.down(), gateway?.stop(), provider?.down()])
  for (const folder of [server, dir]) removeData(folder)
})

/** Many pages each, looked at twice, on machines that do other things as well. */
test.beforeEach(() => test.setTimeout(240_000))

type Options = Parameters<Browser['newContext']>[0]
const open = async (browser: Browser, options: Options = {}) => (await browser.newContext(options)).newPage()
const phone = { viewport: { width: 360, height: 740 } }
const plain = { ...phone, javaScriptEnabled: false }
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const told = (page: Page) => page.getByRole('main').getByRole('alert')
const lastCode = () => gateway.posted.at(-1)?.text.match(/Mã đăng nhập (\d{6})/)?.[1] ?? ''

/**
 * Neither runs over its side nor has anything serious for axe, at both widths; looked at in another
 * browser with the same cookies, since axe needs scripts.
 */
async function liesWell(shown: Page, what: string): Promise<void> {
  const storageState = await shown.context().storageState()
  const context = await (shown.context().browser() as Browser).newContext({ storageState })
  const page = await context.newPage()
  await page.goto(shown.url())
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect.soft(await layoutFaults(page, {}), `${what} at ${width} px`).toEqual([])
    await page.screenshot({ path: `.test/pictures/live-${what}-${width}.png`, fullPage: true })
  }
  expect.soft(await seriousFaults(page), what).toEqual([])
  await context.close()
}

/** Somebody sends a petition without any account. @returns its code */
async function fileOne(): Promise<string> {
  const sender = new PlainBrowser(home)
  const steps: [string, Record<string, string>][] = [
    ['noi-dung', { body: 'Đèn đường ngõ 12 hỏng từ đầu tháng 11. Đề nghị phường cho thay bóng đèn.' }],
    ['loai', { kind: 'feedback' }],
    ['noi-xay-ra', { areaCode: '90901', place: 'ngõ 12' }],
    ['tep', {}],
    ['nguoi-gui', { name: 'Hoàng Thị Thị', address: 'tổ 2', channel: 'code' }],
  ]
  for (const [step, values] of steps) await sender.send(`/gui/${step}/luu`, values)
  const { text } = await sender.send('/gui/xem-lai/luu', { consent: 'no' })
  const code = text.match(/[2-9A-HJKMNP-Z]{4}(?:-[2-9A-HJKMNP-Z]{4}){3}/)?.[0]
  if (!code) throw new Error('no code after sending')
  return code
}

async function enterByPhone(page: Page, number: string): Promise<void> {
  await page.goto(`${home}/tai-khoan/vao`)
  await fill(page, { contact: number })
  await press(page, 'Gửi mã')
  await expect(heading(page)).toHaveText('Nhập mã đăng nhập')
}

test('a citizen keeps a petition by a code to the phone, without scripts', async ({ browser }) => {
  const code = await fileOne()
  const page = await open(browser, plain)
  await enterByPhone(page, '0912 000 111')
  const right = lastCode()
  await fill(page, { code: right === '000000' ? '000001' : '000000' })
  await press(page, 'Vào tài khoản')
  await expect(told(page)).toContainText('còn 4 lần')
  await fill(page, { code: right })
  await press(page, 'Vào tài khoản')
  await expect(page.getByText('Chưa có hồ sơ nào trong tài khoản')).toBeVisible()

  await fill(page, { code: '2222-3333-4444-5555' })
  await press(page, 'Thêm hồ sơ')
  await expect(told(page)).toBeVisible()
  await fill(page, { code })
  await press(page, 'Thêm hồ sơ')
  await expect(page.getByText('Đã thêm hồ sơ vào tài khoản')).toBeVisible()
  await page.getByRole('button', { name: 'Mở hồ sơ' }).click()
  await expect(heading(page)).toContainText('Hồ sơ 20')
  await expect(page.getByRole('button', { name: 'Lưu vào tài khoản' })).toHaveCount(0)

  // The office is behind a wall for citizens, whatever they ask for.
  for (const path of ['/inbox', '/account', '/account/khoa-truy-cap', '/settings/people', '/calls']) {
    await page.goto(home + path)
    await expect(heading(page), path).toHaveText('Đăng nhập')
  }

  // Another kind of device: the owner hears of it.
  const other = await open(browser, {
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0',
  })
  await enterByPhone(other, '0912000111')
  await fill(other, { code: lastCode() })
  await press(other, 'Vào tài khoản')
  await expect(other.getByText('Firefox trên Windows')).toBeVisible()
  await expect.poll(() => gateway.posted.at(-1)?.text).toContain('Tài khoản vừa đăng nhập trên máy mới')
  await liesWell(other, 'citizen-account')
  await press(other, 'Đăng xuất tất cả')
  await expect(heading(other)).toHaveText('Vào tài khoản')
  await page.goto(`${home}/tai-khoan`)
  await expect(heading(page)).toHaveText('Vào tài khoản')
  for (const one of [page, other]) await one.context().close()
})

test('a link by mail opens nothing when looked at, and once when the button is pressed', async ({
  browser,
}) => {
  const page = await open(browser, plain)
  await page.goto(`${home}/tai-khoan/vao`)
  await fill(page, { contact: 'ba.con@example.org' })
  await press(page, 'Gửi mã')
  await expect(heading(page)).toHaveText('Xem thư vừa gửi')
  await expect.poll(() => mail.letters.length).toBeGreaterThan(0)
  const link = mail.letters.at(-1)?.text.match(/http:\S+\/tai-khoan\/thu\/\S+/)?.[0] ?? ''
  const scanner = new PlainBrowser(home)
  for (let n = 0; n < 3; n++)
    expect((await scanner.get(new URL(link).pathname)).location).toBe('/tai-khoan/thu')
  expect(scanner.cookies.has('namro_session')).toBe(false)

  await page.goto(link)
  expect(page.url()).toBe(`${home}/tai-khoan/thu`)
  await press(page, 'Vào tài khoản')
  await expect(heading(page)).toHaveText('Tài khoản')
  await page.goto(link)
  await expect(page.getByText('Liên kết này đã dùng hoặc đã hết hạn.')).toBeVisible()
  await page.context().close()
})

/** At the provider, which has pages of its own. */
async function atProvider(page: Page, sub: string | undefined): Promise<void> {
  await expect(page).toHaveTitle('Provider')
  if (sub) await page.getByLabel('Sub').fill(sub)
  await page.getByRole('button', { name: sub ? 'Sign in' : 'Cancel' }).click()
}

for (const [what, options] of [
  ['without scripts', plain],
  ['with scripts', phone],
] as const) {
  test(`a citizen comes in by the provider, ${what}`, async ({ browser }) => {
    const page = await open(browser, options)
    const leave = async () => {
      await page.goto(`${home}/tai-khoan/vao`)
      await press(page, 'Vào bằng cổng định danh thử')
    }
    await leave()
    await atProvider(page, undefined)
    await expect(told(page)).toContainText('đã thôi đăng nhập ở cổng định danh thử')
    await leave()
    await atProvider(page, `citizen ${what}`)
    await expect(heading(page)).toHaveText('Tài khoản')
    await page.goto(`${home}/inbox`)
    await expect(heading(page)).toHaveText('Đăng nhập')

    await page.goto(`${home}/tai-khoan`)
    await press(page, 'Đăng xuất')
    provider.forge((token) => ({ ...token, claims: { ...token.claims, nonce: 'another' } }))
    await leave()
    await expect(told(page)).toContainText('Chưa xác nhận được')
    provider.forge(undefined)
    await provider.down()
    await leave()
    await expect(told(page)).toContainText('lúc này không trả lời')
    await liesWell(page, 'citizen-door-with-provider')
    await provider.up()
    await page.goto(`${home}/tai-khoan`)
    await expect(heading(page)).toHaveText('Vào tài khoản')
    await page.context().close()
  })
}

async function enterByPassword(page: Page): Promise<void> {
  await page.goto(`${home}/dang-nhap`)
  await fill(page, { login: 'ho.thi.hat.sen', password: adminPassword, code: spare.pop() ?? '' })
  await press(page, 'Đăng nhập')
  await expect(page.getByRole('button', { name: 'Đăng xuất' })).toBeVisible()
}

/** A device with a finger to press, in software. */
async function withAuthenticator(context: BrowserContext, page: Page) {
  const cdp = await context.newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    verifies: (isUserVerified: boolean) =>
      cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    keys: async () => (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
  }
}

test('staff add a passkey, come in by it, and take it out', async ({ browser }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const device = await withAuthenticator(context, page)
  await enterByPassword(page)
  await page.goto(`${home}/account/khoa-truy-cap`)
  await liesWell(page, 'passkeys-none')
  await press(page, 'Tiếp: tạo khóa')
  await expect(told(page)).toContainText('Chưa có tên khóa')
  await fill(page, { name: 'máy ở quầy', code: spare.pop() ?? '' })
  await press(page, 'Tiếp: tạo khóa')
  await expect(heading(page)).toHaveText('Tạo khóa “máy ở quầy”')
  await liesWell(page, 'passkey-made')
  await press(page, 'Tạo khóa trên máy này')
  await expect(page.getByText('Đã thêm khóa truy cập')).toBeVisible()
  expect(await device.keys()).toHaveLength(1)
  await page.getByLabel('Tên của khóa máy ở quầy').fill('máy bàn')
  await page.getByRole('button', { name: 'Đổi tên khóa máy ở quầy' }).click()
  await expect(page.locator('main li span.font-semibold')).toHaveText('máy bàn')
  await liesWell(page, 'passkeys-one')

  await press(page, 'Đăng xuất')
  await expect(heading(page)).toHaveText('Đăng nhập')
  await liesWell(page, 'sign-in-with-all')
  await press(page, 'Vào bằng khóa truy cập')
  await expect(heading(page)).toHaveText('Việc cần làm')

  // A device that verifies nobody opens nothing; nor does a key that was taken out.
  await press(page, 'Đăng xuất')
  await device.verifies(false)
  await press(page, 'Vào bằng khóa truy cập')
  await expect(page.getByText('Chưa nhận ra khóa truy cập này').first()).toBeVisible()
  await device.verifies(true)
  await press(page, 'Vào bằng khóa truy cập')
  await expect(heading(page)).toHaveText('Việc cần làm')
  await page.goto(`${home}/account/khoa-truy-cap`)
  await page.getByRole('button', { name: 'Gỡ khóa máy bàn' }).click()
  await expect(page.getByText('Chưa có khóa nào')).toBeVisible()
  await press(page, 'Đăng xuất')
  await press(page, 'Vào bằng khóa truy cập')
  await expect(told(page)).toContainText('Chưa nhận ra khóa truy cập này')
  await context.close()
})

test('pages without scripts say what to use instead of a passkey', async ({ browser }) => {
  const page = await open(browser, { javaScriptEnabled: false })
  await page.goto(`${home}/dang-nhap`)
  await expect(page.getByText('Khóa truy cập cần JavaScript')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Vào bằng khóa truy cập' })).toHaveCount(0)
  await enterByPassword(page)
  // A member of staff is no citizen.
  await page.goto(`${home}/tai-khoan`)
  await expect(heading(page)).toHaveText('Vào tài khoản')
  await page.context().close()
})

test('staff link an identity with the second factor, and come in by it with another', async ({ browser }) => {
  const page = await open(browser, { javaScriptEnabled: false })
  const subject = 'a member of staff'
  await page.goto(`${home}/dang-nhap`)
  await press(page, 'Vào bằng cổng định danh thử')
  await atProvider(page, subject)
  await expect(told(page)).toContainText('Chưa có cán bộ nào liên kết')

  await enterByPassword(page)
  await page.goto(`${home}/account/dinh-danh`)
  await press(page, 'Sang cổng định danh thử để liên kết')
  await expect(told(page)).toContainText('Chưa có mã')
  await fill(page, { code: spare.pop() ?? '' })
  await press(page, 'Sang cổng định danh thử để liên kết')
  await expect(page.getByText('Đã liên kết')).toBeVisible()
  await liesWell(page, 'identity-linked')
  await press(page, 'Đăng xuất')

  await press(page, 'Vào bằng cổng định danh thử')
  await expect(heading(page)).toHaveText('Mã lớp thứ hai')
  await liesWell(page, 'identity-factor')
  await page.goto(`${home}/inbox`)
  await expect(heading(page)).toHaveText('Đăng nhập')
  await page.goto(`${home}/dang-nhap/lop-hai`)
  await fill(page, { code: 'AAAA-BBBB-CCCC' })
  await press(page, 'Đăng nhập')
  await expect(told(page)).toContainText('Mã chưa đúng')
  await fill(page, { code: spare.pop() ?? '' })
  await press(page, 'Đăng nhập')
  await expect(heading(page)).toHaveText('Việc cần làm')

  // The same identity is nobody's citizen account.
  await press(page, 'Đăng xuất')
  await page.goto(`${home}/tai-khoan/vao`)
  await press(page, 'Vào bằng cổng định danh thử')
  await expect(told(page)).toContainText('đã liên kết với một cán bộ')
  await page.context().close()
})
