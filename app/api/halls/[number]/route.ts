import type { NextRequest } from 'next/server'
import { followed } from '#server/dialogues/hall/follow-hall.ts'
import { hallStream } from '#server/dialogues/hall/hall-feed.ts'
import { staffCtx } from '#server/session.ts'
import { notFoundPage } from '#server/trouble-page.ts'

/** News that something in this hall became otherwise, for staff who read the dialogue; asked at each connect. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const ctx = await staffCtx()
  const id = ctx && (await followed(ctx, number))
  return id ? hallStream(id, request.signal) : notFoundPage()
}
