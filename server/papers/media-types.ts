/** What each format of a paper is to a browser. */
export const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const
export type PaperFileFormat = keyof typeof mediaTypes
