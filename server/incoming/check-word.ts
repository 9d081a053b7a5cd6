import { BadZip, openEntry, type ZipEntry, zipEntries } from '#server/incoming/zip-entries.ts'

const mostEntries = 1_000
const mostUnpacked = 200 * 1024 * 1024
const mostRatio = 100
/** Small parts pack better than a hundred to one without any harm. */
const ratioFrom = 1024 * 1024
const mostText = 1024 * 1024

/** Why a Word document is not taken. */
export type WordFault = 'broken' | 'bomb' | 'active'

/**
 * Looks into a Word document without opening it: nothing in it runs, fetches from elsewhere or unpacks
 * without end. A link to click on is no fetching: only what a program loads by itself is refused.
 */
export async function checkWord(path: string): Promise<WordFault | undefined> {
  try {
    const entries = await zipEntries(path, mostEntries)
    const names = new Set(entries.map(({ name }) => name))
    if (names.size !== entries.length || entries.some(isStray)) return 'broken'
    if (!names.has('[Content_Types].xml') || !names.has('word/document.xml')) return 'broken'
    if (entries.some(({ name }) => /vba(project|data)|activex/i.test(name))) return 'active'
    let left = mostUnpacked
    for (const entry of entries) {
      const isText = entry.name === '[Content_Types].xml' || /\.rels$/i.test(entry.name)
      const { size, text } = await unpack(path, entry, left, isText)
      if (size > left || (isText && size > mostText)) return 'bomb'
      if (size > ratioFrom && size > entry.packed * mostRatio) return 'bomb'
      left -= size
      if (text !== undefined && isActive(entry.name, text)) return 'active'
    }
    return undefined
  } catch (error) {
    if (error instanceof BadZip) return error.message === 'entries' ? 'bomb' : 'broken'
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (code.startsWith('Z_') || code === 'ERR_OUT_OF_RANGE') return 'broken'
    throw error
  }
}

/** Names that lead out of the folder it would be unpacked into, and parts behind a password. */
const isStray = ({ name, locked }: ZipEntry): boolean =>
  locked || name === '' || /^[/\\]|^[a-z]:|\\|\0|(^|\/)\.\.(\/|$)/i.test(name)

/** Counts what comes out and stops at the limit; short texts are kept to be read. */
async function unpack(
  path: string,
  entry: ZipEntry,
  limit: number,
  keep: boolean,
): Promise<{ size: number; text?: string }> {
  if (entry.packed === 0) return { size: 0 }
  const kept: Buffer[] = []
  let size = 0
  for await (const chunk of await openEntry(path, entry)) {
    size += chunk.length
    if (size > limit || (size > ratioFrom && size > entry.packed * mostRatio)) return { size }
    if (keep && size <= mostText) kept.push(chunk)
  }
  return { size, text: keep ? Buffer.concat(kept).toString('utf8') : undefined }
}

/** Macros, and parts that lie elsewhere. Text that could hide either (another alphabet, own entities) counts too. */
function isActive(name: string, written: string): boolean {
  if (/\0|<!DOCTYPE|<!ENTITY/i.test(written)) return true
  const text = written.replace(/&#(x?)([0-9a-f]+);/gi, (_, hex, digits) =>
    String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(digits, hex ? 16 : 10))),
  )
  if (name === '[Content_Types].xml') return /macroEnabled|vbaProject/i.test(text)
  const outside = text.match(/TargetMode\s*=\s*["']\s*External/gi)?.length ?? 0
  return outside > countLinks(text)
}

/** Links of the text that lead to a page or an address, which a person has to click on. */
function countLinks(text: string): number {
  const tags = text.match(/<(?:[\w.-]+:)?Relationship\b(?:[^"'>]|"[^"]*"|'[^']*')*>/g) ?? []
  return tags.filter(
    (tag) =>
      /\sType\s*=\s*["'][^"']*\/relationships\/hyperlink["']/.test(tag) &&
      /\sTarget\s*=\s*["'](https?:|mailto:|tel:)/i.test(tag) &&
      /\sTargetMode\s*=\s*["']External["']/.test(tag),
  ).length
}
