import { sql } from 'drizzle-orm'
import { tx } from '#db/tx.ts'
import { eventSentence } from '#domain/events.ts'
import {
  dayAsInstant,
  endedStates,
  publicSteps,
  type ReadRequests,
  statusOf,
  usualDays,
} from '#domain/interop/open311.ts'
import { type State, stateLabel } from '#domain/petitions/words.ts'
import { addDays, type Day, dayOf, startOfDay } from '#lib/dates.ts'
import { env } from '#lib/env.ts'
import { shortened } from '#lib/shortened.ts'
import type { Ctx } from '#server/context.ts'

type Row = {
  number: string
  body: string
  state: State
  kind: string | null
  field: string | null
  field_label: string | null
  area_code: string
  area: string
  unit: string
  handling: string | null
  received_on: Day
  due_on: Day | null
  updated_on: Day
  answered: boolean
  latitude: number | null
  longitude: number | null
}
export type ServiceRequest = ReturnType<typeof requestOf>

/** A matter without a field of its own. */
export const unsorted = { code: 'chua-phan-loai', name: 'Chưa phân loại' } as const

const address = (number: string) => `${env().APP_URL.replace(/\/$/, '')}/cong-khai/${number}`

/** A published petition in the words of the specification, and what is declared beside them. */
const requestOf = (row: Row) => ({
  service_request_id: row.number,
  status: statusOf(row.state),
  status_notes: stateLabel(row),
  service_name: row.field_label ?? unsorted.name,
  service_code: row.field ?? unsorted.code,
  description: row.body,
  agency_responsible: row.handling ?? row.unit,
  service_notice: row.answered ? 'Đã có câu trả lời, đọc ở trang của hồ sơ.' : null,
  requested_datetime: dayAsInstant(row.received_on),
  updated_datetime: dayAsInstant(row.updated_on),
  expected_datetime: row.due_on && dayAsInstant(addDays(row.due_on, 1)),
  address: row.area,
  address_id: row.area_code,
  zipcode: null,
  lat: row.latitude,
  long: row.longitude,
  media_url: null,
  // Declared extensions.
  title: shortened(row.body, 80),
  language: 'vi',
  kind: row.kind,
  /** The point is the seat of the office of the place, never where it happened. */
  location_precision: row.latitude === null ? 'none' : 'area',
  url: address(row.number),
})

/** Published petitions, the newest first, as the specification lists them: of ninety days where no day is said. */
export function readRequests(ctx: Ctx, asked: ReadRequests): Promise<ServiceRequest[]> {
  const to = asked.end_date ?? ctx.at
  const from = asked.start_date ?? startOfDay(addDays(dayOf(to), -usualDays))
  const numbers = asked.service_request_id ? JSON.stringify(asked.service_request_id) : null
  return tx(ctx, async (db) => {
    const rows = await db.execute<Row>(
      sql`select number, body, state, kind, field, field_label, area_code, area, unit, handling, received_on::text,
          due_on::text, updated_on::text, answered, latitude, longitude
        from acl.published_requests(${asked.jurisdiction_id ?? null}, ${asked.service_code ?? null}, ${numbers}::jsonb,
          ${from.toISOString()}::timestamptz, ${to.toISOString()}::timestamptz, ${JSON.stringify(endedStates)}::jsonb,
          ${asked.status ? asked.status === 'closed' : null}::boolean, ${JSON.stringify(publicSteps)}::jsonb,
          ${(asked.page - 1) * asked.page_size}::int, ${asked.page_size}::int)`,
    )
    return rows.map(requestOf)
  })
}

/** One of them with its history; undefined while it is not public. */
export async function readRequest(ctx: Ctx, number: string) {
  const [found] = await readRequests(ctx, { service_request_id: [number], page: 1, page_size: 1 })
  if (!found) return undefined
  const steps = await tx(ctx, (db) =>
    db.execute<{ type: string; payload: unknown; on_day: Day }>(
      sql`select type, payload, on_day::text from acl.published_steps(${number}, ${JSON.stringify(publicSteps)}::jsonb)`,
    ),
  )
  const updates = steps.map(({ type, payload, on_day }) => ({
    updated_datetime: dayAsInstant(on_day),
    code: type.replace('petition.', ''),
    description: eventSentence(type, payload),
  }))
  return { ...found, updates }
}
