import type { NextRequest } from 'next/server'
import { keptAnswer } from '#server/kept-answer.ts'
import { publicAsked } from '#server/petitions/public-asked.ts'
import { promiseFeed } from '#server/supervision/promise-feed.ts'
import { notFoundPage } from '#server/trouble-page.ts'

type Route = { params: Promise<{ file: string }> }

/** `moi.atom`: promises that moved last, of a place where the address names one that there is. */
export async function GET(request: NextRequest, { params }: Route): Promise<Response> {
  if ((await params).file !== 'moi.atom') return notFoundPage()
  const ctx = { actor: { kind: 'public' as const }, at: new Date() }
  const { area } = await publicAsked(ctx, Object.fromEntries(request.nextUrl.searchParams))
  const headers = { 'Content-Type': 'application/atom+xml; charset=utf-8' }
  const known = request.headers.get('if-none-match')
  return keptAnswer(`tin viec-da-hua ${area ?? ''}`, ctx.at, known, headers, () => promiseFeed(ctx, { area }))
}
