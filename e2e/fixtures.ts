import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import axe from 'axe-core'
import { people } from '#db/seed/demo/people.ts'

/** The named people of the demo place that the journeys are about. */
export const cast = {
  reception: 'tiep-dan-hong-lien',
  head: 'truong-phong-ha-tang-hong-lien',
  handler: 'chuyen-vien-ha-tang-hong-lien',
  chair: 'chu-tich-hong-lien',
  front: 'mat-tran-hong-lien',
  otherReception: 'tiep-dan-hac-tri',
  provinceChair: 'chu-tich-tinh',
  council: 'hdnd-hong-lien',
  deputy: 'dai-bieu-hong-lien',
  auditor: 'bao-ve-du-lieu',
  noRole: 'quan-tri',
  protector: 'bao-ve-du-lieu',
} as const

/** Signs in as a demo person through the switcher of the sign-in page. */
export async function signIn(page: Page, key: string): Promise<void> {
  const person = people.find((one) => one.key === key)
  if (!person) throw new Error(`nobody in the demo is called ${key}`)
  await page.goto('/dang-nhap')
  await page.getByRole('button', { name: person.name }).first().click()
  await expect(page.getByRole('button', { name: 'Đăng xuất' })).toBeVisible()
}

/** Signs out, and waits for the page that comes then: what is asked of a page that is leaving gets no answer. */
export async function signOut(page: Page): Promise<void> {
  const came = page.waitForEvent('load', { timeout: 60_000 })
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click()
  await came
}

/** A page of somebody else, in a browser of their own. */
export async function as(
  browser: Browser,
  key: string,
  options = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await signIn(page, key)
  return { page, context }
}

declare global {
  interface Window {
    axe: typeof axe
  }
}

const levels = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/** What axe finds serious or critical on the page as it stands, by all rules of these levels or by those named. */
export async function seriousFaults(page: Page, rules = levels): Promise<string[]> {
  // Handing axe to the page takes longer than all that it looks at there: once for each document.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate<axe.AxeResults, string[]>(
    (runOnly) => window.axe.run({ runOnly, resultTypes: ['violations'] }),
    rules,
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** Fails on anything serious that axe finds. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await seriousFaults(page)).toEqual([])
}

export const test = base
export { expect }
