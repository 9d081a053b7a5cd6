import { expect, test } from '@playwright/test'
import { addDays, dayOf, formatDay, weekday } from '#lib/dates.ts'
import { samplePdf } from '../../scripts/demo/sample-files.ts'
import { soon } from '../journey.ts'
import { fileForm, PlainBrowser } from '../plain-browser.ts'
import { filePetition } from '../robust/prepared-cookies.ts'
import { attempt, decide, giveOut, office } from './by-requests.ts'

const today = () => dayOf(new Date())

/** The latest day that the page of an extension offers. */
const latestOf = (page: string) =>
  page.match(/name="until"[^>]*?max="([\d-]{10})"|max="([\d-]{10})"[^>]*?name="until"/)

test('the clock stands still while the sender is asked, and goes on with their answer', async ({
  baseURL,
}) => {
  const origin = baseURL as string
  const { number, code } = await filePetition(new PlainBrowser(origin))
  const people = await office(origin)
  await giveOut(people, number)
  const missing = 'Ảnh chụp bóng đèn hỏng ở đầu ngõ 12.'
  const refused = await attempt(people.handler, number, 'wait', { missing, until: addDays(today(), 40) })
  expect(refused.words).toContain('Tạm dừng nhiều nhất 15 ngày')
  expect(refused.text).toContain(missing) // nothing typed is lost
  const waiting = await decide(people.handler, number, 'wait', { missing, until: soon() })
  expect(waiting.words).toContain('Chờ người gửi bổ sung')

  const sender = new PlainBrowser(origin)
  const mine = await sender.send('/tra-cuu/mo', { code })
  expect(mine.words).toContain(missing)
  expect(mine.words).toContain('Tạm dừng tính hạn từ')
  expect(mine.words).not.toContain('Việc này quá hạn')
  const added = await sender.send('/tra-cuu/ho-so/bo-sung/gui', { note: 'Ảnh đã nộp tại nơi tiếp công dân.' })
  expect(added.words).toContain('Người gửi đã bổ sung; giải quyết tiếp.')
  expect((await people.handler.get(`/petitions/${number}`)).words).not.toContain('Tạm dừng tính hạn')
})

test('an extension stands on a decision on file, and reads as extended for everybody', async ({
  baseURL,
}) => {
  const origin = baseURL as string
  const { number, code } = await filePetition(new PlainBrowser(origin))
  const people = await office(origin)
  await giveOut(people, number)
  const empty = await attempt(people.head, number, 'extend')
  expect(empty.words).toContain('Gia hạn cần lý do và văn bản quyết định')

  const upload = `/api/uploads?for=paper&number=${number}&on=extend`
  const paper = await fileForm('quyet-dinh.pdf', samplePdf('Quyet dinh gia han'))
  expect((await people.head.post(upload, paper)).location).toBe(`/petitions/${number}/extend`)
  const page = (await people.head.get(`/petitions/${number}/extend`)).text
  const fileId = page.match(/name="fileId"[^>]*?value="([0-9a-f-]{36})"/)?.[1] ?? ''
  const [, one, other] = latestOf(page) ?? []
  const until = one ?? other ?? ''
  expect(weekday(until)).toBeLessThanOrEqual(5)
  const decision = { fileId, decisionNo: '12/QĐ-UBND', decisionOn: today(), reason: 'Cần chờ vật tư về kho.' }
  const tooLong = await attempt(people.head, number, 'extend', { ...decision, until: addDays(until, 30) })
  expect(tooLong.words).toContain('Chỉ được gia hạn đến')
  const extended = await decide(people.head, number, 'extend', { ...decision, until })
  const said = `Được gia hạn đến ${formatDay(until)}`
  expect(extended.words).toContain(said)
  expect(extended.words).toContain('theo văn bản số 12/QĐ-UBND')

  const sender = new PlainBrowser(origin)
  const mine = await sender.send('/tra-cuu/mo', { code })
  expect(mine.words).toContain(said)
  expect(mine.words).toContain('Hạn ban đầu:')
  expect((await sender.get(`/api/files/${fileId}`)).status).toBe(200)
  const list = await people.handler.get('/inbox?muc=duoc-giao&trang-thai=ASSIGNED')
  expect(list.words).toContain(said)
})
