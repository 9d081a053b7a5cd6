import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { bodyOf, fields, shape } from './hostile-input.ts'
import { filledDraft, heldPetition } from './prepared-cookies.ts'

const runs = Number(process.env.FUZZ_RUNS ?? 200)

/** Every public form there is: found among the routes, so that a new one is tried without being listed. */
const forms = readdirSync('app', { recursive: true, withFileTypes: true })
  .filter((one) => one.name === 'route.ts' && /\((public|citizen|sign-in)\)/.test(one.parentPath))
  .map((one) => join(one.parentPath, one.name))
  .filter((path) => /export const POST = formRoute\(/.test(readFileSync(path, 'utf8')))
  .map((path) =>
    `/${path
      .split('/')
      .slice(1, -1)
      .filter((part) => !part.startsWith('('))
      .join('/')}`.replaceAll(/\[[^\]]+\]/g, 'abc'),
  )

const known = [
  'body',
  'kind',
  'areaCode',
  'place',
  'unnamed',
  'name',
  'address',
  'channel',
  'phone',
  'email',
  'consent',
  'code',
  'answer',
  'question',
  'word',
  'reason',
  'rating',
  'note',
  'sure',
  'login',
  'password',
  'token',
  'tiep',
  'back',
]

/** Each try comes from an address of its own: the limits on tries are another test. */
const address = () =>
  `10.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`

test('the public forms are found', () => {
  expect(forms.length).toBeGreaterThanOrEqual(8)
})

for (const form of forms) {
  test(`no input makes ${form} fail`, async ({ baseURL }) => {
    test.setTimeout(60_000 + runs * 400)
    const origin = baseURL as string
    const cookies = ['', await filledDraft(origin), await heldPetition(origin)]
    let tried = 0
    await fc.assert(
      fc.asyncProperty(fields(known), shape, fc.constantFrom(...cookies), async (pairs, as, cookie) => {
        const { body, type } = bodyOf(pairs as [string, string][], as)
        const answer = await fetch(origin + form, {
          method: 'POST',
          redirect: 'manual',
          headers: { origin, 'content-type': type, cookie, 'x-forwarded-for': address() },
          body,
        })
        await answer.arrayBuffer()
        tried++
        expect(answer.status, `${as} ${JSON.stringify(pairs).slice(0, 300)}`).toBeLessThan(500)
      }),
      { numRuns: runs, endOnFailure: true },
    )
    expect(tried).toBeGreaterThanOrEqual(runs)
  })
}
