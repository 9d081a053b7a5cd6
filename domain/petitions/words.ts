/** Every list of the petition, once, with the words that people read beside it. */
export const kinds = {
  feedback: 'phản ánh',
  request: 'đề nghị',
  proposal: 'kiến nghị',
  suggestion: 'góp ý',
} as const
export type Kind = keyof typeof kinds
export const kindCodes = Object.keys(kinds) as [Kind, ...Kind[]]
export const unclassified = 'chưa phân loại'

/** What the sender and the office call it: "phản ánh", or "đơn chưa phân loại". */
export const kindWord = (kind: Kind | null): string => (kind ? kinds[kind] : 'đơn chưa phân loại')

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
    citizen: 'Cơ quan và ông/bà nói khác nhau; người đứng đầu trả lời. Cả hai ý kiến cùng hiện.',
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
  WITHDRAWN: {
    label: 'Đã rút đơn',
    citizen: 'Ông/bà đã rút đơn này.',
    staff: 'Người gửi đã rút đơn.',
  },
} as const satisfies Record<string, StateWords>
export type State = keyof typeof states
export const stateCodes = Object.keys(states) as [State, ...State[]]

export const competences = {
  WITHIN: 'Thuộc thẩm quyền',
  SUBORDINATE: 'Thuộc thẩm quyền cấp dưới',
  OUTSIDE: 'Không thuộc thẩm quyền',
  ABOVE: 'Vượt thẩm quyền',
} as const
export type Competence = keyof typeof competences
export const competenceCodes = Object.keys(competences) as [Competence, ...Competence[]]

/** What an answer says came of it. workDone: a photo or handover record must prove it. */
export const outcomes = {
  settled: { label: 'Đã giải quyết xong', hint: 'việc làm xong, có bằng chứng', workDone: true },
  partly: { label: 'Giải quyết một phần', hint: 'ghi phần còn lại và hạn', workDone: true },
  planned: { label: 'Đã có kế hoạch', hint: 'sẽ làm, ghi ngày', workDone: false },
  explained: {
    label: 'Đã giải trình, thông tin',
    hint: 'trả lời bằng giải thích; dẫn văn bản và bước tiếp theo',
    workDone: false,
  },
  taken_up: { label: 'Đã tiếp thu', hint: 'ghi ý kiến được đưa vào đâu', workDone: false },
} as const
export type Outcome = keyof typeof outcomes
export const outcomeCodes = Object.keys(outcomes) as [Outcome, ...Outcome[]]

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

export const sources = { online: 'Gửi qua trang Năm Rõ', desk: 'Nộp tại quầy tiếp công dân' } as const
export type Source = keyof typeof sources
export const sourceCodes = Object.keys(sources) as [Source, ...Source[]]

/** What a file is for. Three of them prove a result; the last two belong to an official paper. */
export const fileKinds = {
  sender: 'Người gửi kèm theo',
  signed_answer: 'Văn bản trả lời đã ký',
  photo: 'Ảnh hiện trường sau khi làm',
  handover: 'Biên bản nghiệm thu, bàn giao',
  paper: 'Văn bản đã lập',
  signed_paper: 'Bản đã ký của văn bản',
} as const
export type FileKind = keyof typeof fileKinds
export const fileKindCodes = Object.keys(fileKinds) as [FileKind, ...FileKind[]]

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
export type Field = keyof typeof fields
export const fieldCodes = Object.keys(fields) as [Field, ...Field[]]
