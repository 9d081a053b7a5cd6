import type { Page } from '@playwright/test'

/**
 * What is sent from the desk brings its page back. The news of it may show the same a moment before; whoever goes on
 * then is overtaken by the page.
 */
export async function comesBack(page: Page, act: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('load', { timeout: 60_000 }), act()])
}
