import { ownData } from '#server/privacy/own-data.ts'
import { holderCtx } from '#server/session.ts'
import { notFoundPage } from '#server/trouble-page.ts'

/** The sender's own data as a file; its name says nothing of what it holds. */
export async function GET(): Promise<Response> {
  const ctx = await holderCtx()
  if (!ctx) return notFoundPage()
  return new Response(JSON.stringify(await ownData(ctx), null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="du-lieu-cua-toi.json"',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  })
}
