import { z } from 'zod'
import { dayField, line, lines } from '#domain/dialogues/typed.ts'
import { version } from '#domain/petitions/triage.ts'
import { fields } from '#domain/petitions/words.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import type { Day } from '#lib/dates.ts'
import { type ContactCompetence, type ContactOutcome, contactCompetenceCodes } from './words.ts'

/** A telephone number: whoever writes for a voter keeps it out of what many read. */
const phone = /(?:\+84|\b0)\d(?:[ .]?\d){7,8}\b/
const noCompetence = 'Chưa chọn thuộc thẩm quyền của ai.'

const Typed = z.object({
  areaCode: line(1, 12, 'Chưa chọn thôn, tổ dân phố của cử tri.'),
  field: line(1, 60, 'Chưa chọn lĩnh vực.').refine(
    (text) => Object.hasOwn(fields, text),
    'Chọn lĩnh vực trong danh sách.',
  ),
  competence: z.enum(contactCompetenceCodes, { error: noCompetence }),
  body: lines(20, 4000, 'Chưa ghi ý kiến: việc gì, ở đâu, cử tri muốn gì. Ít nhất 20 ký tự.').refine(
    (text) => !phone.test(text),
    'Ý kiến có số điện thoại của một người. Bỏ số đó, giữ nguyên việc được nêu.',
  ),
  name: line(0, 80, ''),
  /** The voter agrees that the name is kept and goes with the opinion. */
  agrees: z.enum(['yes', '']).default(''),
  answer: lines(0, 4000, ''),
  answeredByTitle: line(0, 160, ''),
})

/** What a voter said, and where it was answered there, by which post with which words. */
export const WriteOpinion = Typed.superRefine((it, check) => {
  const issue = (path: string, message: string) => check.addIssue({ code: 'custom', path: [path], message })
  if (it.name && !it.agrees) {
    issue('agrees', 'Chỉ ghi tên khi cử tri đồng ý. Đánh dấu ô này, hoặc bỏ tên.')
  }
  if (it.answer && !it.answeredByTitle) issue('answeredByTitle', 'Chưa ghi chức vụ người trả lời.')
  if (!it.answer && it.answeredByTitle) {
    issue('answer', 'Chưa ghi câu trả lời. Chưa trả lời thì bỏ chức vụ người trả lời.')
  }
})
export type WriteOpinion = z.output<typeof WriteOpinion>
/** The same with the version that was seen. */
export const ChangeOpinion = z.intersection(WriteOpinion, z.object({ version }))

/** To which committee, what is asked, with which result, by when: the person is named by that committee. */
export const ForwardOpinion = z.object({
  version,
  toUnitId: z.uuid({ error: 'Chưa chọn cơ quan nhận.' }),
  passedTo: line(0, 200, ''),
  task: line(10, 300, 'Chưa ghi việc đề nghị làm, ít nhất 10 ký tự, bắt đầu bằng động từ.'),
  expectedResult: line(5, 400, 'Chưa ghi kết quả phải đạt, ví dụ “văn bản trả lời cử tri”.'),
  dueOn: dayField('Chưa ghi hạn trả lời cử tri.'),
})
export type ForwardOpinion = z.output<typeof ForwardOpinion>

export const LinkOpinion = z.object({
  version,
  earlierId: z.uuid({ error: 'Chọn lại ý kiến đã nêu trước.' }),
})
export const UnlinkOpinion = z.object({ version })

type Opinion = { outcome: ContactOutcome | null; competence: ContactCompetence | null; meetingDay: Day }

/** What was forwarded lives on in its petition; its words are not changed behind the back of who deals with it. */
export function refusalToRewrite({ outcome }: Pick<Opinion, 'outcome'>): Refusal | undefined {
  if (outcome !== 'forwarded') return undefined
  return new Refusal(
    'contact.forwarded',
    'Ý kiến đã chuyển cơ quan giải quyết nên giữ nguyên. Cần bổ sung thì ghi trong hồ sơ của cơ quan đó.',
  )
}

/** Beyond the state's own offices of the place somebody has to be named to hand it on to. */
export function refusalToForward(
  { outcome, competence }: Opinion,
  { dueOn, passedTo }: Pick<ForwardOpinion, 'dueOn' | 'passedTo'>,
  today: Day,
): Refusal | undefined {
  if (outcome === 'answered') {
    return new Refusal(
      'contact.answered',
      'Ý kiến đã trả lời tại buổi tiếp xúc. Bỏ câu trả lời rồi mới chuyển.',
    )
  }
  const kept = refusalToRewrite({ outcome })
  if (kept) return kept
  if (dueOn <= today) {
    return fieldRefusal('contact.due', 'dueOn', 'Hạn phải sau hôm nay, để cơ quan nhận có ngày làm.')
  }
  if ((competence === 'central' || competence === 'outside') && passedTo.length < 3) {
    const message = 'Việc của trung ương, của tổ chức ngoài: ghi cơ quan nhận báo cáo, chuyển tiếp lên đâu.'
    return fieldRefusal('contact.passedTo', 'passedTo', message)
  }
}
