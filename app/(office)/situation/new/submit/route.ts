import { BeginNote } from '#domain/situation/note.ts'
import { formRoute } from '#server/form-route.ts'
import { beginNote } from '#server/situation/write-note.ts'

export const POST = formRoute({
  who: 'staff',
  schema: BeginNote,
  page: () => '/situation/new',
  run: async (ctx, input) => `/situation/${await beginNote(ctx, input)}`,
})
