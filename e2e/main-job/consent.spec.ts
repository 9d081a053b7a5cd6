import { expect, test } from '@playwright/test'
import { cast } from '../fixtures.ts'
import { PlainBrowser } from '../plain-browser.ts'
import { filePetition } from '../robust/prepared-cookies.ts'

test('the sender takes back the consent to publication and gives it again, without scripts', async ({
  baseURL,
}) => {
  const sender = new PlainBrowser(baseURL as string)
  const { code, number } = await filePetition(sender)
  const page = '/tra-cuu/ho-so/cong-khai'
  expect((await sender.get(page)).status).toBe(307)
  const file = await sender.send('/tra-cuu/mo', { code })
  expect(file.text).toContain(`href="${page}"`)
  const before = await sender.get(page)

  const undecided = await sender.send(`${page}/gui`, {})
  expect(undecided.words).toContain('Chưa chọn có công khai hay không')
  const first = before.words.includes('Hiện nay ông/bà đồng ý') ? 'no' : 'yes'
  const ways = [first, first === 'no' ? 'yes' : 'no'] as const
  const desk = new PlainBrowser(sender.origin)
  await desk.signInAs(cast.reception)
  for (const consent of ways) {
    const [sentence, shown] =
      consent === 'yes'
        ? ['Người gửi đồng ý công khai bản đã che.', 'Người gửi đồng ý, sau khi che']
        : ['Người gửi rút lại đồng ý công khai.', 'Người gửi không đồng ý']
    const done = await sender.send(`${page}/gui`, { consent })
    expect(done.words).toContain('Đã ghi ý kiến về công khai')
    expect(done.words).toContain(sentence)
    expect((await desk.get(`/petitions/${number}`)).words).toContain(shown)
  }
})
