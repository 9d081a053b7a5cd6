import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { ownAddress, PlainBrowser } from '../plain-browser.ts'
import { rawRequest } from '../raw-request.ts'
import { bodyOf, cookieHeader, fields, hostilePath, query, shape } from './hostile-input.ts'
import { filledDraft, heldPetition, prepared } from './prepared-cookies.ts'

/** Inputs per form; all GETs together get as many as one form. */
const runs = Number(process.env.FUZZ_RUNS ?? 200)
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000)
const atOnce = 16

/** Every public form and page there is: found among the routes, so that a new one is tried without being listed. */
const routes = readdirSync('app', { recursive: true, withFileTypes: true })
  .filter((one) => one.isFile())
  .map((one) => join(one.parentPath, one.name))
const addressOf = (path: string) =>
  `/${path
    .split('/')
    .slice(1, -1)
    .filter((part) => !part.startsWith('('))
    .join('/')}`
const forms = routes
  .filter((path) => /\/\(public\)\/.*\/route\.ts$/.test(path))
  .filter((path) => /export const POST = formRoute\(/.test(readFileSync(path, 'utf8')))
  .map((path) => addressOf(path).replaceAll(/\[[^\]]+\]/g, '1'))
const pages = routes
  .filter((path) => /\/(page\.tsx|route\.ts)$/.test(path))
  .filter((path) => !path.endsWith('route.ts') || /GET/.test(readFileSync(path, 'utf8')))
  .map(addressOf)

const known = [
  ...[
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
  ],
  ...['code', 'answer', 'question', 'word', 'reason', 'rating', 'note', 'sure', 'login', 'password', 'again'],
  ...['token', 'tiep', 'back', 'personId', 'personName', 'personTitle', 'shortName', 'areaName', 'areaKind'],
  ...['contact', 'number', 'id', 'sealed', 'capacity', 'organisation', 'post'],
]

/** Tries all inputs, a few at once; says what was sent when one of them makes the site fail. */
async function tryAll<T>(inputs: T[], attempt: (input: T) => Promise<number>): Promise<void> {
  const failed: string[] = []
  const waiting = [...inputs]
  const work = async () => {
    for (let input = waiting.pop(); input !== undefined; input = waiting.pop()) {
      const status = await attempt(input)
      if (status >= 500) failed.push(`${status} ${JSON.stringify(input).slice(0, 400)}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  expect(failed.slice(0, 5), `${failed.length} of ${inputs.length} failed, seed ${seed}`).toEqual([])
}

let cookies: string[] = []
let code = ''
test.beforeAll(async ({ baseURL }) => {
  const held = await heldPetition(baseURL as string)
  code = held.code
  const staff = new PlainBrowser(baseURL as string)
  await staff.signInAs('chu-tich-hong-lien')
  cookies = ['', await filledDraft(baseURL as string), held.cookies, staff.cookieHeader()]
})

test('the public forms and the pages are found', () => {
  expect(forms.length).toBeGreaterThanOrEqual(12)
  expect(pages.length).toBeGreaterThanOrEqual(40)
})

for (const form of forms) {
  test(`no input makes ${form} fail`, async ({ baseURL }) => {
    test.setTimeout(60_000 + runs * 150)
    const origin = baseURL as string
    const input = fc.tuple(fields(known), shape, fc.constantFrom(...cookies))
    await tryAll(fc.sample(input, { numRuns: runs, seed }), async ([pairs, as, cookie]) => {
      const { body, type } = bodyOf(pairs, as)
      const answer = await fetch(origin + form, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin, 'content-type': type, cookie, 'x-forwarded-for': ownAddress() },
        body,
      })
      await answer.arrayBuffer()
      return answer.status
    })
  })
}

test('no path, query or cookie makes a page fail', async ({ baseURL }) => {
  test.setTimeout(60_000 + runs * 300)
  const input = fc.tuple(hostilePath(pages), query, cookieHeader(cookies))
  await tryAll(fc.sample(input, { numRuns: runs, seed }), async ([path, asked, cookie]) => {
    const headers = { cookie, 'x-forwarded-for': ownAddress() }
    return (await rawRequest(baseURL as string, { path: `${path}${asked}`, headers })).status
  })
})

test('the logs of the servers hold nothing that anybody wrote', async () => {
  const folder = process.env.E2E_DATA_DIR
  expect(folder, 'E2E_DATA_DIR says where the copy that runs keeps its data').toBeTruthy()
  const logs = join(folder as string, 'log')
  const secrets = [...Object.values(prepared), code, code.replaceAll('-', ''), 'hopthu.vn', 'đảo chiều']
  for (const name of readdirSync(logs)) {
    const text = readFileSync(join(logs, name), 'utf8')
    expect(
      secrets.filter((one) => text.includes(one) || text.includes(encodeURIComponent(one))),
      name,
    ).toEqual([])
  }
  expect(readdirSync(logs)).toContain('web.log')
})
