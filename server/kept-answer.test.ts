import { expect, it } from 'vitest'
import { keptAnswer } from './kept-answer.ts'

const at = new Date('2026-11-27T08:00:00+07:00')
const later = new Date(at.getTime() + 61_000)

it('is made once however many ask at once, and anew after a minute', async () => {
  let made = 0
  const make = async () => `chữ ${++made}`
  const ask = (when: Date, known: string | null = null) => keptAnswer('một', when, known, {}, make)
  const all = await Promise.all(Array.from({ length: 100 }, () => ask(at)))
  expect(made).toBe(1)
  expect(await all[99]?.text()).toBe('chữ 1')
  const etag = all[0]?.headers.get('etag') ?? ''
  expect((await ask(at, etag)).status).toBe(304)
  const anew = await ask(later, etag)
  expect([anew.status, await anew.text(), made]).toEqual([200, 'chữ 2', 2])
})

it('a failure is not kept', async () => {
  const fails = keptAnswer('hai', at, null, {}, () => Promise.reject(new Error('no')))
  await expect(fails).rejects.toThrow('no')
  expect(await (await keptAnswer('hai', at, null, {}, async () => 'được')).text()).toBe('được')
})
