import type { NextRequest } from 'next/server'
import { takeSeat } from '#server/dialogues/hall/seat-cookie.ts'
import { seeOther } from '#server/form-route.ts'

/** Behind the code in the hall: the phone gets its seat, and the key leaves the address. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { searchParams } = request.nextUrl
  await takeSeat(number, searchParams.get('ghe') ?? '', searchParams.get('khoa') ?? '')
  return seeOther(`/doi-thoai/${encodeURIComponent(number)}/hoi`)
}
