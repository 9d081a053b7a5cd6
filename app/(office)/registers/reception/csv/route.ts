import type { NextRequest } from 'next/server'
import { can } from '#domain/people/permissions.ts'
import { registerCsv } from '#domain/reception/register.ts'
import { partsByForm, readRegisterFilter } from '#domain/reception/register-filter.ts'
import { dayOf } from '#lib/dates.ts'
import { readRegister } from '#server/reception/register.ts'
import { staffCtx } from '#server/session.ts'
import { notFoundPage } from '#server/trouble-page.ts'

/** The register as a file, in the columns of the form of its days. */
export async function GET(request: NextRequest): Promise<Response> {
  const ctx = await staffCtx()
  if (!ctx || !can(ctx.actor, 'reception.read')) return notFoundPage()
  const filter = readRegisterFilter(Object.fromEntries(request.nextUrl.searchParams), dayOf(ctx.at))
  const [part] = partsByForm(filter)
  if (!part) return notFoundPage()
  const { rows } = await readRegister(ctx, { ...filter, from: part.from, to: part.to })
  return new Response(registerCsv(part.form, rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="so-tiep-cong-dan-${part.from}-${part.to}.csv"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
