/** Papers that an office makes for a petition, as an administrator reads them beside a kind. */
export const paperWords = {
  receipt: 'Giấy biên nhận',
  'acceptance-proposal': 'Phiếu đề xuất thụ lý',
  'acceptance-notice': 'Thông báo thụ lý',
  'refusal-notice': 'Thông báo không thụ lý',
  'guidance-slip': 'Phiếu hướng dẫn',
  'return-letter': 'Công văn trả đơn',
  'transfer-slip': 'Phiếu chuyển đơn',
  'extension-notice': 'Thông báo gia hạn',
  'suspension-decision': 'Quyết định tạm đình chỉ',
  'resumption-decision': 'Quyết định tiếp tục giải quyết',
  'termination-decision': 'Quyết định đình chỉ',
  'resolution-decision': 'Quyết định giải quyết khiếu nại',
  'denunciation-conclusion': 'Kết luận nội dung tố cáo',
  'answer-letter': 'Văn bản trả lời',
} as const
export type PaperCode = keyof typeof paperWords
export const paperCodes = Object.keys(paperWords) as [PaperCode, ...PaperCode[]]
