import { type Day, formatShortDay } from '#lib/dates.ts'
import { takenUps, type VisitKind, visitKinds } from './words.ts'

/** One entry as the register prints it. */
export type RegisterEntry = {
  id: string
  entryNo: number
  day: Day
  /** Absent of a denunciation: not even the office's own list tells who (Điều 56 Luật Tố cáo). */
  visitor?: { name: string; address: string; idNumber: string }
  /** Who speaks for a crowd; absent like the visitor. */
  speakers?: string[]
  contents: string
  kind: VisitKind
  present: number
  sameContent: number
  settledBy: string
  within: boolean
  guidedTo: string
  guidedNo: string
  takenUp: 'accepted' | 'transferred' | null
  takenBy: string
  takenNo: string
  result: string
  note: string
}

export type RegisterColumn = {
  n: number
  label: string
  /** Columns under one heading. */
  under?: string
  value: (entry: RegisterEntry) => string
}

/** The form of Nghị định 154/2026/NĐ-CP is used for receptions from this day on. */
export const newFormSince: Day = '2026-07-01'
export type RegisterForm = 13 | 12
/** By the day of the reception, not by the day of printing. */
export const formOn = (day: Day): RegisterForm => (day >= newFormSince ? 13 : 12)

export const formNames: Record<RegisterForm, string> = {
  13: 'Mẫu số 03/TCD, Nghị định 154/2026/NĐ-CP',
  12: 'Mẫu số 03, Thông tư 04/2021/TT-TTCP',
}

const kept = 'Giữ bí mật (Điều 56 Luật Tố cáo)'
const and = (...parts: string[]) => parts.filter(Boolean).join(', ')
const withNumber = (who: string, number: string) => and(who, number && `số ${number}`)

const number = (it: RegisterEntry) => String(it.entryNo)
const day = (it: RegisterEntry) => formatShortDay(it.day)
const spoken = (names: string[] = []) => (names.length > 0 ? `; đại diện: ${names.join(', ')}` : '')
const who = (it: RegisterEntry) =>
  it.visitor ? and(it.visitor.name, it.visitor.address) + spoken(it.speakers) : kept
const paper = (it: RegisterEntry) => (it.visitor ? it.visitor.idNumber : kept)
const contents = (it: RegisterEntry) => (it.visitor ? it.contents : kept)
const kind = (it: RegisterEntry) => visitKinds[it.kind]
const people = (it: RegisterEntry) => String(it.sameContent)
const settled = (it: RegisterEntry) => it.settledBy
const guided = (it: RegisterEntry) => withNumber(it.guidedTo, it.guidedNo)
const takenAs = (as: 'accepted' | 'transferred') => (it: RegisterEntry) =>
  it.takenUp === as ? withNumber(it.takenBy, it.takenNo) : ''
const result = (it: RegisterEntry) => it.result
const note = (it: RegisterEntry) => it.note

/** Each form has its columns in its order; nothing is typed twice. */
export const registerColumns: Record<RegisterForm, RegisterColumn[]> = {
  13: numbered([
    { label: 'STT', value: number },
    { label: 'Ngày tiếp', value: day },
    { label: 'Họ tên, địa chỉ', value: who },
    { label: 'Số giấy tờ', value: paper },
    { label: 'Nội dung', value: contents },
    { label: 'Loại đơn', value: kind },
    { label: 'Số người cùng nội dung', value: people },
    { label: 'Cơ quan đã giải quyết', value: settled },
    { label: 'Thuộc thẩm quyền', value: (it) => (it.within ? 'x' : '') },
    { label: 'Hướng dẫn đến cơ quan, số văn bản', value: guided },
    {
      label: 'Cơ quan thụ lý, chuyển đơn, số văn bản',
      value: (it) => (it.takenUp ? `${takenUps[it.takenUp]}: ${withNumber(it.takenBy, it.takenNo)}` : ''),
    },
    { label: 'Theo dõi kết quả', value: result },
    { label: 'Ghi chú', value: note },
  ]),
  12: numbered([
    { label: 'STT', value: number },
    { label: 'Ngày tiếp', value: day },
    { label: 'Họ tên, địa chỉ', value: who },
    { label: 'CMND/Hộ chiếu', value: paper },
    { label: 'Nội dung vụ việc', value: contents },
    { label: 'Phân loại đơn/Số người', value: (it) => `${kind(it)}/${people(it)}` },
    { label: 'Cơ quan đã giải quyết', value: settled },
    { label: 'Thụ lý để giải quyết', under: 'Hướng xử lý', value: takenAs('accepted') },
    { label: 'Trả lại đơn và hướng dẫn', under: 'Hướng xử lý', value: guided },
    {
      label: 'Chuyển đơn đến cơ quan có thẩm quyền',
      under: 'Hướng xử lý',
      value: takenAs('transferred'),
    },
    { label: 'Theo dõi kết quả giải quyết', value: result },
    { label: 'Ghi chú', value: note },
  ]),
}

function numbered(columns: Omit<RegisterColumn, 'n'>[]): RegisterColumn[] {
  return columns.map((column, at) => ({ n: at + 1, ...column }))
}

/**
 * The register as a file that spreadsheets open: separated by commas, every cell quoted. A cell that would be
 * read as a formula gets an apostrophe, since anybody may say anything at a desk.
 */
export function registerCsv(form: RegisterForm, entries: readonly RegisterEntry[]): string {
  const columns = registerColumns[form]
  const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
  const lines = [
    columns.map(({ n, label }) => cell(`${n}. ${label}`)),
    ...entries.map((entry) => columns.map(({ value }) => cell(value(entry)))),
  ]
  return `\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`
}
