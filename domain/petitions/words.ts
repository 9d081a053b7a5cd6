/** Every list of the petition, once, with the words that people read beside it. */

/** The law that a kind stands under; rules that no administrator changes hang on it. */
export const families = {
  opinion: 'kiến nghị, phản ánh, đề nghị, góp ý',
  complaint: 'khiếu nại',
  denunciation: 'tố cáo',
} as const
export type Family = keyof typeof families
export const familyCodes = Object.keys(families) as [Family, ...Family[]]

/** Kinds that every installation has; others are added in the pages (domain/petitions/kinds.ts). */
export const kinds = {
  feedback: 'phản ánh',
  request: 'đề nghị',
  proposal: 'kiến nghị',
  suggestion: 'góp ý',
  complaint: 'khiếu nại',
  'complaint-second': 'khiếu nại lần hai',
  denunciation: 'tố cáo',
  'regulation-feedback': 'phản ánh, kiến nghị về quy định hành chính',
  'conduct-feedback': 'phản ánh về thái độ, hành vi của cán bộ',
  mixed: 'đơn có nhiều nội dung',
} as const
export type ShippedKind = keyof typeof kinds
/** The code of a kind: shipped, or added by an administrator. */
export type Kind = string
export const unclassified = 'chưa phân loại'

/** What the sender and the office call it: "phản ánh", or "đơn chưa phân loại". */
export function kindWord(it: { kind: Kind | null; kindLabel?: string | null }): string {
  if (!it.kind) return `đơn ${unclassified}`
  return it.kindLabel || (kinds[it.kind as ShippedKind] ?? it.kind)
}

type StateWords = { label: string; citizen: string; staff: string }
export const states = {
  RECEIVED: {
    label: 'Đã tiếp nhận, chờ phân loại',
    citizen: 'Cơ quan đã nhận; cán bộ đang đọc để phân loại.',
    staff: 'Phân loại, xác định thẩm quyền.',
  },
  TRIAGED: {
    label: 'Đã phân loại',
    citizen: 'Đã rõ loại việc và nơi có thẩm quyền.',
    staff: 'Chọn hướng xử lý.',
  },
  ACCEPTED: {
    label: 'Đã thụ lý',
    citizen: 'Cơ quan đã nhận để giải quyết.',
    staff: 'Hạn giải quyết đang chạy; giao việc.',
  },
  ASSIGNED: {
    label: 'Đã giao việc',
    citizen: 'Đã có người, việc, hạn, người chịu trách nhiệm và kết quả phải đạt.',
    staff: 'Đủ năm rõ; người giải quyết bắt đầu.',
  },
  VERIFYING: {
    label: 'Đang xác minh',
    citizen: 'Người được giao đang kiểm tra thực tế, giấy tờ.',
    staff: 'Ghi tiến độ, căn cứ.',
  },
  DRAFTED: {
    label: 'Dự thảo trả lời',
    citizen: 'Câu trả lời đang được soạn và kiểm tra.',
    staff: 'Chờ duyệt dự thảo.',
  },
  APPROVED: {
    label: 'Chờ ký, phát hành',
    citizen: 'Câu trả lời đã duyệt, đang ký.',
    staff: 'Ký, nộp bằng chứng, phát hành.',
  },
  MEETING: {
    label: 'Gặp gỡ, đối thoại với người khiếu nại',
    citizen: 'Ông/bà được mời đến trao đổi trước khi có quyết định.',
    staff: 'Mời trước ít nhất 5 ngày; lập biên bản; bắt buộc ở lần hai (Điều 30, 39 Luật Khiếu nại).',
  },
  WAITING: {
    label: 'Chờ người gửi bổ sung',
    citizen: 'Cần ông/bà bổ sung; hạn đang tạm dừng. Điều cần bổ sung ghi bên dưới.',
    staff: 'Hạn đang tạm dừng; tự chạy tiếp khi hết thời gian tạm dừng.',
  },
  SUSPENDED: {
    label: 'Tạm đình chỉ',
    citizen: 'Việc giải quyết tạm dừng theo quyết định ghi bên dưới; hết lý do thì giải quyết tiếp.',
    staff: 'Hết lý do thì ra quyết định tiếp tục giải quyết.',
  },
  EXECUTING: {
    label: 'Đang thực hiện',
    citizen: 'Cơ quan đã trả lời và đang làm phần còn lại; ngày xong ghi bên dưới.',
    staff: 'Ghi tiến độ, nộp bằng chứng, trả lời khi làm xong.',
  },
  ANSWERED: {
    label: 'Đã trả lời',
    citizen: 'Mời ông/bà đọc và cho biết việc đã xong chưa.',
    staff: 'Chờ ý kiến người gửi.',
  },
  REOPENED: {
    label: 'Đã mở lại',
    citizen: 'Ông/bà nói chưa xong; việc quay lại người giải quyết.',
    staff: 'Người gửi nói chưa xong; cùng người chịu trách nhiệm làm tiếp.',
  },
  DISPUTED: {
    label: 'Còn ý kiến khác nhau',
    citizen: 'Cơ quan và người nêu ý kiến nói khác nhau; người đứng đầu trả lời. Các ý kiến cùng hiện.',
    staff: 'Người đứng đầu trả lời; chỉ người nêu mới rút được.',
  },
  CLOSED: {
    label: 'Đã kết thúc',
    citizen: 'Việc đã kết thúc. Ý kiến của ông/bà ghi bên cạnh.',
    staff: 'Không sửa được; chỉ mở lại khi người gửi nói chưa xong.',
  },
  REFUSED: {
    label: 'Không thụ lý',
    citizen: 'Cơ quan không nhận để giải quyết. Lý do, điều luật và nơi có thể giúp ghi bên dưới.',
    staff: 'Đã báo người gửi.',
  },
  TRANSFERRED: {
    label: 'Đã chuyển đơn',
    citizen: 'Đơn đã chuyển đến nơi có thẩm quyền ghi bên dưới; ông/bà không phải gửi lại.',
    staff: 'Theo dõi kết quả báo lại.',
  },
  GUIDED: {
    label: 'Đã hướng dẫn',
    citizen: 'Phiếu hướng dẫn ghi nơi giải quyết và giấy tờ cần mang.',
    staff: 'Với đơn: chỉ hướng dẫn một lần.',
  },
  RETURNED: {
    label: 'Đã trả đơn',
    citizen: 'Đơn và giấy tờ gốc đã gửi lại kèm lý do.',
    staff: 'Lưu bản sao, lý do.',
  },
  FILED: {
    label: 'Lưu đơn',
    citizen: 'Đơn chưa đủ điều kiện xử lý; lý do ghi bên dưới. Đơn được lưu một năm.',
    staff: 'Sau một năm thủ trưởng quyết định việc hủy.',
  },
  SPLIT: {
    label: 'Đã tách đơn',
    citizen: 'Đơn nêu nhiều việc nên đã tách; mỗi việc có số và hạn riêng, ghi bên dưới.',
    staff: 'Mỗi nội dung là một hồ sơ riêng.',
  },
  TERMINATED: {
    label: 'Đình chỉ',
    citizen: 'Việc giải quyết dừng hẳn theo quyết định ghi bên dưới.',
    staff: 'Đã gửi quyết định đình chỉ.',
  },
  WITHDRAWN: {
    label: 'Đã rút đơn',
    citizen: 'Ông/bà đã rút đơn này.',
    staff: 'Người gửi đã rút đơn.',
  },
} as const satisfies Record<string, StateWords>
export type State = keyof typeof states

/** After a decision or a conclusion the law's own way goes on: nobody is asked whether it is done. */
const decided: Partial<Record<State, Omit<StateWords, 'label'>>> = {
  ANSWERED: {
    citizen: 'Đã có kết quả giải quyết; kết quả và bước tiếp theo ghi bên dưới.',
    staff: 'Theo dõi việc thi hành, rồi kết thúc hồ sơ.',
  },
  CLOSED: {
    citizen: 'Việc đã kết thúc. Kết quả và bước tiếp theo ghi bên dưới.',
    staff: 'Không sửa được.',
  },
}

/** Whoever passed it on has it still, and everybody waits for the answer of the other office. */
const offered: Omit<StateWords, 'label'> = {
  citizen: 'Đang chờ nơi được chuyển đến nhận hồ sơ; ông/bà không phải gửi lại.',
  staff: 'Đã chuyển, chờ nơi nhận trả lời.',
}

/** Whoever was not received at a reception does not read that a letter was refused. */
const refusedAtReception: StateWords = {
  label: 'Không tiếp lần này',
  citizen: 'Cơ quan không tiếp lần này; lý do và điều luật ghi bên dưới.',
  staff: 'Đã giải thích và báo người đến.',
}

type Ended = { state: State; intakeOutcome?: IntakeOutcome | null }
const special = ({ intakeOutcome }: Ended) =>
  intakeOutcome === 'REFUSE_RECEPTION' ? refusedAtReception : undefined

export const stateLabel = (it: Ended & { offeredUnitId?: string | null }): string =>
  it.offeredUnitId ? 'Đã chuyển, chờ nhận' : (special(it) ?? states[it.state]).label

type Standing = Ended & { family: Family; offeredUnitId: string | null }
/** What a state means to the sender and to staff: by the kind of law, and while another office is asked. */
export function stateWords(it: Standing): Omit<StateWords, 'label'> {
  if (it.offeredUnitId) return offered
  return special(it) ?? (it.family === 'opinion' ? undefined : decided[it.state]) ?? states[it.state]
}

export const stateCodes = Object.keys(states) as [State, ...State[]]

export const competences = {
  WITHIN: 'Thuộc thẩm quyền',
  SUBORDINATE: 'Thuộc thẩm quyền cấp dưới',
  OUTSIDE: 'Không thuộc thẩm quyền',
  ABOVE: 'Vượt thẩm quyền',
} as const
export type Competence = keyof typeof competences
export const competenceCodes = Object.keys(competences) as [Competence, ...Competence[]]

/**
 * What an answer says came of it. workDone: a photo or handover record must prove it. later: the rest
 * is promised for a day. Complaints and denunciations have outcomes of their own, as the law names them.
 */
export const outcomes = {
  settled: {
    label: 'Đã giải quyết xong',
    hint: 'việc làm xong, có bằng chứng',
    workDone: true,
    later: false,
  },
  partly: { label: 'Giải quyết một phần', hint: 'ghi phần còn lại và hạn', workDone: true, later: true },
  planned: { label: 'Đã có kế hoạch', hint: 'sẽ làm, ghi ngày', workDone: false, later: true },
  explained: {
    label: 'Đã giải trình, thông tin',
    hint: 'trả lời bằng giải thích; dẫn văn bản và bước tiếp theo',
    workDone: false,
    later: false,
  },
  taken_up: {
    label: 'Đã tiếp thu',
    hint: 'ghi ý kiến được đưa vào đâu',
    workDone: false,
    later: false,
  },
  above: {
    label: 'Vượt thẩm quyền',
    hint: 'đã báo cáo cấp trên; ghi cơ quan và ngày báo cáo',
    workDone: false,
    later: false,
  },
  founded: { label: 'Đúng', hint: 'toàn bộ nội dung là đúng', workDone: false, later: false },
  partly_founded: {
    label: 'Đúng một phần',
    hint: 'ghi phần đúng, phần không đúng',
    workDone: false,
    later: false,
  },
  unfounded: { label: 'Sai', hint: 'toàn bộ nội dung là không đúng', workDone: false, later: false },
} as const
export type Outcome = keyof typeof outcomes
export const outcomeCodes = Object.keys(outcomes) as [Outcome, ...Outcome[]]

/** Điều 6 khoản 2 Thông tư 05/2021/TT-TTCP: has the letter what the law asks for? */
export const eligibilities = {
  eligible: 'Đủ điều kiện xử lý',
  supplement: 'Còn thiếu, người gửi bổ sung được',
  ineligible: 'Không đủ điều kiện xử lý',
} as const
export type Eligibility = keyof typeof eligibilities
export const eligibilityCodes = Object.keys(eligibilities) as [Eligibility, ...Eligibility[]]

/** How an office dealt with a letter at the door: thông tư 05/2021/TT-TTCP and the two laws name them. */
export const intakeOutcomes = {
  ACCEPT: 'Thụ lý',
  REFUSE: 'Không thụ lý',
  GUIDE: 'Hướng dẫn',
  TRANSFER: 'Chuyển đơn',
  RETURN: 'Trả đơn',
  FILE: 'Lưu đơn',
  ESCALATE: 'Đôn đốc cấp dưới',
  SPLIT: 'Tách đơn',
  REFUSE_RECEPTION: 'Từ chối tiếp',
} as const
export type IntakeOutcome = keyof typeof intakeOutcomes
export const intakeOutcomeCodes = Object.keys(intakeOutcomes) as [IntakeOutcome, ...IntakeOutcome[]]

/** What people bring that is no petition; its words stand in other-matters.ts. */
export const otherMatterCodes = ['procedure', 'civil-dispute', 'court-case', 'crime'] as const
export type OtherMatter = (typeof otherMatterCodes)[number]

/** Why somebody is not received at a reception; with article and days in reception-refusals.ts. */
export const receptionGroundCodes = [
  'no-control',
  'insult',
  'settled',
  'other-law',
  'weapons',
  'security-check',
  'recording',
  'disorder',
  'incapable',
  'no-mandate',
  'no-petition',
  'nothing-new',
  'judgment',
  'other-body',
] as const
export type ReceptionGround = (typeof receptionGroundCodes)[number]

/** How far an offered petition came on its way to another office. */
export const transferStates = {
  waiting: 'chờ nhận',
  taken: 'đã nhận',
  declined: 'không nhận',
  recalled: 'đã rút lại',
  superior: 'chờ cấp trên chung quyết định',
} as const
export const transferStateCodes = Object.keys(transferStates) as [
  keyof typeof transferStates,
  ...(keyof typeof transferStates)[],
]

export const pauseKinds = { sender: 'chờ người gửi bổ sung', suspended: 'tạm đình chỉ' } as const
export const pauseKindCodes = Object.keys(pauseKinds) as [
  keyof typeof pauseKinds,
  ...(keyof typeof pauseKinds)[],
]

export const memberRoles = { collaborator: 'người phối hợp', watcher: 'người theo dõi' } as const
export type MemberRole = keyof typeof memberRoles
export const memberRoleCodes = Object.keys(memberRoles) as [MemberRole, ...MemberRole[]]

export const senderWords = {
  done: 'Việc của tôi đã xong',
  partly: 'Việc của tôi xong một phần',
  not: 'Việc của tôi chưa xong',
} as const
export type SenderWord = keyof typeof senderWords
export const senderWordCodes = Object.keys(senderWords) as [SenderWord, ...SenderWord[]]

/** Said by nobody: never counted as satisfied. */
export const silentWord = 'Đã trả lời, người gửi chưa có ý kiến'

export const ratings = {
  '5': 'Rất hài lòng',
  '4': 'Hài lòng',
  '3': 'Bình thường',
  '2': 'Chưa hài lòng',
  '1': 'Rất không hài lòng',
} as const
export const ratingCodes = Object.keys(ratings) as [keyof typeof ratings, ...(keyof typeof ratings)[]]

export const channels = {
  sms: 'Nhắn tin',
  email: 'Thư điện tử',
  call: 'Gọi điện',
  code: 'Tự xem bằng mã',
} as const
export type Channel = keyof typeof channels
export const channelCodes = Object.keys(channels) as [Channel, ...Channel[]]

export const sources = {
  online: 'Gửi qua trang Năm Rõ',
  desk: 'Nộp tại quầy tiếp công dân',
  phone: 'Nói qua điện thoại, cán bộ ghi lại',
  post: 'Gửi qua bưu điện',
  reception: 'Nêu tại buổi tiếp công dân',
  forwarded: 'Cơ quan khác chuyển đến',
  intermediary: 'Đại biểu, Mặt trận, báo chí chuyển đến',
  dialogue: 'Nêu tại hội nghị',
  voter_contact: 'Nêu tại buổi tiếp xúc cử tri',
  supervision: 'Kiến nghị của một đợt giám sát',
} as const
export type Source = keyof typeof sources
export const sourceCodes = Object.keys(sources) as [Source, ...Source[]]

/** Signed decisions that halt the settlement, take it up again, or end it. */
export const stopActs = {
  suspend: 'quyết định tạm đình chỉ',
  resume: 'quyết định tiếp tục giải quyết',
  terminate: 'quyết định đình chỉ',
} as const
export type StopAct = keyof typeof stopActs
export const stopActCodes = Object.keys(stopActs) as [StopAct, ...StopAct[]]

/** Whether the complainant came to the talk that the law asks for before a decision. */
export const attendances = {
  came: 'Người khiếu nại có mặt',
  absent: 'Vắng mặt, không có lý do bất khả kháng, trở ngại khách quan',
  excused: 'Vắng mặt vì lý do bất khả kháng, trở ngại khách quan',
} as const
export type Attendance = keyof typeof attendances
export const attendanceCodes = Object.keys(attendances) as [Attendance, ...Attendance[]]

/** What a limit is warned of, in order; each goes out once for each day that the limit falls on. */
export const alertLevels = {
  soon: 'sắp đến hạn',
  breach: 'quá hạn',
  escalate: 'quá hạn, báo người đứng đầu cơ quan',
  superior: 'quá hạn, báo cấp trên',
  progress: 'chưa có báo tiến độ',
  leaving: 'người giải quyết sắp thôi nhiệm vụ',
  left: 'người giải quyết đã thôi nhiệm vụ',
} as const
export type AlertLevel = keyof typeof alertLevels
export const alertLevelCodes = Object.keys(alertLevels) as [AlertLevel, ...AlertLevel[]]

/** What a file is for. A signed answer, a photo, a handover record prove a result; two belong to an official paper. */
export const fileKinds = {
  sender: 'Người gửi kèm theo',
  signed_answer: 'Văn bản trả lời đã ký',
  photo: 'Ảnh hiện trường sau khi làm',
  handover: 'Biên bản nghiệm thu, bàn giao',
  paper: 'Văn bản đã lập',
  signed_paper: 'Bản đã ký của văn bản',
  decision: 'Văn bản quyết định đã ký',
  minutes: 'Biên bản gặp gỡ, đối thoại',
  withdrawal: 'Đơn rút có chữ ký hoặc biên bản ghi việc rút',
  redacted: 'Bản đã che thông tin',
  monitor: 'Bằng chứng của nơi giám sát',
} as const
export type FileKind = keyof typeof fileKinds
export const fileKindCodes = Object.keys(fileKinds) as [FileKind, ...FileKind[]]

/** Where the sender's own words stand: in the text, or in a picture of a letter or a recording that a clerk writes out. */
export const bodyPlaceCodes = ['text', 'file'] as const
export type BodyPlace = (typeof bodyPlaceCodes)[number]

/** What a scanner said of a file; without a scanner nothing is asked and nothing is held back. */
export const scanStates = ['unscanned', 'quarantined', 'clean', 'infected'] as const
export type ScanState = (typeof scanStates)[number]

/**
 * What became of a picture: what a phone writes into it (place, time, device) gives people away, so
 * others are shown a copy drawn anew. `none` is no picture.
 */
export const pictureStates = ['none', 'waiting', 'made', 'failed'] as const
export type PictureState = (typeof pictureStates)[number]

/** How far a copy of a file with covered parts is. */
export const redactionStates = ['waiting', 'made', 'failed'] as const
export type RedactionState = (typeof redactionStates)[number]

export const noticeChannels = {
  app: 'Trong trang Năm Rõ',
  email: 'Thư điện tử',
  sms: 'Nhắn tin',
  call: 'Gọi điện báo tin',
} as const
export type NoticeChannel = keyof typeof noticeChannels
export const noticeChannelCodes = Object.keys(noticeChannels) as [NoticeChannel, ...NoticeChannel[]]

export const fields = {
  land: 'Đất đai',
  clearance: 'Bồi thường, giải phóng mặt bằng',
  construction: 'Trật tự xây dựng',
  housing: 'Nhà ở, chung cư',
  roads: 'Hạ tầng giao thông',
  drainage: 'Thoát nước, ngập úng',
  utilities: 'Điện, nước sinh hoạt',
  telecom: 'Viễn thông, Internet',
  'urban-order': 'Trật tự đô thị',
  market: 'Chợ, kinh doanh',
  'food-safety': 'An toàn thực phẩm',
  environment: 'Môi trường, rác thải',
  agriculture: 'Nông nghiệp, thủy lợi',
  policy: 'Chế độ, chính sách',
  elderly: 'Người cao tuổi',
  children: 'Trẻ em',
  employment: 'Việc làm, lao động',
  health: 'Y tế',
  education: 'Giáo dục',
  culture: 'Văn hóa, thể thao',
  security: 'An ninh trật tự, phòng cháy',
  procedures: 'Thủ tục hành chính',
  officials: 'Cán bộ, công chức',
  contributions: 'Thu, chi, đóng góp',
  'party-building': 'Xây dựng Đảng, chính quyền',
  other: 'Việc khác',
} as const
export type ShippedField = keyof typeof fields
/** The code of a field: shipped, or added by an administrator. */
export type Field = string

/** What a field is called; empty where none is chosen. */
export function fieldWord(it: { field: Field | null; fieldLabel?: string | null }): string {
  return it.field ? it.fieldLabel || (fields[it.field as ShippedField] ?? it.field) : ''
}

/** What is kept sealed of a denunciation; each opens for itself only. */
export const sealedPurposes = {
  identity: 'họ tên, địa chỉ',
  contact: 'điện thoại, thư điện tử',
  words: 'nguyên văn đơn',
  representatives: 'người đại diện',
  note: 'phần người gửi viết thêm',
  redaction: 'bản che trước khi sửa',
} as const
export type SealedPurpose = keyof typeof sealedPurposes
export const sealedPurposeCodes = Object.keys(sealedPurposes) as [SealedPurpose, ...SealedPurpose[]]
