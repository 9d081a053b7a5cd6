import { expect, type Page, test } from '@playwright/test'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { type Cluster, startCluster } from '../../scripts/embedded-postgres.mjs'
import { ownPort, removeData, type Start, start } from '../../tests/start/installation.ts'
import { testFolder } from '../../tests/test-folder.ts'
import { PlainBrowser } from '../plain-browser.ts'
import { fill, phoneFrom, press } from './by-hand.ts'

/**
 * A real office from its first minute: an empty database of its own, the link that the start prints, the
 * first administrator, and the first colleague.
 */
const server = testFolder('e2e-live-server')
const dir = testFolder('e2e-live')
let cluster: Cluster
let site: Start

test.beforeAll(async () => {
  test.setTimeout(180_000)
  for (const folder of [server, dir]) removeData(folder)
  cluster = await startCluster({ dir: server, fsync: false })
  const secret = Buffer.alloc(48, 7).toString('base64')
  const keys = { APP_SECRET: secret, VAULT_KEY: Buffer.alloc(32, 8).toString('base64') }
  site = start({ DATABASE_URL: cluster.superUrl, ...keys, PORT: await ownPort(), DATA_DIR: dir })
  await site.says('Dừng: Ctrl-C')
})
test.afterAll(async () => {
  site?.signal('SIGTERM')
  await site?.ended
  await cluster?.stop()
  for (const folder of [server, dir]) removeData(folder)
})

/** Sets the second factor and keeps the recovery codes. */
async function secondFactor(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cài lớp thứ hai')
  // Nothing else opens before.
  await page.goto(`${site.address}/inbox`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cài lớp thứ hai')
  const phone = await phoneFrom(page)
  await page.locator('#o-code').fill(phone() === '000000' ? '000001' : '000000')
  await press(page, 'Bật lớp thứ hai')
  await expect(page.locator('#o-code-loi')).toBeVisible()
  // The key that the phone took in is still the one of this page.
  expect((await phoneFrom(page))()).toBe(phone())
  const used = phone()
  await page.locator('#o-code').fill(used)
  await press(page, 'Bật lớp thứ hai')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mười mã dự phòng')
  const spare = await page.locator('main ol li').allTextContents()
  expect(new Set(spare).size).toBe(10)
  await press(page, 'Đã cất mã, vào Năm Rõ')
  await expect(page.getByRole('button', { name: 'Đăng xuất' })).toBeVisible()
  return { phone, used, spare }
}

async function signIn(page: Page, login: string, password: string, code: string): Promise<void> {
  await page.goto(`${site.address}/dang-nhap`)
  await fill(page, { login, password, code })
  await press(page, 'Đăng nhập')
}

test('an office begins with its first administrator, who invites a colleague', async ({ browser }) => {
  test.setTimeout(150_000)
  const link = site.output().match(/http:\/\/127\.0\.0\.1:\d+\/thiet-lap\/\S+/)?.[0] as string
  expect(link).toBeTruthy()
  const admin = await (await browser.newContext()).newPage()
  await admin.goto(link)
  await expect(admin).toHaveURL(/\/thiet-lap$/)
  await press(admin, 'Lưu và cài lớp thứ hai')
  await expect(admin.locator('#o-personName-loi')).toBeVisible()
  await expect(admin.locator('#o-areaCode-loi')).toBeVisible()
  const password = 'hoa sen nở trong đầm sáng nay'
  await fill(admin, { personName: 'Hồ Thị Hạt Sen', personTitle: 'Chánh Văn phòng', login: 'ho.thi.hat.sen' })
  await fill(admin, { name: 'Ủy ban nhân dân phường Đầm Sen', shortName: 'UBND phường Đầm Sen' })
  await fill(admin, { areaName: 'phường Đầm Sen', areaCode: '90901', password, again: `${password}!` })
  await admin.locator('#o-areaKind').selectOption({ index: 1 })
  await press(admin, 'Lưu và cài lớp thứ hai')
  await expect(admin.getByText('Hai lần nhập mật khẩu khác nhau').first()).toBeVisible()
  await expect(admin.locator('#o-name')).toHaveValue('Ủy ban nhân dân phường Đầm Sen')
  await fill(admin, { password, again: password })
  await press(admin, 'Lưu và cài lớp thứ hai')
  await secondFactor(admin)

  // The link worked once.
  const late = await (await browser.newContext()).newPage()
  await late.goto(link)
  await expect(late.getByText('Liên kết này đã dùng hoặc đã hết hạn.')).toBeVisible()
  await late.context().close()

  await admin.goto(`${site.address}/settings/units`)
  await expect(admin.getByText('UBND phường Đầm Sen').first()).toBeVisible()
  await admin.goto(`${site.address}/settings/people/invite`)
  await fill(admin, { name: 'Kim Văn Lá', title: 'Công chức tiếp công dân phường Đầm Sen' })
  await admin.locator('#o-role').selectOption('reception_officer')
  await admin.locator('#o-unitId').selectOption({ label: 'UBND phường Đầm Sen' })
  await press(admin, 'Mời và cấp vai trò')
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText('Liên kết cho Kim Văn Lá')
  const invitation = await admin.getByText(/^http.*\/loi-moi\//).textContent()
  await press(admin, 'Đã gửi liên kết, ẩn đi')
  await admin.context().close()

  const colleague = await (await browser.newContext()).newPage()
  await colleague.goto(invitation as string)
  await expect(colleague.getByRole('heading', { level: 1 })).toHaveText('Chào Kim Văn Lá')
  await fill(colleague, { login: 'kim.van.la', password: 'ngắn', again: 'ngắn' })
  await press(colleague, 'Lưu và cài lớp thứ hai')
  await expect(colleague.locator('#o-password-loi')).toBeVisible()
  await expect(colleague.locator('#o-login')).toHaveValue('kim.van.la')
  const own = 'con đò chở khách qua sông'
  await fill(colleague, { password: own, again: own })
  await press(colleague, 'Lưu và cài lớp thứ hai')
  const { phone, used, spare } = await secondFactor(colleague)
  await press(colleague, 'Đăng xuất')

  const refused = 'Chưa đúng tên đăng nhập, mật khẩu hoặc mã'
  const next = phone(1)
  for (const [code, opens] of [
    ['', false],
    [phone() === '123456' ? '123457' : '123456', false],
    [used, false],
    [next, true],
    [next, false],
    [spare[0] as string, true],
    [spare[0] as string, false],
  ] as const) {
    await signIn(colleague, 'kim.van.la', own, code)
    if (!opens) {
      await expect(colleague.getByText(refused).first()).toBeVisible()
      continue
    }
    await expect(colleague.getByRole('heading', { level: 1 })).toHaveText('Việc cần làm')
    await expect(colleague.getByText('Ủy ban nhân dân phường Đầm Sen').first()).toBeVisible()
    await press(colleague, 'Đăng xuất')
  }
  await colleague.context().close()
})

test('nothing of the demo is there', async () => {
  const anybody = new PlainBrowser(site.address)
  for (const path of ['/', '/dang-nhap', '/gui/noi-dung', '/tra-cuu']) {
    const { status, text } = await anybody.get(path)
    expect(status, path).toBe(200)
    expect(text, path).not.toMatch(/minh họa|dùng thử/i)
  }
  const asked = await anybody.post('/dang-nhap/minh-hoa', { personId: demoId('quan-tri'), tiep: '/inbox' })
  expect(asked.location).not.toBe('/inbox')
  expect((await anybody.get('/inbox')).location).toMatch(/^\/dang-nhap/)
})
