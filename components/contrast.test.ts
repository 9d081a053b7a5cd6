import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../app/globals.css', import.meta.url), 'utf8')

/** Colour values declared in the block that begins with `opening`. */
function tokens(opening: string): Map<string, string> {
  const from = css.indexOf(opening)
  expect(from, opening).toBeGreaterThan(-1)
  const block = css.slice(from, css.indexOf('\n}', from))
  return new Map(
    [...block.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  )
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const papers = ['giay', 'giay-to', 'giay-sam']
const inks = ['than', 'than-nhat', 'cham', 'sen', 'lua', 'nghe', 'son']
const tinted = ['cham', 'sen', 'lua', 'nghe', 'son']

const textPairs = [
  ...papers.flatMap((paper) => inks.map((ink) => [ink, paper])),
  ...tinted.flatMap((colour) => [colour, 'than', 'than-nhat', 'cham'].map((ink) => [ink, `${colour}-nhat`])),
  ['tren', 'cham'],
  ['tren', 'son'],
]
// Edges of controls and the focus ring need 3 to 1 (1.4.11, 2.4.13).
const edgePairs = papers.flatMap((paper) => ['vien', 'cham', 'sen'].map((edge) => [edge, paper]))

describe.each([
  ['light', tokens('@theme {')],
  ['dark', tokens('@media (prefers-color-scheme: dark)')],
])('%s theme', (_, values) => {
  const ratio = (ink = '', paper = '') => contrast(values.get(ink) ?? '', values.get(paper) ?? '')

  test.each(textPairs)('%s text on %s', (ink, paper) => {
    expect(ratio(ink, paper)).toBeGreaterThanOrEqual(4.5)
  })
  test.each(edgePairs)('%s edge on %s', (edge, paper) => {
    expect(ratio(edge, paper)).toBeGreaterThanOrEqual(3)
  })
})

test('dark and print give every colour that light gives', () => {
  const light = [...tokens('@theme {').keys()]
  expect([...tokens('@media (prefers-color-scheme: dark)').keys()]).toEqual(light)
  expect([...tokens('@media print').keys()]).toEqual(light)
})
