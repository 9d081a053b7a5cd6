import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, lineText, longText } from './typed-text.ts'

describe('typed text', () => {
  it('is composed, whatever the phone sent', () => {
    expect(cleanText('Mương tắc từ đầu tháng'.normalize('NFD'))).toEqual({
      text: 'Mương tắc từ đầu tháng',
      removed: 0,
    })
  })

  it.each([
    ['NUL', 'a\u0000b'],
    ['a zero-width space', 'a\u200Bb'],
    ['a zero-width joiner', 'a\u200Db'],
    ['a right-to-left override', 'a\u202Eb'],
    ['an isolate', 'a\u2066b'],
    ['a byte order mark', 'a\uFEFFb'],
    ['a soft hyphen', 'a\u00ADb'],
    ['an escape', 'a\u001Bb'],
    ['a line separator', 'a\u2028b'],
  ])('loses %s, and says so', (_name, typed) => {
    expect(cleanText(typed)).toEqual({ text: 'ab', removed: 1 })
  })

  it('loses half a pair without a word, since nobody can see it', () => {
    expect(cleanText('a\uD83Db').text).toBe('ab')
    expect(cleanText('a\uDE00b').text).toBe('ab')
    expect(cleanText('a😀b').text).toBe('a😀b')
  })

  it('keeps lines and tabs in long text, and one line in a line', () => {
    expect(longText.parse(' a\r\nb\rc\td \n')).toBe('a\nb\nc\td')
    expect(lineText.parse(' a\r\nb \t c ')).toBe('a b c')
    expect(longText.parse(undefined)).toBe('')
  })

  it('stays as it is when cleaned again, and can be stored', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (typed) => {
        const once = cleanText(typed).text
        expect(cleanText(once)).toEqual({ text: once, removed: 0 })
        expect(once).toBe(once.normalize('NFC'))
        expect(once.isWellFormed()).toBe(true)
        expect(once).not.toContain('\u0000')
      }),
    )
  })
})
