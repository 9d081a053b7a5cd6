import { IssueDialogueNotice } from '#domain/dialogues/conclusion.ts'
import { issueDialogueNotice } from '#server/dialogues/outcome/dialogue-papers.ts'
import { formRoute } from '#server/form-route.ts'

export const POST = formRoute({
  who: 'staff',
  schema: IssueDialogueNotice,
  page: ({ number }) => `/dialogues/${number}/conclusion`,
  run: async (ctx, input, { number = '' }) => {
    await issueDialogueNotice(ctx, number, input)
    return `/dialogues/${number}/conclusion`
  },
})
