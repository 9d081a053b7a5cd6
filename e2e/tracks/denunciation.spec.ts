import { people } from '#db/seed/demo/people.ts'
import { as, cast, expect, test } from '../fixtures.ts'
import * as journey from '../journey.ts'
import * as desk from './desk-journey.ts'

const screen = { viewport: { width: 1280, height: 900 } }
const secret = 'Hoàng Thị Kín'
const head = people.find((one) => one.key === cast.chair)
const chairLabel = `${head?.name}, ${head?.title}`

test('a denunciation goes from a prepared letter to its conclusion, and gives nobody away', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const { page: reception } = await as(browser, cast.reception, screen)
  const { number, code } = await desk.register(reception, {
    kind: 'tố cáo',
    body: `Tôi là ${secret}, số 0900 000 123, tố cáo việc thu tiền giữ sạp ở chợ không có biên lai.`,
    name: secret,
  })
  expect(number).toMatch(/^H-/)
  await desk.classify(reception, number, { kind: 'tố cáo', competence: 'Thuộc thẩm quyền' })
  await desk.accept(reception, number, /Phòng Kinh tế/)

  // Whoever is not to know does not even learn that it is there.
  for (const who of [cast.front, cast.head, cast.otherReception, cast.noRole]) {
    const { page, context } = await as(browser, who, screen)
    const answer = await page.goto(`/petitions/${number}`)
    expect(answer?.status()).toBe(404)
    await page.goto(`/inbox?muc=tat-ca&q=${number}`)
    await expect(page.getByText('thu tiền giữ sạp')).toHaveCount(0)
    await context.close()
  }

  const { page: chair } = await as(browser, cast.chair, screen)
  await journey.assign(chair, number)
  const { page: handler } = await as(browser, cast.handler, screen)
  await handler.goto(`/petitions/${number}`)
  await expect(handler.getByText('thu tiền giữ sạp').first()).toBeVisible()
  expect(await handler.content()).not.toContain(secret)
  expect(await handler.content()).not.toContain('0900 000 123')
  await handler.goto('/notices')
  await expect(handler.getByText('Có hồ sơ hạn chế cần xem').first()).toBeVisible()
  await desk.draftDecision(handler, number, /^Đúng một phần/)
  await journey.approve(chair, number)
  await journey.prove(handler, number, 'Văn bản trả lời đã ký')
  await journey.issue(handler, number)
  await desk.markDuty(handler, number, 'Xử lý theo kết luận')
  await expect(handler.getByText('Báo cáo việc xử lý: cho người giải quyết tố cáo')).toBeVisible()
  await desk.conclude(handler, number)

  const phone = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  const citizen = await phone.newPage()
  await journey.lookUp(citizen, code)
  await expect(citizen.getByText(/tố cáo tiếp lên cấp trên/).first()).toBeVisible()
})

test('who denounced is opened by two with a reason, read in half an hour, and seen in the log', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const hidden = 'Lưu Thị Kínhtrúc'
  const because = 'Giao tận tay thông báo thụ lý và hỏi có cần bảo vệ không.'
  const { page: reception } = await as(browser, cast.reception, screen)
  const { number } = await desk.register(reception, {
    kind: 'tố cáo',
    body: `Tôi là ${hidden}, tố cáo việc thu tiền giữ sạp ở chợ. Sạp Zenkivara đã nhìn thấy việc này.`,
    name: hidden,
  })
  const shows = async (page: typeof reception, path: string) => {
    await page.goto(path)
    return (await page.content()).includes(hidden)
  }
  // The desk that took it in reads the covered text, and covers what the machine could not know.
  await reception.goto(`/petitions/${number}`)
  await expect(reception.getByText('Được giữ riêng, bí mật')).toBeVisible()
  await reception.getByRole('link', { name: 'Che thêm trong bản đã che' }).click()
  await reception.getByLabel('Chữ cần che').fill('Zenkivara')
  await reception.getByRole('button', { name: 'Che thêm' }).click()
  await expect(reception.getByText('Đã ghi vào hồ sơ')).toBeVisible()
  expect(await reception.content()).not.toContain('Zenkivara')
  for (const path of ['', '/receipt', '/papers', '/triage', '/identity', '/identity/read', '/code'])
    expect(await shows(reception, `/petitions/${number}${path}`), path).toBe(false)
  await reception.goto(`/inbox?muc=tat-ca&q=${number}`)
  expect(await reception.content()).not.toContain(hidden)

  // Without a reason or a second person nothing is asked; what was typed stays.
  await reception.goto(`/petitions/${number}/identity`)
  const asking = reception.getByRole('form', { name: 'Đề nghị mở danh tính' })
  await asking.getByLabel('Lý do').fill('Cần xem.')
  await asking.getByRole('button', { name: 'Đề nghị mở danh tính' }).click()
  await expect(reception.getByText(/Ghi lý do từ 20 ký tự/).first()).toBeVisible()
  await asking.getByLabel('Lý do').fill(because)
  await asking.getByLabel('Người thứ hai').selectOption({ label: chairLabel })
  await asking.getByRole('button', { name: 'Đề nghị mở danh tính' }).click()
  await expect(reception.getByText('chưa đồng ý')).toBeVisible()
  expect(await shows(reception, `/petitions/${number}/identity/read`)).toBe(false)

  const { page: chair } = await as(browser, cast.chair, screen)
  await chair.goto(`/petitions/${number}/identity`)
  await expect(chair.getByText(because).first()).toBeVisible()
  await chair.getByLabel(/^Đã đọc lý do/).check({ force: true })
  await chair.getByRole('button', { name: 'Đồng ý mở danh tính' }).click()
  for (const page of [chair, reception]) {
    await page.goto(`/petitions/${number}/identity`)
    await page.getByRole('link', { name: 'Đọc danh tính' }).click()
    await expect(page.getByText(hidden).first()).toBeVisible()
    await expect(page.getByText('Sạp Zenkivara').first()).toBeVisible()
  }

  const { page: auditor } = await as(browser, cast.auditor, screen)
  await auditor.getByRole('link', { name: 'Nhật ký mở danh tính' }).click()
  const line = auditor.getByRole('row').filter({ hasText: number })
  await expect(line).toContainText(because)
  await expect(line).toContainText('đồng ý lúc')
  await expect(line.getByRole('cell').last()).toContainText('2')
  expect(await auditor.content()).not.toContain(hidden)
  for (const path of ['', '/identity', '/identity/read'])
    expect((await auditor.goto(`/petitions/${number}${path}`))?.status(), path).toBe(404)

  // For urgent protection one opens alone, and the other has it in the notices at once.
  const urgent = await desk.register(reception, {
    kind: 'tố cáo',
    body: `Tôi là ${hidden}, bị dọa đánh vì đã tố cáo ở chợ.`,
    name: hidden,
  })
  await reception.goto(`/petitions/${urgent.number}/identity`)
  await asking.getByLabel('Lý do').fill('Người tố cáo báo đang bị dọa ở chợ, cần người đến ngay.')
  await asking.getByLabel('Người thứ hai').selectOption({ label: chairLabel })
  await asking.getByLabel(/^Bảo vệ khẩn cấp/).check({ force: true })
  await asking.getByRole('button', { name: 'Đề nghị mở danh tính' }).click()
  await reception.getByRole('link', { name: 'Đọc danh tính' }).click()
  await expect(reception.getByText(hidden).first()).toBeVisible()
  await chair.goto('/notices')
  await expect(chair.getByText('Có hồ sơ hạn chế cần xem ngay').first()).toBeVisible()
  expect(await shows(chair, `/petitions/${urgent.number}/identity/read`)).toBe(false)
})
