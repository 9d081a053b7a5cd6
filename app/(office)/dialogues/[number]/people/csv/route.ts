import type { NextRequest } from 'next/server'
import { Refusal } from '#domain/refusal.ts'
import { exportPeople } from '#server/dialogues/registering/registrants.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { staffCtx } from '#server/session.ts'
import { notFoundPage } from '#server/trouble-page.ts'

type Route = { params: Promise<{ number: string }> }

/** The list of who comes, for the office that holds the dialogue; that it was taken is recorded. */
export async function GET(_request: NextRequest, route: Route): Promise<Response> {
  const { number } = await route.params
  const ctx = await staffCtx()
  if (!ctx) return notFoundPage()
  const text = await exportPeople(ctx, number).catch((error) => {
    if (error instanceof NotFound || error instanceof Refusal) return undefined
    throw error
  })
  if (text === undefined) return notFoundPage()
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="nguoi-du-${number}.csv"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
