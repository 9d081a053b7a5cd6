import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEmpty, numbersAsked, QUESTION_WORDS, readQuestion } from '#domain/search/question.ts'

describe('a question', () => {
  it('is taken apart into words', () => {
    expect(readQuestion('  Cấp sổ   đỏ ')).toEqual({ words: ['cap', 'so', 'do'], phrases: [] })
  })

  it('keeps together what stands between quotation marks of any kind', () => {
    for (const typed of ['thôn 5 "cấp sổ đỏ"', 'thôn 5 “cấp sổ đỏ”', 'thôn 5 «cấp sổ đỏ»']) {
      expect(readQuestion(typed)).toEqual({
        words: ['thon', '5', 'cap', 'so', 'do'],
        phrases: [['cap', 'so', 'do']],
      })
    }
  })

  it('takes one quoted word, an open quotation mark and nothing at all as they come', () => {
    expect(readQuestion('"đường" "cấp sổ').phrases).toEqual([])
    expect(readQuestion('"đường" "cấp sổ').words).toEqual(['duong', 'cap', 'so'])
    expect(isEmpty(readQuestion(' … "" '))).toBe(true)
  })

  it('knows a telephone number in whatever groups', () => {
    for (const typed of ['0912345678', '0912 345 678', '+84 912.345.678', '(0912) 345-678']) {
      expect(readQuestion(typed).phone, typed).toBe('0912345678')
    }
    expect(readQuestion('2026-000123').phone).toBeUndefined()
    expect(readQuestion('12 tháng 5 năm 2026').phone).toBeUndefined()
  })

  it('is bounded, and reads anything that can be typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (typed) => {
        const { words, phrases } = readQuestion(typed)
        expect(words.length).toBeLessThanOrEqual(QUESTION_WORDS)
        for (const phrase of phrases) expect(phrase.length).toBeLessThanOrEqual(QUESTION_WORDS)
      }),
    )
  })
})

describe('a number', () => {
  it('is meant when nothing else was typed', () => {
    expect(numbersAsked(' 2026-000123 ', 2026)).toEqual(['2026-000123'])
    expect(numbersAsked('h-2345678', 2026)).toEqual(['H-2345678'])
    expect(numbersAsked('2026-123', 2026)).toEqual(['2026-000123'])
    expect(numbersAsked('123', 2026)).toContain('2025-000123')
  })

  it('is not meant by words, days and telephone groups', () => {
    for (const typed of ['số 123', 'cấp sổ đỏ', '', '12/5/2026', '0912.345.678']) {
      expect(numbersAsked(typed, 2026), typed).toEqual([])
    }
  })
})
