import type { NextRequest } from 'next/server'
import { can } from '#domain/people/permissions.ts'
import { keptCsv, readList } from '#domain/retention/lists.ts'
import { listKept } from '#server/retention/list-kept.ts'
import { staffCtx } from '#server/session.ts'
import { notFoundPage } from '#server/trouble-page.ts'

/** One of the lists as a table. */
export async function GET(request: NextRequest): Promise<Response> {
  const ctx = await staffCtx()
  if (!ctx || !can(ctx.actor, 'retention.propose')) return notFoundPage()
  const list = readList(request.nextUrl.searchParams.get('muc') ?? undefined)
  return new Response(keptCsv(await listKept(ctx, list)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="thoi-han-bao-quan-${list}.csv"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
