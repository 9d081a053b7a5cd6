import { type Letter, letters } from '#domain/supervision/words.ts'
import { type Day, formatShortDay } from '#lib/dates.ts'
import { longDay } from './date-words.ts'
import type { Issuer } from './facts.ts'
import { upper } from './frame.ts'
import { numberLine } from './number.ts'
import type { Paper, Signature } from './paper.ts'

/** Everything that a letter of a body that supervises is made of, frozen with it. */
export type SupervisionLetterFacts = {
  kind: Letter
  day: Day
  issuer: Issuer
  signer: { name: string; post: string }
  /** As taken, or the pattern while it is a draft. */
  number: string
  to: string
  /** Where the promise comes from; empty for a petition. */
  basis: string
  petition: { number: string; task: string; dueOn: Day | null; expected: string }
  stateSentence: string
  overdueDays: number
  /** How often it was asked before. */
  times: number
  ask: string
  replyDueOn: Day
  replyArticle: string
}

/** "{nn}/MTTQ-BTT": the figure is taken with the row. */
export const letterNumber = (symbol: string): string => `{nn}/${symbol}`

function signatureOf({ issuer, signer }: SupervisionLetterFacts): Signature {
  const post = upper(signer.post)
  const body = `TM. ${upper(issuer.body)}`
  const lines = signer.post.startsWith('Phó ') ? [body, `KT. ${upper(issuer.headPost)}`, post] : [body, post]
  return { lines, name: signer.name }
}

/** Công văn: what was promised, how it stands, what is asked for and until when it is answered. */
export function supervisionLetter(facts: SupervisionLetterFacts): Paper {
  const { issuer, petition } = facts
  const due = petition.dueOn ? `; hạn ${longDay(petition.dueOn)}` : ''
  const expected = petition.expected ? `; kết quả phải đạt: ${petition.expected}` : ''
  const over = facts.overdueDays > 0 ? `; quá hạn ${facts.overdueDays} ngày làm việc` : ''
  const again = facts.times > 0 ? `; đã có văn bản ${facts.times} lần` : ''
  return {
    layout: issuer.layout,
    issuer: upper(issuer.name),
    superior: issuer.superior && upper(issuer.superior),
    number: numberLine(issuer.layout, facts.number),
    place: issuer.place,
    date: longDay(facts.day),
    subject: `V/v ${letters[facts.kind].toLowerCase()}, hồ sơ ${petition.number}`,
    parts: [
      { is: 'address', to: [facts.to] },
      {
        is: 'paragraph',
        text: `1. Căn cứ: ${facts.basis || `hồ sơ số ${petition.number} đang giải quyết tại ${facts.to}`}.`,
      },
      { is: 'paragraph', text: `2. Nội dung: ${petition.task}${due}${expected}.` },
      {
        is: 'paragraph',
        text: `3. Đến ngày ${formatShortDay(facts.day)}: ${facts.stateSentence}${over}${again}.`,
      },
      { is: 'paragraph', text: `4. Đề nghị: ${facts.ask}` },
      {
        is: 'paragraph',
        text: `5. Trả lời bằng văn bản, chậm nhất ${longDay(facts.replyDueOn)} (${facts.replyArticle}); văn bản trả lời đứng cạnh việc này trong phần giám sát của hồ sơ.`,
      },
    ],
    signature: signatureOf(facts),
    recipients: ['Như trên', 'Cấp ủy (để báo cáo)', 'Mặt trận Tổ quốc cấp trên (để báo cáo)', 'Lưu: VT'],
  }
}
