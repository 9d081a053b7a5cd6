import { demoId } from '#db/seed/demo/demo-id.ts'
import { as, cast, expect, test } from '../fixtures.ts'
import * as journey from '../journey.ts'
import { answer, decide, giveOut, office, triaged } from '../main-job/by-requests.ts'
import { PlainBrowser } from '../plain-browser.ts'
import { filePetition } from '../robust/prepared-cookies.ts'

test('three letters about one thing are worked on once, and one answer reaches every sender', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const origin = baseURL as string
  const people = await office(origin)
  const filed = []
  for (let n = 0; n < 3; n++) filed.push(await filePetition(new PlainBrowser(origin)))
  const [main, one, two] = filed as [(typeof filed)[0], (typeof filed)[0], (typeof filed)[0]]
  await giveOut(people, main.number)
  for (const { number } of [one, two]) {
    await decide(people.reception, number, 'triage', triaged)
    await decide(people.reception, number, 'accept', { handlingUnitId: demoId('hong-lien-ha-tang') })
  }

  const { page: desk } = await as(browser, cast.reception, { viewport: { width: 1280, height: 900 } })
  for (const { number } of [one, two]) {
    await desk.goto(`/petitions/${number}/merge`)
    await desk.getByRole('button', { name: 'Nhập vào hồ sơ chung' }).click()
    await expect(desk.getByText('Chưa ghi vì sao là cùng một việc').first()).toBeVisible()
    await desk.getByLabel(/^Hoặc ghi số hồ sơ|^Số hồ sơ chung/).fill(main.number)
    await desk.getByLabel('Vì sao là cùng một việc').fill('Cùng một bóng đèn ở đầu ngõ 12.')
    await desk.getByRole('button', { name: 'Nhập vào hồ sơ chung' }).click()
    await expect(desk.getByText(`Giải quyết chung trong hồ sơ ${main.number}`).first()).toBeVisible()
  }
  await desk.goto(`/petitions/${main.number}`)
  await expect(desk.getByRole('list', { name: 'Đơn giải quyết chung' }).getByRole('link')).toHaveCount(2)

  await answer(people, main.number)
  const phone = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  const sender = await phone.newPage()
  for (const { code } of filed) {
    await journey.lookUp(sender, code)
    await expect(sender.getByRole('heading', { name: 'Câu trả lời' })).toBeVisible()
    await expect(sender.getByRole('main')).toContainText('Việc của ông/bà đã xong chưa?')
  }
})
