/**
 * Covers what could tell who wrote: phone numbers, identity and account numbers, e-mail addresses,
 * names after a form of address, and the sender's own name. A machine misses some: an officer
 * checks every text before it is published.
 */
export type Masked = { text: string; count: number }

const name = "\\p{Lu}[\\p{L}\\p{M}'’]*"
const address =
  '(?:[ÔôOo]ng|[Bb]à|[Bb]a|[Aa]nh|[Cc]hị|[Cc]hi|[Ee]m|[Cc]ụ|[Cc]ô|[Cc]hú|[Bb]ác|[Tt]hầy|[Cc]háu|[Tt]ên tôi là|[Tt]ên là|[Tt]en la|[Tt]ên|[Hh]ọ và tên)'

const rules: { pattern: RegExp; mark: string; keep?: boolean }[] = [
  { pattern: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu, mark: '[đã che thư điện tử]' },
  { pattern: /(?<![\p{N}])\p{N}(?:[ .-]?\p{N}){11}(?![\p{N}])/gu, mark: '[đã che số giấy tờ]' },
  {
    pattern: /(?<![\p{N}])(?:\+?84|\(?0)(?:[ .()-]{0,2}\p{N}){8,10}(?![\p{N}])/gu,
    mark: '[đã che số điện thoại]',
  },
  {
    pattern: /(?<![\p{N}.,])\p{N}(?:[ .-]?\p{N}){8,}(?![\p{N}]|[.,]\p{N}|\s*(?:đồng|đ\b|VN|triệu|tỷ))/giu,
    mark: '[đã che số giấy tờ]',
  },
  {
    pattern: new RegExp(`(?<![\\p{L}])(${address}:?\\s+)${name}(?:\\s+${name}){0,4}`, 'gu'),
    mark: '[đã che tên]',
    keep: true,
  },
]

/**
 * @param text as the sender wrote it (any normal form)
 * @param ownNames names that are certainly personal here (the sender's, representatives')
 * @returns NFC text with marks, and how many places were covered
 */
export function mask(text: string, ownNames: string[] = []): Masked {
  let count = 0
  let masked = text.normalize('NFC')
  for (const own of ownNames) {
    const words = own.normalize('NFC').trim()
    if (words.length < 4) continue
    const pattern = new RegExp(
      `(?<![\\p{L}])${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`,
      'giu',
    )
    masked = masked.replace(pattern, () => {
      count++
      return '[đã che tên]'
    })
  }
  for (const rule of rules) {
    masked = masked.replace(rule.pattern, (_all, kept) => {
      count++
      return rule.keep ? `${kept}${rule.mark}` : rule.mark
    })
  }
  return { text: masked, count }
}
