import { numbersMeant } from '#domain/petitions/inbox.ts'
import { isNumber } from '#domain/petitions/number.ts'
import { foldedWords } from '#domain/search/fold.ts'

/** Nobody reads what a longer question would find; it is cut, and the page shows what was asked. */
export const QUESTION_LENGTH = 200
export const QUESTION_WORDS = 16

/** What is looked for. */
export type Question = {
  /** Every one of them has to be there. */
  words: string[]
  /** What stood between quotation marks: together, in this order. */
  phrases: string[][]
  /** The digits of a telephone number, which people write in groups of their own. */
  phone?: string
}

const quoted = /["“”„«]([^"“”„«»]*)["“”»]/g
const phoneLike = /^[+(]?\d[\d\s().-]{7,}$/

/** Takes a typed line apart. An empty question asks for everything. */
export function readQuestion(typed: string): Question {
  const line = typed.slice(0, QUESTION_LENGTH)
  const words = foldedWords(line).slice(0, QUESTION_WORDS)
  const phrases = [...line.matchAll(quoted)]
    .map(([, inside = '']) => foldedWords(inside).slice(0, QUESTION_WORDS))
    .filter((phrase) => phrase.length > 1)
  const digits = phoneLike.test(line.trim()) ? line.replace(/\D/g, '').replace(/^84/, '0') : ''
  return { words, phrases, ...(/^0\d{8,10}$/.test(digits) && { phone: digits }) }
}

/** Nothing that could be looked for: no letter, no digit. */
export const isEmpty = ({ words }: Question): boolean => words.length === 0

/**
 * The public numbers that a line means when it is nothing but a number: as it stands on a receipt, or its end.
 */
export function numbersAsked(typed: string, year: number): string[] {
  const line = typed.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  if (isNumber(line)) return [line]
  return /^\d{1,4}-\d{1,9}$|^\d{1,13}$/.test(line) ? numbersMeant(line, year) : []
}
