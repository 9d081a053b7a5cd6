import type { NextRequest } from 'next/server'
import type { z } from 'zod'
import type { Answer } from '#domain/offline/answer.ts'
import type { Person } from '#domain/people/actor.ts'
import { Refusal } from '#domain/refusal.ts'
import { causeOf, log } from '#lib/log.ts'
import type { Ctx } from '#server/context.ts'
import { ownerMark } from '#server/device-owner.ts'
import { firstMessages, readForm } from '#server/form-route.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { staffCtx } from '#server/session.ts'

type Kept = z.ZodType<{ owner: string }>
type Device<S extends Kept> = {
  schema: S
  /** What somebody reads when that which the entry is about is not there. */
  gone?: string
  run: (ctx: Ctx<Person>, input: z.output<S>) => Promise<Answer>
}

/**
 * The one way an entry kept on a device reaches its use case: a form like any other, whose answer is read by the
 * script that sent it. The use case must take the same entry twice as one. A fault of ours is no answer: the entry
 * stays on the device and comes again.
 */
export function deviceRoute<S extends Kept>({ schema, gone = noVisit, run }: Device<S>) {
  return async (request: NextRequest): Promise<Response> => {
    const typed = await readForm(request)
    const answer = async (): Promise<Answer> => {
      const ctx = await staffCtx()
      // Nobody records in the name of who kept it.
      if (ctx?.actor.kind !== 'person' || typed.owner !== ownerMark(ctx.actor.personId)) {
        return { state: 'sign-in' }
      }
      const parsed = schema.safeParse(typed)
      if (parsed.success) return run(ctx, parsed.data)
      const fields = firstMessages(parsed.error)
      return { state: 'refused', message: Object.values(fields)[0] ?? '', fields }
    }
    try {
      return toJson(await answer())
    } catch (error) {
      if (error instanceof Refusal) {
        return toJson({ state: 'refused', message: error.message, fields: error.fields })
      }
      if (error instanceof NotFound) return toJson({ state: 'refused', message: gone, fields: {} })
      log.error({ route: request.nextUrl.pathname, ...causeOf(error) }, 'device form failed')
      return new Response(null, { status: 500, headers: { 'Cache-Control': 'no-store' } })
    }
  }
}

const noVisit = 'Không thấy buổi tiếp, vụ việc hoặc cơ quan mà mục này ghi vào. Mở mục này, sửa rồi gửi lại.'

const toJson = (answer: Answer) => Response.json(answer, { headers: { 'Cache-Control': 'no-store' } })
