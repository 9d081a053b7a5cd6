import { beforeAll, describe, expect, it } from 'vitest'
import { composePaper } from '#domain/papers/compose.ts'
import { conclusionNotice } from '#domain/papers/conclusion-notice.ts'
import { dialogueMinutes } from '#domain/papers/dialogue-minutes.ts'
import { dialogueNotice } from '#domain/papers/dialogue-notice.ts'
import { dialogueReport } from '#domain/papers/dialogue-report.ts'
import { dossierPaper } from '#domain/papers/dossier.ts'
import { type Paper, textOf } from '#domain/papers/paper.ts'
import { synthesisPaper } from '#domain/papers/synthesis.ts'
import { conclusionFacts } from '../conclusion-facts.ts'
import { dossierFacts, synthesisFacts } from '../gathering-facts.ts'
import { allDetails, everyPaper, factsOf } from '../paper-facts.ts'
import { minutesFacts, noticeFacts, reportFacts } from '../recorded-turns.ts'
import { type BothWays, type Opened, renderAll } from './rendered.ts'

/** Every letter of Vietnamese, large and small. */
const vowels = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ'
const letters = `${vowels} ${vowels.toUpperCase()} bcdđghklmnpqrstvx BCDĐGHKLMNPQRSTVX fjwz FJWZ 0123456789`

const papers = new Map<string, Paper>(
  everyPaper.map(([kind, matter]) => [`${kind}.${matter}`, composePaper(kind, factsOf(kind, matter))]),
)
const party = {
  name: 'Tỉnh ủy Đông Sen',
  layout: 'party' as const,
  place: 'Đông Sen',
  body: 'Ban Thường vụ',
  headPost: 'Bí thư',
}
papers.set(
  'party',
  composePaper(
    'answer-letter',
    factsOf('answer-letter', 'feedback', {
      issuer: party,
      signer: { name: 'Lại Văn Gạo', post: 'Bí thư', standing: 'TM' },
      number: '12-CV/TU',
    }),
  ),
)
const withBody = (body: string) =>
  composePaper('answer-letter', factsOf('answer-letter', 'feedback', { details: { ...allDetails, body } }))
papers.set('letters', withBody(letters))
papers.set('conclusion', conclusionNotice(conclusionFacts))
papers.set('dialogue-minutes', dialogueMinutes(minutesFacts))
papers.set('dialogue-notice', dialogueNotice(noticeFacts))
papers.set('dialogue-report', dialogueReport(reportFacts))
papers.set('synthesis', synthesisPaper(synthesisFacts))
papers.set('dossier', dossierPaper(dossierFacts))
// Of every length around the end of the first page: the signature must never be parted.
const lengths = Array.from({ length: 14 }, (_, i) => i + 4)
for (const n of lengths) papers.set(`long-${n}`, withBody(Array(n).fill('Một dòng trả lời.').join('\n')))
papers.set('very-long', withBody(Array(90).fill(allDetails.content).join('\n')))

let opened = new Map<string, BothWays>()
beforeAll(async () => {
  opened = await renderAll(papers)
}, 180_000)

const of = (name: string, way: keyof BothWays): Opened => {
  const found = opened.get(name)
  if (!found) throw new Error(`${name} was not rendered`)
  return found[way]
}
const flat = (text: string) => text.replace(/\s+/g, '')
/** The running text, page numbers taken out, spaces too: lines break where they like. */
const running = (it: Opened) =>
  flat(it.pages.map((page, index) => (index === 0 ? page : page.replace(/^\s*\d+\s*\n/, ''))).join('\n'))
const ways = ['word', 'own'] as const
const cases = [...papers.keys()].flatMap((name) => ways.map((way) => [name, way] as const))

describe('a rendered paper', () => {
  it.each(cases)('%s (%s) is A4 and says all of it, in whole letters', (name, way) => {
    const it = of(name, way)
    expect(it.info).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/)
    const text = it.pages.join('\n')
    expect(text).toBe(text.normalize('NFC'))
    const paper = papers.get(name) as Paper
    const found = running(it)
    const cells = paper.parts.flatMap((part) =>
      part.is === 'table' ? [...part.columns.map(({ title }) => title), ...part.rows.flat()] : [],
    )
    const beside = [paper.superior, paper.issuer, paper.number, paper.subject, ...paper.recipients, ...cells]
    const head = `${paper.place}, ${paper.date}`
    for (const line of textOf(paper)) {
      // What stands in one of two columns may be read with its neighbour in between.
      const isBeside = beside.includes(line) || line === head || isSigned(paper, line)
      for (const piece of isBeside ? line.split(/\s+/) : [line]) expect(found).toContain(flat(piece))
    }
    expect(found).toContain(
      flat(paper.layout === 'party' ? 'ĐẢNG CỘNG SẢN VIỆT NAM' : 'Độc lập - Tự do - Hạnh phúc'),
    )
    expect(found.includes('CỘNGHÒAXÃHỘI')).toBe(paper.layout === 'state')
    // No picture at all: neither of a signature nor of a flower.
    expect(it.pictures.trim().split('\n').length).toBeLessThanOrEqual(2)
  })

  it.each(ways)('keeps every letter of Vietnamese (%s)', (way) => {
    for (const word of letters.split(' ')) expect(running(of('letters', way))).toContain(word)
  })

  it('has the same pages in Word and PDF where it is short', () => {
    for (const [kind, matter] of everyPaper) {
      const name = `${kind}.${matter}`
      const expected = kind === 'resolution-decision' ? 2 : 1
      for (const way of ways) expect(of(name, way).pages.length, `${name} ${way}`).toBe(expected)
    }
  })

  it.each(ways)('numbers its pages from the second on (%s)', (way) => {
    const { pages } = of('very-long', way)
    expect(pages.length).toBeGreaterThan(4)
    pages.forEach((page, index) => {
      const [first] = page.trim().split('\n')
      if (index === 0) expect(first).not.toBe('1')
      else expect(first).toBe(String(index + 1))
    })
  })

  it.each(ways)('never parts the signature from its name (%s)', (way) => {
    const counts = lengths.map((n) => {
      const { pages } = of(`long-${n}`, way)
      const signed = pages.filter((page) => page.includes('Nơi nhận') || page.includes('Đinh Thị Quế'))
      expect(signed, `long-${n}`).toHaveLength(1)
      expect(flat(signed[0] ?? '')).toContain('CHỦTỊCH')
      return pages.length
    })
    // The lengths really go over the end of a page.
    expect(new Set(counts).size).toBeGreaterThan(1)
  })

  it('carries its own letters in the PDF', () => {
    for (const name of papers.keys()) {
      const fonts = of(name, 'own').fonts.trim().split('\n').slice(2)
      expect(fonts.length).toBeGreaterThan(0)
      for (const font of fonts) expect(font).toMatch(/Tinos.* yes yes yes /)
    }
  })
})

const isSigned = (paper: Paper, line: string) =>
  [paper.signature, paper.counterSignature].some(
    (one) => one && (one.name === line || one.hint === line || one.lines.includes(line)),
  )
