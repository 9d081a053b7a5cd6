/**
 * Vietnamese as it is looked for: "cấp sổ đỏ", typed with or without marks, in either normal form, with the
 * tone on either vowel (hòa, hoà), becomes "cap so do". The function acl.fold of the database does the same
 * to what is kept; server/search/fold.test.ts compares the two.
 */

/** Longer runs of letters and digits are no words; their beginning is enough. */
export const WORD_LENGTH = 40

/** A word as it is looked for, and where it stands in the text it was taken from. */
export type PlacedWord = { word: string; from: number; to: number }

/** Tone marks, hooks and horns once they are apart from their letter, and signs of no width. */
const nothing = /[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/g
/** Letters with a stroke are letters of their own in Unicode; the eth is typed for đ now and then. */
const stroked: Record<string, string> = { đ: 'd', Đ: 'd', ð: 'd', Ð: 'd', ƀ: 'b', Ƀ: 'b' }
const sign = /[A-Za-z0-9]/

/** The words of a text in their order, folded, each with its place. Whatever is no letter or digit parts them. */
export function placedWords(text: string): PlacedWord[] {
  const words: PlacedWord[] = []
  let open: PlacedWord | undefined
  let at = 0
  for (const one of text) {
    const from = at
    at += one.length
    for (const part of one.normalize('NFKD').replace(nothing, '')) {
      const letter = stroked[part] ?? part
      if (!sign.test(letter)) {
        open = undefined
        continue
      }
      if (!open) {
        open = { word: '', from, to: at }
        words.push(open)
      }
      if (open.word.length < WORD_LENGTH) open.word += letter.toLowerCase()
      open.to = at
    }
    // A mark that follows its letter belongs to what is shown of the word.
    if (open && one.replace(nothing, '') === '') open.to = at
  }
  return words
}

/** "Cấp sổ đỏ!" as ["cap", "so", "do"]. */
export const foldedWords = (text: string): string[] => placedWords(text).map(({ word }) => word)

/** "Cấp sổ đỏ!" as "cap so do". */
export const fold = (text: string): string => foldedWords(text).join(' ')
