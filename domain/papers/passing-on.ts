import { longDay } from './date-words.ts'
import { linesOf, type PaperFacts } from './facts.ts'
import {
  type Composer,
  ownCopy,
  paper,
  paragraphs,
  receivedSentence,
  recipients,
  text,
  unstopped,
} from './frame.ts'
import type { Part } from './paper.ts'
import { letterWord, matterWord } from './words.ts'

const isSecret = ({ petition }: PaperFacts) => petition.matter === 'denunciation'

const listed = (typed: string | undefined, before: string): Part[] => {
  const items = linesOf(typed)
  return items.length > 0 ? [text(before), { is: 'list', items }] : []
}

const content = (facts: PaperFacts): Part[] =>
  isSecret(facts) ? [] : paragraphs(facts.details.content, `Nội dung ${matterWord(facts.petition.matter)}:`)

/** Phiếu chuyển đơn: to whoever is competent. A denunciation goes under seal, the slip holds its reference only. */
export const transferSlip: Composer = (facts) => {
  const { details, issuer, petition, sender } = facts
  const word = letterWord(petition.matter)
  const from = sender?.name
    ? `ông/bà ${sender.name}${sender.address ? `, địa chỉ: ${sender.address}` : ''}`
    : undefined
  const by = details.reportBy ? ` trước ${longDay(details.reportBy)}` : ''
  return paper('transfer-slip', facts, {
    title: 'PHIẾU CHUYỂN ĐƠN',
    subject: `Về việc chuyển ${word}, hồ sơ số ${petition.number}`,
    parts: [
      { is: 'address', to: [details.toBody ?? ''] },
      text(receivedSentence(facts, from)),
      ...content(facts),
      ...paragraphs(details.reason, 'Lý do chuyển:'),
      text(
        `Căn cứ ${unstopped(details.article)}, ${issuer.name} chuyển ${word} nêu trên đến ${details.toBody} để xem xét, giải quyết theo quy định của pháp luật và đề nghị thông báo kết quả cho ${issuer.name}${by}.`,
      ),
      ...(isSecret(facts)
        ? [text('Đơn và tài liệu kèm theo gửi trong bì niêm phong, chỉ người có thẩm quyền được mở.')]
        : listed(details.attachments, 'Tài liệu kèm theo:')),
    ],
    recipients: recipients('Người gửi đơn (để biết)'),
  })
}

/** Phiếu hướng dẫn: where to go, with what. */
export const guidanceSlip: Composer = (facts) => {
  const { details, petition, issuer, sender } = facts
  const where = details.toAddress ? ` (${unstopped(details.toAddress)})` : ''
  return paper('guidance-slip', facts, {
    title: 'PHIẾU HƯỚNG DẪN',
    subject: 'Về việc gửi đơn đến cơ quan có thẩm quyền',
    parts: [
      { is: 'address', to: [ownCopy(facts)] },
      text(receivedSentence(facts, sender?.name ? 'ông/bà' : undefined)),
      ...content(facts),
      ...paragraphs(details.reason, 'Lý do hướng dẫn:'),
      text(
        `Căn cứ ${unstopped(details.article)}, ${letterWord(petition.matter)} nêu trên không thuộc thẩm quyền giải quyết của ${issuer.name}. ${issuer.name} hướng dẫn ông/bà gửi đơn đến ${details.toBody}${where} để được xem xét, giải quyết theo quy định của pháp luật.`,
      ),
      ...listed(details.bring, 'Giấy tờ cần mang theo:'),
      ...listed(details.returned, 'Tài liệu trả lại kèm theo phiếu này:'),
    ],
    recipients: recipients(),
  })
}

/** Văn bản trả đơn: to the body that passed the letter on, with the papers that came. */
export const returnLetter: Composer = (facts) => {
  const { details, petition, issuer, sender } = facts
  const word = letterWord(petition.matter)
  const competent = details.toBody ? ` Đơn thuộc thẩm quyền giải quyết của ${unstopped(details.toBody)}.` : ''
  return paper('return-letter', facts, {
    subject: `V/v trả lại ${word}, hồ sơ số ${petition.number}`,
    parts: [
      { is: 'address', to: [details.forwarder ?? ''] },
      text(receivedSentence(facts, sender?.name ? `ông/bà ${sender.name}` : undefined)),
      text(`Đơn do ${unstopped(details.forwarder)} chuyển đến.`),
      text(
        `Căn cứ ${unstopped(details.article)}, ${word} nêu trên không thuộc thẩm quyền giải quyết của ${issuer.name}.${competent}`,
      ),
      ...paragraphs(details.reason, 'Lý do trả đơn:'),
      ...listed(details.returned, 'Tài liệu trả lại gồm:'),
      text(`${issuer.name} trả lại đơn để ${unstopped(details.forwarder)} được biết và trả lời người gửi.`),
    ],
    recipients: recipients(),
  })
}
