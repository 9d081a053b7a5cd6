/** News that ends in something the sender has to do, by the notice that told of it. */
export const unreadKeys = {
  answered: 'Câu trả lời',
  planned: 'Câu trả lời',
  needsMore: 'Yêu cầu bổ sung',
} as const
export type UnreadKey = keyof typeof unreadKeys
export const unreadKeyCodes = Object.keys(unreadKeys) as [UnreadKey, ...UnreadKey[]]

/** Why somebody who did not read it is not reminded. */
export const unreadSkips = {
  refused: 'người gửi chọn tự xem, không nhận tin',
  'no-phone': 'người gửi không để lại số điện thoại',
} as const
export type UnreadSkip = keyof typeof unreadSkips
export const unreadSkipCodes = Object.keys(unreadSkips) as [UnreadSkip, ...UnreadSkip[]]

/** Days until the next means, where the place has set none. */
export const unreadDays = 3

/** What came of a call. */
export const callResults = {
  told: 'Đã báo được tin',
  unreached: 'Gọi không được, còn gọi lại',
  'wrong-number': 'Số không đúng hoặc không còn dùng',
  declined: 'Người nghe đề nghị không gọi nữa',
} as const
export type CallResult = keyof typeof callResults
export const callResultCodes = Object.keys(callResults) as [CallResult, ...CallResult[]]
/** After so many calls that nobody answered, the line ends. */
export const mostCalls = 3
