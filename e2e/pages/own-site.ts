import { type ConsoleMessage, expect, type Page, type Request } from '@playwright/test'
import type { PageType } from './page-type.ts'
import { openPage } from './pages.ts'

/** Opens the page and sees that it asks no other site for anything, and runs nothing that its policy does not know. */
export async function openOnOwnSite(page: Page, type: PageType, baseURL = ''): Promise<void> {
  const abroad: string[] = []
  const broken: string[] = []
  const asks = (request: Request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${baseURL}/`))
      abroad.push(request.url())
  }
  const says = (message: ConsoleMessage) => {
    if (message.type() === 'error' && !/status of 404/.test(message.text())) broken.push(message.text())
  }
  const fails = (error: Error) => broken.push(String(error))
  page.on('request', asks).on('console', says).on('pageerror', fails)
  const [response] = await Promise.all([
    page.waitForResponse(
      (one) => one.request().isNavigationRequest() && one.status() !== 303 && one.status() !== 307,
    ),
    openPage(page, type),
  ])
  await page.waitForLoadState('load')
  page.off('request', asks).off('console', says).off('pageerror', fails)
  const nonce = response.headers()['content-security-policy']?.match(/'nonce-([^']+)'/)?.[1]
  const tags = (await response.text()).match(/<script\b[^>]*>/g) ?? []
  expect
    .soft(
      tags.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
      `${type.name}: scripts without the nonce`,
    )
    .toEqual([])
  expect.soft(nonce, `${type.name}: a nonce`).toBeTruthy()
  expect.soft(abroad, `${type.name}: asked of other sites`).toEqual([])
  expect.soft(broken, `${type.name}: policy and errors`).toEqual([])
}
