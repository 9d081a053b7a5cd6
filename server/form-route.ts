import type { NextRequest } from 'next/server'
import type { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { causeOf, log } from '#lib/log.ts'
import { forgetForm, keepForm } from '#server/kept-form.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { type Limit, slowDown } from '#server/rate-limit.ts'
import {
  accountCtx,
  citizenCtx,
  citizenDoor,
  holderCtx,
  publicCtx,
  staffCtx,
  wayToSignIn,
} from '#server/session.ts'
import { notFoundPage, troublePage } from '#server/trouble-page.ts'

type Params = Record<string, string>
const contexts = {
  staff: staffCtx,
  account: accountCtx,
  citizen: citizenCtx,
  holder: holderCtx,
  public: publicCtx,
} as const
type Who = keyof typeof contexts
const timeIsUp = {
  holder: 'Đã hết thời gian mở hồ sơ. Phần đang viết vẫn còn.',
  staff: 'Đã hết thời gian đăng nhập. Phần đang viết vẫn còn.',
}
type CtxOf<W extends Who> = NonNullable<Awaited<ReturnType<(typeof contexts)[W]>>>

type Form<S extends z.ZodType, W extends Who> = {
  who: W
  schema: S
  /** The page that holds the form: where a refusal leads back to. */
  page: (params: Params) => string
  /** Does it, and says where to go next. */
  run: (ctx: CtxOf<W>, input: z.output<S>, params: Params) => Promise<string>
  /** Fields that are never given back: passwords and codes. */
  secret?: string[]
  /** Fields of which nothing may be kept for what stands in them this time. */
  withheld?: (typed: Record<string, string>) => string[]
  limit?: Limit
}

const bodyLimit = 200_000

/**
 * The one way a form reaches a use case. A refusal leads back to the page with the sentence by its
 * field and everything typed; nobody signed in leads to the sign-in page and back; a fault of ours
 * is logged with its cause and answered with a page that still holds the text.
 */
export function formRoute<S extends z.ZodType, W extends Who>(form: Form<S, W>) {
  return async (request: NextRequest, route: { params: Promise<Params> }): Promise<Response> => {
    const params = await route.params
    const page = form.page(params)
    const typed = await readForm(request)
    const secret = [...(form.secret ?? []), ...(form.withheld?.(typed) ?? [])]
    const keep = (errors: Record<string, string>, message?: string) =>
      keepForm(page, { values: withoutSecrets(typed, secret), errors, message })
    const answer = async (): Promise<Response> => {
      const ctx = (await contexts[form.who]()) as CtxOf<W> | undefined
      if (!ctx) {
        await keep({}, form.who === 'holder' ? timeIsUp.holder : timeIsUp.staff)
        if (form.who === 'holder') return seeOther('/tra-cuu?het-gio=1')
        return seeOther(form.who === 'citizen' ? citizenDoor : await wayToSignIn(page))
      }
      if (form.limit) await slowDown(form.limit)
      const parsed = form.schema.safeParse(typed)
      if (!parsed.success) {
        await keep(firstMessages(parsed.error), undefined)
        return seeOther(page)
      }
      const next = await form.run(ctx, parsed.data, params)
      await forgetForm(page)
      return seeOther(next)
    }
    const refuse = async (refusal: Refusal): Promise<Response> => {
      // What stands by a field already is not said twice.
      const isSaid = Object.values(refusal.fields).includes(refusal.message)
      await keep(refusal.fields, isSaid ? undefined : refusal.message)
      return seeOther(page)
    }
    try {
      return await answer().catch((error) => {
        if (error instanceof Refusal) return refuse(error)
        throw error
      })
    } catch (error) {
      if (error instanceof NotFound) return notFoundPage()
      log.error({ route: page.replace(/\d{4}-\d{6,9}|H-\w{7}/, '…'), ...causeOf(error) }, 'form failed')
      return troublePage(request.nextUrl.pathname, withoutSecrets(typed, secret))
    }
  }
}

/** Text fields only; anything unreadable is an empty form, and the schema says what is missing. */
export async function readForm(request: NextRequest): Promise<Record<string, string>> {
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimit) return {}
  try {
    const data = await request.formData()
    return Object.fromEntries(
      [...data.entries()].filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    )
  } catch {
    return {} // a body that is not a form, cut short or malformed
  }
}

function withoutSecrets(typed: Record<string, string>, secret: string[] = []): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).filter(([key]) => !secret.includes(key)))
}

/** By each field the first sentence about it. */
export function firstMessages(error: z.ZodError): Record<string, string> {
  const messages: Record<string, string> = {}
  for (const issue of error.issues) messages[String(issue.path[0] ?? 'form')] ??= issue.message
  return messages
}

/** 303: the browser asks for the next page with GET, so that reloading sends nothing again. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } })
}
