/** What a note is: of its month, or because something does not wait for the end of the month. */
export const noteKinds = { regular: 'Báo cáo tháng', urgent: 'Báo cáo đột xuất' } as const
export type NoteKind = keyof typeof noteKinds
export const noteKindCodes = Object.keys(noteKinds) as [NoteKind, ...NoteKind[]]

export const noteStates = { draft: 'Đang ghi', sent: 'Đã gửi' } as const
export type NoteState = keyof typeof noteStates
export const noteStateCodes = Object.keys(noteStates) as [NoteState, ...NoteState[]]

/** How much it moves people, as those who live there judge it. */
export const levels = {
  calm: 'Bình thường',
  attention: 'Cần chú ý',
  pressing: 'Bức xúc',
} as const
export type Level = keyof typeof levels
export const levelCodes = Object.keys(levels) as [Level, ...Level[]]

export const noteActs = {
  begin: 'Bắt đầu ghi',
  add: 'Thêm điểm',
  change: 'Sửa điểm',
  remove: 'Bỏ điểm',
  send: 'Gửi lên trên',
  propose: 'Đề xuất đối thoại từ một điểm',
  gather: 'Đưa một điểm thành ý kiến trước hội nghị',
  recommend: 'Đưa một điểm thành kiến nghị',
} as const
export type NoteAct = keyof typeof noteActs
export const noteActCodes = Object.keys(noteActs) as [NoteAct, ...NoteAct[]]

/** What a point became. */
export const uses = {
  dialogue: 'Hội nghị đối thoại',
  opinion: 'Ý kiến trước hội nghị',
  petition: 'Kiến nghị gửi cơ quan',
} as const
export type Use = keyof typeof uses
export const useCodes = Object.keys(uses) as [Use, ...Use[]]
