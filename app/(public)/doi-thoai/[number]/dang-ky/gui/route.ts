import { Register } from '#domain/dialogues/registering.ts'
import { carrySeat } from '#server/dialogues/registering/carried-seat.ts'
import { registerMe } from '#server/dialogues/registering/register.ts'
import { formRoute } from '#server/form-route.ts'
import { slowDown } from '#server/rate-limit.ts'

/** Few registrations an hour for one phone or mailbox: nobody fills a hall with one number. */
export const POST = formRoute({
  who: 'public',
  limit: 'filing',
  schema: Register,
  page: ({ number }) => `/doi-thoai/${number}/dang-ky`,
  run: async (ctx, input, { number = '' }) => {
    const reached = input.phone || input.email
    if (reached) await slowDown('keyTo', 1, `seat:${reached}`)
    const { code } = await registerMe(ctx, number, input)
    await carrySeat(code)
    return '/doi-thoai/cua-toi?moi=1'
  },
})
