/** Every list of social criticism of drafts (phản biện xã hội), once, with the words that people read. */

/** What kind of document a draft is to become. */
export const documentKinds = {
  decision: 'Quyết định',
  plan: 'Kế hoạch, quy hoạch',
  programme: 'Chương trình',
  project: 'Đề án, dự án',
  resolution: 'Nghị quyết',
  rules: 'Quy chế, quy định',
  other: 'Văn bản khác',
} as const
export type DocumentKind = keyof typeof documentKinds
export const documentKindCodes = Object.keys(documentKinds) as [DocumentKind, ...DocumentKind[]]

/** Who asked for it: the office that sent its draft, or the Front by its own plan. */
export const origins = {
  sent: 'Cơ quan soạn thảo gửi',
  picked: 'Mặt trận chọn theo kế hoạch',
} as const
export type Origin = keyof typeof origins
export const originCodes = Object.keys(origins) as [Origin, ...Origin[]]

/** How it is criticised (Nghị quyết liên tịch 403/2017). */
export const critiqueForms = {
  conference: 'Hội nghị phản biện',
  letters: 'Gửi dự thảo lấy ý kiến',
  dialogue: 'Đối thoại trực tiếp với cơ quan soạn thảo',
} as const
export type CritiqueForm = keyof typeof critiqueForms
export const critiqueFormCodes = Object.keys(critiqueForms) as [CritiqueForm, ...CritiqueForm[]]

export const critiqueStates = {
  sent: 'Mặt trận chưa nhận',
  collecting: 'Đang lấy ý kiến',
  criticised: 'Đã phản biện, chờ trả lời',
  answered: 'Đã trả lời từng ý kiến',
  issued: 'Văn bản đã ban hành',
  declined: 'Mặt trận không phản biện',
  withdrawn: 'Cơ quan soạn thảo đã rút',
} as const
export type CritiqueState = keyof typeof critiqueStates
export const critiqueStateCodes = Object.keys(critiqueStates) as [CritiqueState, ...CritiqueState[]]

/** What the office says to one point. */
export const answers = {
  accepted: 'Tiếp thu',
  partly: 'Tiếp thu một phần',
  not: 'Chưa tiếp thu',
} as const
export type Answer = keyof typeof answers
export const answerCodes = Object.keys(answers) as [Answer, ...Answer[]]

/** From whom an opinion comes. */
export const opinionSources = {
  organisation: 'Tổ chức thành viên',
  village: 'Thôn, tổ dân phố',
  member: 'Ủy viên, người am hiểu',
  public: 'Người dân, trên trang công khai',
} as const
export type OpinionSource = keyof typeof opinionSources
export const opinionSourceCodes = Object.keys(opinionSources) as [OpinionSource, ...OpinionSource[]]

export const opinionStates = {
  new: 'Chờ Mặt trận xem',
  taken: 'Mặt trận đã nhận',
  held: 'Giữ lại',
} as const
export type OpinionState = keyof typeof opinionStates
export const opinionStateCodes = Object.keys(opinionStates) as [OpinionState, ...OpinionState[]]

/** Why an opinion of somebody of the public is held, as its sender reads it. */
export const heldReasons = {
  insult: 'Ý kiến đang giữ lại vì có lời xúc phạm. Xin bỏ lời đó, giữ nguyên điều cần góp, rồi gửi lại.',
  person:
    'Ý kiến nêu tên hoặc số của một người. Xin ghi chức vụ hoặc nơi làm việc thay cho tên, số, rồi gửi lại.',
  denunciation:
    'Việc này cần giữ kín, không góp ở đây. Xin gặp riêng tại nơi tiếp công dân, hoặc gửi đơn tố cáo.',
  outside:
    'Việc này ngoài nội dung dự thảo. Xin gửi thành phản ánh, kiến nghị để có người trả lời và có hạn.',
} as const
export type Held = keyof typeof heldReasons
export const heldCodes = Object.keys(heldReasons) as [Held, ...Held[]]

/** The same for the staff, short. */
export const heldLabels: Record<Held, string> = {
  insult: 'Có lời xúc phạm',
  person: 'Nêu tên hoặc số của một người',
  denunciation: 'Cần giữ kín',
  outside: 'Ngoài nội dung dự thảo',
}

/** What is done with a draft, each a line of its history. */
export const critiqueActs = {
  send: 'Gửi dự thảo để phản biện',
  pick: 'Chọn dự thảo để phản biện',
  accept: 'Nhận phản biện, mở lấy ý kiến',
  decline: 'Không phản biện dự thảo này',
  withdraw: 'Rút dự thảo',
  'collect-on': 'Đổi thời gian lấy ý kiến',
  opinion: 'Ghi một ý kiến',
  check: 'Xem một ý kiến của người dân',
  point: 'Ghi một ý kiến phản biện',
  'change-point': 'Sửa một ý kiến phản biện',
  'drop-point': 'Bỏ một ý kiến phản biện',
  criticise: 'Ban hành văn bản phản biện',
  publish: 'Công khai phản biện và trả lời',
  answer: 'Soạn trả lời một ý kiến phản biện',
  close: 'Trả lời Mặt trận',
  issue: 'Ghi văn bản đã ban hành',
} as const
export type CritiqueAct = keyof typeof critiqueActs
export const critiqueActCodes = Object.keys(critiqueActs) as [CritiqueAct, ...CritiqueAct[]]

/** Who reads a line of the history: one side while it works, or both. */
export const stepSides = { front: 'Mặt trận', office: 'Cơ quan soạn thảo', both: 'Cả hai bên' } as const
export type StepSide = keyof typeof stepSides
export const stepSideCodes = Object.keys(stepSides) as [StepSide, ...StepSide[]]
