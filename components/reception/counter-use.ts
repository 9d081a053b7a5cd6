import type { Kept } from '#domain/offline/kept-entry.ts'
import { RecordVisit, refusalToRecord } from '#domain/reception/visit.ts'
import { dayOf } from '#lib/dates.ts'

/** What the counter keeps on its device, and where it goes when there is network. */
export const counterUse = {
  name: 'reception',
  page: '/reception/offline',
  joinAt: '/reception/join',
  whoAt: '/reception/device',
} as const

/** The fields of a form as they were typed. */
export const fieldsOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )

/** A visit that took place now, by the desk's clock. */
export const keptVisit = (id: string, values: Record<string, string>, tookPlaceAt = new Date()): Kept => ({
  ...{ id, values, tookPlaceAt: tookPlaceAt.toISOString(), state: { at: 'waiting' } },
  label: (values.name ?? '').trim().slice(0, 40),
})

/** What is missing is said while the visitor is still there; the server looks again. */
export function faultsOf(id: string, values: Record<string, string>): Record<string, string> {
  const read = RecordVisit.safeParse({ ...values, id })
  if (read.success) return refusalToRecord(read.data)?.fields ?? {}
  const faults: Record<string, string> = {}
  for (const { path, message } of read.error.issues) faults[String(path[0])] ??= message
  return faults
}

/** Day and hour of the visit as fields of a form, by the clock of Việt Nam. */
export const timeFields = (tookPlaceAt: string): { day: string; time: string } => {
  const at = new Date(tookPlaceAt)
  const clock = { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Ho_Chi_Minh' } as const
  return { day: dayOf(at), time: new Intl.DateTimeFormat('en-GB', clock).format(at) }
}

/** And back; undefined where that is no time. The seconds of an unchanged time stay as they were. */
export function timeOf({ day, time }: { day?: string; time?: string }, before: string): Date | undefined {
  const old = timeFields(before)
  if (day === old.day && time === old.time) return new Date(before)
  const at = new Date(`${day}T${time}:00+07:00`)
  return Number.isNaN(at.getTime()) ? undefined : at
}
