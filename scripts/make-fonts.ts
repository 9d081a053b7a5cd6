/**
 * Makes the web fonts in app/fonts from the full font: one file per weight instead of one per alphabet,
 * so that a first page on a slow line asks once. Run by hand after a new version of the font:
 * `node scripts/make-fonts.ts`. The files are committed, a build needs nothing of this.
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'
import { setOneWidth } from './tabular-digits.ts'

const source = 'node_modules/@expo-google-fonts/be-vietnam-pro'
const target = 'app/fonts'
const weights = { 400: '400Regular', 600: '600SemiBold' }
const digits = '0123456789'
const digitWidth = 650

const range = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index))

/** Every letter that Vietnamese writes with its marks, and the marks alone for decomposed text. */
const vietnamese = `ĂăĐđĨĩŨũƠơƯư${range(0x1ea0, 0x1ef9)}\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323`
const characters = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}${vietnamese}–—‘’“”•…‹›₫€−≈≠≤≥™`

for (const [weight, folder] of Object.entries(weights)) {
  const font = await readFile(`${source}/${folder}/BeVietnamPro_${folder}.ttf`)
  // Hints are half of the file and serve only old Windows screens; the phone on a slow line decides.
  const text = await subsetFont(font, characters, {
    targetFormat: 'woff2',
    noLayoutClosure: true,
    noHinting: true,
  })
  const onlyDigits = await subsetFont(font, digits, {
    targetFormat: 'sfnt',
    keepFeatures: [],
    noHinting: true,
  })
  const figures = await subsetFont(setOneWidth(onlyDigits, digitWidth), digits, {
    targetFormat: 'woff2',
    keepFeatures: [],
  })
  await writeFile(`${target}/be-vietnam-pro-${weight}.woff2`, text)
  await writeFile(`${target}/be-vietnam-pro-figures-${weight}.woff2`, figures)
}
await copyFile(`${source}/LICENSE_FONT`, `${target}/LICENSE.txt`)
