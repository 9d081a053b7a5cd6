import { fieldRefusal } from '#domain/refusal.ts'
import { linesOf } from './facts.ts'
import {
  addressee,
  type Composer,
  paper,
  paragraphs,
  receivedSentence,
  recipients,
  text,
  unstopped,
} from './frame.ts'
import { articles, decides, decisionHead } from './time.ts'
import { letterWord, matterWord } from './words.ts'

/** Văn bản trả lời: who did what and when, with what result, by which papers, and what comes next. */
export const answerLetter: Composer = (facts) => {
  const { details, petition, issuer, sender } = facts
  const done = [details.doneBy, details.doneWhat, details.doneWhen].filter(Boolean).map(unstopped).join(', ')
  return paper('answer-letter', facts, {
    subject: `V/v trả lời ${letterWord(petition.matter)}, hồ sơ số ${petition.number}`,
    parts: [
      { is: 'address', to: [addressee(facts)] },
      text(receivedSentence(facts, sender?.name ? 'ông/bà' : undefined)),
      ...paragraphs(details.content, `Nội dung ${matterWord(petition.matter)}:`),
      text(`${issuer.name} trả lời như sau:`),
      ...(done ? [text(`${done}.`, 'Việc đã làm:')] : []),
      text(`${unstopped(details.outcome)}.`, 'Kết quả:'),
      ...paragraphs(details.body),
      text(`${unstopped(details.basis)}.`, 'Căn cứ:'),
      ...paragraphs(details.nextStep, 'Bước tiếp theo:'),
      text(
        `${issuer.name} trả lời để ông/bà được biết. Việc đã xong hay chưa, xin ông/bà cho biết bằng mã bí mật của hồ sơ hoặc tại nơi tiếp công dân.`,
      ),
    ],
    recipients: recipients(),
  })
}

/** Quyết định giải quyết khiếu nại, first and second round. */
export const resolutionDecision: Composer = (facts) => {
  const { details, petition, sender, issuer } = facts
  const { round } = details
  if (round !== 'lần đầu' && round !== 'lần hai') {
    throw fieldRefusal('paper.round', 'round', 'Lần giải quyết ghi “lần đầu” hoặc “lần hai”.')
  }
  const who = `ông/bà ${sender?.name}, địa chỉ: ${sender?.address}`
  // Điều 33, 42 Luật Khiếu nại.
  const next =
    round === 'lần đầu'
      ? `Trong thời hạn 30 ngày (vùng sâu, vùng xa đi lại khó khăn: không quá 45 ngày) kể từ ngày nhận được quyết định này, nếu không đồng ý, ông/bà ${sender?.name} có quyền khiếu nại lần hai đến ${unstopped(details.toBody)} hoặc khởi kiện vụ án hành chính tại Tòa án theo quy định của Luật Tố tụng hành chính`
      : `Nếu không đồng ý với quyết định này, ông/bà ${sender?.name} có quyền khởi kiện vụ án hành chính tại Tòa án theo quy định của Luật Tố tụng hành chính`
  const orders = [
    ...linesOf(details.orders),
    next,
    `Quyết định này có hiệu lực theo quy định của Luật Khiếu nại. ${issuer.name}, ông/bà ${sender?.name}, ${unstopped(details.complainedParty)} và cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành quyết định này`,
  ]
  return paper('resolution-decision', facts, {
    title: 'QUYẾT ĐỊNH',
    subject: `Về việc giải quyết khiếu nại của ông/bà ${sender?.name} (${round})`,
    parts: [
      ...decisionHead(facts, []),
      text(
        `Xét đơn khiếu nại (hồ sơ số ${petition.number}) của ${who}, đối với ${unstopped(details.complainedParty)}.`,
      ),
      { is: 'heading', text: 'I. NỘI DUNG KHIẾU NẠI' },
      ...paragraphs(details.content),
      { is: 'heading', text: 'II. KẾT QUẢ XÁC MINH NỘI DUNG KHIẾU NẠI' },
      ...paragraphs(details.findings),
      ...(details.dialogue?.trim()
        ? [
            { is: 'heading' as const, text: 'III. KẾT QUẢ ĐỐI THOẠI' },
            ...paragraphs(details.dialogue),
            { is: 'heading' as const, text: 'IV. KẾT LUẬN' },
          ]
        : [{ is: 'heading' as const, text: 'III. KẾT LUẬN' }]),
      ...paragraphs(details.conclusion),
      text('Từ những nhận định và căn cứ trên,'),
      decides,
      ...articles(orders),
    ],
    recipients: [`Như Điều ${orders.length}`, 'Lưu: VT, HS'],
  })
}

/** Kết luận nội dung tố cáo: of the denounced, never of who denounced. */
export const denunciationConclusion: Composer = (facts) => {
  const { details, petition, issuer } = facts
  return paper('denunciation-conclusion', facts, {
    title: 'KẾT LUẬN NỘI DUNG TỐ CÁO',
    subject: `Đối với ${unstopped(details.accused)}`,
    parts: [
      text(
        `${issuer.headPost} ${issuer.name} đã giải quyết tố cáo thuộc hồ sơ số ${petition.number}. Căn cứ kết quả xác minh nội dung tố cáo, giải trình của người bị tố cáo và tài liệu, bằng chứng có liên quan, kết luận như sau:`,
      ),
      { is: 'heading', text: '1. Kết quả xác minh nội dung tố cáo' },
      ...paragraphs(details.findings),
      { is: 'heading', text: '2. Căn cứ pháp luật' },
      text(`${unstopped(details.article)}.`),
      { is: 'heading', text: '3. Kết luận' },
      ...paragraphs(details.conclusion),
      { is: 'heading', text: '4. Biện pháp xử lý, kiến nghị' },
      { is: 'list', items: linesOf(details.handling) },
    ],
    recipients: ['Người bị tố cáo', 'Cơ quan, tổ chức quản lý người bị tố cáo', 'Lưu: VT, HS'],
  })
}
