import type { Kept } from '#domain/offline/kept-entry.ts'
import { isNumber } from '#domain/petitions/number.ts'

/** What a phone keeps of visits, and where it goes when there is network. */
export const visitUse = {
  name: 'visit',
  page: '/supervision/offline',
  joinAt: '/supervision/join',
  whoAt: '/supervision/device',
} as const

export const visitFields = ['number', 'day', 'place', 'position', 'present', 'seen'] as const
type Typed = Record<string, string>

/** A visit that was written down now, by the clock of the phone. */
export function keptVisit(id: string, typed: Typed, writtenAt = new Date()): Kept {
  const values = Object.fromEntries(visitFields.map((name) => [name, (typed[name] ?? '').trim()]))
  return {
    ...{ id, values, state: { at: 'waiting' } },
    tookPlaceAt: writtenAt.toISOString(),
    label: `hồ sơ ${values.number}, ${values.place}`,
  }
}

/** What is wrong is said while one still stands there; the server looks again. */
export function visitFaults({
  number = '',
  day = '',
  place = '',
  present = '',
  seen = '',
}: Typed): Record<string, string> {
  const faults: Record<string, string> = {}
  if (!isNumber(number.trim())) faults.number = 'Số hồ sơ có dạng 2026-000123. Xem lại trên giấy.'
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) faults.day = 'Chọn ngày đi xem.'
  if (place.trim().length < 2) faults.place = 'Ghi thôn, tổ dân phố đã đến.'
  if (present.trim().length < 2) faults.present = 'Ghi chức danh người có mặt.'
  if (seen.trim().length < 10) faults.seen = 'Ghi đã thấy gì: làm đến đâu, còn gì.'
  return faults
}
