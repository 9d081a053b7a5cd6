import { env } from '#lib/env.ts'

export const dynamic = 'force-dynamic'

/** Says that the site answers, and which start it belongs to: an older server on the port would answer too. */
export function GET() {
  return Response.json(
    { ok: true, instance: env().INSTANCE_ID },
    { headers: { 'cache-control': 'no-store' } },
  )
}
