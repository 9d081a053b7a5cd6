import { z } from 'zod'
import { version } from '#domain/petitions/triage.ts'
import { lineText, longText } from '#domain/petitions/typed-text.ts'
import { type FileKind, fileKinds, type Outcome, outcomeCodes, outcomes } from '#domain/petitions/words.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { type Calendar, isWorkingDay } from '#domain/time/calendar.ts'
import { type Day, isDay } from '#lib/dates.ts'

export const RecordProgress = z.object({
  version,
  note: longText
    .refine(
      (text) => text.length >= 10,
      'Chưa ghi tiến độ. Người gửi đọc được câu này: đã làm gì, thấy gì, bước tiếp là gì.',
    )
    .refine((text) => text.length <= 2000, 'Tiến độ dài hơn 2.000 ký tự. Xin rút gọn.'),
})
export type RecordProgress = z.infer<typeof RecordProgress>

const part = (name: string) =>
  lineText
    .refine((text) => text.length > 0, `Dự thảo còn thiếu: ${name}. Bổ sung rồi trình duyệt.`)
    .refine((text) => text.length <= 500, `Phần “${name}” dài hơn 500 ký tự. Xin rút gọn.`)

/** An answer says who did what, when, on what basis; the proof is filed beside it. */
export const DraftAnswer = z
  .object({
    version,
    outcome: z.enum(outcomeCodes, { error: 'Chưa chọn kết quả.' }),
    doneBy: part('ai làm'),
    doneWhat: part('việc gì'),
    doneWhen: part('khi nào'),
    basis: part('căn cứ'),
    nextStep: lineText.refine((text) => text.length <= 500, 'Bước tiếp theo dài hơn 500 ký tự. Xin rút gọn.'),
    laterDueOn: lineText
      .refine((text) => text === '' || isDay(text), 'Ngày làm xong phần còn lại chưa đúng. Chọn lại ngày.')
      .default(''),
    body: longText
      .refine(
        (text) => text.length >= 40,
        'Lời trả lời còn ngắn. Viết cho người gửi đọc: đã làm gì, kết quả ra sao.',
      )
      .refine(
        (text) => text.length <= 6000,
        'Lời trả lời dài hơn 6.000 ký tự. Xin rút gọn, hoặc đưa phần chi tiết vào văn bản kèm theo.',
      ),
  })
  .superRefine((it, check) => {
    if (it.outcome === 'explained' && !it.nextStep) {
      check.addIssue({
        code: 'custom',
        path: ['nextStep'],
        message: 'Chọn “đã giải trình, thông tin” thì phải dẫn văn bản và nêu bước tiếp theo cho người gửi.',
      })
    }
    if (it.outcome === 'planned' && !it.laterDueOn) {
      check.addIssue({
        code: 'custom',
        path: ['laterDueOn'],
        message: `Kết quả “${outcomes.planned.label}” cần ngày làm xong.`,
      })
    }
    if (it.outcome === 'partly' && !it.laterDueOn && !it.nextStep) {
      check.addIssue({
        code: 'custom',
        path: ['laterDueOn'],
        message:
          'Giải quyết một phần thì ghi ngày làm xong phần còn lại; phần còn lại không do cơ quan này làm thì nêu bước tiếp theo cho người gửi.',
      })
    }
  })
export type DraftAnswer = z.infer<typeof DraftAnswer>

export const ReturnDraft = z.object({
  version,
  reason: longText
    .refine((text) => text.length >= 5, 'Chưa ghi điểm cần sửa.')
    .refine((text) => text.length <= 2000, 'Dài hơn 2.000 ký tự. Xin rút gọn.'),
})
export type ReturnDraft = z.infer<typeof ReturnDraft>

/** How the decision was carried through. */
export const ConcludePetition = z.object({
  version,
  note: longText
    .refine(
      (text) => text.length >= 10,
      'Chưa ghi việc thi hành: ai đã làm gì, ngày nào, hoặc vì sao không có gì phải thi hành.',
    )
    .refine((text) => text.length <= 2000, 'Dài hơn 2.000 ký tự. Xin rút gọn.'),
})
export type ConcludePetition = z.infer<typeof ConcludePetition>

export const ByVersion = z.object({ version })
export type ByVersion = z.infer<typeof ByVersion>

/** An answer is one of the outcomes of its kind, and promises nothing for a day that is past or off. */
export function refusalToDraft(
  kind: { label: string; outcomes: readonly Outcome[] },
  input: Pick<DraftAnswer, 'outcome' | 'laterDueOn'>,
  facts: { today: Day; calendar: Calendar },
): Refusal | undefined {
  if (!kind.outcomes.includes(input.outcome)) {
    return fieldRefusal(
      'answer.outcome',
      'outcome',
      `Kết quả “${outcomes[input.outcome].label}” không dùng cho ${kind.label}. Chọn kết quả khác.`,
    )
  }
  if (!outcomes[input.outcome].later || !input.laterDueOn) return undefined
  if (input.laterDueOn <= facts.today) {
    return fieldRefusal(
      'answer.laterPast',
      'laterDueOn',
      'Ngày làm xong phần còn lại phải sau hôm nay. Đã xong rồi thì chọn “Đã giải quyết xong”.',
    )
  }
  if (!isWorkingDay(facts.calendar, input.laterDueOn)) {
    return fieldRefusal('answer.laterOff', 'laterDueOn', 'Ngày này là ngày nghỉ. Chọn một ngày làm việc.')
  }
}

/** Nobody approves their own draft, administrators included. */
export function refusalToApprove(
  draft: { draftedBy: string },
  personId: string,
  approverTitle: string,
): Refusal | undefined {
  if (draft.draftedBy === personId) {
    return new Refusal(
      'answer.sameApprover',
      `Người soạn không tự duyệt, kể cả quản trị. Trình ${approverTitle}.`,
    )
  }
}

/** Which proof an outcome still lacks: the signed answer always; a photo or handover record where work was done. */
export function missingProof(outcome: Outcome, filed: FileKind[]): string[] {
  const missing: string[] = []
  if (!filed.includes('signed_answer')) missing.push(fileKinds.signed_answer.toLowerCase())
  if (outcomes[outcome].workDone && !filed.includes('photo') && !filed.includes('handover')) {
    missing.push('ảnh hiện trường hoặc biên bản nghiệm thu, bàn giao')
  }
  return missing
}

/** @returns a refusal that lists the missing proof */
export function refusalToIssue(outcome: Outcome, filed: FileKind[]): Refusal | undefined {
  const missing = missingProof(outcome, filed)
  if (missing.length > 0) {
    return fieldRefusal(
      'close.noProof',
      'proof',
      `Kết quả “${outcomes[outcome].label}” cần bằng chứng: ${missing.join('; ')}. Tải lên, hoặc chọn kết quả khác; cánh thứ năm chưa đầy.`,
    )
  }
}
