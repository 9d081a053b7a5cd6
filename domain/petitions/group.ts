import { z } from 'zod'
import { version } from '#domain/petitions/triage.ts'
import { longText } from '#domain/petitions/typed-text.ts'
import { fieldRefusal, type Refusal } from '#domain/refusal.ts'
import { formatNumber } from '#lib/dates.ts'

/** Many people with one content name representatives, each of them one of the group. */
export const groupArticle = 'Điều 29 Luật Tiếp công dân'

/** From how many on; a setting of the installation, because no law defines a crowd. */
export const groupFrom = 5
/** How many speak for how many: one or two up to ten people; beyond that more may be added, up to five. */
export const representation = [
  { from: 5, to: 10, min: 1, max: 2, article: groupArticle },
  { from: 11, to: undefined, min: 1, max: 5, article: groupArticle },
] as const

export type Representative = { name: string; address: string }

/** How many representatives so many people name; undefined below the threshold, where each speaks alone. */
export function representativesFor(
  people: number,
  from: number = groupFrom,
): { min: number; max: number } | undefined {
  if (people < from) return undefined
  // A setting may ask already of fewer people than the law: then the smallest group's numbers hold.
  const { min, max } = representation.find(({ to }) => to === undefined || people <= to) ?? representation[1]
  return { min, max }
}

export const headCount = z.coerce
  .number({ error: 'Số người là một số, ít nhất 1.' })
  .int('Số người là một số, ít nhất 1.')
  .min(1, 'Số người là một số, ít nhất 1.')
  .max(100_000, 'Số người lớn quá; xem lại.')
  .default(1)

/** One to a line: the name, and after the first comma or semicolon where they live. */
export const representatives = longText
  .default('')
  .refine(
    (text) => text.split('\n').every((line) => line.length <= 300),
    'Có dòng dài hơn 300 ký tự. Mỗi dòng một người: họ tên, nơi ở.',
  )
  .transform((text): Representative[] =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => {
        const [name = '', ...rest] = line.split(/[,;]/)
        return { name: name.trim(), address: rest.join(',').trim() }
      }),
  )

/** The lines that were typed, from the people they became. */
export const representativeLines = (people: readonly Representative[]): string =>
  people.map(({ name, address }) => (address ? `${name}, ${address}` : name)).join('\n')

export const NameRepresentatives = z.object({ version, headCount, representatives })
export type NameRepresentatives = z.output<typeof NameRepresentatives>

/**
 * A list may still be empty: a letter of many is taken in, and they are asked to name somebody. A list that
 * is given keeps the numbers of the law.
 */
export function refusalOfGroup(
  it: { headCount: number; representatives: readonly Representative[] },
  from: number,
): Refusal | undefined {
  const have = it.representatives.length
  if (have === 0) return undefined
  const bounds = representativesFor(it.headCount, from)
  if (!bounds) {
    return fieldRefusal(
      'group.tooFew',
      'representatives',
      `Đơn của nhiều người cần ít nhất ${from} người cùng một nội dung. Ít hơn thì ghi người gửi ở phần họ tên, không cử người đại diện.`,
    )
  }
  if (it.representatives.some(({ name }) => !name)) {
    return fieldRefusal(
      'group.unnamed',
      'representatives',
      'Có dòng chưa có họ tên. Mỗi dòng một người: họ tên, nơi ở.',
    )
  }
  const names = it.representatives.map((one) => representativeLines([one]).toLowerCase())
  if (new Set(names).size < names.length) {
    return fieldRefusal(
      'group.twice',
      'representatives',
      'Có người ghi hai lần. Mỗi người đại diện một dòng.',
    )
  }
  if (have > bounds.max) {
    return fieldRefusal(
      'group.representatives',
      'representatives',
      `${askedOf(it.headCount, bounds)}. Đang ghi ${have}.`,
    )
  }
}

const askedOf = (people: number, { min, max }: { min: number; max: number }) =>
  `${formatNumber(people)} người cùng nội dung thì cử từ ${min} đến ${max} người đại diện (${groupArticle})`

/** What is still to be asked of a group; nothing of few people, or once somebody speaks for them. */
export function askForRepresentatives(
  it: { headCount: number; representativeCount: number },
  from: number,
): string | undefined {
  const bounds = representativesFor(it.headCount, from)
  if (!bounds || it.representativeCount > 0) return undefined
  return `${askedOf(it.headCount, bounds)}: mời cử và ghi vào hồ sơ. Người đứng đầu đã được báo.`
}

/** The head is told once, when the number of people first reaches the threshold. */
export const becomesGroup = (before: number, now: number, from: number): boolean =>
  representativesFor(before, from) === undefined && representativesFor(now, from) !== undefined
