import { z } from 'zod'

/**
 * What people type, made safe to keep: NFC, no NUL or control signs, no bidi or zero-width signs
 * (they hide text from the reader and NUL cannot be stored), line ends as \n, no spaces around.
 */
const hidden = /(?![\t\n])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu

/** @returns the cleaned text and how many hidden signs were taken out */
export function cleanText(typed: string): { text: string; removed: number } {
  let removed = 0
  const text = typed
    .replace(/\r\n?/g, '\n')
    .replace(hidden, () => {
      removed++
      return ''
    })
    .normalize('NFC')
    .trim()
  return { text, removed }
}

/** A text of several lines; empty becomes ''. */
export const longText = z
  .string()
  .default('')
  .transform((typed) => cleanText(typed).text)

/** A text of one line. */
export const lineText = z
  .string()
  .default('')
  .transform((typed) => cleanText(typed).text.replace(/\s+/g, ' '))
