/** What a receiver is told of: that something everybody may read became otherwise, never what it says. */
export const topics = {
  petitions: 'Hồ sơ công khai: mới, có thay đổi, thôi công khai',
  dialogues: 'Hội nghị đối thoại: thông báo, thay đổi, hoãn, kết luận',
} as const
export type Topic = keyof typeof topics
export const topicCodes = Object.keys(topics) as [Topic, ...Topic[]]

export const deliveryStates = { waiting: 'Chờ gửi', sent: 'Đã nhận', failed: 'Không gửi được' } as const
export type DeliveryState = keyof typeof deliveryStates
export const deliveryStateCodes = Object.keys(deliveryStates) as [DeliveryState, ...DeliveryState[]]

/** What was wrong with an attempt, in the words of the page. */
export const deliveryFaults = {
  timeout: 'không trả lời trong 5 giây',
  unreachable: 'không nối được',
  forbidden: 'địa chỉ dẫn vào mạng nội bộ',
  status: 'trả lời khác 2xx',
} as const
export type DeliveryFault = keyof typeof deliveryFaults
export const deliveryFaultCodes = Object.keys(deliveryFaults) as [DeliveryFault, ...DeliveryFault[]]
