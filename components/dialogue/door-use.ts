import type { Kept } from '#domain/offline/kept-entry.ts'
import { readCode } from '#domain/petitions/secret-code.ts'

/** What a desk at the door keeps on its device, and where it goes when there is network. */
export const doorUse = {
  name: 'dialogue',
  page: '/dialogues/offline',
  joinAt: '/dialogues/join',
  whoAt: '/dialogues/device',
} as const

/** Somebody came in now, by the desk's clock. Codes and counts: no name is ever written down here. */
export function keptArrival(id: string, values: Record<string, string>, tookPlaceAt = new Date()): Kept {
  const { number = '', site = '', code = '', registration = '', persons = '' } = values
  return {
    ...{ id, values: { number, site, code, registration, persons }, state: { at: 'waiting' } },
    tookPlaceAt: tookPlaceAt.toISOString(),
    label: labelOf({ code, registration, persons }),
  }
}

function labelOf({
  code,
  registration,
  persons,
}: Record<'code' | 'registration' | 'persons', string>): string {
  const many = persons ? `, ${persons} người` : ''
  if (code) return `mã …${code.replace(/\W/g, '').slice(-4).toUpperCase()}${many}`
  return registration ? `theo danh sách${many}` : `không đăng ký, ${persons || 1} người`
}

/** What is wrong is said while the person still stands there; the server looks again. */
export function doorFaults({ code = '', persons = '' }: Record<string, string>): Record<string, string> {
  const faults: Record<string, string> = {}
  if (code.trim() && !readCode(code).ok) {
    faults.code = 'Mã chưa đúng: 16 chữ và số. Xem lại từng chữ; không có mã thì ghi là người không đăng ký.'
  }
  if (persons.trim() && !/^(?:[1-9]|1\d|20)$/.test(persons.trim()))
    faults.persons = 'Ghi số người từ 1 đến 20.'
  return faults
}
