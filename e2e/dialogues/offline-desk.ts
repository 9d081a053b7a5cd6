import { mkdirSync, rmSync } from 'node:fs'
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test'
import { testFolder } from '../../tests/test-folder.ts'
import { cast, signIn } from '../fixtures.ts'
import { cached, keptList, soon } from '../reception/desk.ts'

export type Opinion = { seat: string; body: string; answer?: string; who?: string }

/** A device of a clerk of the hall, with a disk of its own: it is switched off and on, and its network is cut. */
export class DeskDevice {
  /** Keys that were pressed besides the words themselves, for the opinion that took most. */
  mostKeys = 0
  #keys = 0
  #context?: BrowserContext
  #page?: Page
  private readonly profile: string
  private readonly origin: string

  constructor(name: string, origin: string) {
    this.origin = origin
    this.profile = testFolder(`e2e-hall-${name}`)
    rmSync(this.profile, { recursive: true, force: true })
    mkdirSync(this.profile, { recursive: true })
  }

  get page(): Page {
    if (!this.#page) throw new Error('the device is switched off')
    return this.#page
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('the device is switched off')
    return this.#context
  }

  async on(at: Date, offline: boolean): Promise<void> {
    const { launchOptions, locale, timezoneId } = test.info().project.use
    this.#context = await chromium.launchPersistentContext(this.profile, {
      ...launchOptions,
      ...{ locale, timezoneId, baseURL: this.origin, viewport: { width: 1280, height: 900 } },
    })
    this.#context.setDefaultTimeout(60_000)
    await this.#context.setOffline(offline)
    await this.#context.clock.setSystemTime(at)
    this.#page = this.#context.pages()[0] ?? (await this.#context.newPage())
  }

  async off(): Promise<void> {
    await this.#context?.close()
    this.#context = undefined
    this.#page = undefined
  }

  async remove(): Promise<void> {
    await this.off()
    rmSync(this.profile, { recursive: true, force: true })
  }

  /** Signs in, chooses this machine as the desk of this place, and waits until it could go on without network. */
  async chosenFor(live: string): Promise<void> {
    const { page } = this
    await signIn(page, cast.reception)
    await page.goto(live)
    await page.getByText('Ghi tiếp khi mất mạng').click()
    await page.getByRole('button', { name: 'Máy này là máy của bàn thư ký' }).click()
    await expect(page.getByText('Máy này là máy của bàn thư ký, mất mạng vẫn ghi được')).toBeVisible(soon)
    const paths = () => cached(page).then((all) => all.map(({ path }) => path))
    await expect.poll(paths, soon).toContain('/dialogues/offline/live')
  }

  async #press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      if (key.startsWith('Alt')) await expect(this.page.locator('html[data-keys]')).toBeAttached(soon)
      this.#keys += key.split('+').length
      await this.page.keyboard.press(key)
    }
  }

  /** How its browser seals what is kept from here on. */
  async seals(when: 'never' | 'first only' | 'late' | 'at once'): Promise<void> {
    await this.page.evaluate((when) => {
      const { encrypt } = SubtleCrypto.prototype
      let asked = 0
      const late = async (...all: Parameters<SubtleCrypto['encrypt']>) => {
        asked += 1
        if (when === 'never' || (when === 'first only' && asked > 1))
          throw new DOMException('full', 'QuotaExceededError')
        await new Promise((done) => setTimeout(done, 2000))
        return encrypt.apply(crypto.subtle, all)
      }
      if (when === 'at once') Reflect.deleteProperty(crypto.subtle, 'encrypt')
      else Object.defineProperty(crypto.subtle, 'encrypt', { value: late, configurable: true })
    }, when)
  }

  /** Begins with the next who waits. */
  async starts(seat: string): Promise<void> {
    await this.#press('Alt+k')
    await expect(this.page.getByLabel('Ý kiến', { exact: true })).toBeFocused(soon)
    await expect(this.page.getByText(`Ghế ${seat}`).first()).toBeVisible()
  }

  /** What is said by who has begun, and what comes of it, by keys alone. */
  async writes({ body, answer, who }: Opinion): Promise<void> {
    await this.page.keyboard.insertText(body)
    if (answer) {
      await this.#press('Tab')
      await this.page.keyboard.insertText(answer)
      await this.#press('Alt+1')
    } else if (who) {
      await this.#press('Alt+2')
      await expect(this.page.getByLabel('Rõ người: ai làm')).toBeFocused(soon)
      await this.page.keyboard.insertText(who)
      await this.#press('Alt+Enter')
    } else await this.#press('Alt+h')
    await expect(this.page.getByText('Chưa có ai nói.')).toBeVisible(soon)
    await expect(keptList(this.page).filter({ hasText: body.slice(0, 20) })).toHaveCount(1, soon)
  }

  /** A whole opinion without network: queued, begun, written, settled. */
  async keeps(it: Opinion, at: Date): Promise<void> {
    await this.context.clock.setSystemTime(at)
    this.#keys = 0
    await this.#press('Alt+n')
    await expect(this.page.getByLabel('Ghế của người muốn nói')).toBeFocused(soon)
    await this.#press(...it.seat, 'Enter')
    await expect(this.page.getByText(`Kế tiếp: Ghế ${it.seat}`)).toBeVisible(soon)
    await this.starts(it.seat)
    await this.writes(it)
    this.mostKeys = Math.max(this.mostKeys, this.#keys)
  }
}
