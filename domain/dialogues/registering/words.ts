/** Every list of who comes to a dialogue, once, with the words that people read. */

export const registrationStates = {
  seated: 'Có chỗ',
  waiting: 'Đang chờ chỗ',
  cancelled: 'Đã hủy',
} as const
export type RegistrationState = keyof typeof registrationStates
export const registrationStateCodes = Object.keys(registrationStates) as [
  RegistrationState,
  ...RegistrationState[],
]

/** How somebody registered. */
export const ways = { page: 'trên trang', counter: 'tại quầy', phone: 'qua điện thoại' } as const
export type Way = keyof typeof ways
export const wayCodes = Object.keys(ways) as [Way, ...Way[]]

/** Who is invited, by title. */
export const guestKinds = {
  office: 'Cơ quan, đơn vị',
  village: 'Trưởng thôn, tổ trưởng tổ dân phố',
  delegate: 'Đại biểu Hội đồng nhân dân',
  organisation: 'Mặt trận, đoàn thể',
} as const
export type GuestKind = keyof typeof guestKinds
export const guestKindCodes = Object.keys(guestKinds) as [GuestKind, ...GuestKind[]]

export const questionStates = {
  new: 'Chờ xem',
  shown: 'Đang hiện',
  held: 'Giữ lại',
  merged: 'Đã gộp',
} as const
export type QuestionState = keyof typeof questionStates
export const questionStateCodes = Object.keys(questionStates) as [QuestionState, ...QuestionState[]]

/** Why a question is held, as its sender reads it; `{desk}` is where they are received apart. */
export const heldReasons = {
  insult: 'Câu hỏi đang giữ lại vì có lời xúc phạm. Xin bỏ lời đó, giữ nguyên việc cần hỏi, rồi gửi lại.',
  person:
    'Câu hỏi nêu tên hoặc số của một người. Xin ghi chức vụ hoặc nơi làm việc thay cho tên, số, rồi gửi lại.',
  denunciation: 'Việc này cần giữ kín, không đọc trước hội trường. Xin gặp riêng hoặc đặt giờ tại {desk}.',
  outside:
    'Việc này ngoài chủ đề hội nghị nên không đọc tại hội trường. Xin gửi thành phản ánh để có người trả lời và có hạn.',
} as const
export type Held = keyof typeof heldReasons
export const heldCodes = Object.keys(heldReasons) as [Held, ...Held[]]

/** The same for the staff, short. */
export const heldLabels: Record<Held, string> = {
  insult: 'Có lời xúc phạm',
  person: 'Nêu tên hoặc số của một người',
  denunciation: 'Cần giữ kín, gặp riêng',
  outside: 'Ngoài chủ đề',
}

/** Only added up, never kept with a person. */
export const sexes = { female: 'Nữ', male: 'Nam', unsaid: 'Không ghi' } as const
export type Sex = keyof typeof sexes
export const sexCodes = Object.keys(sexes) as [Sex, ...Sex[]]

export const ages = {
  'under-18': 'Dưới 18',
  '18-35': '18 đến 35',
  '36-60': '36 đến 60',
  'over-60': 'Trên 60',
  unsaid: 'Không ghi',
} as const
export type Age = keyof typeof ages
export const ageCodes = Object.keys(ages) as [Age, ...Age[]]

/** What the staff do about who comes, each an event without a name. */
export const peopleActs = {
  register: 'đăng ký hộ một người',
  cancel: 'hủy một đăng ký',
  'set-door': 'đặt hạn đăng ký, số câu hỏi',
  invite: 'mời một đại biểu',
  'take-back-guest': 'bỏ một đại biểu khỏi danh sách mời',
  'issue-invitation': 'ban hành giấy mời',
  export: 'xuất danh sách người dự',
  'show-question': 'cho hiện một câu hỏi',
  'hold-question': 'giữ lại một câu hỏi',
  'merge-question': 'gộp câu hỏi',
} as const
export type PeopleAct = keyof typeof peopleActs
export const peopleActCodes = Object.keys(peopleActs) as [PeopleAct, ...PeopleAct[]]
