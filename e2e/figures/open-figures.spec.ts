import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../fixtures.ts'

/** Every row that a list shows, its further pages included. */
async function listed(page: Page): Promise<number> {
  let n = 0
  for (let pages = 0; pages < 20; pages++) {
    n += (await page.getByRole('row').count()) - 1
    const next = page.getByRole('link', { name: '50 đơn tiếp' })
    if ((await next.count()) === 0) break
    const address = await next.getAttribute('href')
    await next.click()
    await page.waitForURL((url) => url.search === address)
    await expect(page.getByRole('row').nth(1)).toBeVisible()
  }
  return n
}

test('every figure of the place opens a list that is as long, and the file says the same', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await page.goto('/so-lieu')
  const office = page.getByRole('row', { name: /phường Hồng Liên/ })
  const figures = await office.getByRole('link').all()
  const addresses = await Promise.all(
    figures.map(async (link) => ({
      n: (await link.textContent()) ?? '',
      href: await link.getAttribute('href'),
    })),
  )
  const counted = addresses.filter(({ href }) => href?.includes('danh-sach'))
  expect(counted.length).toBeGreaterThanOrEqual(2)
  for (const { n, href } of counted) {
    await page.goto(href as string)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(n)
    expect(await listed(page), href as string).toBe(Number(n.replaceAll('.', '')))
  }

  await page.goto('/so-lieu')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV' }).first().click(),
  ])
  const [head = '', ...lines] = (await readFile(await file.path(), 'utf8')).trim().split('\r\n')
  const own = lines.find((line) => line.startsWith('hong-lien-ubnd,'))?.split(',') ?? []
  expect(head).toContain('da_nhan')
  for (const { n } of counted) expect(own).toContain(n.replaceAll('.', ''))
  await expectAccessible(page)
})

test('an office is seen month by month and field by field, and small numbers open nothing', async ({
  page,
}) => {
  await page.goto('/so-lieu')
  await page.getByRole('link', { name: /phường Hồng Liên/ }).click()
  await expect(page.getByRole('heading', { name: 'Từng tháng' })).toBeVisible()
  const field = page.getByRole('table', { name: 'Từng lĩnh vực' })
  await expect(field.getByText('ít hơn 5').first()).toBeVisible()
  const link = field.getByRole('link').first()
  const n = (await link.textContent()) ?? ''
  await link.click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(n)
  expect(await listed(page)).toBe(Number(n))
  // A field with few cases, asked for by hand.
  const few = await page.request.get('/so-lieu/tai/linh-vuc.json')
  const { dong } = (await few.json()) as { dong: Record<string, string>[] }
  const small = dong.find((row) => row.ma_co_quan === 'hong-lien-ubnd' && row.da_nhan === '<5')
  await page.goto(`/so-lieu/hong-lien-ubnd/danh-sach?chi-so=da-nhan&linh-vuc=${small?.ma_linh_vuc}`)
  await expect(page.getByText('có thể đoán ra người')).toBeVisible()
  expect((await page.goto('/so-lieu/khong-co'))?.status()).toBe(404)
})
