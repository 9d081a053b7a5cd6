import { z } from 'zod'
import { version } from '#domain/petitions/triage.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'

/** For so long the two may read, where the installation says nothing else. */
export const vaultMinutes = 30
/** Whoever is asked answers within so many hours; later it is asked again. */
export const askHours = 24
const reasonLeast = 20

const reason = z
  .string()
  .trim()
  .min(
    reasonLeast,
    `Ghi lý do từ ${reasonLeast} ký tự: cần biết người tố cáo là ai để làm việc gì. Lý do và giờ mở ghi vĩnh viễn.`,
  )
  .max(1000, 'Lý do dài hơn 1.000 ký tự. Ghi ngắn lại.')

/** To ask for an identity: why, which other person, and whether protection cannot wait for them. */
export const AskOpening = z.object({
  version,
  reason,
  secondId: z.uuid({ error: 'Chọn người thứ hai: mở danh tính cần hai người.' }),
  urgent: z.enum(['', 'yes']).default(''),
})
export type AskOpening = z.infer<typeof AskOpening>

/** The second person agrees to what was asked. */
export const AgreeOpening = z.object({
  openingId: z.uuid(),
  sure: z.literal('yes', { error: 'Đọc lý do của người đề nghị, rồi đánh dấu vào ô này.' }),
})
export type AgreeOpening = z.infer<typeof AgreeOpening>

export const needSecond = (): Refusal =>
  fieldRefusal(
    'vault.needSecond',
    'secondId',
    'Mở danh tính cần người thứ hai cùng mở và lý do bằng chữ. Bảo vệ khẩn cấp: mở một mình, người thứ hai được báo ngay.',
  )

/** Nobody is their own second person. */
export function refusalToAgree(
  it: { askedBy: string; askedAt: Date; urgent: boolean },
  who: string,
  at: Date,
) {
  if (it.askedBy === who) {
    return new Refusal(
      'vault.samePerson',
      'Người đề nghị không tự đồng ý được. Nhờ người thứ hai có cùng thẩm quyền mở trang này và đồng ý.',
    )
  }
  if (it.urgent) {
    return new Refusal(
      'vault.alreadyOpen',
      'Lần mở khẩn cấp này không chờ đồng ý. Cần đọc thì lập đề nghị riêng.',
    )
  }
  if (at.getTime() - it.askedAt.getTime() >= askHours * 3_600_000) {
    return new Refusal(
      'vault.lapsed',
      `Đề nghị này đã quá ${askHours} giờ nên hết hiệu lực. Người cần đọc lập đề nghị mới.`,
    )
  }
}

/** Words that a machine missed, one a line, as they stand in the covered text. */
export const CoverWords = z.object({
  version,
  words: z
    .string()
    .trim()
    .min(1, 'Chép những chữ cần che từ bản đã che, mỗi dòng một cụm.')
    .max(2000, 'Nhiều chữ quá. Che từng phần.')
    .transform((text) => [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean)),
})
export type CoverWords = z.infer<typeof CoverWords>

export const coverMark = '[đã che thêm]'
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A phrase as it may stand in a text: any spaces between its words, large or small letters. */
const patternOf = (phrase: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${phrase.normalize('NFC').trim().split(/\s+/).map(escaped).join('\\s+')}(?![\\p{L}\\p{N}])`,
    'giu',
  )

/** The text with every occurrence of these phrases covered; a mark that is there already stays whole. */
export function coverPhrases(text: string, phrases: string[]): { text: string; count: number } {
  let count = 0
  let covered = text.normalize('NFC')
  // Longest first: an address holds the name of a street that may be a phrase of its own.
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
    if (phrase.trim().length < 2) continue
    covered = covered
      .split(/(\[đã che [^\]]+\])/u)
      .map((part) =>
        part.startsWith('[đã che ')
          ? part
          : part.replace(patternOf(phrase), () => {
              count++
              return coverMark
            }),
      )
      .join('')
  }
  return { text: covered, count }
}

/** @returns a refusal when none of the words stands in the text */
export const nothingCovered = (): Refusal =>
  fieldRefusal(
    'cover.notFound',
    'words',
    'Không thấy chữ nào trong số này ở bản đã che. Chép đúng như trong bản, mỗi dòng một cụm.',
  )

/** Of a denunciation a typed text may not give its sender away. */
export const givesAway = (): Refusal =>
  new Refusal(
    'vault.givesAway',
    'Phần vừa viết có họ tên, địa chỉ hoặc điện thoại của người tố cáo nên không ghi vào hồ sơ (Điều 56 Luật Tố cáo). Viết “người tố cáo” thay vào đó.',
  )
