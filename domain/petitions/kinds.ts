import { type Family, type Kind, kinds, type Outcome, type ShippedKind } from '#domain/petitions/words.ts'
import type { LimitKey } from '#domain/time/time-limit.ts'
import type { Day } from '#lib/dates.ts'

/** Steps that some kinds have and others have not. */
export const optionalSteps = {
  meeting: 'Gặp gỡ, đối thoại trước khi quyết định',
  executing: 'Thực hiện phần còn lại sau khi trả lời',
  confirmation: 'Người gửi cho ý kiến về câu trả lời',
} as const
export type OptionalStep = keyof typeof optionalSteps
export const optionalStepCodes = Object.keys(optionalSteps) as [OptionalStep, ...OptionalStep[]]

/** A further question of a kind or a field, asked when the petition is written. */
export type Question = {
  key: string
  label: string
  hint: string
  type: 'line' | 'text' | 'day' | 'yes-no' | 'choice'
  required: boolean
  /** For a choice: what can be chosen. */
  options: string[]
}

/** Which limits the clocks of a kind run by. The answer's clock starts when received, or when accepted. */
export type Clocks = {
  triage: LimitKey
  first: LimitKey
  answer: LimitKey
  answerFrom: 'received' | 'accepted'
  /** The last day of the version they belong to: limits of its own that changed later are not its limits. */
  until?: Day
}

/**
 * A kind of petition as it stands from a day to a day. A petition keeps the version of the day it was
 * received, whatever is changed later.
 */
export type KindRule = {
  code: Kind
  validFrom: Day
  validTo: Day | null
  label: string
  /** What it is for, beside its name in the list. */
  hint: string
  family: Family
  /** May be chosen on the public form. */
  offered: boolean
  /** Read by few; whoever it concerns does not handle it. */
  restricted: boolean
  steps: OptionalStep[]
  clocks: Clocks
  outcomes: Outcome[]
  /** Kinds of paper that an office makes for it. */
  papers: string[]
  questions: Question[]
  /** Said instead of taking it, when set. */
  stopMessage: string
}

/** What of a rule is kept together: everything but its dates, its words and who may choose it. */
export type KindParts = Pick<KindRule, 'family' | 'steps' | 'clocks' | 'outcomes' | 'papers' | 'questions'>

/** A field (what a petition is about) as it stands from a day to a day. */
export type FieldRule = {
  code: string
  validFrom: Day
  validTo: Day | null
  label: string
  questions: Question[]
  /** Said instead of taking it, when set. */
  stopMessage: string
}

/** Valid from before anything was kept, so that every petition finds its rules. */
export const alwaysSince: Day = '1900-01-01'

const opinionClocks: Clocks = {
  triage: 'intake.triage',
  first: 'intake.notify',
  answer: 'knpa.reply',
  answerFrom: 'received',
}
const opinionPapers = ['receipt', 'transfer-slip', 'guidance-slip', 'extension-notice', 'answer-letter']
const common = {
  validFrom: alwaysSince,
  validTo: null,
  restricted: false,
  questions: [],
  stopMessage: '',
}
const opinion = (code: ShippedKind, hint: string, more: Partial<KindRule> = {}): KindRule => ({
  ...common,
  code,
  label: kinds[code],
  hint,
  family: 'opinion',
  offered: true,
  steps: ['executing', 'confirmation'],
  clocks: opinionClocks,
  outcomes: ['settled', 'partly', 'planned', 'explained', 'taken_up', 'above'],
  papers: opinionPapers,
  ...more,
})
const line = (key: string, label: string, hint: string, required: boolean): Question => ({
  key,
  label,
  hint,
  type: 'line',
  required,
  options: [],
})
const complaintPapers = [
  'receipt',
  'acceptance-proposal',
  'acceptance-notice',
  'refusal-notice',
  'guidance-slip',
  'return-letter',
  'transfer-slip',
  'extension-notice',
  'suspension-decision',
  'resumption-decision',
  'termination-decision',
  'resolution-decision',
]
const complaintOutcomes: Outcome[] = ['founded', 'partly_founded', 'unfounded']

/** The kinds that every installation begins with. */
export const shippedKinds: readonly KindRule[] = [
  opinion('feedback', 'báo một việc đang có để cơ quan kiểm tra và xử lý'),
  opinion('request', 'cần một việc cụ thể được giải quyết hoặc hỗ trợ'),
  opinion('proposal', 'đề xuất sửa hoặc thêm một chính sách, cách quản lý, việc chung'),
  opinion('suggestion', 'ý kiến để cấp ủy, chính quyền, Mặt trận, cán bộ làm tốt hơn', {
    outcomes: ['taken_up', 'explained', 'planned', 'above'],
  }),
  {
    ...common,
    code: 'complaint',
    label: kinds.complaint,
    hint: 'yêu cầu xem xét lại một quyết định, hành vi mà ông/bà cho là trái luật và gây thiệt cho chính mình',
    family: 'complaint',
    offered: true,
    steps: ['meeting'],
    clocks: {
      triage: 'intake.triage',
      first: 'kn1.accept',
      answer: 'kn1.resolve',
      answerFrom: 'accepted',
    },
    outcomes: complaintOutcomes,
    papers: complaintPapers,
    questions: [
      line(
        'decision',
        'Quyết định hoặc việc làm bị khiếu nại',
        'Số, ngày, nơi ban hành; không có văn bản thì kể việc đó.',
        true,
      ),
      { ...line('known-on', 'Biết quyết định, việc làm đó từ ngày nào', '', false), type: 'day' },
      line('wish', 'Ông/bà yêu cầu gì', '', true),
    ],
  },
  {
    ...common,
    code: 'complaint-second',
    label: kinds['complaint-second'],
    hint: 'không đồng ý với quyết định giải quyết lần đầu, hoặc quá hạn chưa được giải quyết',
    family: 'complaint',
    offered: false,
    steps: ['meeting'],
    clocks: {
      triage: 'intake.triage',
      first: 'kn2.accept',
      answer: 'kn2.resolve',
      answerFrom: 'accepted',
    },
    outcomes: complaintOutcomes,
    papers: complaintPapers,
  },
  {
    ...common,
    code: 'denunciation',
    label: kinds.denunciation,
    hint: 'đứng tên báo hành vi vi phạm pháp luật của một người hoặc tổ chức',
    family: 'denunciation',
    offered: true,
    restricted: true,
    steps: [],
    clocks: { triage: 'intake.triage', first: 'tc.initial', answer: 'tc.resolve', answerFrom: 'accepted' },
    outcomes: complaintOutcomes,
    papers: [
      'receipt',
      'acceptance-proposal',
      'transfer-slip',
      'guidance-slip',
      'extension-notice',
      'suspension-decision',
      'resumption-decision',
      'termination-decision',
      'denunciation-conclusion',
    ],
    questions: [
      line('who', 'Ai vi phạm', 'Không biết tên thì ghi chức vụ, nơi làm việc.', true),
      line('act', 'Vi phạm gì, khi nào, ở đâu', '', true),
    ],
  },
  opinion('regulation-feedback', 'một quy định, thủ tục hành chính chưa hợp lý, chồng chéo, gây khó', {
    clocks: { ...opinionClocks, first: 'reg.forward', answer: 'reg.answer' },
    outcomes: ['taken_up', 'explained', 'planned', 'above'],
  }),
  opinion('conduct-feedback', 'được giữ kín; người bị phản ánh không giải quyết đơn này', {
    restricted: true,
    questions: [
      line('who', 'Về cán bộ nào', 'Không biết tên thì ghi chức vụ, nơi làm việc, thời gian.', true),
    ],
  }),
  {
    ...opinion('mixed', 'mỗi nội dung được tách thành một hồ sơ riêng'),
    offered: false,
    steps: [],
    papers: ['receipt', 'guidance-slip'],
  },
]

type Dated = { code: string; validFrom: Day; validTo: Day | null }
const isInForce = (one: Dated, day: Day) => one.validFrom <= day && (!one.validTo || day <= one.validTo)

/** Everything in force on a day, in the order of the list. */
export const inForceOn = <T extends Dated>(rules: readonly T[], day: Day): T[] =>
  rules.filter((one) => isInForce(one, day))

/** The version of a kind or a field in force on a day; undefined where there is none. */
export const ruleOn = <T extends Dated>(rules: readonly T[], code: string, day: Day): T | undefined =>
  rules.find((one) => one.code === code && isInForce(one, day))

/** An unclassified petition runs by the clocks of an opinion until it is classified. */
export const unclassifiedClocks = opinionClocks
