/** Every list of what is said and asked in the hall, once, with the words that people read. */

/** Where a spoken opinion (lượt phát biểu) stands. */
export const turnStates = {
  waiting: 'Chờ',
  speaking: 'Đang nói',
  done: 'Đã nói',
  withdrawn: 'Thôi phát biểu',
} as const
export type TurnState = keyof typeof turnStates
export const turnStateCodes = Object.keys(turnStates) as [TurnState, ...TurnState[]]

/** What came of it, as the desk names the button. */
export const outcomes = {
  answered: 'Trả lời ngay',
  promise: 'Việc đã hứa',
  written: 'Trả lời văn bản',
  above: 'Vượt thẩm quyền',
} as const
export type Outcome = keyof typeof outcomes
export const outcomeCodes = Object.keys(outcomes) as [Outcome, ...Outcome[]]

/** The same where it is read afterwards. */
export const outcomeWords: Record<Outcome, string> = {
  answered: 'đã trả lời tại hội nghị',
  promise: 'thành việc đã hứa',
  written: 'chuyển trả lời bằng văn bản',
  above: 'vượt thẩm quyền, báo cáo cấp trên',
}

/** How many minutes somebody speaks when nothing else is said. */
export const usualMinutes = 5

/** Where a question from a seat stands. */
export const questionStates = {
  sent: 'Mới gửi',
  shown: 'Đã hiện',
  held: 'Giữ lại',
  queued: 'Vào hàng chờ',
} as const
export type QuestionState = keyof typeof questionStates
export const questionStateCodes = Object.keys(questionStates) as [QuestionState, ...QuestionState[]]

type Held = { label: string; told: string }

/** Why a question is not read out, for the desk, and as its asker is told. */
export const holdReasons = {
  insult: {
    label: 'Có lời xúc phạm',
    told: 'Câu hỏi đang giữ lại vì có lời xúc phạm. Xin bỏ lời đó, giữ nguyên việc cần hỏi, rồi gửi lại.',
  },
  person: {
    label: 'Nêu tên, số của một người',
    told: 'Câu hỏi nêu tên hoặc số của một người. Xin ghi chức vụ hoặc nơi làm việc thay cho tên, số.',
  },
  denunciation: {
    label: 'Tố cáo, cần giữ kín',
    told: 'Việc này cần giữ kín, không đọc trước hội trường. Xin gặp riêng cán bộ ở bàn thư ký, hoặc đặt giờ tại nơi tiếp công dân.',
  },
  outside: {
    label: 'Ngoài chủ đề',
    told: 'Việc này ngoài chủ đề hôm nay nên không đọc tại hội trường. Gửi thành phản ánh để có người trả lời và có hạn.',
  },
} as const satisfies Record<string, Held>
export type HoldReason = keyof typeof holdReasons
export const holdReasonCodes = Object.keys(holdReasons) as [HoldReason, ...HoldReason[]]

/** What the desk does with a question. */
export const questionActs = { show: 'Cho hiện', queue: 'Đưa vào hàng chờ', hold: 'Giữ lại' } as const
export type QuestionAct = keyof typeof questionActs
export const questionActCodes = Object.keys(questionActs) as [QuestionAct, ...QuestionAct[]]

/** What became of an entry that a desk kept while it had no network. */
export const turnJoins = {
  recorded: 'Đã vào sổ',
  chosen: 'Đã chọn bản ghi trên máy',
  same: 'Đã chọn bản ở máy chủ',
  beside: 'Để bên cạnh',
} as const
export type TurnJoin = keyof typeof turnJoins
export const turnJoinCodes = Object.keys(turnJoins) as [TurnJoin, ...TurnJoin[]]

/** What somebody wrote down at a desk without network; what was not touched there is not given. */
export type KeptTurn = {
  seat?: string
  name?: string
  place?: string
  body?: string
  answer?: string
  answeredByTitle?: string
  outcome: Outcome | ''
  /** The points of what was promised, as far as they were said. */
  task: string
  who: string
  dueOn: string
  result: string
  passedTo: string
}
