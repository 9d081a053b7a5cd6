import { expect, type Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

export async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.locator(`#o-${name}`).fill(value)
}

/** The phone of a person: reads the key from the page and shows the code of now, or of the next half minute. */
export async function phoneFrom(page: Page): Promise<(later?: number) => string> {
  const typed = (await page.locator('main').textContent())?.match(/(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/)?.[0]
  if (!typed) throw new Error('the page shows no key to type into the phone')
  const totp = new TOTP({ secret: Secret.fromBase32(typed.replaceAll(' ', '')) })
  return (later = 0) => totp.generate({ timestamp: Date.now() + later * 30_000 })
}

export const adminPassword = 'hoa sen nở trong đầm sáng nay'
const admin = { personName: 'Hồ Thị Hạt Sen', personTitle: 'Chánh Văn phòng', login: 'ho.thi.hat.sen' }

/** The first administrator by the link that the start printed. @returns the recovery codes, unused */
export async function firstAdministrator(page: Page, link: string): Promise<string[]> {
  await page.goto(link)
  await fill(page, { ...admin, password: adminPassword, again: adminPassword })
  await fill(page, { name: 'Ủy ban nhân dân phường Đầm Sen', shortName: 'UBND phường Đầm Sen' })
  await fill(page, { areaName: 'phường Đầm Sen', areaCode: '90901' })
  await page.locator('#o-areaKind').selectOption({ index: 1 })
  await press(page, 'Lưu và cài lớp thứ hai')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cài lớp thứ hai')
  await page.locator('#o-code').fill((await phoneFrom(page))())
  await press(page, 'Bật lớp thứ hai')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mười mã dự phòng')
  const spare = await page.locator('main ol li').allTextContents()
  await press(page, 'Đã cất mã, vào Năm Rõ')
  await expect(page.getByRole('button', { name: 'Đăng xuất' })).toBeVisible()
  return spare
}
