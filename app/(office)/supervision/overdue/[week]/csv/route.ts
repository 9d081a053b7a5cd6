import { can } from '#domain/people/permissions.ts'
import { overdueCsv } from '#domain/supervision/overdue.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { staffCtx } from '#server/session.ts'
import { readOverdue } from '#server/supervision/overdue.ts'
import { notFoundPage } from '#server/trouble-page.ts'

/** The week as a table. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ week: string }> },
): Promise<Response> {
  const ctx = await staffCtx()
  const { week } = await params
  if (!ctx || !can(ctx.actor, 'warning.read')) return notFoundPage()
  try {
    const { rows, calendar, until } = await readOverdue(ctx, week)
    return new Response(overdueCsv(rows, calendar, until), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="qua-han-${week}.csv"`,
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  } catch (error) {
    if (error instanceof NotFound) return notFoundPage()
    throw error
  }
}
