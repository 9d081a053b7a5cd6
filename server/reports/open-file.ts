import { createHash } from 'node:crypto'
import type { Ctx } from '#server/context.ts'
import { type OpenFile, openCsv, openData, openFiles, openJson } from '#server/reports/open-data.ts'

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const
type Kept = { body: string; etag: string; until: number }

/** Counted once a night: whoever asks a hundred times a second is given what was made a minute ago. */
const kept = new Map<string, Promise<Kept>>()
const keptMs = 60_000

/** A file of figures, or that the caller has it already; undefined where there is no such file. */
export async function sendOpenFile(
  ctx: Ctx,
  file: string,
  known: string | null,
): Promise<Response | undefined> {
  const [, name, type] = /^([a-z-]{1,20})\.(csv|json)$/.exec(file) ?? []
  if (!name || !type || !Object.hasOwn(openFiles, name)) return undefined
  const { body, etag } = await made(ctx, name as OpenFile, type as keyof typeof types)
  const headers = {
    ETag: etag,
    'Cache-Control': 'public, max-age=600',
    'Access-Control-Allow-Origin': '*',
    'X-Content-Type-Options': 'nosniff',
  }
  if (known === etag) return new Response(null, { status: 304, headers })
  const more = {
    'Content-Type': types[type as keyof typeof types],
    'Content-Disposition': `attachment; filename="so-lieu-${file}"`,
  }
  return new Response(body, { headers: { ...headers, ...more } })
}

async function made(ctx: Ctx, file: OpenFile, type: keyof typeof types): Promise<Kept> {
  const key = `${file}.${type}`
  const before = await kept.get(key)?.catch(() => undefined)
  if (before && before.until > ctx.at.getTime()) return before
  const making = openData(ctx, file).then((data) => {
    const body = type === 'csv' ? openCsv(data) : openJson(data)
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    return { body, etag, until: ctx.at.getTime() + keptMs }
  })
  kept.set(key, making)
  return making
}
