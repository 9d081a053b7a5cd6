import { expect } from '@playwright/test'
import { PlainBrowser } from '../plain-browser.ts'

/** What the prepared petitions say: no log may hold any of it. */
export const prepared = {
  body: 'Đèn đường ngõ 12 tắt từ thứ Hai, trẻ con đi học về tối không thấy đường.',
  place: 'Ngõ 12, cạnh cây đa đầu làng',
  name: 'Trần Thị Thử Nghiệm',
  address: 'Tổ 2, đường Hoa Gạo',
  phone: '0900000777',
}

const codeShape = /[2-9A-HJKMNP-Z]{4}(?:-[2-9A-HJKMNP-Z]{4}){3}/

/** Answers every page of the form but the last. */
export async function fillDraft(browser: PlainBrowser, body = prepared.body): Promise<void> {
  const { place, name, address, phone } = prepared
  await browser.send('/gui/noi-dung/luu', { body })
  await browser.send('/gui/loai/luu', { kind: 'feedback' })
  await browser.send('/gui/noi-xay-ra/luu', { areaCode: '90101', place })
  await browser.send('/gui/tep/luu', {})
  const last = await browser.send('/gui/nguoi-gui/luu', { name, address, phone, channel: 'code' })
  expect(last.text).toContain('Những điều này đã đúng chưa?')
}

export type Sent = { number: string; code: string }

/** Number and code as they stand on the page after sending. */
export function receiptOf(page: string): Sent {
  const number = page.match(/\d{4}-\d{6}/)?.[0]
  const code = page.match(codeShape)?.[0]
  if (!number || !code) throw new Error('the page after sending shows no number or no code')
  return { number, code }
}

/** Files a petition and opens nothing. */
export async function filePetition(browser: PlainBrowser, body?: string): Promise<Sent> {
  await fillDraft(browser, body)
  return receiptOf((await browser.send('/gui/xem-lai/luu', { consent: 'yes' })).text)
}

/** The cookies of somebody who has answered every page and not sent yet. */
export async function filledDraft(origin: string): Promise<string> {
  const browser = new PlainBrowser(origin)
  await fillDraft(browser)
  return browser.cookieHeader()
}

/** The cookies of somebody who has sent a petition and opened it by its code, and that code. */
export async function heldPetition(origin: string): Promise<{ cookies: string; code: string }> {
  const browser = new PlainBrowser(origin)
  const { code } = await filePetition(browser)
  await browser.send('/tra-cuu/mo', { code })
  return { cookies: browser.cookieHeader(), code }
}
