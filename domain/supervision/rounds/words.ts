/** Every list of supervision rounds (đợt giám sát), once, with the words that people read. */

/** What a round looks at. */
export const coverages = {
  promises: 'Việc đã hứa tại hội nghị đối thoại',
  work: 'Phản ánh, kiến nghị đã giao người làm',
} as const
export type Coverage = keyof typeof coverages
export const coverageCodes = Object.keys(coverages) as [Coverage, ...Coverage[]]

/** Each step follows the one before: the seed is out before the list is frozen. */
export const roundStates = {
  planned: 'Đang lập kế hoạch',
  seeded: 'Đã công bố số bốc thăm, chưa khóa danh sách',
  drawn: 'Đã khóa danh sách, đang đi xem',
  reported: 'Đã có báo cáo',
  cancelled: 'Đã dừng',
} as const
export type RoundState = keyof typeof roundStates
export const roundStateCodes = Object.keys(roundStates) as [RoundState, ...RoundState[]]

export const memberRoles = {
  lead: 'Trưởng đoàn',
  secretary: 'Thư ký',
  member: 'Thành viên',
} as const
export type MemberRole = keyof typeof memberRoles
export const memberRoleCodes = Object.keys(memberRoles) as [MemberRole, ...MemberRole[]]

/** What was found at one of them: the four verdicts, or that there was nothing to see any more. */
export const findings = {
  done: 'Đã thực hiện',
  partly: 'Một phần',
  not: 'Chưa thực hiện',
  form: 'Còn hình thức',
  unseen: 'Không xem được',
} as const
export type Finding = keyof typeof findings
export const findingCodes = Object.keys(findings) as [Finding, ...Finding[]]

/** What is done with a round, each a line of its history. */
export const roundActs = {
  plan: 'Lập kế hoạch',
  change: 'Sửa kế hoạch',
  'add-member': 'Thêm người vào đoàn',
  'end-member': 'Cho người ra khỏi đoàn',
  seed: 'Công bố kế hoạch và số bốc thăm',
  draw: 'Khóa danh sách, bốc thăm',
  find: 'Ghi kết quả xem một việc',
  recommend: 'Gửi kiến nghị',
  cancel: 'Dừng đợt giám sát',
  report: 'Ban hành báo cáo',
} as const
export type RoundAct = keyof typeof roundActs
export const roundActCodes = Object.keys(roundActs) as [RoundAct, ...RoundAct[]]
