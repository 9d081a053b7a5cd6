/**
 * Takes the pictures of the README from a running copy of the demo:
 *   node scripts/pictures.ts http://127.0.0.1:3000
 * For the sender's page the desk gives out a new code; better not on a copy that somebody works with.
 */
import { mkdirSync, statSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { holding, member, newCode } from '../e2e/pages/petition-journey.ts'
import { Visitor } from '../e2e/pages/visitor.ts'

const origin = (process.argv[2] ?? 'http://127.0.0.1:3000').replace(/\/$/, '')
const folder = 'docs/pictures'
const mostBytes = 200_000
const phone = { width: 360, height: 740 }
const desk = { width: 1280, height: 800 }

const head = await member(origin, 'truong-phong-ha-tang-hong-lien')
const reception = await member(origin, 'tiep-dan-hong-lien')
/** The traders' petition: everything in five points, and the work on it under way. */
const list = await head.get('/inbox?muc=tat-ca&linh-vuc=market&trang-thai=VERIFYING')
const number = list.html.match(/(?<=\/petitions\/)\d{4}-\d+/)?.[0]
if (!number) throw new Error('The petition of the market traders is not on the list.')

const pictures = [
  { name: 'home', who: new Visitor(origin), path: '/', size: phone },
  { name: 'file-in-five-points', who: head, path: `/petitions/${number}`, size: desk },
  { name: 'office-inbox', who: reception, path: '/inbox?muc=tat-ca', size: desk },
  {
    name: 'file-of-the-sender',
    who: await holding(origin, await newCode(reception, number)),
    path: '/tra-cuu/ho-so',
    size: phone,
  },
]

mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  for (const { name, who, path, size } of pictures) {
    const context = await browser.newContext({
      storageState: who.state(),
      viewport: size,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
    })
    const page = await context.newPage()
    await page.goto(origin + path)
    await page.evaluate(() => document.fonts.ready)
    const to = `${folder}/${name}.png`
    await page.screenshot({ path: to })
    const { size: bytes } = statSync(to)
    if (bytes > mostBytes) throw new Error(`${to} has ${bytes} bytes, more than ${mostBytes}.`)
    console.log(`${to}: ${Math.round(bytes / 1000)} kB`)
    await context.close()
  }
} finally {
  await browser.close()
}
