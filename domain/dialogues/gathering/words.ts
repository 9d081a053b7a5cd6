/** Every list of what is gathered before a dialogue, once, with the words that people read. */

/** How an opinion reached who gathered it. */
export const opinionChannels = {
  box: 'Hộp thư góp ý',
  meeting: 'Họp thôn, tổ dân phố',
  met: 'Gặp trực tiếp',
  branch: 'Sinh hoạt đoàn thể, chi hội',
  written: 'Đơn, thư',
  phone: 'Điện thoại, tin nhắn',
  online: 'Trang mạng của địa phương',
} as const
export type OpinionChannel = keyof typeof opinionChannels
export const opinionChannelCodes = Object.keys(opinionChannels) as [OpinionChannel, ...OpinionChannel[]]

/** Whose the thing is to settle, as far as who gathers can tell. */
export const guesses = { within: 'Thuộc thẩm quyền', beyond: 'Vượt thẩm quyền' } as const
export type Guess = keyof typeof guesses
export const guessCodes = Object.keys(guesses) as [Guess, ...Guess[]]

/** Who put a point on the agenda. */
export const itemOrigins = { gathered: 'Mặt trận tổng hợp', office: 'Cơ quan chuẩn bị thêm' } as const
export type ItemOrigin = keyof typeof itemOrigins
export const itemOriginCodes = Object.keys(itemOrigins) as [ItemOrigin, ...ItemOrigin[]]

/** What the government writes back on a point that was handed in. */
export const exchanges = {
  taken: 'Nhận, đưa vào chương trình',
  unclear: 'Cần làm rõ',
  above: 'Thuộc cấp trên',
} as const
export type Exchange = keyof typeof exchanges
export const exchangeCodes = Object.keys(exchanges) as [Exchange, ...Exchange[]]

/** What is done with a point, each a line of its history. */
export const itemActs = {
  open: 'Lập nội dung',
  put: 'Xếp ý kiến vào',
  take: 'Tách ý kiến ra',
  rename: 'Sửa tên, lĩnh vực',
  merge: 'Gộp vào nội dung khác',
  'hand-in': 'Đưa vào báo cáo tổng hợp',
  exchange: 'Cơ quan trao đổi lại',
  clarify: 'Mặt trận làm rõ',
  order: 'Xếp lại thứ tự',
  'leave-out': 'Không đưa vào chương trình',
  'bring-back': 'Đưa lại vào chương trình',
  assign: 'Giao chuẩn bị trả lời',
  write: 'Soạn trả lời',
  approve: 'Duyệt trả lời',
  return: 'Trả lại để soạn tiếp',
} as const
export type ItemAct = keyof typeof itemActs
export const itemActCodes = Object.keys(itemActs) as [ItemAct, ...ItemAct[]]

/** How far a prepared answer is. */
export const answerStates = {
  asked: 'Chờ soạn',
  written: 'Chờ duyệt',
  returned: 'Trả lại, soạn tiếp',
  approved: 'Đã duyệt',
} as const
export type AnswerState = keyof typeof answerStates
export const answerStateCodes = Object.keys(answerStates) as [AnswerState, ...AnswerState[]]
