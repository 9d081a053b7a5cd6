/** Every list of the reception of citizens, once, with the words that people read. */

export const sittingKinds = {
  regular: 'Thường xuyên',
  periodic: 'Định kỳ',
  extraordinary: 'Đột xuất',
} as const
export type SittingKind = keyof typeof sittingKinds
export const sittingKindCodes = Object.keys(sittingKinds) as [SittingKind, ...SittingKind[]]

/** Who receives: the desk by itself, the head in person, or somebody whom the head sent. */
export const leaders = {
  official: 'Cán bộ tiếp công dân',
  head: 'Người đứng đầu',
  delegate: 'Người tiếp thay người đứng đầu',
} as const
export type Leader = keyof typeof leaders
export const leaderCodes = Object.keys(leaders) as [Leader, ...Leader[]]

export const sittingModes = { 'in-person': 'Trực tiếp', online: 'Trực tuyến, tại điểm tiếp' } as const
export type SittingMode = keyof typeof sittingModes
export const sittingModeCodes = Object.keys(sittingModes) as [SittingMode, ...SittingMode[]]

/** Why people are received over a screen; the first five only where they wish it. */
export const onlineReasons = {
  'complex-or-long': 'vụ việc phức tạp, kéo dài',
  remote: 'ở xa, đi lại khó khăn',
  elderly: 'người cao tuổi',
  disabled: 'người khuyết tật',
  policy: 'người thuộc diện chính sách',
  disaster: 'thiên tai',
  epidemic: 'dịch bệnh',
  security: 'bảo đảm an ninh, trật tự',
  other: 'lý do khác',
} as const
export type OnlineReason = keyof typeof onlineReasons
export const onlineReasonCodes = Object.keys(onlineReasons) as [OnlineReason, ...OnlineReason[]]

export const sittingStates = {
  planned: 'Đã lên lịch',
  open: 'Đang tiếp',
  closed: 'Đã kết thúc',
  postponed: 'Đã hoãn',
} as const
export type SittingState = keyof typeof sittingStates
export const sittingStateCodes = Object.keys(sittingStates) as [SittingState, ...SittingState[]]

/** Papers that say who somebody is (Điều 25 Luật Tiếp công dân). */
export const identityKinds = {
  'personal-id': 'Căn cước, số định danh',
  'id-certificate': 'Giấy chứng nhận căn cước',
  passport: 'Hộ chiếu',
  other: 'Giấy tờ khác',
} as const
export type IdentityKind = keyof typeof identityKinds
export const identityKindCodes = Object.keys(identityKinds) as [IdentityKind, ...IdentityKind[]]

/** What became of an entry that a device kept: recorded, or found to be one that stood in the book. */
export const joinOutcomeCodes = ['recorded', 'same'] as const

/** What was brought, as the register calls it; the codes are those of the kinds of petition. */
export const visitKinds = {
  feedback: 'Phản ánh',
  request: 'Đề nghị',
  proposal: 'Kiến nghị',
  suggestion: 'Góp ý',
  complaint: 'Khiếu nại',
  denunciation: 'Tố cáo',
  unclassified: 'Chưa rõ loại',
} as const
export type VisitKind = keyof typeof visitKinds
export const visitKindCodes = Object.keys(visitKinds) as [VisitKind, ...VisitKind[]]

export const takenUps = { accepted: 'Nhận giải quyết', transferred: 'Chuyển đơn' } as const
export type TakenUp = keyof typeof takenUps
export const takenUpCodes = Object.keys(takenUps) as [TakenUp, ...TakenUp[]]

/** Heads whom the law or the Party obliges to receive citizens so often. */
export const receivers = {
  'commune-chair': 'Chủ tịch Ủy ban nhân dân cấp xã',
  'provincial-chair': 'Chủ tịch Ủy ban nhân dân cấp tỉnh',
  'public-unit-head': 'Người đứng đầu đơn vị sự nghiệp công lập',
  'commune-secretary': 'Bí thư cấp ủy cấp xã',
  'provincial-secretary': 'Bí thư cấp ủy cấp tỉnh',
} as const
export type Receiver = keyof typeof receivers
export const receiverCodes = Object.keys(receivers) as [Receiver, ...Receiver[]]

export const quotaPeriods = { week: 'tuần', month: 'tháng' } as const
export type QuotaPeriod = keyof typeof quotaPeriods
export const quotaPeriodCodes = Object.keys(quotaPeriods) as [QuotaPeriod, ...QuotaPeriod[]]

/** How the days of a fixed schedule are told. */
export const patterns = { 'month-day': 'ngày trong tháng', weekday: 'thứ trong tuần' } as const
export type Pattern = keyof typeof patterns
export const patternCodes = Object.keys(patterns) as [Pattern, ...Pattern[]]

/** What a crowd shows for whoever speaks for it. */
export const speakingPapers = {
  nomination: 'Văn bản cử người đại diện',
  authorisation: 'Giấy ủy quyền',
} as const
export type SpeakingPaper = keyof typeof speakingPapers
export const speakingPaperCodes = Object.keys(speakingPapers) as [SpeakingPaper, ...SpeakingPaper[]]
