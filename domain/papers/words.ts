import type { Family } from '#domain/petitions/words.ts'

/** What a paper is about. An unclassified petition is null; its papers say "đơn". */
export type Matter = 'complaint' | 'denunciation' | 'proposal' | 'feedback' | 'request' | 'suggestion'

const matterWords: Record<Matter, string> = {
  complaint: 'khiếu nại',
  denunciation: 'tố cáo',
  proposal: 'kiến nghị',
  feedback: 'phản ánh',
  request: 'đề nghị',
  suggestion: 'góp ý',
}

/** By the law that the petition stands under; kinds that an office added are opinions without a name of their own here. */
export function matterOf(it: { kind: string | null; family: Family }): Matter | null {
  if (it.family !== 'opinion') return it.family
  if (it.kind === 'regulation-feedback' || it.kind === 'conduct-feedback') return 'feedback'
  return it.kind && Object.hasOwn(matterWords, it.kind) ? (it.kind as Matter) : null
}

/** "khiếu nại", "phản ánh"; "đơn" while nobody has classified it. */
export const matterWord = (matter: Matter | null): string => (matter ? matterWords[matter] : 'đơn')
/** "đơn khiếu nại", and plain "đơn" for an unclassified one. */
export const letterWord = (matter: Matter | null): string => (matter ? `đơn ${matterWords[matter]}` : 'đơn')

type KindWords = {
  label: string
  /** The code that stands in the number; an official letter (công văn) has none there. */
  typeCode: string
  /** Written to the sender, who then opens it with the code. */
  forSender: boolean
  /** The officer at work signs it; else the head does. */
  signedByOfficer?: true
}

/** Every official paper on a petition, in the order of its life. */
export const paperKinds = {
  receipt: { label: 'Giấy biên nhận', typeCode: 'BN', forSender: true, signedByOfficer: true },
  'acceptance-proposal': {
    label: 'Phiếu đề xuất thụ lý',
    typeCode: 'PĐX',
    forSender: false,
    signedByOfficer: true,
  },
  'acceptance-notice': { label: 'Thông báo thụ lý', typeCode: 'TB', forSender: true },
  'refusal-notice': { label: 'Thông báo không thụ lý', typeCode: 'TB', forSender: true },
  'reception-refusal-notice': {
    label: 'Thông báo từ chối tiếp công dân',
    typeCode: 'TB',
    forSender: true,
  },
  'transfer-slip': { label: 'Phiếu chuyển đơn', typeCode: 'PC', forSender: true },
  'guidance-slip': { label: 'Phiếu hướng dẫn', typeCode: 'PHD', forSender: true },
  'return-letter': { label: 'Văn bản trả đơn', typeCode: 'CV', forSender: false },
  'extension-notice': { label: 'Thông báo gia hạn', typeCode: 'TB', forSender: true },
  'suspension-decision': { label: 'Quyết định tạm đình chỉ', typeCode: 'QĐ', forSender: true },
  'termination-decision': { label: 'Quyết định đình chỉ', typeCode: 'QĐ', forSender: true },
  'resumption-decision': { label: 'Quyết định tiếp tục giải quyết', typeCode: 'QĐ', forSender: true },
  'answer-letter': { label: 'Văn bản trả lời', typeCode: 'CV', forSender: true },
  'resolution-decision': { label: 'Quyết định giải quyết khiếu nại', typeCode: 'QĐ', forSender: true },
  // The denouncer is told of it by a notice; the conclusion itself goes to the denounced and their body.
  'denunciation-conclusion': { label: 'Kết luận nội dung tố cáo', typeCode: 'KL', forSender: false },
} as const satisfies Record<string, KindWords>
export type PaperKind = keyof typeof paperKinds
export const paperKindCodes = Object.keys(paperKinds) as [PaperKind, ...PaperKind[]]

/** More time for a denunciation is given by a decision: Mẫu số 01, Nghị định 31/2019/NĐ-CP. */
const isDecision = (kind: PaperKind, matter: Matter | null) =>
  kind === 'extension-notice' && matter === 'denunciation'

/** The paper that an answer goes out on: what the law calls it, by the law it stands under. */
export const answerPaper = (family: Family): PaperKind =>
  ({ opinion: 'answer-letter', complaint: 'resolution-decision', denunciation: 'denunciation-conclusion' })[
    family
  ] as PaperKind

/** The code its number is counted under. */
export const typeCodeOf = (kind: PaperKind, matter: Matter | null): string =>
  isDecision(kind, matter) ? 'QĐ' : paperKinds[kind].typeCode

/** What this paper is called on a petition of this kind. */
export const paperLabel = (kind: PaperKind, matter: Matter | null): string =>
  isDecision(kind, matter) ? 'Quyết định gia hạn' : paperKinds[kind].label

/**
 * May a paper name its sender? A denouncer never: Điều 56 Luật Tố cáo. On their own copy there is room, and
 * whoever opened the identity writes the name in by hand.
 */
export const namesSender = (matter: Matter | null): boolean => matter !== 'denunciation'

const decisions: PaperKind[] = [
  'suspension-decision',
  'termination-decision',
  'resumption-decision',
  'resolution-decision',
  'denunciation-conclusion',
]

/** Complaints and denunciations are settled by the first person, not by the committee: Luật Khiếu nại, Luật Tố cáo. */
export const isInPerson = (kind: PaperKind, matter: Matter | null): boolean =>
  decisions.includes(kind) || matter === 'complaint' || matter === 'denunciation'

/** issued: the number is taken, the files are being written · written: both files are there. */
export const paperStates = { issued: 'Đang lập tệp', written: 'Đã lập' } as const
export type PaperState = keyof typeof paperStates
export const paperStateCodes = Object.keys(paperStates) as [PaperState, ...PaperState[]]
