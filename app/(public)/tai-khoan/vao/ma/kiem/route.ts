import { EnterCode } from '#domain/citizens/sign-in.ts'
import { currentEntry, finishEntry, thisBrowser } from '#server/citizen-entry.ts'
import { enterByCode } from '#server/citizens/enter.ts'
import { addressHash } from '#server/citizens/one-time-key.ts'
import { formRoute } from '#server/form-route.ts'
import { forgive, slowDown } from '#server/rate-limit.ts'

export const POST = formRoute({
  who: 'public',
  limit: 'signin',
  secret: ['code'],
  schema: EnterCode,
  page: () => '/tai-khoan/vao/ma',
  run: async (ctx, { code }) => {
    const entry = await currentEntry()
    if (!entry) return '/tai-khoan/vao'
    const { contact, browserToken } = entry
    await slowDown('keyTry', 1, addressHash(contact))
    const entered = await enterByCode(ctx, { contact, code, browserToken }, await thisBrowser())
    await Promise.all([forgive('signin'), forgive('keyTry', addressHash(contact))])
    return finishEntry(entered, ctx.at)
  },
})
