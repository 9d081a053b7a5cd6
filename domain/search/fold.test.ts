import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldedWords, placedWords, WORD_LENGTH } from '#domain/search/fold.ts'

/** Syllables as they are written, with every vowel and tone. */
const vowels = 'aăâeêioôơuưy'
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const syllable = fc
  .tuple(
    fc.constantFrom('', 'b', 'ch', 'đ', 'd', 'gi', 'h', 'kh', 'l', 'ng', 'nh', 'ph', 'qu', 's', 'th', 'tr'),
    fc.constantFrom(...vowels),
    fc.constantFrom(...tones),
    fc.constantFrom('', 'c', 'n', 'ng', 'nh', 't', 'p', 'i', 'o'),
  )
  .map(([start, vowel, tone, end]) => `${start}${vowel}${tone}${end}`.normalize('NFC'))
const sentence = fc.array(syllable, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '))

/** A reference of its own: every Vietnamese letter by hand. */
const plain: [RegExp, string][] = [
  [/[àáảãạăằắẳẵặâầấẩẫậ]/g, 'a'],
  [/[èéẻẽẹêềếểễệ]/g, 'e'],
  [/[ìíỉĩị]/g, 'i'],
  [/[òóỏõọôồốổỗộơờớởỡợ]/g, 'o'],
  [/[ùúủũụưừứửữự]/g, 'u'],
  [/[ỳýỷỹỵ]/g, 'y'],
  [/đ/g, 'd'],
]
const byHand = (text: string) => plain.reduce((so, [from, to]) => so.replace(from, to), text)

describe('folding', () => {
  it('finds what is typed without marks', () => {
    expect(fold('cấp sổ đỏ')).toBe('cap so do')
    expect(fold('ĐƯỜNG NGUYỄN HUỆ')).toBe('duong nguyen hue')
  })

  it('takes every letter of Vietnamese for its plain one', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(fold(text)).toBe(byHand(text))
      }),
    )
  })

  it('does not tell normal forms, cases and doubled spaces apart', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text))
        expect(fold(text.toUpperCase())).toBe(fold(text))
        expect(fold(` ${text.replaceAll(' ', '  \n')} `)).toBe(fold(text))
      }),
    )
  })

  it('does not mind on which vowel the tone stands', () => {
    for (const [one, other] of [
      ['hòa', 'hoà'],
      ['thủy', 'thuỷ'],
      ['khỏe', 'khoẻ'],
      ['lúy', 'luý'],
    ] as const) {
      expect(fold(one)).toBe(fold(other))
    }
  })

  it('reads over signs of no width inside a word, and over marks that came before their time', () => {
    fc.assert(
      fc.property(
        sentence,
        fc.constantFrom('\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad'),
        (text, sign) => {
          expect(fold([...text].join(sign))).toBe(fold(text))
        },
      ),
    )
    // The hook typed before the tone, or after it: both are written.
    expect(fold('o\u031b\u0309')).toBe(fold('o\u0309\u031b'))
  })

  it('knows letters with a stroke, the eth that is typed for them, and full-width signs', () => {
    expect(fold('Đ đ Ð ð')).toBe('d d d d')
    expect(fold('ＳＯ１２')).toBe('so12')
  })

  it('parts words by whatever is neither letter nor digit', () => {
    expect(foldedWords('Tổ 5, thôn “An-Phú”… số 12/QĐ-UBND')).toEqual([
      ...['to', '5', 'thon', 'an', 'phu', 'so', '12', 'qd', 'ubnd'],
    ])
  })

  it('makes of any text words of plain letters and digits only, of a bounded length, and folds once for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const words = foldedWords(text)
        for (const word of words) expect(word).toMatch(new RegExp(`^[a-z0-9]{1,${WORD_LENGTH}}$`))
        expect(foldedWords(words.join(' '))).toEqual(words)
      }),
    )
  })

  it('says where each word stands, marks that follow their letter included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let before = 0
        for (const { word, from, to } of placedWords(text)) {
          expect(from).toBeGreaterThanOrEqual(before)
          expect(to).toBeGreaterThan(from)
          if (word.length < WORD_LENGTH) expect(fold(text.slice(from, to))).toContain(word)
          before = from
        }
      }),
    )
    const text = 'xin cấp sổ đỏ'.normalize('NFD')
    const [, , , last] = placedWords(text)
    expect(text.slice(last?.from, last?.to).normalize('NFC')).toBe('đỏ')
  })
})
