import type { NextRequest } from 'next/server'
import { keptAnswer } from '#server/kept-answer.ts'
import { publicAddress, publicAsked } from '#server/petitions/public-asked.ts'
import { publicFeed } from '#server/petitions/public-feed.ts'
import { notFoundPage } from '#server/trouble-page.ts'

type Route = { params: Promise<{ file: string }> }

/** `moi.atom`: what was passed for everybody last, of an area or field where the address says so. */
export async function GET(request: NextRequest, { params }: Route): Promise<Response> {
  if ((await params).file !== 'moi.atom') return notFoundPage()
  const ctx = { actor: { kind: 'public' as const }, at: new Date() }
  const asked = await publicAsked(ctx, Object.fromEntries(request.nextUrl.searchParams))
  const headers = { 'Content-Type': 'application/atom+xml; charset=utf-8' }
  const known = request.headers.get('if-none-match')
  const key = publicAddress({ area: asked.area, field: asked.field }, 'tin')
  return keptAnswer(key, ctx.at, known, headers, () => publicFeed(ctx, asked))
}
