import { RegisterLetter } from '#domain/petitions/registration.ts'
import { formRoute } from '#server/form-route.ts'
import { carryNewCode } from '#server/new-code-once.ts'
import { registerLetter } from '#server/petitions/register-letter.ts'

export const POST = formRoute({
  who: 'staff',
  schema: RegisterLetter,
  page: () => '/petitions/new',
  run: async (ctx, input) => {
    const { number, code } = await registerLetter(ctx, input)
    await carryNewCode(number, code)
    // The original first, while whoever brought it is there; the paper with the code comes after it.
    return input.letter === 'yes' ? `/petitions/${number}/transcribe` : `/petitions/${number}/code`
  },
})
