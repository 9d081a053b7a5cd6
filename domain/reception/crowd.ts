import { z } from 'zod'
import {
  groupArticle,
  type Representative,
  refusalOfGroup,
  representatives,
  representativesFor,
} from '#domain/petitions/group.ts'
import { version } from '#domain/petitions/triage.ts'
import { lineText } from '#domain/petitions/typed-text.ts'
import { fieldRefusal, type Refusal } from '#domain/refusal.ts'
import type { Day } from '#lib/dates.ts'
import { nameKey } from './recognition.ts'
import { speakingPaperCodes } from './words.ts'

/** Who speaks for a crowd, by which paper, and where it is kept. */
export const crowdFields = {
  representatives,
  /** All who came, where a list is at hand: a name to a line. */
  members: representatives,
  paper: z.union([z.enum(speakingPaperCodes), z.literal('')]).default(''),
  /** Everybody of the crowd signed it. */
  signedByAll: z.enum(['yes', '']).default(''),
  keptAt: lineText.refine((text) => text.length <= 200, 'Dài hơn 200 ký tự. Xin rút gọn.').default(''),
}
export const NameCrowd = z.object({ version, ...crowdFields })
export type NameCrowd = z.output<typeof NameCrowd>
export type Crowd = Omit<NameCrowd, 'version'>
export const noCrowd: Crowd = { representatives: [], members: [], paper: '', signedByAll: '', keptAt: '' }

/** How an authorisation has to be made (Điều 5 khoản 3 Nghị định 124/2020/NĐ-CP), from a day to a day. */
export const authorisationForms: readonly { words: string; validTo?: Day }[] = [
  { words: 'công chứng', validTo: '2026-12-31' },
  { words: 'chứng thực' },
]
export const authorisationArticle = 'Điều 5 khoản 3 Nghị định 124/2020/NĐ-CP'

/** What an authorisation is and is not; said wherever one is shown in the place of a nomination. */
export function authorisationWarning(day: Day): string {
  const forms = authorisationForms
    .filter(({ validTo }) => !validTo || day <= validTo)
    .map(({ words }) => words)
  return `Giấy ủy quyền không phải văn bản cử người đại diện: một người ủy quyền cho người khác làm thay mình, còn người đại diện do cả đoàn cử và là người trong đoàn (${groupArticle}). Giấy ủy quyền của cá nhân phải được ${forms.join(' hoặc ')}, của tổ chức phải ký, đóng dấu (${authorisationArticle}).`
}

/**
 * May these speak for the crowd? Nobody at all may: then the crowd is received and asked to name somebody.
 * Whoever is named is one of the crowd, by one paper that all of it signed.
 */
export function refusalOfCrowd(it: Crowd & { people: number }, from: number, day: Day): Refusal | undefined {
  if (it.representatives.length === 0) {
    if (!it.paper && !it.keptAt && !it.signedByAll) return undefined
    return fieldRefusal(
      'crowd.nobody',
      'representatives',
      'Có văn bản cử người đại diện thì ghi họ tên người được cử, mỗi dòng một người.',
    )
  }
  return (
    refusalOfGroup({ headCount: it.people, representatives: it.representatives }, from) ??
    ofMembers(it) ??
    ofPaper(it, day)
  )
}

function ofMembers({ representatives: speakers, members, people }: Crowd & { people: number }) {
  if (members.length === 0) return undefined
  if (members.length > people) {
    return fieldRefusal(
      'crowd.members',
      'members',
      `Danh sách có ${members.length} người, nhiều hơn số người cùng nội dung (${people}). Xem lại một trong hai.`,
    )
  }
  const inside = new Set(members.map(({ name }) => nameKey(name)))
  const stranger = speakers.find(({ name }) => !inside.has(nameKey(name)))
  if (!stranger) return undefined
  return fieldRefusal(
    'crowd.stranger',
    'representatives',
    `${stranger.name} không có tên trong đoàn. Người đại diện phải là một người trong đoàn (${groupArticle}).`,
  )
}

function ofPaper({ paper, signedByAll, keptAt }: Crowd, day: Day): Refusal | undefined {
  if (paper === 'authorisation') {
    return fieldRefusal(
      'crowd.authorisation',
      'paper',
      `${authorisationWarning(day)} Mời đoàn cử bằng văn bản.`,
    )
  }
  if (!paper) {
    return fieldRefusal(
      'crowd.noPaper',
      'paper',
      `Người đại diện phải được cử bằng văn bản (${groupArticle}). Chưa có thì để trống phần người đại diện, vẫn ghi lượt tiếp, và mời đoàn cử.`,
    )
  }
  if (!signedByAll) {
    return fieldRefusal(
      'crowd.unsigned',
      'signedByAll',
      'Văn bản cử người đại diện phải có chữ ký hoặc điểm chỉ của mọi người trong đoàn. Còn thiếu thì mời ký cho đủ.',
    )
  }
  if (!keptAt) {
    return fieldRefusal(
      'crowd.keptAt',
      'keptAt',
      'Ghi nơi giữ văn bản cử người đại diện, ví dụ: tập hồ sơ tiếp dân tháng 10.',
    )
  }
}

/** What to ask of a crowd for which nobody speaks yet. */
export function askCrowd(
  people: number,
  speakers: readonly Representative[],
  from: number,
): string | undefined {
  const bounds = representativesFor(people, from)
  if (!bounds || speakers.length > 0) return undefined
  return `Đoàn ${people} người: mời cử từ ${bounds.min} đến ${bounds.max} người đại diện, bằng văn bản mọi người cùng ký (${groupArticle}).`
}
