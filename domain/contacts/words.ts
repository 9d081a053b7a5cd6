/** Every list of voter contacts (tiếp xúc cử tri), once, with the words that people read. */

/** To which side of a session of the council a round belongs. */
export const phases = { before: 'Trước kỳ họp', after: 'Sau kỳ họp' } as const
export type Phase = keyof typeof phases
export const phaseCodes = Object.keys(phases) as [Phase, ...Phase[]]

export const roundStates = {
  planned: 'Có kế hoạch, chưa thông báo',
  announced: 'Đã thông báo',
  closed: 'Đã tiếp xúc xong, đang tổng hợp',
  reported: 'Đã có báo cáo tổng hợp',
} as const
export type RoundState = keyof typeof roundStates
export const roundStateCodes = Object.keys(roundStates) as [RoundState, ...RoundState[]]

export const meetingStates = { planned: 'Sẽ họp', held: 'Đã họp', cancelled: 'Không họp' } as const
export type MeetingState = keyof typeof meetingStates
export const meetingStateCodes = Object.keys(meetingStates) as [MeetingState, ...MeetingState[]]

/** Whose matter an opinion is. */
export const contactCompetences = {
  commune: 'Cơ quan của xã, phường, đặc khu',
  province: 'Cơ quan của tỉnh, thành phố',
  central: 'Cơ quan trung ương',
  outside: 'Doanh nghiệp, tổ chức ngoài cơ quan Nhà nước',
} as const
export type ContactCompetence = keyof typeof contactCompetences
export const contactCompetenceCodes = Object.keys(contactCompetences) as [
  ContactCompetence,
  ...ContactCompetence[],
]

/** What came of an opinion on the day, or after it. */
export const contactOutcomes = {
  answered: 'Đã trả lời tại buổi tiếp xúc',
  forwarded: 'Đã chuyển cơ quan giải quyết',
} as const
export type ContactOutcome = keyof typeof contactOutcomes
export const contactOutcomeCodes = Object.keys(contactOutcomes) as [ContactOutcome, ...ContactOutcome[]]

/** What is done with a round or one of its meetings, each a line of its history. */
export const contactActs = {
  plan: 'Lập kế hoạch',
  change: 'Sửa kế hoạch',
  'add-meeting': 'Thêm buổi tiếp xúc',
  announce: 'Thông báo',
  'change-meeting': 'Đổi buổi tiếp xúc',
  'cancel-meeting': 'Bỏ buổi tiếp xúc',
  'hold-meeting': 'Ghi kết quả buổi tiếp xúc',
  close: 'Khép đợt tiếp xúc',
  report: 'Ban hành báo cáo tổng hợp',
} as const
export type ContactAct = keyof typeof contactActs
export const contactActCodes = Object.keys(contactActs) as [ContactAct, ...ContactAct[]]

/** What is done with one opinion. */
export const opinionActs = {
  write: 'ghi ý kiến',
  answer: 'ghi trả lời tại buổi tiếp xúc',
  forward: 'chuyển cơ quan giải quyết',
  link: 'nối với ý kiến đã nêu trước',
  unlink: 'bỏ nối với ý kiến trước',
} as const
export const opinionActCodes = Object.keys(opinionActs) as [
  keyof typeof opinionActs,
  ...(keyof typeof opinionActs)[],
]
