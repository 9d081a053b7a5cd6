import { noPetitionWords, otherMatters } from '#domain/petitions/other-matters.ts'
import type {
  Competence,
  Eligibility,
  Family,
  IntakeOutcome,
  OtherMatter,
  Source,
} from '#domain/petitions/words.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { type Day, dayOf, formatDay } from '#lib/dates.ts'

/** What of a petition decides how it may be dealt with at the door. */
export type IntakeFacts = {
  kind: string | null
  family: Family
  source: Source
  competence: Competence | null
  eligibility: Eligibility | null
  receivedOn: Day
  /** What it is instead of a petition, if the officer said so. */
  otherMatter?: OtherMatter | null
  /** An earlier letter of the same content, if the officer linked one. */
  repeatOf?: {
    number: string
    intakeOutcome: IntakeOutcome | null
    endedOn: Day | null
    answeredOn?: Day | null
  }
}

/** Those columns of a petition from which the facts are made, with the earlier letter looked up. */
export type IntakeRow = Pick<
  IntakeFacts,
  'kind' | 'family' | 'source' | 'competence' | 'eligibility' | 'otherMatter' | 'repeatOf'
> & {
  receivedAt: Date
}

export const factsOf = ({ receivedAt, ...row }: IntakeRow): IntakeFacts => ({
  kind: row.kind,
  family: row.family,
  source: row.source,
  competence: row.competence,
  eligibility: row.eligibility,
  otherMatter: row.otherMatter,
  repeatOf: row.repeatOf,
  receivedOn: dayOf(receivedAt),
})

/** Since then a complaint outside competence may be passed on at a reception (Điều 26 Luật Tiếp công dân). */
export const complaintsPassedOnSince: Day = '2026-07-01'

const inPerson: Source[] = ['reception', 'desk']
const isOutside = ({ competence }: IntakeFacts) => competence !== null && competence !== 'WITHIN'
const on = (day: Day | null | undefined) => (day ? ` ngày ${formatDay(day)}` : '')

type Rule = (it: IntakeFacts) => Refusal | undefined

/** What is no petition is guided to whoever deals with it, and nothing else is done with it. */
const refusalOfOther = ({ otherMatter }: IntakeFacts): Refusal | undefined =>
  otherMatter
    ? new Refusal(
        'intake.noPetition',
        `Nội dung được ghi là ${noPetitionWords(otherMatter)}. Hướng dẫn người gửi đến ${otherMatters[otherMatter].place}; ghi nhầm thì phân loại lại.`,
      )
    : undefined

/** Accepted is what is whole, within competence, and one matter. */
export const refusalToAcceptLetter: Rule = (it) => {
  const other = refusalOfOther(it)
  if (other) return other
  if (it.kind === 'mixed') {
    return new Refusal(
      'accept.severalContents',
      'Đơn có nhiều nội dung thì tách trước (Điều 6 Thông tư 05/2021/TT-TTCP): mỗi nội dung một hồ sơ, một hạn.',
    )
  }
  if (it.eligibility === 'supplement' || it.eligibility === 'ineligible') {
    return fieldRefusal(
      'accept.notEligible',
      'handlingUnitId',
      'Đơn được ghi là chưa đủ điều kiện xử lý (Điều 6 khoản 2 Thông tư 05/2021/TT-TTCP). Hướng dẫn bổ sung, hoặc lưu đơn kèm lý do.',
    )
  }
}

/**
 * Guided is what another office settles by the sender's own letter, and what the sender can complete.
 * A letter is guided once only; at a reception the officer may guide again.
 */
export const refusalToGuide: Rule = (it) => {
  if (it.repeatOf?.intakeOutcome === 'GUIDE' && it.source !== 'reception') {
    return new Refusal(
      'guide.alreadyOnce',
      `Nội dung này đã hướng dẫn${on(it.repeatOf.endedOn)}; với đơn, luật chỉ hướng dẫn một lần (Thông tư 05/2021/TT-TTCP). Lưu đơn và ghi liên kết.`,
    )
  }
  if (it.otherMatter) return
  const incomplete = it.eligibility === 'supplement'
  if (!incomplete && !isOutside(it)) {
    return new Refusal(
      'guide.within',
      'Đơn đủ điều kiện và thuộc thẩm quyền thì thụ lý, hoặc không thụ lý kèm điều luật; không hướng dẫn đi nơi khác.',
    )
  }
  if (!incomplete && it.family === 'opinion' && !inPerson.includes(it.source)) {
    return new Refusal(
      'guide.opinion',
      'Kiến nghị, phản ánh ngoài thẩm quyền gửi bằng đơn thì chuyển đến nơi có thẩm quyền; người gửi không phải gửi lại.',
    )
  }
}

/** Passed on are denunciations (once) and opinions; a complaint only at a reception since 1/7/2026. */
export const refusalToPassOn: Rule = (it) => {
  const other = refusalOfOther(it)
  if (other) return other
  if (!isOutside(it)) {
    return new Refusal(
      'transfer.within',
      'Đơn thuộc thẩm quyền thì giải quyết tại đây. Giao cho đơn vị khác trong cơ quan thì chọn “Giao việc”.',
    )
  }
  if (it.family === 'complaint') {
    if (it.source !== 'reception') {
      return new Refusal(
        'transfer.complaint',
        'Đơn khiếu nại không thuộc thẩm quyền thì hướng dẫn, không chuyển (Thông tư 05/2021/TT-TTCP). Lập phiếu hướng dẫn.',
      )
    }
    if (it.receivedOn < complaintsPassedOnSince) {
      return new Refusal(
        'transfer.complaintBefore',
        'Trước 1/7/2026, khiếu nại nêu tại buổi tiếp công dân chỉ được hướng dẫn (Điều 26 Luật Tiếp công dân). Lập phiếu hướng dẫn.',
      )
    }
  }
  if (it.family === 'denunciation') {
    if (it.repeatOf?.intakeOutcome === 'TRANSFER') {
      return new Refusal(
        'transfer.denunciationOnce',
        `Tố cáo cùng nội dung đã chuyển${on(it.repeatOf.endedOn)}; luật chỉ chuyển một lần (Thông tư 05/2021/TT-TTCP). Lưu đơn và ghi liên kết.`,
      )
    }
    if (inPerson.includes(it.source)) {
      return new Refusal(
        'transfer.denouncerPresent',
        'Người tố cáo đến trực tiếp thì hướng dẫn đến nơi có thẩm quyền (Điều 24 khoản 2 Luật Tố cáo). Lập phiếu hướng dẫn.',
      )
    }
  }
}

/** Returned is a complaint that a deputy, the Front or the press handed over, and that is not ours. */
export const refusalToReturn: Rule = (it) => {
  const other = refusalOfOther(it)
  if (other) return other
  if (it.source !== 'intermediary' || it.family !== 'complaint') {
    return new Refusal(
      'return.notForwarded',
      'Trả đơn dùng cho khiếu nại do đại biểu, Mặt trận, báo chí chuyển đến mà không thuộc thẩm quyền. Đơn của chính người gửi thì hướng dẫn.',
    )
  }
  if (!isOutside(it)) return new Refusal('return.within', 'Đơn thuộc thẩm quyền thì không trả lại.')
}

/**
 * Filed away is what cannot be handled: not eligible, or guided, passed on or settled before. A visit at
 * which nobody was received settled nothing. What is no petition goes the way of letters only once it was
 * guided before.
 */
export const refusalToFileAway: Rule = (it) => {
  const isRepeated = it.repeatOf !== undefined && it.repeatOf.intakeOutcome !== 'REFUSE_RECEPTION'
  const other = isRepeated ? undefined : refusalOfOther(it)
  if (other) return other
  if (it.eligibility !== 'ineligible' && !isRepeated) {
    return new Refusal(
      'file.eligible',
      'Chỉ lưu đơn không đủ điều kiện xử lý, hoặc đơn trùng nội dung đã hướng dẫn, chuyển, giải quyết (Thông tư 05/2021/TT-TTCP). Phân loại lại và ghi rõ điều kiện, hoặc ghi số hồ sơ trước.',
    )
  }
}

/** Urged is a subordinate who let the limit pass; the superior does not settle in its place. */
export const refusalToUrge: Rule = (it) => {
  if (it.competence !== 'SUBORDINATE') {
    return new Refusal(
      'urge.notSubordinate',
      'Đôn đốc dùng cho việc thuộc thẩm quyền cấp dưới mà quá hạn chưa giải quyết (Điều 14 khoản 2 Thông tư 05/2021/TT-TTCP).',
    )
  }
}

/** What the papers cite for guiding, returning and passing on. */
export const guidedBy = 'Thông tư 05/2021/TT-TTCP'
export const guidedByOf = ({ otherMatter }: Pick<IntakeFacts, 'otherMatter'>): string =>
  [guidedBy, otherMatter && otherMatters[otherMatter].article].filter(Boolean).join('; ')
export const passedOnBy = (family: Family): string =>
  family === 'denunciation'
    ? 'Điều 24 khoản 2 Luật Tố cáo'
    : 'Điều 26 Luật Tiếp công dân; Thông tư 05/2021/TT-TTCP'

export const acceptedBy = {
  complaint: 'Điều 27, 36 Luật Khiếu nại',
  denunciation: 'Điều 29 Luật Tố cáo',
} as const
