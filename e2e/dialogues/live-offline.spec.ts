import { expect, test } from '@playwright/test'
import { people } from '#db/seed/demo/people.ts'
import { formatInstant } from '#lib/dates.ts'
import { testFolder } from '../../tests/test-folder.ts'
import { cast, expectAccessible, signOut } from '../fixtures.ts'
import { dialogueToday } from '../pages/dialogue-journey.ts'
import { member } from '../pages/petition-journey.ts'
import { keptList, raw, soon } from '../reception/desk.ts'
import { OwnSite } from '../reception/own-site.ts'
import { comesBack } from './comes-back.ts'
import { DeskDevice, type Opinion } from './offline-desk.ts'

/**
 * Ten minutes of a hall whose network is cut and whose server is stopped: two clerks at two places, their devices
 * closed and opened meanwhile, one opinion that both wrote on.
 */
let site: OwnSite | undefined
const devices: DeskDevice[] = []

test.beforeAll(async () => {
  test.setTimeout(330_000)
  site = await OwnSite.inFolder(testFolder('e2e-hall-site'))
})
test.afterAll(async () => {
  for (const one of devices) await one.remove()
  await site?.remove()
})

const opinion = (place: string, n: number, more: Partial<Opinion> = {}): Opinion => ({
  ...{ seat: `${place === 'Sen' ? 3 : 5}${n}`, answer: `Phường làm xong điểm ${place} ${n} trong tuần này.` },
  body: `${place} ${'abcdefghij'[n]}: mương trước nhà tắc từ đầu tháng, đề nghị nạo vét.`,
  ...more,
})

/** A hall that was opened, with its places. */
async function openHall(origin: string, places: Record<string, string>) {
  const staff = {
    ...{ front: await member(origin, cast.front), chair: await member(origin, cast.chair) },
    reception: await member(origin, cast.reception),
  }
  const number = await dialogueToday(staff, places)
  await staff.reception.submit(`/dialogues/${number}`, {}, '/open')
  const { html } = await staff.reception.get(`/dialogues/${number}/live`)
  const sites = [...new Set([...html.matchAll(/live\?site=([0-9a-f-]{36})/g)].map(([, id]) => id))]
  return { number, sites }
}

test('fifteen entries of two devices, ten minutes without network and server: all there once, in order', async () => {
  test.setTimeout(900_000)
  const origin = site?.address ?? ''
  const { number, sites } = await openHall(origin, { site2Place: 'Nhà văn hóa tổ 5', site2Seats: '60' })
  expect(sites).toHaveLength(2)
  const live = (at: number) => `/dialogues/${number}/live?site=${sites[at]}`

  const clerk = people.find(({ key }) => key === cast.reception)?.name ?? 'nobody'
  const begun = Date.now() - 13 * 60_000
  const minute = (n: number) => new Date(begun + n * 60_000)
  const [one, two] = [new DeskDevice('one', origin), new DeskDevice('two', origin)]
  devices.push(one, two)
  for (const [at, device] of [one, two].entries()) {
    await device.on(minute(0), false)
    await device.chosenFor(live(at))
  }

  // Somebody waits at the first place; its clerk loses the line, and the other device writes on that opinion.
  // Her machine is slow to say what it is: what is pressed before waits for it.
  await one.page.addInitScript(() => {
    const { databases } = IDBFactory.prototype
    IDBFactory.prototype.databases = async function () {
      await new Promise((done) => setTimeout(done, 3000))
      return databases.call(this)
    }
  })
  await one.page.getByLabel('Ghế của người muốn nói').fill('30')
  await comesBack(one.page, () => one.page.keyboard.press('Enter'))
  await expect(one.page.getByText('Kế tiếp: Ghế 30')).toBeVisible(soon)
  await expect(one.page.locator('html[data-keys]')).toBeAttached(soon)
  await one.context.setOffline(true)
  await one.page.getByRole('button', { name: 'Bắt đầu giờ' }).click()
  await expect(one.page.getByRole('heading', { level: 1 })).toHaveText('Bàn thư ký khi mất mạng', soon)
  await expect(one.page.getByText(/Mất mạng từ .* 1 mục giữ trên máy này/)).toBeVisible(soon)
  await expect(one.page.getByLabel('Ý kiến', { exact: true })).toBeFocused(soon)
  const both = opinion('Sen', 0, { seat: '30' })
  await one.writes(both)
  await two.page.goto(live(0))
  await comesBack(two.page, () => two.page.getByRole('button', { name: 'Bắt đầu giờ' }).click())
  await two.page.getByLabel('Ý kiến', { exact: true }).fill('Máy kia ghi: mương ngõ 12 tắc đã lâu.')
  await comesBack(two.page, () => two.page.getByRole('button', { name: 'Lưu', exact: true }).click())
  await expect(two.page.getByLabel('Ý kiến', { exact: true })).toHaveValue(/Máy kia ghi/, soon)

  // The other one is in the middle of it while everything goes away.
  await two.page.goto(live(1))
  await two.page.getByLabel('Ghế của người muốn nói').fill('51')
  await comesBack(two.page, () => two.page.keyboard.press('Enter'))
  await comesBack(two.page, () => two.page.getByRole('button', { name: 'Bắt đầu giờ' }).click())
  const caught = opinion('Hồng', 1, { seat: '51' })
  await two.page.getByLabel('Ý kiến', { exact: true }).fill(caught.body)
  await two.page
    .getByLabel('Trả lời', { exact: false })
    .first()
    .fill(caught.answer ?? '')
  await expect(two.page.locator('html[data-keys]')).toBeAttached(soon)
  await two.context.setOffline(true)
  await site?.stop()
  expect(await site?.answers()).toBe(false)
  await two.page.keyboard.press('Alt+1')
  await expect(two.page.getByRole('heading', { level: 1 })).toHaveText('Bàn thư ký khi mất mạng', soon)
  await expect(keptList(two.page)).toHaveCount(1, soon)

  const first = [1, 2, 3, 4, 5, 6, 7].map((n) =>
    opinion('Sen', n, n === 4 ? { answer: undefined, who: 'Vũ Thị Nhài' } : {}),
  )
  const second = [2, 3, 4, 5, 6, 7].map((n) => opinion('Hồng', n))
  for (const [at, it] of first.slice(0, 3).entries()) await one.keeps(it, minute(1 + at))
  for (const [at, it] of second.slice(0, 3).entries()) await two.keeps(it, minute(1 + at))
  await expectAccessible(one.page)

  // Switched off and on again; one of them while somebody speaks, whose words were kept as they were typed.
  await one.off()
  await one.on(minute(5), true)
  await one.page.goto(live(0))
  await expect(one.page).toHaveURL(new RegExp(`/dialogues/offline/live#${number}/${sites[0]}$`))
  await expect(keptList(one.page)).toHaveCount(4, soon)
  for (const [at, it] of first.slice(3).entries()) await one.keeps(it, minute(6 + at))
  const half = second[3] as Opinion
  await two.context.clock.setSystemTime(minute(6))
  await two.page.keyboard.press('Alt+n')
  await two.page.keyboard.type(half.seat)
  await two.page.keyboard.press('Enter')
  await expect(two.page.getByText(`Kế tiếp: Ghế ${half.seat}`)).toBeVisible(soon)
  await two.starts(half.seat)
  await two.page.keyboard.insertText(half.body)
  await expect(keptList(two.page).filter({ hasText: half.body.slice(0, 20) })).toHaveCount(1, soon)
  await two.off()
  await two.on(minute(7), true)
  await two.page.goto(`/dialogues/offline/live#${number}/${sites[1]}`)
  await expect(two.page.getByLabel('Ý kiến', { exact: true })).toHaveValue(half.body, soon)
  await two.page
    .getByLabel('Trả lời', { exact: false })
    .first()
    .fill(half.answer ?? '')
  // Its disk is full for a moment: what was typed stays. Then it is slow, and looks for the line meanwhile.
  await two.seals('never')
  await two.page.keyboard.press('Alt+1')
  await expect(two.page.getByText('Máy này chưa giữ được mục vừa ghi')).toBeVisible(soon)
  await expect(two.page.getByLabel('Ý kiến', { exact: true })).toHaveValue(half.body)
  await expect(two.page.getByLabel('Trả lời', { exact: false }).first()).toHaveValue(half.answer ?? '')
  await two.seals('late')
  await two.page.keyboard.press('Alt+1')
  await two.page.evaluate(() => dispatchEvent(new Event('online')))
  await expect(two.page.getByText(`Đã giữ: Ghế ${half.seat}`)).toBeVisible(soon)
  await expect(two.page.getByText('Chưa có ai nói.')).toBeVisible()
  await expect(two.page.getByText('Máy này chưa giữ được mục vừa ghi')).toHaveCount(0)
  await two.seals('at once')
  for (const [at, it] of second.slice(4).entries()) await two.keeps(it, minute(8 + 2 * at))
  expect(Math.max(one.mostKeys, two.mostKeys), 'keys of an opinion besides its words').toBeLessThanOrEqual(12)

  const all = [both, ...first, caught, ...second]
  expect(all).toHaveLength(15)
  const lying = await raw(one.page)
  expect(lying.entries).toBe(8)
  for (const { body } of all) expect(lying.text).not.toContain(body.slice(0, 24))
  expect(lying.text).not.toContain('taken out')

  // Back: the server, then the network, and both go by themselves.
  await site?.start()
  const back = Date.now()
  for (const device of [one, two]) {
    await device.context.clock.setSystemTime(minute(13))
    await device.context.setOffline(false)
  }
  // What a closed device forgot is who sat there: nothing is sent in nobody's name, and nothing is lost by it.
  for (const { page } of [one, two]) {
    await page.getByRole('link', { name: 'Đăng nhập để gửi' }).click()
    await page.getByRole('button', { name: clerk }).first().click()
    await expect(page).toHaveURL(new RegExp(`/dialogues/offline/live#${number}/`), soon)
  }
  await expect(two.page.getByText('Đã có mạng, đã gửi 7 mục.')).toBeVisible(soon)
  await expect(one.page.getByText(/đã gửi 7 mục\. 1 mục có hai bản khác nhau/)).toBeVisible(soon)
  const took = Date.now() - back
  const twice = keptList(one.page).filter({ hasText: 'Hai bản khác nhau' })
  await expect(twice.getByRole('row', { name: /Ý kiến/ })).toContainText('Máy kia ghi')
  await expectAccessible(one.page)
  await twice.getByRole('button', { name: 'Lấy bản trên máy này' }).click()
  await expect(one.page.getByText('Đã có mạng, đã gửi 8 mục.')).toBeVisible(soon)
  for (const device of [one, two]) expect((await raw(device.page)).entries).toBe(0)

  // Each once, in the order of each place, at the hour at which it was written down.
  const { page } = one
  await page.goto(`/dialogues/${number}/kept`)
  const rows = page.getByRole('row').filter({ hasText: /T-/ })
  await expect(rows).toHaveCount(15, soon)
  const lines = await rows.allInnerTexts()
  for (const it of all)
    expect(
      lines.filter((line) => line.includes(it.body)),
      it.body,
    ).toHaveLength(1)
  const lineOf = (it: Opinion) => lines.find((line) => line.includes(it.body)) ?? ''
  const hours: [Opinion | undefined, number][] = [
    [first[0], 1],
    [first[2], 3],
    [first[3], 6],
    [first[6], 9],
    [second[0], 1],
    [second[3], 6],
    [second[5], 10],
  ]
  for (const [it, n] of hours) if (it) expect(lineOf(it)).toContain(formatInstant(minute(n)))
  const numberOf = (it: Opinion) => Number(lineOf(it).match(/ý kiến (\d+)/)?.[1])
  for (const place of [first, [caught, ...second].slice(1)]) {
    const numbers = place.map(numberOf)
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
  }
  await page.goto(`/dialogues/${number}/live`)
  await expect(
    page.getByText(/15 ý kiến: 14 đã trả lời tại hội nghị, .* 1 chưa ghi kết quả/).first(),
  ).toBeVisible(soon)

  // What was promised stands ready, and is made once.
  await expect(page.getByText('Việc đã hứa ghi lúc mất mạng, chờ lập hồ sơ: 1')).toBeVisible()
  await page
    .getByRole('link', { name: /^Ý kiến \d+: Ghế 34/ })
    .first()
    .click()
  await expect(page.getByLabel('Rõ việc: làm gì')).toHaveValue(/Giải quyết: Sen e/)
  await expect(page.getByLabel('Rõ người: ai làm')).not.toHaveValue('')
  await expect(page.locator('html[data-keys]')).toBeAttached(soon)
  await comesBack(page, () => page.keyboard.press('Alt+Enter'))
  await expect(page.getByText(/15 ý kiến: .* 1 thành việc đã hứa/).first()).toBeVisible(soon)
  await expect(page.getByText(/chờ lập hồ sơ/)).toHaveCount(0)
  console.log(
    `15 entries of two devices, ten minutes, two closings: 15 there once, 1 chosen of two versions; most keys ${Math.max(one.mostKeys, two.mostKeys)}; both joined in ${took} ms`,
  )

  // Signed out: nothing of it is left, and nobody opens what was kept.
  await signOut(page)
  await expect.poll(() => page.evaluate(() => caches.keys()), soon).toEqual([])
  await expect.poll(async () => (await raw(page)).device, soon).toEqual(['desk hall', 'half'])
})

test('a device with room for one entry of two keeps none, and each once when there is room', async () => {
  const origin = site?.address ?? ''
  const { number } = await openHall(origin, {})
  const device = new DeskDevice('three', origin)
  devices.push(device)
  await device.on(new Date(), false)
  await device.chosenFor(`/dialogues/${number}/live`)
  const { page } = device
  for (const seat of ['61', '62']) {
    await page.getByLabel('Ghế của người muốn nói').fill(seat)
    await comesBack(page, () => page.keyboard.press('Enter'))
  }
  await expect(page.getByText('Kế tiếp: Ghế 61')).toBeVisible(soon)
  await expect(page.locator('html[data-keys]')).toBeAttached(soon)
  await device.context.setOffline(true)
  await device.seals('first only')
  await page.getByRole('button', { name: 'Bắt đầu giờ' }).first().click()
  await expect(page.getByText('Máy này chưa giữ được mục vừa ghi')).toBeVisible(soon)
  expect((await raw(page)).entries).toBe(0)
  await device.seals('at once')
  await page.getByRole('button', { name: 'Bắt đầu giờ' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bàn thư ký khi mất mạng', soon)
  await expect(keptList(page)).toHaveCount(2, soon)
  expect((await raw(page)).entries).toBe(2)
})
