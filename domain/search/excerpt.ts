import { placedWords } from '#domain/search/fold.ts'
import type { Question } from '#domain/search/question.ts'

/** A piece of a text, and whether it is what was looked for. */
export type Piece = { text: string; found: boolean }

const LENGTH = 160
const BEFORE = 50

type Found = { from: number; to: number }

/**
 * The part of a text around what was looked for, in pieces. The question in its own order is looked for
 * first, then any of its words.
 * @returns undefined when nothing of it stands there
 */
export function excerpt(text: string, { words, phrases, phone }: Question): Piece[] | undefined {
  const placed = placedWords(text)
  const wanted = [...phrases, words].filter((list) => list.length > 1)
  const places: Found[] = []
  for (let at = 0; at < placed.length; ) {
    const run = wanted.find((list) => list.every((word, n) => placed[at + n]?.word === word))
    const length = run?.length ?? 0
    const [first, last] = [placed[at], placed[at + length - 1]]
    if (first && last && length > 0) places.push({ from: first.from, to: last.to })
    at += Math.max(1, length)
  }
  const alone = places.length > 0 ? [] : placed.filter(({ word }) => words.includes(word) || word === phone)
  const found = places.length > 0 ? places : alone
  return found.length > 0 ? pieces(text, found) : undefined
}

/** The beginning of a text where nothing is looked for, or what was found stands elsewhere. */
export const beginning = (text: string): Piece[] => pieces(text, [])

function pieces(text: string, found: Found[]): Piece[] {
  const first = found[0]?.from ?? 0
  const start = first <= BEFORE ? 0 : wordStart(text, first - BEFORE)
  const end = text.length - start <= LENGTH ? text.length : wordEnd(text, start + LENGTH)
  const list: Piece[] = []
  const add = (from: number, to: number, isFound: boolean) => {
    const words = text.slice(from, to).replace(/\s+/g, ' ')
    if (words) list.push({ text: words, found: isFound })
  }
  if (start > 0) list.push({ text: '…', found: false })
  let at = start
  for (const one of found) {
    if (one.from < at || one.to > end) continue
    add(at, one.from, false)
    add(one.from, one.to, true)
    at = one.to
  }
  add(at, end, false)
  if (end < text.length && !/[.…]$/.test(text.slice(0, end))) list.push({ text: '…', found: false })
  return list
}

/** Cuts between words, and after at most as much again where there is no space. */
function wordStart(text: string, at: number): number {
  const space = text.slice(at, at + BEFORE).search(/\s/)
  return space < 0 ? at : at + space + 1
}

function wordEnd(text: string, at: number): number {
  const space = text.slice(0, at).search(/\s\S*$/)
  return space > at - BEFORE ? space : at
}
