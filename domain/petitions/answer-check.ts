import { missingProof } from '#domain/petitions/answer.ts'
import { blanksOf } from '#domain/petitions/answer-blanks.ts'
import { type FileKind, type Outcome, outcomes } from '#domain/petitions/words.ts'
import { fieldRefusal, type Refusal } from '#domain/refusal.ts'

type Parts = {
  outcome: Outcome
  doneBy: string
  doneWhat: string
  doneWhen: string
  basis: string
  nextStep: string
  laterDueOn?: string | null
  body: string
}

export type Check = {
  key: string
  label: string
  /** What is missing, in words; absent when it is there. */
  missing?: string
  /** Needed before approval, or only before the answer goes out. */
  by: 'approval' | 'issue'
}

/** A document that an explanation stands on: its kind, its number or its article. */
const document =
  /Luật|Bộ luật|Hiến pháp|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|Quy định|Kế hoạch|Công văn|Văn bản|Thông báo|Hướng dẫn|Biên bản|Điều\s+\d|số\s+\d|\d+\/[\p{L}\d-]*\p{Lu}/iu
/** A day as people write it: 16/10/2026, 16-10, ngày 16, tháng 11. */
const someDay = /\d{1,2}\s*[/.-]\s*\d{1,2}|ngày\s+\d{1,2}|tháng\s+\d{1,2}/iu

export const namesDocument = (text: string): boolean => document.test(text)
export const namesDay = (text: string): boolean => someDay.test(text)

/** Everything an answer needs, with what is missing: the writer and the approver read the same list. */
export function checkAnswer(
  draft: Parts,
  facts: { filed: FileKind[]; openParts: number; head?: string | null },
): Check[] {
  const part = (key: string, label: string, text: string): Check => ({
    key,
    label,
    by: 'approval',
    ...(text.trim() ? {} : { missing: `chưa ghi ${label.toLowerCase()}` }),
  })
  const left = blanksOf([draft.body, draft.doneWhat, draft.basis, draft.nextStep].join('\n')).length
  const proof = missingProof(draft.outcome, facts.filed)
  const checks: Check[] = [
    part('doneBy', 'Ai làm', draft.doneBy),
    part('doneWhat', 'Việc gì', draft.doneWhat),
    part('doneWhen', 'Khi nào', draft.doneWhen),
    part('basis', 'Căn cứ', draft.basis),
  ]
  if (draft.outcome === 'explained') {
    checks.push({
      key: 'document',
      label: 'Văn bản được dẫn',
      by: 'approval',
      ...(namesDocument(draft.basis)
        ? {}
        : { missing: 'căn cứ chưa nêu văn bản nào (luật, nghị định, kế hoạch, công văn, số hoặc điều)' }),
    })
    checks.push({
      key: 'nextStep',
      label: 'Bước tiếp theo cho người gửi, có ngày',
      by: 'approval',
      ...(draft.nextStep && namesDay(draft.nextStep)
        ? {}
        : { missing: draft.nextStep ? 'bước tiếp theo chưa có ngày' : 'chưa nêu bước tiếp theo' }),
    })
  }
  if (outcomes[draft.outcome].later) {
    checks.push({
      key: 'later',
      label: 'Ngày xong phần còn lại',
      by: 'approval',
      ...(draft.laterDueOn || (draft.outcome === 'partly' && draft.nextStep)
        ? {}
        : { missing: 'chưa ghi ngày' }),
    })
  }
  checks.push({
    key: 'blanks',
    label: 'Không còn chỗ trống của mẫu',
    by: 'approval',
    ...(left === 0 ? {} : { missing: `còn ${left} chỗ trống` }),
  })
  checks.push({
    key: 'proof',
    label: 'Bằng chứng',
    by: 'issue',
    ...(proof.length === 0 ? {} : { missing: `cần ${proof.join('; ')}` }),
  })
  checks.push({
    key: 'subtasks',
    label: 'Việc con đã xong',
    by: 'issue',
    ...(facts.openParts === 0
      ? {}
      : {
          missing: `còn ${facts.openParts} việc con; làm xong, hoặc xin ${facts.head ?? 'thủ trưởng đơn vị'} cho miễn`,
        }),
  })
  return checks
}

const blankFields = ['body', 'doneWhat', 'basis', 'nextStep'] as const

/** What keeps a draft from being handed in, and from being approved. Proof may still come after. */
export function refusalOfDraft(draft: Parts): Refusal | undefined {
  const points = { doneBy: 'ai làm', doneWhat: 'việc gì', doneWhen: 'khi nào', basis: 'căn cứ' } as const
  const missing = Object.entries(points).filter(([key]) => !draft[key as keyof typeof points].trim())
  if (missing[0]) {
    return fieldRefusal(
      'answer.incomplete',
      missing[0][0],
      `Dự thảo còn thiếu: ${missing.map(([, words]) => words).join(', ')}. Bổ sung rồi trình duyệt.`,
    )
  }
  if (draft.outcome === 'explained') {
    const noBasis =
      'Chọn “đã giải trình, thông tin” thì phải dẫn văn bản và nêu bước tiếp theo cho người gửi.'
    if (!namesDocument(draft.basis)) {
      return fieldRefusal('answer.noBasis', 'basis', `${noBasis} Căn cứ chưa nêu văn bản nào.`)
    }
    if (!namesDay(draft.nextStep)) {
      return fieldRefusal('answer.noBasis', 'nextStep', `${noBasis} Bước tiếp theo cần có ngày.`)
    }
  }
  const left = blankFields.flatMap((field) => blanksOf(draft[field]).map(() => field))
  if (left[0]) {
    return fieldRefusal(
      'answer.emptyBlank',
      left[0],
      `Mẫu còn ${left.length} chỗ trống, đã tô trong bài. Điền hoặc bỏ câu đó.`,
    )
  }
}
