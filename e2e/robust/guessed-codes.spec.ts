import { randomBytes } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { codeFromBytes } from '#domain/petitions/secret-code.ts'
import { type Answer, PlainBrowser } from '../plain-browser.ts'
import { filePetition } from './prepared-cookies.ts'

const inOneGo = 100

test('a thousand guessed codes open nothing, are told so, and lock nobody out', async ({ baseURL }) => {
  const origin = baseURL as string
  const { number, code } = await filePetition(new PlainBrowser(origin))
  const { address } = new PlainBrowser(origin)
  const guess = async (): Promise<Answer> => {
    const browser = new PlainBrowser(origin, address)
    return browser.send('/tra-cuu/mo', { code: codeFromBytes(randomBytes(32)) })
  }
  const told: Answer[] = []
  while (told.length < 1000) told.push(...(await Promise.all(Array.from({ length: inOneGo }, guess))))
  const count = (words: RegExp) => told.filter((page) => words.test(page.words)).length
  expect(count(/Không có hồ sơ nào mở bằng mã này/)).toBe(120)
  expect(count(/Đã thử 120 lần\. Chờ \d+ phút rồi nhập tiếp; hồ sơ không bị khóa/)).toBe(880)
  const opened = await new PlainBrowser(origin).send('/tra-cuu/mo', { code })
  expect(opened.words).toContain(number)
})
