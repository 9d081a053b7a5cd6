import { z } from 'zod'
import { headCount, representativesFor } from '#domain/petitions/group.ts'
import { version } from '#domain/petitions/triage.ts'
import { lineText, longText } from '#domain/petitions/typed-text.ts'
import { competenceCodes } from '#domain/petitions/words.ts'
import { fieldRefusal, type Refusal } from '#domain/refusal.ts'
import { type Crowd, crowdFields } from './crowd.ts'
import { plainNumber } from './recognition.ts'
import { identityKindCodes, takenUpCodes, type VisitKind, visitKindCodes } from './words.ts'

const line = (most: number) =>
  lineText.refine((text) => text.length <= most, `Dài hơn ${most} ký tự. Xin rút gọn.`)
const optionalId = z.union([z.uuid(), z.literal('')]).default('')

/** How it was dealt with: what columns 8 to 13 of the register hold. */
const handling = {
  settledBy: line(300),
  competence: z.union([z.enum(competenceCodes), z.literal('')]).default(''),
  guidedTo: line(300),
  guidedNo: line(60),
  takenUp: z.union([z.enum(takenUpCodes), z.literal('')]).default(''),
  takenBy: line(300),
  takenNo: line(60),
  result: line(1000),
  note: line(500),
}

export const RecordVisit = z.object({
  /** Made by the page: the same entry sent twice is one entry. */
  id: z.uuid({ error: 'Mở lại trang tiếp công dân rồi ghi; phần vừa nhập còn nguyên bên dưới.' }),
  /** A sitting of a head; empty: the desk's own of today. */
  sittingId: optionalId,
  /** An earlier matter of this office; empty: a new one. */
  matterId: optionalId,
  /** The appointment that this person came with. */
  bookingId: optionalId,
  /** It was seen that this person came today already: another matter, or once more. */
  another: z.enum(['yes', '']).default(''),
  name: line(120).refine((text) => text.length >= 2, 'Chưa ghi họ tên người đến.'),
  address: line(300).refine(
    (text) => text.length >= 2,
    'Chưa ghi địa chỉ. Chỉ cần thôn, tổ dân phố và xã, phường.',
  ),
  birthYear: lineText.refine((text) => text === '' || /^(19|20)\d\d$/.test(text), 'Năm sinh có 4 chữ số.'),
  phone: lineText
    .transform((typed) => typed.replace(/[ ().-]/g, ''))
    .refine(
      (text) => text === '' || /^0\d{9,10}$/.test(text),
      'Số điện thoại có 10 hoặc 11 chữ số, bắt đầu bằng 0.',
    ),
  idKind: z.enum(identityKindCodes).default('personal-id'),
  idNumber: lineText.transform(plainNumber),
  kind: z.enum(visitKindCodes, { error: 'Chưa chọn loại việc; chưa rõ thì chọn “Chưa rõ loại”.' }),
  contents: longText
    .refine((text) => text.length >= 20, 'Chưa ghi nội dung: việc gì, ở đâu, người đến muốn gì.')
    .refine(
      (text) => text.length <= 4000,
      'Nội dung dài hơn 4.000 ký tự. Ghi ý chính, đính kèm đơn vào hồ sơ.',
    ),
  present: headCount,
  sameContent: headCount,
  ...crowdFields,
  ...handling,
  /** Opens a file from it, whose clocks run from now. */
  open: z.enum(['yes', '']).default(''),
  signed: z.enum(['yes', '']).default(''),
  /** What was brought is the body: a handwritten letter or a recording, filed right after. */
  letter: z.enum(['yes', '']).default(''),
  areaCode: lineText.default(''),
})
type Typed = z.output<typeof RecordVisit>
/** Few come as a crowd, and few bring the letter itself. */
export type RecordVisit = Omit<Typed, 'letter' | 'bookingId' | keyof Crowd> &
  Partial<Pick<Typed, 'letter' | 'bookingId' | keyof Crowd>>

/** What is added to an entry later. */
export const FollowVisit = z.object({ version, ...handling })
export type FollowVisit = z.output<typeof FollowVisit>

export const OpenFromVisit = z.object({
  version,
  signed: z.enum(['yes', '']).default(''),
  letter: z.enum(['yes', '']).default(''),
  areaCode: lineText.refine((text) => /^\d{2,5}$/.test(text), 'Chưa chọn nơi xảy ra.'),
})
type Opened = z.output<typeof OpenFromVisit>
export type OpenFromVisit = Omit<Opened, 'letter'> & Partial<Pick<Opened, 'letter'>>

export const ConcludeVisit = z.object({
  version,
  body: longText
    .refine((text) => text.length >= 10, 'Chưa ghi kết luận, chỉ đạo.')
    .refine((text) => text.length <= 2000, 'Kết luận dài hơn 2.000 ký tự. Xin rút gọn.'),
  toUnit: line(200).refine((text) => text.length >= 2, 'Chưa ghi cơ quan, đơn vị phải làm.'),
  dueOn: lineText.refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text), 'Mỗi chỉ đạo cần một thời hạn cụ thể.'),
  contact: line(200).refine((text) => text.length >= 2, 'Chưa ghi người để người đến liên hệ.'),
  noticeNo: line(60),
})
export type ConcludeVisit = z.output<typeof ConcludeVisit>

const secretKinds: VisitKind[] = ['denunciation']
/** What is read by few: whoever denounces is never told of (Điều 56 Luật Tố cáo). */
export const isSecret = (kind: VisitKind): boolean => secretKinds.includes(kind)

/** May this be entered as it is typed? */
export function refusalToRecord(it: RecordVisit): Refusal | undefined {
  if (it.idKind === 'personal-id' && it.idNumber !== '' && !/^(\d{12}|\d{9})$/.test(it.idNumber)) {
    return fieldRefusal(
      'visit.idNumber',
      'idNumber',
      `Số định danh cá nhân có 12 chữ số, đang có ${it.idNumber.length}. Chưa có thẻ thì để trống, hoặc chọn loại giấy tờ khác.`,
    )
  }
  if (it.sameContent < it.present) {
    return fieldRefusal('visit.people', 'sameContent', 'Số người cùng nội dung không ít hơn số người có mặt.')
  }
  if (it.open && !/^\d{2,5}$/.test(it.areaCode)) {
    return fieldRefusal('visit.area', 'areaCode', 'Mở hồ sơ thì cần nơi xảy ra.')
  }
  return refusalOfHandling(it)
}

type Handling = Pick<RecordVisit, 'guidedTo' | 'guidedNo' | 'takenUp' | 'takenBy' | 'takenNo'>

/** A number belongs to a paper of somebody. */
export function refusalOfHandling(it: Handling): Refusal | undefined {
  if (it.guidedNo && !it.guidedTo) {
    return fieldRefusal(
      'visit.guidedTo',
      'guidedTo',
      'Có số văn bản hướng dẫn thì ghi hướng dẫn đến cơ quan nào.',
    )
  }
  if ((it.takenUp || it.takenNo) && !it.takenBy) {
    return fieldRefusal(
      'visit.takenBy',
      'takenBy',
      'Chưa ghi cơ quan nhận giải quyết, hoặc nơi nhận đơn chuyển.',
    )
  }
  if (it.takenBy && !it.takenUp) {
    return fieldRefusal('visit.takenUp', 'takenUp', 'Chưa chọn nhận giải quyết hay chuyển đơn.')
  }
}

/** A group at the desk: where the law asks for somebody who speaks for all. */
export const isGroupVisit = (present: number, from: number): boolean =>
  representativesFor(present, from) !== undefined

/** The first words of what was said first, by which a matter is known at the desk. */
export function matterTitle(contents: string): string {
  const text = contents.replace(/\s+/g, ' ').trim()
  if (text.length <= 90) return text
  return `${text.slice(0, text.lastIndexOf(' ', 90))} …`
}
