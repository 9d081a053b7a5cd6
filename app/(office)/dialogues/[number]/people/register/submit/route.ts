import { RegisterForSomebody } from '#domain/dialogues/registering.ts'
import { registerForSomebody } from '#server/dialogues/registering/registrants.ts'
import { formRoute } from '#server/form-route.ts'
import { personOf } from '#server/reception/desk.ts'
import { showOnce } from '#server/shown-once.ts'

export const POST = formRoute({
  who: 'staff',
  schema: RegisterForSomebody,
  page: ({ number }) => `/dialogues/${number}/people/register`,
  run: async (ctx, input, { number = '' }) => {
    const { code } = await registerForSomebody(ctx, number, input)
    await showOnce(personOf(ctx), { what: 'registration', about: number, lines: [code] })
    return `/dialogues/${number}/people`
  },
})
