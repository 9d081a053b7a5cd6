import { Refusal } from '#domain/refusal.ts'
import { type Day, isDay } from '#lib/dates.ts'
import { type Matter, type PaperKind, paperLabel } from './words.ts'

/** What is typed for a paper; `name` stands in sentences that list what is missing. */
export const factFields = {
  content: { name: 'tóm tắt nội dung đơn', ask: 'text' },
  article: {
    name: 'căn cứ pháp luật',
    ask: 'line',
    hint: 'Điều, khoản và văn bản, ví dụ: Điều 27 Luật Khiếu nại.',
  },
  reason: { name: 'lý do', ask: 'text' },
  refusalGround: { name: 'lý do từ chối tiếp', ask: 'line' },
  earlierAnswer: { name: 'lần trả lời trước (số, ngày, cơ quan)', ask: 'line' },
  whoHelps: { name: 'nơi có thể giúp người gửi', ask: 'line', hint: 'Tên cơ quan, địa chỉ hoặc điện thoại.' },
  dueOn: { name: 'hạn giải quyết', ask: 'day' },
  oldDueOn: { name: 'hạn cũ', ask: 'day' },
  newDueOn: { name: 'hạn mới', ask: 'day' },
  toBody: { name: 'cơ quan, người có thẩm quyền', ask: 'line' },
  toAddress: { name: 'địa chỉ nơi tiếp nhận', ask: 'line' },
  documents: {
    name: 'danh mục tài liệu nhận',
    ask: 'lines',
    hint: 'Mỗi dòng một tài liệu: tên; bản chính hoặc bản sao; số trang.',
  },
  attachments: { name: 'tài liệu kèm theo', ask: 'lines', hint: 'Mỗi dòng một tài liệu.' },
  returned: { name: 'tài liệu trả lại', ask: 'lines', hint: 'Mỗi dòng một tài liệu.' },
  bring: { name: 'giấy tờ cần mang theo', ask: 'lines', hint: 'Mỗi dòng một loại.' },
  reportBy: { name: 'ngày đề nghị báo kết quả', ask: 'day' },
  proposal: { name: 'nội dung đề xuất', ask: 'text' },
  approver: { name: 'chức vụ người phê duyệt', ask: 'line' },
  formerPaper: {
    name: 'văn bản đã ban hành trước (số, ngày)',
    ask: 'line',
    hint: 'Ví dụ: Thông báo số 05/TB-UBND ngày 08/10/2026.',
  },
  forwarder: { name: 'cơ quan, người đã chuyển đơn', ask: 'line' },
  outcome: { name: 'kết quả', ask: 'line' },
  body: { name: 'nội dung trả lời', ask: 'text' },
  doneBy: { name: 'người làm', ask: 'line' },
  doneWhat: { name: 'việc đã làm', ask: 'line' },
  doneWhen: { name: 'thời gian làm', ask: 'line' },
  basis: { name: 'văn bản làm căn cứ', ask: 'line' },
  nextStep: { name: 'bước tiếp theo', ask: 'text' },
  complainedParty: { name: 'người bị khiếu nại', ask: 'line' },
  accused: { name: 'người bị tố cáo', ask: 'line', hint: 'Họ tên, chức vụ, đơn vị.' },
  round: { name: 'lần giải quyết', ask: 'line', hint: 'Ghi “lần đầu” hoặc “lần hai”.' },
  findings: { name: 'kết quả xác minh', ask: 'text' },
  dialogue: { name: 'kết quả đối thoại', ask: 'text' },
  conclusion: { name: 'kết luận', ask: 'text' },
  orders: { name: 'nội dung quyết định', ask: 'lines', hint: 'Mỗi dòng thành một điều.' },
  handling: { name: 'biện pháp xử lý, kiến nghị', ask: 'lines', hint: 'Mỗi dòng một biện pháp.' },
} as const satisfies Record<string, { name: string; ask: 'line' | 'text' | 'lines' | 'day'; hint?: string }>
export type FactName = keyof typeof factFields
export const factNames = Object.keys(factFields) as FactName[]
/** Days as 'YYYY-MM-DD', lists one a line. */
export type Details = Partial<Record<FactName, string>>

/** How somebody signs: in their own name, or TM. for the body, KT. for the head, TL. by order, TUQ. by mandate, Q. acting. */
export const standings = {
  own: 'Ký trực tiếp với chức vụ của mình',
  TM: 'TM. (thay mặt tập thể)',
  KT: 'KT. (cấp phó ký thay người đứng đầu)',
  TL: 'TL. (ký thừa lệnh)',
  TUQ: 'TUQ. (ký thừa ủy quyền)',
  Q: 'Q. (quyền người đứng đầu)',
} as const
export type Standing = keyof typeof standings
export const standingCodes = Object.keys(standings) as [Standing, ...Standing[]]

export type Issuer = {
  name: string
  superior?: string
  layout: 'state' | 'party'
  /** "Hồng Liên": where it is issued. */
  place: string
  /** What it signs for as a body: "Ủy ban nhân dân". */
  body: string
  /** Its first person: "Chủ tịch". */
  headPost: string
}

/** Everything a paper is made of, frozen with it: the same facts always give the same paper. */
export type PaperFacts = {
  day: Day
  issuer: Issuer
  signer: { name: string; post: string; standing: Standing }
  petition: { number: string; matter: Matter | null; receivedOn: Day; receivedAt?: string }
  /** Absent for an unnamed petition, and where a paper must not name the sender. */
  sender?: { name: string; address: string }
  details: Details
  /** As taken, or the pattern while it is a draft. */
  number: string
}

/** The refusal that lists what a paper lacks, each also by its field. */
export function missingFacts(kind: PaperKind, matter: Matter | null, names: string[], fields: FactName[]) {
  const by = Object.fromEntries(fields.map((name) => [name, `Chưa ghi ${factFields[name].name}.`]))
  return new Refusal(
    'paper.missing',
    `Chưa lập được ${paperLabel(kind, matter).toLowerCase()}, còn thiếu: ${names.join('; ')}.`,
    by,
  )
}

/** One line an entry; empty lines and what people type before them are left out. */
export const linesOf = (typed: string | undefined): string[] =>
  (typed ?? '')
    .split('\n')
    .map((line) => line.replace(/^\s*[-+•*]\s*/, '').trim())
    .filter(Boolean)

/** Is this fact there, and where it is a day, a day that exists? */
export function hasFact(details: Details, name: FactName): boolean {
  const value = details[name]?.trim() ?? ''
  return factFields[name].ask === 'day' ? isDay(value) : value.length > 0
}
