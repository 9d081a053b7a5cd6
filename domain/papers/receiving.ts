import { longDay } from './date-words.ts'
import { linesOf, type PaperFacts } from './facts.ts'
import {
  addressee,
  byHand,
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

/** Giấy biên nhận. It never says what kind of letter it is: it lies about at home. */
export const receipt: Composer = (facts) => {
  const { sender, issuer, petition, details, signer } = facts
  const rows = linesOf(details.documents).map((line, index) => {
    const [name = '', form = '', pages = ''] = line.split(';').map((one) => one.trim())
    return [String(index + 1), name, form, pages]
  })
  const when = petition.receivedAt ?? longDay(petition.receivedOn)
  return paper('receipt', facts, {
    title: 'GIẤY BIÊN NHẬN',
    subject: 'Về việc tiếp nhận đơn và tài liệu, bằng chứng kèm theo',
    parts: [
      text(`Hồi ${when}, ${issuer.name} đã tiếp nhận đơn (hồ sơ số ${petition.number}) của:`),
      { is: 'list', items: [`Ông/bà: ${sender?.name ?? byHand}`, `Địa chỉ: ${sender?.address ?? byHand}`] },
      text('Đơn và tài liệu, bằng chứng đã nhận gồm:'),
      {
        is: 'table',
        columns: [
          { title: 'TT', share: 1, centred: true },
          { title: 'Tên tài liệu', share: 7 },
          { title: 'Bản chính, bản sao', share: 3, centred: true },
          { title: 'Số trang', share: 2, centred: true },
        ],
        rows,
      },
      text(
        'Giấy biên nhận này được lập thành hai bản có giá trị như nhau; người nộp giữ một bản, cơ quan tiếp nhận giữ một bản.',
      ),
    ],
    signature: { lines: ['NGƯỜI NHẬN'], hint: 'Ký, ghi rõ họ tên', name: signer.name },
    counterSignature: { lines: ['NGƯỜI NỘP'], hint: 'Ký, ghi rõ họ tên', name: sender?.name ?? '' },
  })
}

/** Phiếu đề xuất thụ lý: from the officer to whoever decides. */
export const acceptanceProposal: Composer = (facts) => {
  const { details, issuer, petition, signer, sender } = facts
  const isSecret = petition.matter === 'denunciation'
  const from = isSecret || !sender?.name ? undefined : `ông/bà ${sender.name}, địa chỉ: ${sender.address}`
  return paper('acceptance-proposal', facts, {
    title: 'PHIẾU ĐỀ XUẤT THỤ LÝ ĐƠN',
    subject: `Về việc thụ lý ${letterWord(petition.matter)}, hồ sơ số ${petition.number}`,
    parts: [
      { is: 'address', to: [details.approver ?? ''] },
      text(receivedSentence(facts, from)),
      ...(isSecret
        ? [
            text(
              'Họ tên, địa chỉ, bút tích của người tố cáo và nội dung tố cáo được giữ bí mật, lưu riêng trong hồ sơ.',
            ),
          ]
        : paragraphs(details.content, 'Tóm tắt nội dung:')),
      text(
        `${unstopped(details.article)}, đơn đủ điều kiện thụ lý và thuộc thẩm quyền giải quyết của ${issuer.name}.`,
        'Căn cứ:',
      ),
      ...paragraphs(details.proposal, 'Đề xuất:'),
    ],
    signature: { lines: ['NGƯỜI ĐỀ XUẤT'], name: signer.name },
    counterSignature: { lines: ['Ý KIẾN PHÊ DUYỆT'], hint: details.approver, name: '' },
  })
}

/** Thông báo thụ lý. */
export const acceptanceNotice: Composer = (facts) => {
  const { details, issuer, petition, day, sender } = facts
  const { matter } = petition
  const isComplaint = matter === 'complaint'
  const what = isComplaint ? 'thụ lý giải quyết khiếu nại' : `thụ lý ${matterWord(matter)}`
  return paper('acceptance-notice', facts, {
    title: 'THÔNG BÁO',
    subject: `Về việc ${what}`,
    parts: [
      { is: 'address', to: [ownCopy(facts)] },
      text(receivedSentence(facts, sender?.name ? 'ông/bà' : undefined)),
      ...paragraphs(details.content, `Nội dung ${matterWord(matter)}:`),
      text(
        `Căn cứ ${unstopped(details.article)}, đơn đủ điều kiện thụ lý và thuộc thẩm quyền giải quyết. ${issuer.name} thông báo đơn đã được thụ lý để giải quyết kể từ ${longDay(day)}.`,
      ),
      text(`Thời hạn giải quyết: chậm nhất ${longDay(details.dueOn ?? '')}.`),
      ...close(facts),
    ],
    recipients: recipients(details.forwarder && !isSecret(facts) ? details.forwarder : undefined),
  })
}

/** Thông báo không thụ lý: what cannot be done, why, by which article, who can help. */
export const refusalNotice: Composer = (facts) => {
  const { details, petition, sender, issuer } = facts
  const { matter } = petition
  const what =
    matter === 'complaint' ? 'không thụ lý giải quyết khiếu nại' : `không thụ lý ${matterWord(matter)}`
  return paper('refusal-notice', facts, {
    title: 'THÔNG BÁO',
    subject: `Về việc ${what}`,
    parts: [
      { is: 'address', to: [addressee(facts)] },
      text(receivedSentence(facts, sender?.name ? 'ông/bà' : undefined)),
      ...(isSecret(facts) ? [] : paragraphs(details.content, `Nội dung ${matterWord(matter)}:`)),
      text(
        `Căn cứ ${unstopped(details.article)}, ${issuer.name} không thụ lý ${letterWord(matter)} nêu trên.`,
      ),
      ...paragraphs(details.reason, 'Lý do:'),
      text(`${unstopped(details.whoHelps)}.`, 'Nơi có thể giúp ông/bà:'),
      ...close(facts),
    ],
    recipients: recipients(details.forwarder && !isSecret(facts) ? details.forwarder : undefined),
  })
}

/** Thông báo từ chối tiếp công dân: why nobody is received again, and what was answered before. */
export const receptionRefusalNotice: Composer = (facts) => {
  const { details, petition, issuer } = facts
  const day = longDay(petition.receivedOn)
  return paper('reception-refusal-notice', facts, {
    title: 'THÔNG BÁO',
    subject: 'Về việc từ chối tiếp công dân',
    parts: [
      { is: 'address', to: [addressee(facts)] },
      text(
        `${day[0]?.toUpperCase()}${day.slice(1)}, ông/bà đến nơi tiếp công dân của ${issuer.name} (hồ sơ số ${petition.number}).`,
      ),
      text(
        `Căn cứ ${unstopped(details.article)}, ${issuer.name} từ chối tiếp ông/bà về nội dung này, vì ${unstopped(details.refusalGround)}.`,
      ),
      text(`${unstopped(details.earlierAnswer)}.`, 'Nội dung này đã được trả lời tại:'),
      ...paragraphs(details.reason, 'Cán bộ tiếp công dân đã giải thích:'),
      text('Có giấy tờ, tình tiết mới thì ông/bà mang đến nơi tiếp công dân để được xem xét.'),
      ...close(facts),
    ],
    recipients: recipients(),
  })
}

const isSecret = ({ petition }: PaperFacts) => petition.matter === 'denunciation'

const close = ({ issuer }: PaperFacts): Part[] => [text(`${issuer.name} thông báo để ông/bà được biết.`)]
