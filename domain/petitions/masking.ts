import { coverNames } from '#domain/petitions/person-names.ts'

/**
 * Covers what could tell who wrote: phone numbers, identity and account numbers, e-mail addresses,
 * names after a form of address, and the sender's own name. A machine misses some: the sender reads
 * the result before sending, and an officer before anything is published.
 */
export type Masked = { text: string; count: number }

/** Every mark that `mask` writes, for showing the covered places apart from the text. */
export const markPattern = /(\[đã che [^\]]+\])/u

// Between groups of digits people put a space, a point or a dash.
const digits = (least: number, most: number | '') => `(?:[ .-]?\\p{N}){${least},${most}}(?!\\p{N})`
const notInNumber = '(?<!\\p{N}|\\p{N}[.,])'

const numbers: { pattern: RegExp; mark: string }[] = [
  { pattern: new RegExp(`${notInNumber}\\p{N}${digits(11, 11)}`, 'gu'), mark: '[đã che số giấy tờ]' },
  {
    pattern: new RegExp(`${notInNumber}(?:\\+?84|\\(\\+?84\\)|0|\\(0\\p{N}{2,3}\\))${digits(6, 10)}`, 'gu'),
    mark: '[đã che số điện thoại]',
  },
  { pattern: new RegExp(`${notInNumber}\\p{N}${digits(8, '')}`, 'gu'), mark: '[đã che số giấy tờ]' },
  { pattern: /(?<![\p{L}\p{N}])\p{Lu}\p{N}{7,8}(?![\p{L}\p{N}])/gu, mark: '[đã che số giấy tờ]' },
]
const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu

/**
 * @param text as the sender wrote it (any normal form)
 * @param ownNames names that are certainly personal here (the sender's, representatives')
 * @returns NFC text with marks, and how many places were covered
 */
export function mask(text: string, ownNames: string[] = []): Masked {
  let count = 0
  const cover = (mark: string): string => {
    count++
    return mark
  }
  let masked = text.normalize('NFC').replace(email, () => cover('[đã che thư điện tử]'))
  for (const { pattern, mark } of numbers) {
    masked = masked.replace(pattern, (run: string, ...rest) => {
      const [at, whole] = rest.slice(-2) as [number, string]
      return isPersonal(run, whole.slice(at + run.length)) ? cover(mark) : run
    })
  }
  return { text: coverNames(masked, ownNames, () => cover('[đã che tên]')), count }
}

const money = /^\s*(?:đ|đồng|dong|vnđ|vnd|usd|nghìn|ngàn|triệu|tỷ|m2|m²|ha)(?!\p{L})/iu
const grouped = /^\p{N}{1,3}(?:\.\p{N}{3})+$/u
const dated = /(?<!\p{N})\p{N}{1,2}[.-]\p{N}{1,2}[.-](?:19|20)\p{N}{2}(?!\p{N})/u
const year = /^(?:19|20)\p{N}{2}$/u

/** Sums of money, days and rows of years are long too, and belong to nobody. */
function isPersonal(run: string, after: string): boolean {
  if (run.replace(/\P{N}/gu, '').length < 9 && !/^\p{L}/u.test(run)) return false
  if (money.test(after) || dated.test(run)) return false
  const isSum = grouped.test(run) && !run.startsWith('0')
  return !isSum && !run.split(/[ .-]/).every((part) => year.test(part))
}
