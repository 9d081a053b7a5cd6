import { IssueDialogueReport } from '#domain/dialogues/conclusion.ts'
import { issueDialogueReport } from '#server/dialogues/outcome/dialogue-papers.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: IssueDialogueReport,
  page: ({ number }) => `/dialogues/${number}/report`,
  run: async (ctx, input, { number = '' }) => {
    await issueDialogueReport(ctx, number, input)
    return `/dialogues/${number}/report`
  },
})
