import { NoteVersion } from '#domain/situation/note.ts'
import { formRoute } from '#server/form-route.ts'
import { sendNote } from '#server/situation/send-note.ts'

export const POST = formRoute({
  who: 'staff',
  schema: NoteVersion,
  page: ({ id }) => `/situation/${id}`,
  run: async (ctx, { version }, { id = '' }) => {
    await sendNote(ctx, id, version)
    return `/situation/${id}`
  },
})
