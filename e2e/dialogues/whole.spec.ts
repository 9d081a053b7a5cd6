import { readFile } from 'node:fs/promises'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { addDays, dayOf } from '#lib/dates.ts'
import { as, cast, expectAccessible } from '../fixtures.ts'
import { choose, draftAnswer, issue, lookUp, press, prove, say } from '../journey.ts'
import { member } from '../pages/petition-journey.ts'
import { PlainBrowser } from '../plain-browser.ts'
import { codeIn } from './hall.ts'
import { LaterSite, workdayAfter } from './later-site.ts'
import { textOfPdf, wordsOfDocx } from './paper-text.ts'
import {
  answeredAt,
  opinionOf,
  type Promise_,
  places,
  promisedAt,
  registerAt,
  reportDone,
  saysOf,
  sheetOf,
} from './whole-story.ts'

/**
 * One dialogue from what people say in five villages to what became of each promise, by the Front, the desk, the
 * chair, a case handler and those who ask. Its time is real: an announcement waits its days, a promise becomes
 * overdue by the clock. So it has a site of its own, which is stopped and started on later days; nothing of the
 * product is turned back or written into the past. Every kind of step is walked by hand once; the thirtieth
 * opinion and the sixtieth seat are sent over the same forms.
 */
const topic = 'Thoát nước, đèn đường, rác thải khu dân cư'
const begin = workdayAfter(dayOf(new Date()))
const day = workdayAfter(begin, 10)
const later = { timeout: 60_000 }

const dues = { first: workdayAfter(day, 20), usual: workdayAfter(day, 25), last: workdayAfter(day, 60) }
/** Eight promises, and what becomes of each. */
const promises = [
  ...[1, 2, 3, 4, 5].map((n) => ({
    task: `Nạo vét mương thoát nước tổ ${n}`,
    dueOn: dues.usual,
    end: 'kept',
  })),
  { task: 'Thay 12 bóng đèn đường ngõ 7', dueOn: dues.first, end: 'overdue' },
  { task: 'Đặt thùng rác ở đầu ngõ 9', dueOn: dues.last, end: 'disputed' },
  { task: 'Làm lan can cầu qua mương tổ 2', dueOn: dues.last, end: 'open' },
].map((it, at) => ({
  ...it,
  ...{ seat: String(at + 1), name: `Người Nêu Thứ ${at + 1}`, place: 'Tổ dân phố 5', field: 'drainage' },
  body: `${it.task}: bà con đã kiến nghị nhiều lần, đề nghị phường làm xong trong năm.`,
}))
const answered = Array.from({ length: 12 }, (_, at) => ({
  said: {
    ...{ seat: String(at + 21), place: `Tổ dân phố ${(at % 5) + 1}`, field: 'environment' },
    body: `Bao giờ có lịch thu gom rác của ngõ ${at + 1}?`,
  },
  answer: `Lịch thu gom của ngõ ${at + 1} dán tại nhà văn hóa từ đầu tháng sau.`,
}))

let site: LaterSite
test.beforeAll(async () => {
  test.setTimeout(620_000)
  site = await LaterSite.at(begin, '08:00')
})
test.afterAll(async () => {
  await site?.own.remove()
})

/** Somebody's browser at the site, whose own clock says the same. */
async function open(browser: Browser, key?: string): Promise<Page> {
  const baseURL = site.address
  const context = key ? (await as(browser, key, { baseURL })).context : await browser.newContext({ baseURL })
  context.setDefaultTimeout(60_000)
  await context.addInitScript((ahead) => {
    const plain = Date.now.bind(Date)
    globalThis.Date = class extends Date {
      constructor(...given: unknown[]) {
        super(...((given.length > 0 ? given : [plain() + ahead]) as [number]))
      }
      static override now() {
        return plain() + ahead
      }
    } as DateConstructor
  }, site.now.getTime() - Date.now())
  return context.pages()[0] ?? context.newPage()
}
const shut = (...pages: Page[]) => Promise.all(pages.map((page) => page.context().close()))

test('from five villages to eight promises, of which each number opens its list', async ({ browser }) => {
  test.setTimeout(900_000)
  const number = await test.step('gathered, handed in, planned, announced', () => before(browser))
  await test.step('sixty seats, ten wait', () => registering(browser, number))
  await site.goOn(day, '07:30')
  await test.step('at two doors, one of them without network', () => arriving(browser, number))
  const kept = await test.step('twelve answers, eight promises', () => speaking(browser, number))
  await test.step('minutes are drafted and remarked', () => drafting(browser, number))
  await site.goOn(workdayAfter(day, 3), '09:00')
  await test.step('minutes are locked, the conclusion goes out', () => concluding(browser, number))
  await site.goOn(workdayAfter(day, 12), '09:00')
  await test.step('five are done, one is contradicted', () => keeping(browser, kept))
  await site.goOn(workdayAfter(day, 33), '09:00')
  await test.step('everybody and the Front read the same', () => reading(browser, number))
})

let codes: [string[], string[]] = [[], []]
/** Of the one who registered by hand. */
let cameBy = ''

/** The Front proposes, the chair agrees; thirty opinions become three points, a report, a plan and a notice. */
async function before(browser: Browser): Promise<string> {
  const [front, chair, desk] = [
    await open(browser, cast.front),
    await open(browser, cast.chair),
    await open(browser, cast.reception),
  ]
  await front.goto('/dialogues')
  await front.getByRole('link', { name: 'Đề xuất hội nghị' }).click()
  await front.getByLabel('Cơ quan tổ chức').selectOption({ label: 'Ủy ban nhân dân phường Hồng Liên' })
  await front.getByLabel('Chủ đề').fill(topic)
  await front.getByLabel('Ngày dự kiến').fill(day)
  await choose(front, 'Định kỳ')
  await press(front, 'Gửi đề xuất')
  await expect(front.getByRole('heading', { name: topic })).toBeVisible()
  const path = new URL(front.url()).pathname
  await chair.goto(path)
  await press(chair, 'Duyệt đề xuất')
  await expect(chair.getByText('Đã duyệt, chờ lập kế hoạch').first()).toBeVisible()

  const boards = await member(site.address, cast.front)
  for (const village of [1, 2, 3, 4]) {
    await boards.submit(`${path}/opinions/new`, sheetOf(village, begin), '/new/submit')
  }
  await front.goto(path)
  await front.getByRole('link', { name: 'Ý kiến của Nhân dân' }).click()
  await front.getByRole('link', { name: 'Ghi ý kiến' }).click()
  await front.getByLabel('Thôn, tổ dân phố').selectOption({ label: 'Tổ dân phố 5' })
  const sheet: Record<string, string> = sheetOf(5, begin)
  for (const row of [1, 2, 3, 4, 5, 6]) {
    await front.getByLabel(`Ý kiến ${row} nêu`).fill(sheet[`body${row}`] ?? '')
    await front.getByLabel(`Lĩnh vực ${row}`).selectOption(sheet[`field${row}`] ?? '')
  }
  await press(front, 'Lưu, ghi tiếp')
  await expect(front.getByText('Đã ghi 6 ý kiến.')).toBeVisible()
  await front.goto(`${path}/opinions`)
  await expect(front.getByText('30 ý kiến theo thôn, tổ dân phố')).toBeVisible()

  for (const [at, title, field] of [
    [1, 'Thoát nước các tổ dân phố', 'drainage'],
    [2, 'Đèn đường hỏng ở các ngõ', 'utilities'],
    [3, 'Thu gom rác buổi tối', 'environment'],
  ] as const) {
    await front.goto(`${path}/group`)
    for (const village of [1, 2, 3, 4, 5]) {
      for (const row of [at, at + 3]) {
        const opinion = `Tổ dân phố ${village}: ${opinionOf(village, row)}`
        await front.getByLabel(opinion).check({ force: true })
      }
    }
    await front.getByLabel('Vào nội dung').selectOption('new')
    await front.getByLabel('Tên nội dung mới').fill(title)
    await front.getByLabel('Lĩnh vực của nội dung mới').selectOption(field)
    await press(front, 'Xếp vào nội dung')
    await expect(front.getByRole('heading', { name: `${title} (10)` })).toBeVisible()
  }
  await front.goto(`${path}/synthesis`)
  await press(front, 'Nộp báo cáo tổng hợp')
  await expect(front.getByRole('heading', { name: /^Số \d+\/BC-MTTQ-BTT/ })).toBeVisible()

  await desk.goto(path)
  await desk.getByRole('link', { name: 'Lập kế hoạch' }).click()
  await desk
    .getByLabel('Cơ quan của người chủ trì 1')
    .selectOption({ label: 'Ủy ban nhân dân phường Hồng Liên' })
  await desk.getByLabel('Chức vụ của người chủ trì 1').fill('Chủ tịch UBND phường Hồng Liên')
  for (const [at, seats] of [40, 20].entries()) {
    await desk.getByLabel(`Địa điểm ${at + 1}`).fill(places[at] ?? '')
    await desk.getByLabel(`Số chỗ ngồi ${at + 1}`).fill(String(seats))
  }
  await desk.getByLabel('Nội dung, chương trình').fill('Báo cáo tình hình; ý kiến của bà con; kết luận.')
  await desk.getByLabel('Cách tham gia').fill('Ai trên địa bàn cũng dự được.')
  await press(desk, 'Lưu kế hoạch')
  await expect(desk.getByText(`${places[1]} (20 chỗ)`)).toBeVisible()
  await chair.reload()
  await press(chair, 'Thông báo cho Nhân dân')
  await expect(chair.getByText(/Hội nghị đối thoại số .* Đã thông báo/)).toBeVisible()
  await shut(front, chair, desk)
  return path.split('/').at(-1) ?? ''
}

/** The sixtieth has the last seat, the one after is the first in the line. */
async function registering(browser: Browser, number: string): Promise<void> {
  const several = async (place: 0 | 1, count: number) => {
    const all: string[] = []
    for (let n = 0; n < count; n++) all.push(await registerAt(site.address, number, place))
    return all
  }
  codes = [await several(0, 39), await several(1, 20)]
  for (const [standing, name] of [
    ['Có chỗ', 'Lò Thị Sáu Mươi'],
    ['Đang chờ chỗ, đứng đầu hàng chờ', 'Lò Thị Chờ'],
  ] as const) {
    const page = await open(browser)
    await page.goto('/doi-thoai')
    await page.getByRole('link', { name: topic }).click()
    await page.getByRole('link', { name: 'Đăng ký dự hội nghị' }).click()
    await choose(page, new RegExp(`^${places[0]}`))
    await choose(page, /^Ghi tên/)
    await page.getByLabel('Họ và tên').fill(name)
    await press(page, 'Gửi đăng ký')
    await expect(page.getByText(standing).first()).toBeVisible()
    if (standing === 'Có chỗ') codes[0].push(codeIn((await page.locator('main').textContent()) ?? ''))
    await shut(page)
  }
  await several(0, 5)
  await several(1, 4)
  const front = await open(browser, cast.front)
  await front.goto(`/dialogues/${number}/people`)
  const sum = front.getByRole('row', { name: /^Cộng/ }).getByRole('cell')
  await expect(sum).toContainText(['60', '60', '10'])
  await expect(front.getByText('Lò Thị Chờ')).toHaveCount(0)
  await shut(front)
}

/** Forty at the hall; at the second place the network goes while people come in. */
async function arriving(browser: Browser, number: string): Promise<void> {
  const path = `/dialogues/${number}/check-in`
  const hall = await open(browser, cast.chair)
  const house = await open(browser, cast.reception)
  await house.goto(path)
  await house.getByRole('link', { name: places[1] }).click()
  await house.getByText('Ghi tiếp khi mất mạng').click()
  await press(house, 'Máy này là máy của bàn đón tiếp')
  await expect(house.getByText('Máy này là máy của bàn đón tiếp, mất mạng vẫn ghi được')).toBeVisible(later)
  await expect
    .poll(() => house.evaluate(async () => Boolean(await caches.match('/dialogues/offline'))), later)
    .toBe(true)

  const door = await member(site.address, cast.reception)
  const { html } = await door.get(path)
  const ids = [...html.matchAll(/\?diem=([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '')
  const [first = '', second = ''] = ids
  const last = codes[0].pop() ?? ''
  cameBy = last
  for (const code of codes[0]) await door.submit(`${path}?diem=${first}`, { code }, '/check-in/in')
  for (const code of codes[1].slice(0, 16)) {
    await door.submit(`${path}?diem=${second}`, { code }, '/check-in/in')
  }
  await hall.goto(`${path}?diem=${first}`)
  await hall.getByLabel('Mã đăng ký').fill(last)
  await press(hall, 'Ghi vào')
  await expect(hall.getByText('Ghế 40', { exact: true })).toBeVisible()

  await house.context().setOffline(true)
  for (const code of codes[1].slice(16)) {
    await house.getByLabel('Mã đăng ký').fill(code)
    await press(house, 'Ghi vào')
    await expect(house.getByRole('heading', { level: 1 })).toHaveText('Đón tiếp khi mất mạng', later)
    const keeping = codes[1].indexOf(code) - 15
    await expect(house.getByText(`Mục đang giữ trên máy này: ${keeping}`)).toBeVisible(later)
    if (keeping === 1) await house.getByLabel('Điểm họp').selectOption({ label: places[1] })
  }
  // Meanwhile the hall does not know of them, and says no more than it knows.
  await hall.reload()
  const sum = hall.getByRole('row', { name: /^Cộng/ })
  await expect(sum).toContainText('56')
  await house.context().setOffline(false)
  await press(house, 'Gửi ngay')
  await expect(house.getByText('Mục đang giữ trên máy này: 0')).toBeVisible(later)
  await hall.reload()
  await expect(sum).toContainText('60')
  await shut(hall, house)
}

/** The chair opens nothing by hand: the desk does. One answer, one promise by hand, the others over the same forms. */
async function speaking(browser: Browser, number: string): Promise<Promise_[]> {
  const desk = await open(browser, cast.reception)
  await desk.goto(`/dialogues/${number}`)
  await press(desk, 'Khai mạc, mở bàn thư ký')
  const links = desk.getByRole('navigation', { name: 'Điểm cầu' }).getByRole('link', { name: /^Điểm cầu/ })
  await expect(links).toHaveCount(2)
  const siteIds = await links.evaluateAll((all) =>
    all.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('site')),
  )
  const [hall, house] = siteIds.map((id) => id ?? '')
  if (!hall || !house) throw new Error('two places have no desk each')
  const queue = async (at: 1 | 2, it: { seat: string; name?: string; body: string }) => {
    await desk.getByRole('link', { name: new RegExp(`^Điểm cầu ${at}`) }).click()
    await desk.getByLabel('Ghế của người muốn nói').fill(it.seat)
    if (it.name) await desk.getByLabel('Họ tên, nếu muốn nêu').fill(it.name)
    await press(desk, 'Thêm vào hàng chờ')
    await press(desk, 'Bắt đầu giờ')
    await desk.getByLabel('Ý kiến', { exact: true }).fill(it.body)
  }
  const [plain, ...answers] = answered
  const [promise, ...more] = promises
  if (!plain || !promise) throw new Error('nobody speaks')
  await queue(2, plain.said)
  await desk.getByRole('textbox', { name: /^Trả lời/ }).fill(plain.answer)
  await press(desk, 'Trả lời ngay')
  await expect(desk.getByText(/1 ý kiến: 1 đã trả lời tại hội nghị/).first()).toBeVisible()

  await queue(1, promise)
  await press(desk, 'Việc đã hứa')
  await desk.getByLabel('Rõ người: ai làm').selectOption(demoId(cast.handler))
  await desk.getByLabel('Rõ việc: làm gì').fill(promise.task)
  await desk.getByLabel(/^Rõ thời gian/).fill(promise.dueOn)
  await desk.getByLabel(/^Rõ kết quả/).fill('Ảnh trước, sau và biên bản nghiệm thu')
  await press(desk, 'Ghi việc đã hứa')
  await desk.getByRole('link', { name: 'In phiếu cho người nêu' }).click()
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Giấy biên nhận có mã bí mật')
  const slip = (await desk.locator('main').textContent()) ?? ''
  const kept: Promise_[] = [{ number: slip.match(/\d{4}-\d{6}/)?.[0] ?? '', code: codeIn(slip) }]
  await press(desk, 'Đã trao phiếu, ẩn mã')

  const clerk = await member(site.address, cast.reception)
  for (const [at, { said, answer }] of answers.entries()) {
    await answeredAt(clerk, number, at % 3 === 0 ? house : hall, said, answer)
  }
  for (const [at, it] of more.entries()) {
    kept.push(await promisedAt(clerk, number, at % 2 === 0 ? house : hall, it))
  }
  await desk.goto(`/dialogues/${number}/live`)
  await expect(
    desk.getByText(/20 ý kiến: 12 đã trả lời tại hội nghị, 8 thành việc đã hứa/).first(),
  ).toBeVisible()
  await press(desk, 'Bế mạc')
  await expect(desk.getByText('Đã họp, đang hoàn thiện biên bản').first()).toBeVisible()
  await shut(desk)
  expect(new Set(kept.map(({ code }) => code)).size).toBe(8)
  return kept
}

/** From what was kept in the hall: a draft, and what the Front misses in it. */
async function drafting(browser: Browser, number: string): Promise<void> {
  const [desk, front] = [await open(browser, cast.reception), await open(browser, cast.front)]
  const page = `/dialogues/${number}/minutes`
  await desk.goto(page)
  await expect(desk.getByText(/Ghi tại chỗ/).first()).toBeVisible()
  await press(desk, 'Lập dự thảo biên bản')
  await desk.getByLabel('Thành phần').fill('Thường trực Mặt trận phường; trưởng các phòng; tổ trưởng các tổ.')
  await desk.getByLabel('Thư ký').fill('Văn phòng UBND phường')
  await desk.getByLabel('Kết luận của người chủ trì').fill('Các đơn vị làm đúng hạn, báo cáo bằng văn bản.')
  await desk.getByLabel('Đọc lại, thông qua lúc').fill('10:50')
  await press(desk, 'Lưu dự thảo')
  await expect(desk.getByText(/Dự thảo/).first()).toBeVisible()
  await desk.getByLabel('Nhận góp ý đến hết ngày').fill(addDays(day, 2))
  await press(desk, 'Mở góp ý cho người dự')
  await expect(desk.getByText(/Nhận góp ý đến hết/).first()).toBeVisible()
  await front.goto(page)
  await front.getByLabel('Ai góp ý').fill('Trưởng ban công tác Mặt trận tổ 2')
  await front.getByLabel('Góp ý', { exact: true }).fill('Ghi thêm số mét mương của tổ 2.')
  await press(front, 'Ghi góp ý')
  await expect(front.getByText('Ghi thêm số mét mương của tổ 2.')).toBeVisible()
  const guest = await open(browser)
  await guest.goto('/doi-thoai/cua-toi')
  await guest.getByLabel('Mã đăng ký').fill(cameBy)
  await press(guest, 'Xem đăng ký')
  await guest.getByRole('link', { name: 'Đọc, góp ý dự thảo biên bản' }).click()
  await expect(guest.getByText(promises[0]?.task ?? '').first()).toBeVisible()
  await expect(guest.getByText('Người Nêu Thứ')).toHaveCount(0)
  await expectAccessible(guest)
  await guest.getByLabel('Về ý kiến số mấy').fill('99')
  await guest.getByLabel('Còn thiếu, ghi chưa đúng điều gì').fill('Tôi nói là hai lần một tuần.')
  await press(guest, 'Gửi góp ý')
  await expect(guest.getByText('Dự thảo không có ý kiến số này').first()).toBeVisible()
  await guest.getByLabel('Về ý kiến số mấy').fill('1')
  await press(guest, 'Gửi góp ý')
  await expect(guest.getByText('Đã nhận góp ý')).toBeVisible()

  await desk.reload()
  await desk.getByRole('link', { name: 'Trả lời góp ý của Trưởng ban công tác Mặt trận tổ 2' }).click()
  await desk.getByLabel('Trả lời', { exact: true }).selectOption({ label: 'Đã sửa theo' })
  await press(desk, 'Trả lời góp ý')
  await expect(desk.getByText(/Đã sửa theo \(/)).toBeVisible()
  await desk.getByRole('link', { name: `Trả lời góp ý của Ghế 40, ${places[0]}` }).click()
  await desk.getByLabel('Trả lời', { exact: true }).selectOption({ label: 'Giữ nguyên' })
  await desk
    .getByRole('textbox', { name: /^Lý do khi giữ nguyên/ })
    .fill('Bản ghi âm của bàn thư ký ghi như dự thảo.')
  await press(desk, 'Trả lời góp ý')
  await expect(desk.getByText(/Giữ nguyên: Bản ghi âm/)).toBeVisible()
  await guest.reload()
  await expect(guest.getByText(/Giữ nguyên: Bản ghi âm/)).toBeVisible()
  const chair = await open(browser, cast.chair)
  await chair.goto(page)
  await press(chair, 'Khóa biên bản')
  await expect(chair.getByText(/khóa biên bản từ ngày sau đó/).first()).toBeVisible()
  await shut(desk, front, chair, guest)
}

/** Locked after the last day for remarks; the notice is opened as Word and as PDF. */
async function concluding(browser: Browser, number: string): Promise<void> {
  const chair = await open(browser, cast.chair)
  await chair.goto(`/dialogues/${number}/minutes`)
  await press(chair, 'Khóa biên bản')
  await expect(chair.getByText(/Đã khóa/).first()).toBeVisible()
  await chair.goto(`/dialogues/${number}/conclusion`)
  await chair.getByLabel('Đánh giá chung').fill('Hội nghị dân chủ, thẳng thắn, đúng chủ đề.')
  await press(chair, 'Ban hành thông báo kết luận')
  await expect(chair.getByText(/TB-UBND/).first()).toBeVisible()
  for (const [link, read] of [
    ['Tải bản Word', wordsOfDocx],
    ['Tải bản PDF để in', textOfPdf],
  ] as const) {
    const [file] = await Promise.all([
      chair.waitForEvent('download'),
      chair.getByRole('link', { name: link, exact: true }).click(),
    ])
    const words = read(await readFile(await file.path()))
    expect(words, link).toContain('có 60 người dự và 20 ý kiến')
    for (const { task } of promises) expect(words, `${link}: ${task}`).toContain(task)
    for (const { said } of answered) expect(words, link).toContain(said.body)
    for (const { name } of promises) expect(words, link).not.toContain(name)
  }
  const anybody = await open(browser)
  await anybody.goto(`/doi-thoai/${number}`)
  await expect(
    anybody.getByText(sumOf({ kept: 0, open: 8, overdue: 0, disputed: 0, percent: 0 })),
  ).toBeVisible()
  await shut(chair, anybody)
}

/** Five are reported with proof and their askers say so; a sixth is reported twice and contradicted twice. */
async function keeping(browser: Browser, kept: Promise_[]): Promise<void> {
  const people = { handler: new PlainBrowser(site.address), chair: new PlainBrowser(site.address) }
  await people.handler.signInAs(cast.handler)
  await people.chair.signInAs(cast.chair)
  const of = (at: number) => ({ ...(kept[at] as Promise_), task: promises[at]?.task ?? '' })
  const { number, code } = of(0)
  const handler = await open(browser, cast.handler)
  await draftAnswer(handler, number)
  const chair = await open(browser, cast.chair)
  await chair.goto(`/petitions/${number}/approve`)
  await press(chair, 'Duyệt')
  await expect(chair.getByText('Chờ ký, phát hành').first()).toBeVisible()
  await prove(handler, number, 'Văn bản trả lời đã ký')
  await prove(handler, number, 'Ảnh hiện trường sau khi làm')
  await issue(handler, number)
  await expect(handler.getByText('5/5 rõ, đã có kết quả').first()).toBeVisible()
  const asker = await open(browser)
  await lookUp(asker, code)
  await say(asker, 'Việc của tôi đã xong', undefined, 'Hài lòng')
  await expect(asker.getByText('Đã kết thúc').first()).toBeVisible()
  await shut(handler, chair, asker)
  for (const at of [1, 2, 3, 4]) {
    const one = of(at)
    await reportDone(people, one.number, one.task)
    await saysOf(site.address, one.code, 'done')
  }
  const disputed = of(6)
  await reportDone(people, disputed.number, disputed.task)
  await saysOf(site.address, disputed.code, 'not', 'Chưa thấy thùng rác nào ở đầu ngõ 9.')
  await reportDone(people, disputed.number, disputed.task)
  const other = await open(browser)
  await lookUp(other, disputed.code)
  await say(other, 'Việc của tôi chưa xong', 'Vẫn chưa có thùng rác ở đầu ngõ 9.')
  await expect(other.getByText('Còn ý kiến khác nhau').first()).toBeVisible()
  await shut(other)
}

type Sum = Record<'kept' | 'open' | 'overdue' | 'disputed' | 'percent', number>
const sumOf = ({ kept, open: still, overdue, disputed, percent }: Sum) =>
  `20 ý kiến: 12 đã trả lời tại hội nghị, 8 thành việc đã hứa. Việc đã hứa: ${kept} đã thực hiện, ${still} đang thực hiện, ${overdue} quá hạn, ${disputed} còn ý kiến khác nhau. Đã thực hiện ${percent}%.`

/** Every number opens its list, for everybody and for the Front alike. */
async function reading(browser: Browser, number: string): Promise<void> {
  const [anybody, front] = [await open(browser), await open(browser, cast.front)]
  await anybody.goto(`/doi-thoai/${number}`)
  await expect(
    anybody.getByText(sumOf({ kept: 5, open: 1, overdue: 1, disputed: 1, percent: 62 })),
  ).toBeVisible()
  await front.goto(`/dialogues/${number}`)
  await front.getByRole('link', { name: 'Việc đã hứa', exact: true }).click()
  for (const page of [anybody, front]) {
    await expect(page.getByText('62%', { exact: true })).toBeVisible()
    for (const [list, count] of [
      ['Ý kiến', 20],
      ['Đã trả lời tại hội nghị', 12],
      ['Việc đã hứa', 8],
      ['Đã thực hiện', 5],
      ['Đang thực hiện', 1],
      ['Quá hạn', 1],
      ['Còn ý kiến khác nhau', 1],
    ] as const) {
      await page.getByRole('link', { name: `${count} ${list}`, exact: true }).click()
      const lines = page.getByRole('region', { name: list, exact: true }).getByRole('listitem')
      await expect(page.getByRole('heading', { name: `${list} (${count})` })).toBeVisible()
      await expect(lines).toHaveCount(count)
      const ends = promises.filter(({ end }) => words[end] === list)
      for (const { task } of ends) await expect(lines.filter({ hasText: task })).toHaveCount(1)
      expect(await page.locator('main').textContent()).not.toContain('Người Nêu Thứ')
    }
  }
  await shut(anybody, front)
}
const words: Record<string, string> = {
  ...{ kept: 'Đã thực hiện', open: 'Đang thực hiện', overdue: 'Quá hạn', disputed: 'Còn ý kiến khác nhau' },
}
