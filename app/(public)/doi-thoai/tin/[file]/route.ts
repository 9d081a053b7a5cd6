import type { NextRequest } from 'next/server'
import { dialogueFeed } from '#server/dialogues/dialogue-feed.ts'
import { keptAnswer } from '#server/kept-answer.ts'
import { notFoundPage } from '#server/trouble-page.ts'

type Route = { params: Promise<{ file: string }> }

/** `moi.atom`: announced dialogues, those that changed last first. */
export async function GET(request: NextRequest, { params }: Route): Promise<Response> {
  if ((await params).file !== 'moi.atom') return notFoundPage()
  const ctx = { actor: { kind: 'public' as const }, at: new Date() }
  const headers = { 'Content-Type': 'application/atom+xml; charset=utf-8' }
  const known = request.headers.get('if-none-match')
  return keptAnswer('tin doi-thoai', ctx.at, known, headers, () => dialogueFeed(ctx))
}
