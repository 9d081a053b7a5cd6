import { fileAway } from '#server/petitions/file-away.ts'
import { guideLetter } from '#server/petitions/guide-letter.ts'
import { returnLetter } from '#server/petitions/return-letter.ts'
import { splitLetter } from '#server/petitions/split-letter.ts'
import { urgeSubordinate } from '#server/petitions/urge-subordinate.ts'
import { Letter } from './letter.ts'
import type { Telling } from './story.ts'
import { desks, takeUp, triage } from './usual-course.ts'

const desk = desks.hongLien

/** Somebody else settles it: told where to go, and what to bring. */
export async function* taxNotice(): Telling {
  const it = yield* Letter.brought(desk, '2026-11-06', {
    ...{ kind: 'complaint', source: 'desk', areaCode: '90101', place: 'Số 9 phố Hồng Đài' },
    ...{ name: 'Dương Thị Mua', address: 'Tổ dân phố 2, phường Hồng Liên', phone: '0900000410' },
    body: 'Tôi mở quán bún từ tháng 3/2026. Thông báo thuế tháng 10/2026 tính tôi doanh thu khoán 60 triệu đồng một tháng, trong khi quán có năm cái bàn, nghỉ chiều. Tôi đã hỏi mà không ai nói tính thế nào. Tôi khiếu nại thông báo thuế này và xin tính lại.',
  })
  if (!it) return
  yield* triage(it, desk, '2026-11-09', { kind: 'complaint', field: 'market', competence: 'OUTSIDE' })
  yield* it.act(desk, '2026-11-10', guideLetter, {
    to: 'Thuế cơ sở 3, số 15 phố Trung Liên, phường Đài Sen, điện thoại 0298 300 311',
    bring: 'Thông báo thuế tháng 10/2026; sổ ghi chép bán hàng; căn cước',
    reason:
      'Thông báo thuế do Thuế cơ sở 3 ban hành nên thủ trưởng cơ quan thuế đó giải quyết khiếu nại lần đầu; phường không có quyền sửa.',
  })
}

/** A newspaper handed it over, and it is not ours. */
export async function* byTheNewspaper(): Telling {
  const it = yield* Letter.brought(desk, '2026-11-09', {
    ...{ kind: 'complaint', source: 'intermediary', forwardedBy: 'Báo Đông Sen', areaCode: '90101' },
    ...{ name: 'Tăng Văn Dẻ', address: 'Phố An Trì, phường Bến Nhài', place: 'Phố An Trì, phường Bến Nhài' },
    body: 'Tôi khiếu nại Quyết định số 61/QĐ-UBND ngày 2/10/2026 của Chủ tịch UBND phường Bến Nhài về việc không cấp số nhà cho nhà tôi ở phố An Trì. Tôi gửi báo nhờ chuyển đến nơi có trách nhiệm.',
  })
  if (!it) return
  yield* triage(it, desk, '2026-11-10', { kind: 'complaint', field: 'housing', competence: 'OUTSIDE' })
  yield* it.act(desk, '2026-11-12', returnLetter, {
    reason:
      'Quyết định bị khiếu nại do Chủ tịch UBND phường Bến Nhài ban hành, thuộc thẩm quyền phường Bến Nhài; xin báo hướng dẫn người gửi nộp đơn tại đó.',
  })
}

/** The same letter twice: the second is kept with a link to the first. */
export async function* sentTwice(): Telling {
  const words = {
    ...{ areaCode: '90102', place: 'Nhà văn hóa tổ dân phố Bến Đò', kind: 'request' },
    ...{ name: 'Kim Thị Bưởi Bung', address: 'Tổ dân phố Bến Đò, phường Hạc Trì', phone: '0900000411' },
  }
  const body =
    'Loa ở nhà văn hóa tổ dân phố Bến Đò bật từ 5 giờ kém 15 sáng, hướng thẳng vào cửa sổ nhà tôi. Nhà có cháu sơ sinh. Đề nghị cho quay loa ra phía sông và bật từ 6 giờ.'
  const first = yield* Letter.sent('loudspeaker', '2026-11-10T20:40:00+07:00', { ...words, body })
  if (!first) return
  yield* takeUp(
    first,
    { kind: 'request', field: 'culture' },
    {
      ...{ desk: desks.hacTri, unitCode: 'hac-tri-van-xa', handler: 'chuyen-vien-van-xa-hac-tri' },
      ...{ triaged: '2026-11-11', accepted: '2026-11-12', assigned: '2026-11-13', dueOn: '2026-11-27' },
      task: 'Đổi hướng và giờ bật loa nhà văn hóa tổ dân phố Bến Đò',
      expectedResult: 'Ảnh loa đã đổi hướng; thông báo giờ bật loa của tổ dân phố',
    },
  )
  const again = yield* Letter.sent('loudspeaker-again', '2026-11-15T06:30:00+07:00', {
    ...words,
    body: `${body} Tôi gửi lại vì sợ lần trước chưa đến.`,
  })
  if (!again) return
  yield* triage(again, desks.hacTri, '2026-11-16', {
    ...{ kind: 'request', field: 'culture', repeatOf: first.number },
  })
  yield* again.act(desks.hacTri, '2026-11-16', fileAway, {
    ground: 'duplicate',
    reason: `Trùng nội dung với hồ sơ ${first.number} đang giải quyết, hạn xong việc thứ Sáu 27/11/2026. Bà xem kết quả ở hồ sơ đó.`,
  })
}

/** The phường let its limit pass: the province writes to it, and does not settle in its place. */
export async function* noAnswerFromBelow(): Telling {
  const board = 'ban-tcd-tinh'
  const it = yield* Letter.brought(board, '2026-11-11', {
    ...{ kind: 'complaint', source: 'reception', areaCode: '90107', place: 'Xóm Đại Trì, phường Bến Nhài' },
    ...{ name: 'Giang Thị Ngải', address: 'Xóm Đại Trì, phường Bến Nhài', phone: '0900000412' },
    body: 'Tôi nộp đơn khiếu nại việc tính diện tích ao bị thu hồi cho UBND phường Bến Nhài từ ngày 20/8/2026, có giấy biên nhận, có thông báo thụ lý ngày 28/8. Đến nay hơn hai tháng chưa có quyết định giải quyết. Tôi đề nghị tỉnh đôn đốc.',
  })
  if (!it) return
  yield* triage(it, board, '2026-11-12', { kind: 'complaint', field: 'clearance', competence: 'SUBORDINATE' })
  yield* it.act(board, '2026-11-13', urgeSubordinate, {
    to: 'Chủ tịch UBND phường Bến Nhài',
    reason:
      'Khiếu nại thụ lý ngày 28/8/2026 đã quá hạn giải quyết. Đề nghị ra quyết định giải quyết và báo kết quả cho Ban Tiếp công dân tỉnh trước thứ Sáu 27/11/2026.',
  })
}

/** Two matters in one letter: two files, each with its limits. */
export async function* twoMattersInOne(): Telling {
  const it = yield* Letter.brought(desk, '2026-11-10', {
    ...{ kind: 'mixed', source: 'desk', areaCode: '90101', place: 'Số 3 ngõ 12 phố Sen Bắc' },
    ...{ name: 'Ninh Văn Kè', address: 'Tổ dân phố 3, phường Hồng Liên', phone: '0900000413' },
    body: `Thứ nhất, cống trước nhà tôi ở ngõ 12 phố Sen Bắc mất nắp từ trận mưa 28/10, đề nghị đậy lại kẻo trẻ con ngã.

Thứ hai, tôi không đồng ý Quyết định số 209/QĐ-UBND ngày 12/10/2026 buộc tôi tháo mái hiên: mái hiên có từ trước khi mở ngõ, tôi khiếu nại quyết định này.`,
  })
  if (!it) return
  yield* triage(it, desk, '2026-11-11', { kind: 'mixed', field: 'other' })
  const [drain, porch] = yield* it.act(desk, '2026-11-11', splitLetter, {
    parts: [
      {
        kind: 'request',
        body: 'Cống trước nhà tôi ở ngõ 12 phố Sen Bắc mất nắp từ trận mưa 28/10, đề nghị đậy lại kẻo trẻ con ngã.',
      },
      {
        kind: 'complaint',
        body: 'Tôi không đồng ý Quyết định số 209/QĐ-UBND ngày 12/10/2026 buộc tôi tháo mái hiên: mái hiên có từ trước khi mở ngõ, tôi khiếu nại quyết định này.',
      },
    ],
  })
  yield* takeUp(
    it.part(drain),
    { kind: 'request', field: 'drainage' },
    {
      ...{ desk, unitCode: 'hong-lien-ha-tang', handler: 'chuyen-vien-xay-dung-hong-lien' },
      ...{ triaged: '2026-11-12', accepted: '2026-11-12', assigned: '2026-11-13', dueOn: '2026-11-27' },
      task: 'Đậy nắp cống trước số 3 ngõ 12 phố Sen Bắc',
      expectedResult: 'Ảnh trước, sau và biên bản nghiệm thu có chữ ký tổ trưởng tổ dân phố',
    },
  )
  yield* takeUp(
    it.part(porch),
    { kind: 'complaint', field: 'construction' },
    {
      ...{ desk, giver: 'chu-tich-hong-lien', unitCode: 'hong-lien-ha-tang' },
      ...{ handler: 'chuyen-vien-xay-dung-hong-lien', dueOn: '2026-12-11' },
      ...{ triaged: '2026-11-12', accepted: '2026-11-16', assigned: '2026-11-17' },
      task: 'Xác minh thời điểm làm mái hiên và chỉ giới ngõ 12 phố Sen Bắc',
      expectedResult: 'Báo cáo xác minh; dự thảo quyết định giải quyết lần đầu',
    },
  )
}
