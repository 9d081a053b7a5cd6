/** What somebody may follow: a place, a field, one dialogue. */
export const followTargets = {
  area: 'Nơi',
  field: 'Lĩnh vực',
  dialogue: 'Hội nghị đối thoại',
} as const
export type FollowTarget = keyof typeof followTargets
export const followTargetCodes = Object.keys(followTargets) as [FollowTarget, ...FollowTarget[]]

/** Kinds of news that can be chosen or refused one by one. */
export const followKinds = {
  published: 'Đơn mới được công khai',
  moved: 'Đơn công khai có bước mới, có câu trả lời',
  announced: 'Hội nghị đối thoại được thông báo, đổi, hoãn, không tổ chức',
  concluded: 'Hội nghị đối thoại có thông báo kết luận',
  promise: 'Việc đã hứa có tin mới',
  figures: 'Số liệu của tháng trước',
} as const
export type FollowKind = keyof typeof followKinds
export const followKindCodes = Object.keys(followKinds) as [FollowKind, ...FollowKind[]]

/** How often one is told of a kind of news. */
export const paces = {
  instant: 'Báo ngay',
  daily: 'Gộp mỗi ngày, 8 giờ sáng',
  weekly: 'Gộp mỗi tuần, 8 giờ sáng thứ Hai',
  none: 'Không báo',
} as const
export type Pace = keyof typeof paces
export const paceCodes = Object.keys(paces) as [Pace, ...Pace[]]
/** Until somebody chooses: everything of a day together, so that nobody is told ten times. */
export const usualPace: Pace = 'daily'

/** By what a digest is brought, beside the page of the account, where each stands. */
export const followWays = { app: 'Chỉ xem ở trang này', email: 'Thư điện tử', sms: 'Tin nhắn' } as const
export type FollowWay = keyof typeof followWays
export const followWayCodes = Object.keys(followWays) as [FollowWay, ...FollowWay[]]

/** What a line of a digest is about. */
export const aboutCodes = ['petition', 'dialogue', 'promise', 'figures'] as const
export type About = (typeof aboutCodes)[number]
