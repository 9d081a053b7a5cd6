import { type OtherMatter, otherMatterCodes } from '#domain/petitions/words.ts'

type Matter = { label: string; place: string; article?: string }

/**
 * What people bring that is no complaint, denunciation, proposal or feedback at all: another office deals
 * with it by a law of its own, and the sender is guided there.
 */
export const otherMatters: Record<OtherMatter, Matter> = {
  procedure: {
    label: 'hồ sơ thủ tục hành chính',
    place: 'Bộ phận Một cửa (Trung tâm Phục vụ hành chính công)',
    article: 'Nghị định 118/2025/NĐ-CP',
  },
  'civil-dispute': {
    label: 'tranh chấp dân sự',
    place: 'Tổ hòa giải ở cơ sở, hoặc tòa án',
    article: 'Luật Hòa giải ở cơ sở; Bộ luật Tố tụng dân sự',
  },
  'court-case': {
    label: 'việc tòa án đang hoặc đã xét xử',
    place: 'Tòa án đang hoặc đã xét xử việc này',
  },
  crime: {
    label: 'tin báo, tố giác tội phạm',
    place: 'Công an xã, phường hoặc cơ quan điều tra',
    article: 'Điều 144, 145 Bộ luật Tố tụng hình sự',
  },
}

/** "hồ sơ thủ tục hành chính, không phải đơn khiếu nại, tố cáo, kiến nghị, phản ánh" */
export const noPetitionWords = (code: OtherMatter): string =>
  `${otherMatters[code].label}, không phải đơn khiếu nại, tố cáo, kiến nghị, phản ánh`

/** How the choice stands in the list of kinds, whose own codes hold no dot. */
const mark = 'no-petition.'
export const choiceOf = (code: OtherMatter): string => `${mark}${code}`
export const otherMatterOf = (choice: string): OtherMatter | undefined =>
  otherMatterCodes.find((code) => choiceOf(code) === choice)
