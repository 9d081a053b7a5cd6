import { expect, test } from '@playwright/test'
import { as, cast, expectAccessible } from '../fixtures.ts'
import { press } from '../journey.ts'
import { newMark } from '../marks.ts'
import { promisedToday } from '../pages/dialogue-journey.ts'
import { member } from '../pages/petition-journey.ts'
import { cached, keptList, raw, soon } from '../reception/desk.ts'

const mark = newMark()
const seen = `Mương số ${mark} mới thông một nửa, đoạn cuối còn đọng nước.`

test('a visit is written down in the village without network, and joins once when there is network', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const origin = baseURL as string
  const staff = {
    ...{ front: await member(origin, cast.front), chair: await member(origin, cast.chair) },
    ...{ reception: await member(origin, cast.reception), head: await member(origin, cast.head) },
    handler: await member(origin, cast.handler),
  }
  const { promise } = await promisedToday(staff, `Nạo vét mương số ${mark}, hết ngập ngõ bảy`)
  const { context, page } = await as(browser, cast.front, { viewport: { width: 360, height: 740 } })
  context.setDefaultTimeout(60_000)
  const home = `/supervision/${promise}`
  await page.goto(`${home}/follow-up`)
  await page.getByLabel('Vì sao theo dõi việc này?').fill('Bà con hỏi lại nhiều lần.')
  await press(page, 'Mở theo dõi')
  await page.goto(`${home}/visits`)
  await page.getByText('Đi nơi không có mạng').click()
  await press(page, 'Dùng máy này để đi xem')
  await expect(page.getByText('Máy này ghi được khi mất mạng')).toBeVisible(soon)
  await expect
    .poll(() => cached(page).then((all) => all.some(({ path }) => path === '/supervision/offline')), soon)
    .toBe(true)

  await context.setOffline(true)
  // Whatever page of supervision is asked for leads to the one that lies here.
  await page.goto(`/supervision/offline#${promise}`)
  await page.reload()
  await expect(page.getByLabel('Số hồ sơ')).toHaveValue(promise)
  await press(page, 'Giữ trên máy này')
  await expect(page.getByText('Ghi đã thấy gì: làm đến đâu, còn gì.').first()).toBeVisible()
  await page.getByLabel('Thôn, tổ dân phố').fill('Tổ 7')
  await page.getByLabel('Người có mặt').fill('Tổ trưởng tổ 7')
  await page.getByLabel('Đã thấy gì?').fill(seen)
  await press(page, 'Giữ trên máy này')
  await expect(page.getByText('Mục đang giữ trên máy này: 1')).toBeVisible()
  await page.getByLabel('Số hồ sơ').fill('2026-999999')
  await page.getByLabel('Đã thấy gì?').fill('Việc của nơi khác, ghi nhầm số trên giấy.')
  await press(page, 'Giữ trên máy này')
  await expect(keptList(page)).toHaveCount(2)
  await expectAccessible(page)
  // Who looks past the page reads nothing.
  const device = await raw(page)
  expect(device.entries).toBe(2)
  expect(device.text).not.toContain(seen)
  const copies = await cached(page)
  for (const kept of [promise, 'Khuất Thị Sim', seen])
    expect(copies.map(({ text }) => text).join()).not.toContain(kept)

  await context.setOffline(false)
  await expect(page.getByText(/^Đã vào sổ:/)).toBeVisible(soon)
  await expect(page.getByText(/Không thấy việc số này trong địa bàn mình giám sát/)).toBeVisible(soon)
  await expect(page.getByText('Mục đang giữ trên máy này: 1')).toBeVisible()
  await page.getByRole('link', { name: new RegExp(`hồ sơ ${promise}`) }).click()
  await expect(page.getByText(seen)).toBeVisible()
  await expect(page.getByLabel('Ảnh', { exact: true })).toBeVisible()
  await page.goto(home)
  await expect(page.getByText(seen)).toHaveCount(1)

  // The wrong one is thrown away, and the phone is given up: nothing is left on it.
  await page.goto('/supervision/offline')
  await press(page, 'Bỏ mục này')
  await press(page, 'Bỏ hẳn')
  await expect(page.getByText('Mục đang giữ trên máy này: 0')).toBeVisible()
  await page.goto(`${home}/visits`)
  await page.getByText('Máy này ghi được khi mất mạng').click()
  await press(page, 'Thôi dùng máy này')
  await expect(page.getByText('Đi nơi không có mạng')).toBeVisible(soon)
  await expect.poll(() => page.evaluate(() => caches.keys()), soon).toEqual([])
  await context.close()
})
