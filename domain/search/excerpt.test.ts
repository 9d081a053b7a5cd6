import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginning, excerpt } from '#domain/search/excerpt.ts'
import { fold } from '#domain/search/fold.ts'
import { readQuestion } from '#domain/search/question.ts'

const shown = (text: string, typed: string) => excerpt(text, readQuestion(typed))
const marked = (text: string, typed: string) =>
  shown(text, typed)
    ?.filter(({ found }) => found)
    .map(({ text: words }) => words)

describe('an excerpt', () => {
  it('marks the question in its order, as it is written there', () => {
    expect(marked('Xin được cấp sổ đỏ cho thửa 12, sổ cũ đã mất', 'cap so do')).toEqual(['cấp sổ đỏ'])
  })

  it('marks single words where the order is another', () => {
    expect(marked('Sổ đỏ chưa cấp', 'cap so do')).toEqual(['Sổ', 'đỏ', 'cấp'])
  })

  it('marks nothing inside longer words', () => {
    expect(marked('Sông đào, dòng chảy', 'do')).toBeUndefined()
  })

  it('begins near what was found and is cut between words', () => {
    const text = `${'Kính gửi ủy ban. '.repeat(30)}Xin cấp sổ đỏ. ${'Trân trọng cảm ơn. '.repeat(30)}`
    const all = shown(text, 'cap so do') ?? []
    const line = all.map(({ text: words }) => words).join('')
    expect(line.length).toBeLessThan(240)
    expect(line).toMatch(/^…\S.*cấp sổ đỏ.*\S…$/)
  })

  it('gives back the words of the text and no others', () => {
    const word = fc.constantFrom('cấp', 'sổ', 'đỏ', 'thôn', 'đường', 'hỏng', '5')
    const texts = fc.array(word, { minLength: 1, maxLength: 80 }).map((list) => list.join(' '))
    fc.assert(
      fc.property(texts, fc.array(word, { minLength: 1, maxLength: 3 }), (text, asked) => {
        const pieces = excerpt(text, readQuestion(asked.join(' '))) ?? beginning(text)
        const line = pieces.map(({ text: words }) => words).join('')
        expect(text).toContain(line.replaceAll('…', ''))
        for (const piece of pieces.filter(({ found }) => found)) {
          for (const one of fold(piece.text).split(' '))
            expect(fold(asked.join(' ')).split(' ')).toContain(one)
        }
      }),
    )
  })
})
