import type { NextRequest } from 'next/server'
import { PostRequest, ReadRequests, readFile } from '#domain/interop/open311.ts'
import { Refusal } from '#domain/refusal.ts'
import { causeOf, log } from '#lib/log.ts'
import type { Ctx } from '#server/context.ts'
import { readForm } from '#server/form-route.ts'
import { discovery } from '#server/interop/discovery.ts'
import { type Body, faulty, sent, typeOf, written } from '#server/interop/open311-answer.ts'
import { postRequest } from '#server/interop/post-request.ts'
import { readRequest, readRequests } from '#server/interop/requests.ts'
import { isJurisdiction, listServices, serviceDefinition } from '#server/interop/services.ts'
import { keptAnswer } from '#server/kept-answer.ts'
import { slowDown } from '#server/rate-limit.ts'
import { notFoundPage } from '#server/trouble-page.ts'

type Route = { params: Promise<{ file: string }> }
type Asked = { ctx: Ctx; name: string; search: URLSearchParams }
type Read = (asked: Asked) => Promise<Body | undefined>

/** What is asked for cannot be answered, in sentences for whoever writes the application. */
class Unanswered extends Error {
  readonly status: 400 | 404
  readonly sentences: string[]
  constructor(status: 400 | 404, sentences: string[]) {
    super('the question has no answer')
    this.status = status
    this.sentences = sentences
  }
}

const publicCtx = (): Ctx => ({ actor: { kind: 'public' }, at: new Date() })

/**
 * Something of the interface that everybody reads. No cookie is looked at: whoever asks is everybody, and the same
 * answer is made once a minute however often it is asked for.
 */
const reading = (kind: string, read: Read) => async (request: NextRequest, route: Route) => {
  const file = readFile((await route.params).file)
  if (!file) return notFoundPage()
  const { name, format } = file
  const ctx = publicCtx()
  const search = request.nextUrl.searchParams
  const key = `open311 ${kind} ${name} ${format} ${new URLSearchParams([...search].sort())}`
  const known = request.headers.get('if-none-match')
  try {
    return await keptAnswer(key, ctx.at, known, typeOf(format), async () => {
      const place = search.get('jurisdiction_id')
      if (place && !(await isJurisdiction(ctx, place))) {
        throw new Unanswered(404, ['jurisdiction_id: không có địa bàn này.'])
      }
      const found = await read({ ctx, name, search })
      if (!found) throw new Unanswered(404, ['Không có mục này, hoặc mục này không công khai.'])
      return written(format, found)
    })
  } catch (error) {
    if (error instanceof Unanswered) return faulty(format, error.status, error.sentences)
    log.error({ route: `open311 ${kind}`, ...causeOf(error) }, 'open311 failed')
    return faulty(format, 500, ['Máy chủ có lỗi; xin hỏi lại sau ít phút.'])
  }
}

/** `services.json`, `requests.json`, `discovery.json`, and each in XML. */
export const readRoot = reading('root', async ({ ctx, name, search }) => {
  if (name === 'discovery') return { root: 'discovery', one: discovery() }
  if (name === 'services') return { root: 'services', item: 'service', list: await listServices(ctx) }
  if (name !== 'requests') return undefined
  const asked = ReadRequests.safeParse(Object.fromEntries(search))
  if (!asked.success) {
    const wrong = new Set(asked.error.issues.map(({ path }) => String(path[0])))
    throw new Unanswered(
      400,
      [...wrong].map((parameter) => `${parameter}: không đúng.`),
    )
  }
  return { root: 'service_requests', item: 'request', list: await readRequests(ctx, asked.data) }
})

/** `services/<code>.json`: what a service asks beside the words. */
export const readService = reading('service', async ({ ctx, name }) => {
  const found = await serviceDefinition(ctx, name)
  return found && { root: 'service_definition', one: found }
})

/** `requests/<number>.json`: one petition with its history. */
export const readOne = reading('request', async ({ ctx, name }) => {
  const found = /^\d{4}-\d{6,9}$/.test(name) ? await readRequest(ctx, name) : undefined
  return found && { root: 'service_requests', item: 'request', list: [found] }
})

const asked = /^attribute\[([a-z0-9-]{1,80})\]$/

/** Sends a letter in: `requests.json`. Each thing that is missing is named; what was sent in stays with its sender. */
export async function postRoot(request: NextRequest, route: Route): Promise<Response> {
  const file = readFile((await route.params).file)
  if (file?.name !== 'requests') return notFoundPage()
  const { format } = file
  try {
    await slowDown('filing')
    const typed = await readForm(request)
    const attributes = Object.entries(typed).flatMap(([name, value]) => {
      const [, code] = asked.exec(name) ?? []
      return code ? [[code, value] as const] : []
    })
    const parsed = PostRequest.safeParse(typed)
    if (!parsed.success) return faulty(format, 400, sentences(parsed.error.issues))
    const posted = await postRequest(publicCtx(), parsed.data, Object.fromEntries(attributes))
    return sent(format, 201, { root: 'service_requests', item: 'request', list: [posted] })
  } catch (error) {
    if (error instanceof Refusal) {
      const isCrowd = error.code === 'form.tooMany'
      const said = Object.values(error.fields)
      return faulty(format, isCrowd ? 429 : 400, said.length > 0 ? said : [error.message])
    }
    log.error({ route: 'open311 post', ...causeOf(error) }, 'open311 failed')
    return faulty(format, 500, ['Máy chủ có lỗi; xin gửi lại sau ít phút với cùng idempotency_key.'])
  }
}

const sentences = (issues: readonly { path: PropertyKey[]; message: string }[]): string[] =>
  issues.map(({ path, message }) => `${String(path[0])}: ${message}`)
