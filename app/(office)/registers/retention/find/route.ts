import type { NextRequest } from 'next/server'
import { isNumber } from '#domain/petitions/number.ts'
import { seeOther } from '#server/form-route.ts'

/** From the number that was typed to the page of its file. */
export function GET(request: NextRequest): Response {
  const number = (request.nextUrl.searchParams.get('so') ?? '').trim()
  return seeOther(isNumber(number) ? `/registers/retention/files/${number}` : '/registers/retention')
}
