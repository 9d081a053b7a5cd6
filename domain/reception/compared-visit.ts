import type { ComparedLine } from '#domain/offline/answer.ts'
import { formatTime } from '#lib/dates.ts'
import { nameKey, plainNumber } from './recognition.ts'
import { type VisitKind, visitKinds } from './words.ts'

/** What two versions of an entry are compared by. */
export type ComparedVisit = {
  at: Date
  name: string
  address: string
  birthYear: string
  phone: string
  idNumber: string
  kind: VisitKind
  contents: string
  present: number
}

/** The version of the device and the one that stands in the book, line by line. */
export function compareVisits(here: ComparedVisit, there: ComparedVisit): ComparedLine[] {
  const line = (label: string, of: (it: ComparedVisit) => string): ComparedLine => ({
    label,
    here: of(here),
    there: of(there),
  })
  return [
    line('Giờ tiếp', ({ at }) => formatTime(at)),
    line('Người đến', ({ name }) => name),
    line('Địa chỉ', ({ address }) => address),
    line('Năm sinh', ({ birthYear }) => birthYear),
    line('Số điện thoại', ({ phone }) => phone),
    line('Số giấy tờ', ({ idNumber }) => idNumber),
    line('Loại đơn', ({ kind }) => visitKinds[kind]),
    line('Nội dung', ({ contents }) => contents),
    line('Số người có mặt', ({ present }) => String(present)),
  ]
}

/** Says both the same? Case, marks and spaces make no second version; the hour does not either. */
export function saysTheSame(here: ComparedVisit, there: ComparedVisit): boolean {
  const plain = ({ name, address, birthYear, phone, idNumber, kind, contents, present }: ComparedVisit) =>
    JSON.stringify([
      ...[nameKey(name), nameKey(address), birthYear, phone, plainNumber(idNumber), kind, present],
      contents.replace(/\s+/g, ' ').trim(),
    ])
  return plain(here) === plain(there)
}
