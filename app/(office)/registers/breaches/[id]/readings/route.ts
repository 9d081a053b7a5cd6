import { csv } from '#lib/csv.ts'
import { formatShortDay } from '#lib/dates.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { readingsAround } from '#server/privacy/readings.ts'
import { staffCtx } from '#server/session.ts'
import { notFoundPage } from '#server/trouble-page.ts'

/** Who opened which petition around an incident, as a table. */
export async function GET(_request: Request, route: { params: Promise<{ id: string }> }): Promise<Response> {
  const ctx = await staffCtx()
  if (!ctx) return notFoundPage()
  const { id } = await route.params
  const rows = await readingsAround(ctx, id).catch((error) => {
    if (error instanceof NotFound) return undefined
    throw error
  })
  if (!rows) return notFoundPage()
  const text = csv(
    ['Ngày', 'Người mở', 'Chức vụ', 'Số hồ sơ', 'Bản đọc được'],
    rows.map((one) => [
      formatShortDay(one.day),
      one.name,
      one.title,
      one.number,
      one.masked ? 'bản đã che' : 'bản đầy đủ',
    ]),
  )
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="nguoi-mo-ho-so.csv"',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  })
}
