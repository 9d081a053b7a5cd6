import type { Details, PaperFacts } from '#domain/papers/facts.ts'
import { numberPattern } from '#domain/papers/number.ts'
import type { Matter, PaperKind } from '#domain/papers/words.ts'

/** Everything that a paper of any kind may be asked for. */
export const allDetails: Details = {
  content:
    'Mương cạnh nhà văn hóa tổ 5 tắc từ đầu tháng 11, mưa là nước tràn vào ba nhà; đề nghị nạo vét và sửa nắp mương.',
  article: 'Điều 28 khoản 1 Luật Tiếp công dân',
  reason: 'Nội dung cần xác minh tại nhiều nơi, có ý kiến khác nhau của các cơ quan liên quan.',
  refusalGround: 'kiến nghị, phản ánh này đã được tiếp, hướng dẫn, trả lời và không có gì mới',
  earlierAnswer: 'văn bản số 12/UBND-TCD, thứ Hai 14/9/2026, của Ủy ban nhân dân phường Hồng Liên',
  whoHelps: 'Trung tâm Trợ giúp pháp lý nhà nước tỉnh Đông Sen, điện thoại 0298 300 099',
  dueOn: '2026-11-13',
  oldDueOn: '2026-11-13',
  newDueOn: '2026-11-28',
  toBody: 'Chủ tịch Ủy ban nhân dân tỉnh Đông Sen',
  toAddress: 'Trụ sở Tiếp công dân tỉnh, số 3 đường Đầm Sen, phường Hồng Liên',
  documents: 'Đơn viết tay; bản chính; 2\nẢnh chụp mương; bản sao; 4\nGiấy mời họp tổ dân phố; bản sao; 1',
  attachments: 'Đơn viết tay, 2 trang\nẢnh chụp mương, 4 tờ',
  returned: 'Giấy chứng nhận quyền sử dụng đất, bản chính, 1 tờ',
  bring: 'Căn cước\nĐơn có chữ ký hoặc điểm chỉ',
  reportBy: '2026-11-20',
  proposal: 'Thụ lý đơn để giải quyết; giao Phòng Kinh tế, Hạ tầng và Đô thị xác minh.',
  approver: 'Chủ tịch Ủy ban nhân dân phường Hồng Liên',
  formerPaper: 'Thông báo số 05/TB-UBND ngày 08/10/2026',
  forwarder: 'Ủy ban Mặt trận Tổ quốc Việt Nam phường Hồng Liên',
  outcome: 'Đã giải quyết xong',
  body: 'Mương tổ 5 đã được nạo vét 120 m, nước thoát sau mưa trong 30 phút.',
  doneBy: 'Phòng Kinh tế, Hạ tầng và Đô thị',
  doneWhat: 'nạo vét 120 m mương',
  doneWhen: 'ngày 26/10/2026',
  basis: 'Kế hoạch số 12/KH-UBND ngày 05/01/2026',
  nextStep: 'Tổ dân phố theo dõi sau mỗi trận mưa; tắc lại thì báo ngay.',
  complainedParty: 'Phòng Kinh tế, Hạ tầng và Đô thị phường Hồng Liên',
  accused: 'ông Lại Văn Gạo, công chức phường Hồng Liên',
  round: 'lần đầu',
  findings:
    'Đoàn xác minh đã làm việc tại ba hộ, đo đạc thửa đất và đối chiếu hồ sơ địa chính.\nDiện tích thực tế là 120,5 m², khớp với bản đồ.',
  dialogue: 'Hai bên thống nhất về diện tích; còn ý kiến khác nhau về đơn giá bồi thường.',
  conclusion: 'Khiếu nại đúng một phần.',
  orders:
    'Công nhận một phần nội dung khiếu nại\nGiao Phòng Kinh tế, Hạ tầng và Đô thị tính lại mức bồi thường',
  handling: 'Kiểm điểm người bị tố cáo\nThu hồi số tiền đã thu sai',
}

/** Invented people; given names are those of trees and flowers. */
export const sender = { name: 'Nguyễn Thị Mẫu', address: 'Tổ 5, phường Hồng Liên' }

/** Complete facts for a paper. */
export function factsOf(
  kind: PaperKind,
  matter: Matter | null,
  change: Partial<PaperFacts> = {},
): PaperFacts {
  const by = { layout: change.issuer?.layout ?? 'state', symbol: 'UBND', drafting: 'TCD' } as const
  return {
    day: '2026-10-14',
    issuer: {
      name: 'Ủy ban nhân dân phường Hồng Liên',
      layout: 'state',
      place: 'Hồng Liên',
      body: 'Ủy ban nhân dân',
      headPost: 'Chủ tịch',
    },
    signer: { name: 'Đinh Thị Quế', post: 'Chủ tịch', standing: 'own' },
    petition: {
      number: '2026-000123',
      matter,
      receivedOn: '2026-10-05',
      receivedAt: '9 giờ, ngày 05 tháng 10 năm 2026',
    },
    sender,
    details: allDetails,
    number: numberPattern(kind, matter, by).replace(/\{n+\}/, '05'),
    ...change,
  }
}

/** Each kind of paper with the kind of petition it is tried on. */
export const everyPaper: [PaperKind, Matter][] = [
  ['receipt', 'feedback'],
  ['acceptance-proposal', 'complaint'],
  ['acceptance-notice', 'complaint'],
  ['acceptance-notice', 'denunciation'],
  ['acceptance-notice', 'feedback'],
  ['refusal-notice', 'complaint'],
  ['reception-refusal-notice', 'feedback'],
  ['transfer-slip', 'feedback'],
  ['transfer-slip', 'denunciation'],
  ['guidance-slip', 'complaint'],
  ['return-letter', 'complaint'],
  ['extension-notice', 'feedback'],
  ['extension-notice', 'denunciation'],
  ['suspension-decision', 'complaint'],
  ['termination-decision', 'denunciation'],
  ['resumption-decision', 'complaint'],
  ['answer-letter', 'feedback'],
  ['resolution-decision', 'complaint'],
  ['denunciation-conclusion', 'denunciation'],
]
