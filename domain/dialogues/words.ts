import type { UnitKind } from '#domain/people/words.ts'

/** Every list of the dialogues with the people, once, with the words that people read. */

/** By whose duty a dialogue is held; a joint one stands on several. */
export const tracks = {
  government: 'Chính quyền',
  party: 'Người đứng đầu cấp ủy',
  department: 'Người đứng đầu cơ quan chuyên môn',
} as const
export type Track = keyof typeof tracks
export const trackCodes = Object.keys(tracks) as [Track, ...Track[]]

/** As it stands with who chairs: at a review conference nobody fulfils a duty to hold dialogues. */
export type ChairTrack = Track | 'conference'
export const chairTrackCodes = [...trackCodes, 'conference'] as [ChairTrack, ...ChairTrack[]]

/** What one table holds: dialogues with the people, and review conferences, which nobody announces. */
export const dialogueForms = { dialogue: 'Hội nghị đối thoại', conference: 'Hội nghị' } as const
export type DialogueForm = keyof typeof dialogueForms
export const dialogueFormCodes = Object.keys(dialogueForms) as [DialogueForm, ...DialogueForm[]]

/** The page of the staff that one begins on. */
export const homeOf = ({ form, number }: { form: DialogueForm; number: string }): string =>
  `/${form === 'conference' ? 'conferences' : 'dialogues'}/${number}`

/** The track that an office chairs on; undefined where it chairs none. The council chairs with the committee. */
export function trackOf(kind: UnitKind): Track | undefined {
  if (kind === 'government' || kind === 'council') return 'government'
  return kind === 'party' || kind === 'department' ? kind : undefined
}

/** May an office of this kind hold one? The council chairs beside the committee, which holds it. */
export const holdsDialogues = (kind: UnitKind): boolean => kind !== 'council' && trackOf(kind) !== undefined

export const dialogueKinds = { regular: 'Định kỳ', extraordinary: 'Đột xuất' } as const
export type DialogueKind = keyof typeof dialogueKinds
export const dialogueKindCodes = Object.keys(dialogueKinds) as [DialogueKind, ...DialogueKind[]]

export const scopes = { comprehensive: 'Toàn diện', thematic: 'Chuyên đề' } as const
export type DialogueScope = keyof typeof scopes
export const scopeCodes = Object.keys(scopes) as [DialogueScope, ...DialogueScope[]]

export const audiences = {
  everybody: 'Nhân dân trên địa bàn',
  residents: 'Nhân dân một số thôn, tổ dân phố',
  enterprises: 'Doanh nghiệp, hộ kinh doanh, hợp tác xã',
  workers: 'Công nhân, người lao động',
  farmers: 'Nông dân',
  women: 'Phụ nữ',
  youth: 'Thanh niên, học sinh, sinh viên',
  teachers: 'Giáo viên, viên chức',
  elderly: 'Người cao tuổi, người có công',
  minorities: 'Đồng bào dân tộc thiểu số, tôn giáo',
} as const
export type Audience = keyof typeof audiences
export const audienceCodes = Object.keys(audiences) as [Audience, ...Audience[]]

/** Who wished for it. */
export const origins = {
  office: 'Cơ quan tổ chức',
  front: 'Mặt trận và tổ chức chính trị - xã hội',
  department: 'Cơ quan chuyên môn',
  voters: 'Cử tri trên địa bàn',
} as const
export type Origin = keyof typeof origins
export const originCodes = Object.keys(origins) as [Origin, ...Origin[]]

/** In whose place somebody of this office proposes. */
export function originOf(kind: UnitKind): Origin {
  if (kind === 'front' || kind === 'organisation' || kind === 'board') return 'front'
  return kind === 'department' ? 'department' : 'office'
}

/** What a place of the dialogue offers to those who need it. */
export const services = {
  sign: 'phiên dịch ngôn ngữ ký hiệu',
  interpreter: 'phiên dịch tiếng dân tộc',
  wheelchair: 'lối đi, chỗ cho xe lăn',
  childcare: 'nơi trông trẻ',
} as const
export type Service = keyof typeof services
export const serviceCodes = Object.keys(services) as [Service, ...Service[]]

export const dialogueStates = {
  proposed: 'Đề xuất, chờ duyệt',
  declined: 'Không duyệt',
  approved: 'Đã duyệt, chờ lập kế hoạch',
  planned: 'Có kế hoạch, chưa thông báo',
  announced: 'Đã thông báo',
  in_progress: 'Đang diễn ra',
  held: 'Đã họp, đang hoàn thiện biên bản',
  postponed: 'Hoãn, chờ ngày mới',
  cancelled: 'Không tổ chức',
} as const
export type DialogueState = keyof typeof dialogueStates
export const dialogueStateCodes = Object.keys(dialogueStates) as [DialogueState, ...DialogueState[]]

/** What is done with a dialogue, each a line of its history. */
export const dialogueActs = {
  propose: 'Đề xuất',
  approve: 'Duyệt đề xuất',
  decline: 'Không duyệt',
  plan: 'Lập kế hoạch',
  announce: 'Thông báo',
  change: 'Thay đổi',
  'put-off': 'Hoãn, dời ngày',
  cancel: 'Không tổ chức',
  open: 'Khai mạc',
  end: 'Bế mạc',
  'draft-minutes': 'Lập dự thảo biên bản',
  'ask-remarks': 'Mở góp ý dự thảo biên bản',
  'lock-minutes': 'Khóa biên bản',
  conclude: 'Ban hành thông báo kết luận',
  report: 'Báo cáo kết quả với cấp trên',
  inspect: 'Ghi kết quả kiểm tra',
  'put-right': 'Trả lời kết quả kiểm tra',
  invite: 'Mời đơn vị dự, báo cáo',
  'take-back': 'Bỏ đơn vị khỏi danh sách mời',
  'open-to-all': 'Mở cho mọi người đọc',
} as const
export type DialogueAct = keyof typeof dialogueActs
export const dialogueActCodes = Object.keys(dialogueActs) as [DialogueAct, ...DialogueAct[]]

/** What is done after it was held, on pages and rows of their own. */
export const actsAfter = [
  'draft-minutes',
  'ask-remarks',
  'lock-minutes',
  'conclude',
  'report',
  'inspect',
  'put-right',
] as const satisfies readonly DialogueAct[]
/** What is done with a conference alone. */
export const conferenceActs = ['invite', 'take-back', 'open-to-all'] as const satisfies readonly DialogueAct[]
/** What moves a dialogue from one state to another. */
export type StateAct = Exclude<
  DialogueAct,
  'propose' | (typeof actsAfter)[number] | (typeof conferenceActs)[number]
>

/** Is this done after the dialogue, no change of what people were told? */
export const isAfter = (act: DialogueAct): boolean => actsAfter.some((one) => one === act)
