import { as, cast, expect, test } from '../fixtures.ts'
import { PlainBrowser } from '../plain-browser.ts'
import { filePetition } from '../robust/prepared-cookies.ts'

const body = 'Cầu tre bến Vạc gãy hai nhịp, học trò xóm Bãi phải lội suối Nậm Lụ sang trường mỗi sáng.'

test('at triage letters on the same thing are offered, and one press ties the new one to the old', async ({
  browser,
  baseURL,
}) => {
  const origin = baseURL as string
  const first = await filePetition(new PlainBrowser(origin), body)
  const second = await filePetition(new PlainBrowser(origin), `Kính gửi phường. ${body} Xin sửa sớm.`)
  const { page: desk } = await as(browser, cast.reception, { viewport: { width: 360, height: 740 } })
  await desk.goto(`/petitions/${second.number}/triage`)
  const list = desk.getByRole('list', { name: 'Đơn có thể cùng một việc' })
  await expect(list.getByRole('link', { name: second.number })).toHaveCount(0)
  const one = list.getByRole('listitem').filter({ hasText: first.number })
  await one.getByRole('link', { name: 'Ghi là đơn trùng' }).click()
  await expect(desk.getByLabel(/^Trùng nội dung với hồ sơ số/)).toHaveValue(first.number)
})
