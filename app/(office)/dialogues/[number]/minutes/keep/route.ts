import type { NextRequest } from 'next/server'
import { SaveMinutes } from '#domain/dialogues/minutes/writing.ts'
import { Refusal } from '#domain/refusal.ts'
import { causeOf, log } from '#lib/log.ts'
import { saveMinutes } from '#server/dialogues/minutes.ts'
import { firstMessages, readForm } from '#server/form-route.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { staffCtx } from '#server/session.ts'

type Route = { params: Promise<{ number: string }> }

const noStore = { 'Cache-Control': 'no-store' }
const say = (message: string) => Response.json({ message }, { headers: noStore })

/** The draft as it stands in somebody's browser, saved while they type; the answer is the version for the next. */
export async function POST(request: NextRequest, { params }: Route): Promise<Response> {
  const { number } = await params
  const typed = await readForm(request)
  const ctx = await staffCtx()
  if (!ctx)
    return say('Đã hết thời gian đăng nhập: bấm Lưu dự thảo để đăng nhập lại, phần đang viết vẫn còn.')
  const parsed = SaveMinutes.safeParse(typed)
  if (!parsed.success) return say(Object.values(firstMessages(parsed.error))[0] ?? '')
  try {
    return Response.json({ version: await saveMinutes(ctx, number, parsed.data) }, { headers: noStore })
  } catch (error) {
    if (error instanceof Refusal) return say(error.message)
    if (error instanceof NotFound) return say('Không thấy biên bản này. Tải lại trang.')
    log.error({ route: 'dialogue minutes', ...causeOf(error) }, 'draft not kept')
    return new Response(null, { status: 500, headers: noStore })
  }
}
