import { z } from 'zod'

/**
 * What people type, made safe to keep: NFC, no NUL or control signs, no bidi or zero-width signs
 * (they hide text from the reader and NUL cannot be stored), line ends as \n, no spaces around.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what is removed
const hidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/g

/** @returns the cleaned text and how many hidden signs were taken out */
export function cleanText(typed: string): { text: string; removed: number } {
  let removed = 0
  const text = typed
    .replace(/\r\n?/g, '\n')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '')
    .replace(hidden, () => {
      removed++
      return ''
    })
    .normalize('NFC')
    .trim()
  return { text, removed }
}

/** A text of several lines; empty becomes ''. */
export const longText = z.string().default('').transform((typed) => cleanText(typed).text)

/** A text of one line. */
export const lineText = z
  .string()
  .default('')
  .transform((typed) => cleanText(typed).text.replace(/\s+/g, ' '))
