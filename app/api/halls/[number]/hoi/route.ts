import type { NextRequest } from 'next/server'
import { hallStream } from '#server/dialogues/hall/hall-feed.ts'
import { followedFromSeat } from '#server/dialogues/hall/hall-questions.ts'
import { seatAt } from '#server/dialogues/hall/seat-cookie.ts'
import { notFoundPage } from '#server/trouble-page.ts'

/** The news that phones see something of, for those that have a seat in this hall. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const ctx = { actor: { kind: 'public' as const }, at: new Date() }
  const id = (await seatAt(number)) && (await followedFromSeat(ctx, number))
  return id ? hallStream(id, request.signal, 'phone') : notFoundPage()
}
