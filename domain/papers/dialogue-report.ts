import type { LedgerSum } from '#domain/dialogues/ledger.ts'
import type { Day } from '#lib/dates.ts'
import { longDay } from './date-words.ts'
import { signatureOfHead } from './dialogue-notice.ts'
import { type Issuer, linesOf } from './facts.ts'
import { heading, paragraphsOr, text, upper } from './frame.ts'
import { numberLine } from './number.ts'
import type { Paper } from './paper.ts'

/** Everything that the report of a dialogue to the superior body is made of, frozen with its number. */
export type DialogueReportFacts = {
  day: Day
  issuer: Issuer
  signer: { name: string; post: string }
  number: string
  /** The superior body. */
  to: string
  dialogue: { number: string; topic: string; day: Day; chairs: string[] }
  present: { site: string; count: number }[]
  fields: { field: string; count: number }[]
  sum: LedgerSum
  above: { body: string; to: string }[]
  judgement: string
  difficulties: string
  proposals: string
}

/** Báo cáo kết quả hội nghị đối thoại: what was held, said, promised and kept up to its day. */
export function dialogueReport(facts: DialogueReportFacts): Paper {
  const { issuer, dialogue, sum } = facts
  const present = facts.present.reduce((all, { count }) => all + count, 0)
  return {
    layout: issuer.layout,
    issuer: upper(issuer.name),
    superior: issuer.superior && upper(issuer.superior),
    number: numberLine(issuer.layout, facts.number),
    place: issuer.place,
    date: longDay(facts.day),
    title: 'BÁO CÁO',
    subject: `Kết quả hội nghị đối thoại: ${dialogue.topic}`,
    parts: [
      { is: 'address', to: [facts.to] },
      heading('1. Tổ chức hội nghị'),
      text(
        `Hội nghị số ${dialogue.number} họp ${longDay(dialogue.day)}, do ${dialogue.chairs.join('; ')} chủ trì; ${facts.present.length} điểm họp, ${present} người dự.`,
      ),
      heading('2. Ý kiến và trả lời'),
      text(
        `${sum.opinions} ý kiến: ${sum.answered} đã trả lời tại hội nghị, ${sum.promises} thành việc đã hứa, trong đó ${facts.above.length} vượt thẩm quyền.`,
      ),
      ...(facts.fields.length > 0
        ? [
            {
              is: 'table' as const,
              columns: [
                { title: 'Lĩnh vực', share: 75 },
                { title: 'Số ý kiến', share: 25, centred: true as const },
              ],
              rows: facts.fields.map(({ field, count }) => [field, String(count)]),
            },
          ]
        : []),
      heading('3. Thực hiện việc đã hứa'),
      text(
        `Đến ${longDay(facts.day)}: ${sum.kept} đã thực hiện, ${sum.open} đang thực hiện, ${sum.overdue} quá hạn, ${sum.disputed} còn ý kiến khác nhau; đã thực hiện ${sum.percent}%.`,
      ),
      heading('4. Nội dung vượt thẩm quyền'),
      ...(facts.above.length > 0
        ? facts.above.map(({ body, to }, at) =>
            text(`${linesOf(body).join(' ')}${to ? ` Đề nghị ${to} xem xét.` : ''}`, `${at + 1}.`),
          )
        : [text('Không có.')]),
      heading('5. Đánh giá'),
      ...paragraphsOr(facts.judgement, 'Không có.'),
      heading('6. Khó khăn, vướng mắc'),
      ...paragraphsOr(facts.difficulties, 'Không có.'),
      heading('7. Kiến nghị'),
      ...paragraphsOr(facts.proposals, 'Không có.'),
    ],
    signature: signatureOfHead(facts),
    recipients: ['Như trên', 'Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp', 'Lưu: VT'],
  }
}
