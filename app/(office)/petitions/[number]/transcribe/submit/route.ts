import { TranscribeLetter } from '#domain/petitions/transcript.ts'
import { formRoute } from '#server/form-route.ts'
import { carriedCode } from '#server/new-code-once.ts'
import { transcribeLetter } from '#server/petitions/transcribe-letter.ts'

export const POST = formRoute({
  who: 'staff',
  schema: TranscribeLetter,
  page: ({ number }) => `/petitions/${number}/transcribe`,
  run: async (ctx, input, { number = '' }) => {
    await transcribeLetter(ctx, number, input)
    // Just taken in: the paper with the code is still to be handed over.
    return (await carriedCode(number)) ? `/petitions/${number}/code` : `/petitions/${number}?xong`
  },
})
