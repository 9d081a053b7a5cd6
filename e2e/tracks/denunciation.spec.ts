import { as, cast, expect, test } from '../fixtures.ts'
import * as journey from '../journey.ts'
import * as desk from './desk-journey.ts'

const screen = { viewport: { width: 1280, height: 900 } }
const secret = 'Hoàng Thị Kín'

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
