import Builder from 'fast-xml-builder'
import type { Format } from '#domain/interop/open311.ts'

/** What is sent: a list under the two names that the specification gives it in XML, or one thing under one. */
export type Body =
  | { root: string; item: string; list: readonly Record<string, unknown>[] }
  | { root: string; one: Record<string, unknown> }
export type Fault = { code: number; description: string }

const xml = new Builder({ format: false, suppressEmptyNode: false })
const types = { json: 'application/json; charset=utf-8', xml: 'text/xml; charset=utf-8' } as const

/** Lists within a thing stand under a name of their own, as `<keywords>` of the specification does not. */
const inner: Record<string, string> = {
  attributes: 'attribute',
  values: 'value',
  updates: 'update',
  endpoints: 'endpoint',
  formats: 'format',
  extensions: 'extension',
}

const wrapped = (value: unknown): unknown => {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, of]) => [
      name,
      Array.isArray(of) ? { [inner[name] ?? 'item']: of.map(wrapped) } : wrapped(of),
    ]),
  )
}

/** The same answer in the one format or the other. */
export function written(format: Format, body: Body): string {
  if (format === 'json') return JSON.stringify('list' in body ? body.list : body.one)
  const content = 'list' in body ? { [body.item]: body.list.map(wrapped) } : wrapped(body.one)
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml.build({ [body.root]: content })}`
}

export const typeOf = (format: Format) => ({ 'Content-Type': types[format] })

/** An answer that nobody keeps. */
export const sent = (format: Format, status: number, body: Body): Response =>
  new Response(written(format, body), {
    status,
    headers: {
      ...typeOf(format),
      'Cache-Control': 'no-store',
      'Access-Control-Allow-Origin': '*',
      'X-Content-Type-Options': 'nosniff',
    },
  })

/** What was asked or sent cannot be taken, each reason by itself. */
export const faulty = (
  format: Format,
  status: 400 | 404 | 429 | 500,
  descriptions: readonly string[],
): Response =>
  sent(format, status, {
    ...{ root: 'errors', item: 'error' },
    list: descriptions.map((description): Fault => ({ code: status, description })),
  })
