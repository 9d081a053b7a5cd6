import { z } from 'zod'
import { heldWords } from '#domain/petitions/edit-lock.ts'
import { formatTime } from '#lib/dates.ts'
import { formRoute } from '#server/form-route.ts'
import { keepWriting } from '#server/petitions/edit-lock.ts'

/** A sign of life of the open form, with what stands in it. The next address says how it went. */
export const POST = formRoute({
  who: 'staff',
  schema: z.record(z.string().max(40), z.string().max(20_000)),
  page: ({ number }) => `/petitions/${number}/answer/beat`,
  run: async (ctx, values, { number = '' }) => {
    const { holder } = await keepWriting(ctx, number, values)
    const words = holder
      ? heldWords(holder.title, holder.since)
      : `Đã lưu bản đang viết lúc ${formatTime(ctx.at)}.`
    return `/petitions/${number}/answer/beat?${new URLSearchParams({ words })}`
  },
})

/** Only words that go back to the page that just sent its text; nothing is read here. */
export function GET(request: Request): Response {
  const words = new URL(request.url).searchParams.get('words') ?? 'Chưa lưu được bản đang viết.'
  return Response.json({ words }, { headers: { 'Cache-Control': 'no-store' } })
}
