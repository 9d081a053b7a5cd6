import { z } from 'zod'
import { letterMissing } from '#domain/petitions/filing.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import { currentFiling, keepAnswers } from '#server/filing-session.ts'
import { formRoute } from '#server/form-route.ts'

/** Files are optional, but for a letter that is one: this notes that the page was seen. */
export const POST = formRoute({
  who: 'public',
  limit: 'step',
  schema: z.object({}),
  page: () => '/gui/tep',
  run: async () => {
    const { draft } = await currentFiling()
    if (draft?.answers.letter && draft.files.length === 0) {
      throw fieldRefusal('letter.missing', 'file', letterMissing)
    }
    return keepAnswers('tep', { filesSeen: 'yes' })
  },
})
