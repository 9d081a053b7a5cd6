import type { NextRequest } from 'next/server'
import type { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { causeOf, log } from '#lib/log.ts'
import type { Ctx } from '#server/context.ts'
import { firstMessages, readForm } from '#server/form-route.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { staffCtx } from '#server/session.ts'

type Params = Record<string, string>
type Typing<S extends z.ZodType> = {
  schema: S
  /** Saves what stands in the form now. @returns the version that the next saving has to name */
  run: (ctx: Ctx, input: z.output<S>, params: Params) => Promise<number>
}

const noStore = { 'Cache-Control': 'no-store' }
const say = (message: string) => Response.json({ message }, { headers: noStore })

/**
 * A form that is saved while somebody types: the same form and the same use case as its button, the answer read by
 * the script that sent it. What is refused is said beside the form; a fault of ours is no answer, and is tried again.
 */
export function typingRoute<S extends z.ZodType>({ schema, run }: Typing<S>) {
  return async (request: NextRequest, route: { params: Promise<Params> }): Promise<Response> => {
    const params = await route.params
    const typed = await readForm(request)
    const ctx = await staffCtx()
    if (!ctx) return say('Đã hết thời gian đăng nhập. Bấm nút lưu để đăng nhập lại; phần đang viết vẫn còn.')
    const parsed = schema.safeParse(typed)
    if (!parsed.success) return say(Object.values(firstMessages(parsed.error))[0] ?? '')
    try {
      return Response.json({ version: await run(ctx, parsed.data, params) }, { headers: noStore })
    } catch (error) {
      if (error instanceof Refusal) return say(error.message)
      if (error instanceof NotFound)
        return say('Không thấy trang này nữa. Tải lại trang trước khi viết tiếp.')
      log.error({ route: 'typing', ...causeOf(error) }, 'form not kept')
      return new Response(null, { status: 500, headers: noStore })
    }
  }
}
