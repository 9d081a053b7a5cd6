/** The four stages of the minutes: what is kept in the hall is the first of them. */
export const minutesStages = {
  hall: 'Ghi tại chỗ',
  draft: 'Dự thảo',
  comments: 'Góp ý của người dự',
  locked: 'Đã khóa',
} as const
export type MinutesStage = keyof typeof minutesStages
/** Those that stand as a row of their own. */
export const writtenStages = ['draft', 'comments', 'locked'] as const satisfies readonly MinutesStage[]
export type WrittenStage = (typeof writtenStages)[number]
export const writtenStageCodes: [WrittenStage, ...WrittenStage[]] = [...writtenStages]

/** What became of a remark of somebody who was there. */
export const remarkAnswers = { open: 'Chưa trả lời', taken: 'Đã sửa theo', kept: 'Giữ nguyên' } as const
export type RemarkAnswer = keyof typeof remarkAnswers
export const remarkAnswerCodes = Object.keys(remarkAnswers) as [RemarkAnswer, ...RemarkAnswer[]]

/** The papers that an office issues about a dialogue. */
export const dialoguePapers = { conclusion: 'Thông báo kết luận', report: 'Báo cáo kết quả' } as const
export type DialoguePaperKind = keyof typeof dialoguePapers
export const dialoguePaperCodes = Object.keys(dialoguePapers) as [DialoguePaperKind, ...DialoguePaperKind[]]
