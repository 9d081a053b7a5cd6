import { type Matter, type PaperKind, typeCodeOf } from './words.ts'

/** What of the issuing office goes into numbers. */
export type NumberedBy = { layout: 'state' | 'party'; symbol: string; drafting: string }

/**
 * The number with a place for the figure: {nn} with a zero before figures below ten, {n} without. The
 * figure itself is taken when the paper is written to its table. State papers: figure/TYPE-OFFICE, an
 * official letter figure/OFFICE-WRITER (Nghị định 30/2020/NĐ-CP); the Party: figure-TYPE/OFFICE.
 */
export function numberPattern(kind: PaperKind, matter: Matter | null, by: NumberedBy): string {
  const type = typeCodeOf(kind, matter)
  if (by.layout === 'party') return `{n}-${type}/${by.symbol}`
  return type === 'CV' ? `{nn}/${by.symbol}-${by.drafting}` : `{nn}/${type}-${by.symbol}`
}

/** "Số: 05/TB-UBND"; the Party writes no colon. Without a number yet: room for it, as on a draft. */
export function numberLine(layout: 'state' | 'party', number: string): string {
  const shown = number.replace(/\{n+\}/, '…')
  return layout === 'party' ? `Số ${shown}` : `Số: ${shown}`
}

type UnitWords = { name: string; kind: string; parentKind?: string }

const bodies: Record<string, string> = { government: 'UBND', council: 'HĐND', front: 'MTTQ-BTT' }

/** The short form of an office in numbers: UBND, HĐND, TU for a provincial Party committee, else first letters. */
export function symbolOf({ name, kind }: UnitWords): string {
  if (kind === 'party') return name.startsWith('Tỉnh ủy') || name.startsWith('Thành ủy') ? 'TU' : 'ĐU'
  const known = bodies[kind]
  if (known) return known
  const own = name.split(/ (?:tỉnh|thành phố|phường|xã|đặc khu) /)[0] ?? name
  return own
    .split(/[^\p{L}]+/u)
    .filter((word) => word && word !== 'và')
    .map((word) => (word === word.toUpperCase() && word.length > 1 ? word : word[0]?.toUpperCase()))
    .join('')
}
