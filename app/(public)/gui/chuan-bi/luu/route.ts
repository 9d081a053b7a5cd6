import { z } from 'zod'
import { type Prepared, PrepareLetter } from '#domain/petitions/preparation.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { dayOf } from '#lib/dates.ts'
import { newToken } from '#lib/ids.ts'
import { writeCookie } from '#server/cookies.ts'
import { currentFiling, receiptMinutes } from '#server/filing-session.ts'
import { formRoute } from '#server/form-route.ts'
import { preparedKind } from '#server/petitions/kind-choices.ts'
import { prepareLetter } from '#server/petitions/preparations.ts'

/** The questions depend on the kind, which is looked up before the answers are read. */
export const POST = formRoute({
  who: 'public',
  limit: 'filing',
  schema: z.record(z.string(), z.string()),
  page: () => '/gui/chuan-bi',
  run: async (ctx, typed) => {
    const kind = await preparedKind(ctx, typed.loai ?? '', dayOf(ctx.at))
    if (!kind)
      throw fieldRefusal(
        'kind.gone',
        'body',
        'Loại đơn này nay không chuẩn bị được tại đây. Chọn lại loại việc.',
      )
    const parsed = PrepareLetter(kind.questions).safeParse(typed)
    if (!parsed.success) {
      const fields = Object.fromEntries(
        parsed.error.issues.map((one) => [String(one.path[0]), one.message]).reverse(),
      )
      throw new Refusal('prepare.incomplete', Object.values(fields)[0] as string, fields)
    }
    const { body, name, address, areaCode, place, ...rest } = parsed.data as Record<string, string>
    const prepared = {
      ...{ kind: kind.code, body, name, address, areaCode, place },
      extra: kind.questions.flatMap(({ key, label }) => {
        const value = (rest as Record<string, string>)[`q-${key}`] ?? ''
        return value ? [{ key, label, value }] : []
      }),
    } as Prepared
    // A token under which something was filed holds that petition's code: never used again.
    const { token: known, filed } = await currentFiling()
    const token = known && !filed ? known : newToken()
    await prepareLetter(ctx, token, prepared)
    await writeCookie('draft', token, receiptMinutes * 60)
    return '/gui/chuan-bi/in'
  },
})
