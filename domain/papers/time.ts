import { fieldRefusal } from '#domain/refusal.ts'
import { longDay } from './date-words.ts'
import type { PaperFacts } from './facts.ts'
import { lawsOn } from './forms.ts'
import { addressee, type Composer, paper, paragraphs, recipients, text, unstopped } from './frame.ts'
import type { Paper, Part } from './paper.ts'
import { letterWord, matterWord, type PaperKind } from './words.ts'

/** Whose decision, on what it rests, and then what is decided. */
export function decisionHead({ issuer, petition, day }: PaperFacts, more: string[]): Part[] {
  const grounds = [...lawsOn(petition.matter, day), ...more]
  return [
    { is: 'authority', text: `${issuer.headPost} ${issuer.name}`.toLocaleUpperCase('vi') },
    ...grounds.map(
      (one, index): Part => ({
        is: 'basis',
        text: `Căn cứ ${unstopped(one)}${index === grounds.length - 1 ? '.' : ';'}`,
      }),
    ),
  ]
}

export const decides: Part = { is: 'authority', text: 'QUYẾT ĐỊNH:' }
export const articles = (texts: string[]): Part[] =>
  texts.map((one, index) => text(`${unstopped(one)}.`, `Điều ${index + 1}.`))

/** More time: a notice to the sender, for a denunciation a decision. */
export const extensionNotice: Composer = (facts) => {
  const { details, petition, issuer } = facts
  const { matter } = petition
  const [from, to] = [details.oldDueOn ?? '', details.newDueOn ?? '']
  if (to <= from) {
    throw fieldRefusal('paper.notLater', 'newDueOn', 'Hạn mới phải sau hạn cũ. Xem lại hai ngày.')
  }
  if (matter === 'denunciation') {
    return decision('extension-notice', facts, {
      subject: 'Về việc gia hạn giải quyết tố cáo',
      orders: [
        `Gia hạn thời hạn giải quyết tố cáo thuộc hồ sơ số ${petition.number}, đã thụ lý theo ${unstopped(details.formerPaper)}. Thời hạn giải quyết được kéo dài từ ${longDay(from)} đến ${longDay(to)}`,
        `Lý do gia hạn: ${unstopped(details.reason)}`,
      ],
      grounds: [unstopped(details.article)],
    })
  }
  const former = details.formerPaper ? `, đã thụ lý theo ${unstopped(details.formerPaper)}` : ''
  return paper('extension-notice', facts, {
    title: 'THÔNG BÁO',
    subject: `Về việc gia hạn giải quyết ${matterWord(matter)}`,
    parts: [
      { is: 'address', to: [addressee(facts)] },
      text(
        `${issuer.name} đang giải quyết ${letterWord(matter)} của ông/bà (hồ sơ số ${petition.number})${former}. Hạn giải quyết là ${longDay(from)}.`,
      ),
      ...paragraphs(details.reason, 'Lý do cần thêm thời gian:'),
      text(
        `Căn cứ ${unstopped(details.article)}, ${issuer.name} gia hạn giải quyết đến ${longDay(to)}. Hạn ban đầu vẫn được ghi trong hồ sơ.`,
      ),
      text(`${issuer.name} thông báo để ông/bà được biết.`),
    ],
    recipients: recipients(),
  })
}

/** Quyết định tạm đình chỉ. */
export const suspensionDecision: Composer = (facts) =>
  ofSettlement('suspension-decision', 'tạm đình chỉ giải quyết', facts, [
    'Thời hạn giải quyết tạm dừng kể từ ngày ký quyết định này và được tính tiếp khi có quyết định tiếp tục giải quyết',
  ])

/** Quyết định đình chỉ. */
export const terminationDecision: Composer = (facts) =>
  ofSettlement('termination-decision', 'đình chỉ giải quyết', facts, [])

/** Quyết định tiếp tục giải quyết. */
export const resumptionDecision: Composer = (facts) =>
  ofSettlement('resumption-decision', 'tiếp tục giải quyết', facts, [
    `Thời hạn giải quyết sau khi tiếp tục: chậm nhất ${longDay(facts.details.newDueOn ?? '')}`,
  ])

function ofSettlement(kind: PaperKind, act: string, facts: PaperFacts, more: string[]): Paper {
  const { details, petition } = facts
  const word = matterWord(petition.matter)
  return decision(kind, facts, {
    subject: `Về việc ${act} ${word}`,
    orders: [
      `${act[0]?.toUpperCase()}${act.slice(1)} ${word} thuộc hồ sơ số ${petition.number}, theo ${unstopped(details.formerPaper)}`,
      `Lý do: ${unstopped(details.reason)}`,
      ...more,
    ],
    grounds: [unstopped(details.article)],
  })
}

/** A decision with its grounds and articles; the last one says who carries it out and from when. */
function decision(
  kind: PaperKind,
  facts: PaperFacts,
  it: { subject: string; orders: string[]; grounds: string[] },
): Paper {
  const { petition, sender } = facts
  const party = petition.matter === 'denunciation' ? 'người tố cáo' : 'người khiếu nại'
  const named = sender?.name ? `ông/bà ${sender.name}` : party
  return paper(kind, facts, {
    title: 'QUYẾT ĐỊNH',
    subject: it.subject,
    parts: [
      ...decisionHead(facts, it.grounds),
      decides,
      ...articles([
        ...it.orders,
        `Quyết định này có hiệu lực kể từ ngày ký. ${facts.issuer.name}, ${named} và cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành quyết định này`,
      ]),
    ],
    recipients: [`Như Điều ${it.orders.length + 1}`, 'Lưu: VT, HS'],
  })
}
