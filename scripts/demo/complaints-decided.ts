import { demoId } from '#db/seed/demo/demo-id.ts'
import { issuePaperByHand } from '#server/papers/issue-paper.ts'
import { acceptPetition } from '#server/petitions/accept-petition.ts'
import { guideLetter } from '#server/petitions/guide-letter.ts'
import { holdMeeting } from '#server/petitions/hold-meeting.ts'
import { recordProgress } from '#server/petitions/record-progress.ts'
import { Letter } from './letter.ts'
import type { Telling } from './story.ts'
import { answer, desks, done, receipt, takeUp, triage } from './usual-course.ts'

const desk = desks.hongLien
const chair = 'chu-tich-hong-lien'
const handler = 'chuyen-vien-ha-tang-hong-lien'
const unitCode = 'hong-lien-ha-tang'
const land = { kind: 'complaint', field: 'clearance' }

/** A first complaint about compensation, accepted and in verification. */
export async function* houseCountedTooSmall(): Telling {
  const it = yield* Letter.brought(desk, '2026-11-04', {
    ...{ kind: 'complaint', source: 'desk', areaCode: '90101', place: 'Số 27 phố Sen Bắc, tổ dân phố 4' },
    ...{ name: 'Đặng Thị Sung', address: 'Tổ dân phố 4, phường Hồng Liên', phone: '0900000401' },
    body: `Tôi khiếu nại Quyết định số 214/QĐ-UBND ngày 15/10/2026 của Chủ tịch UBND phường Hồng Liên phê duyệt phương án bồi thường mở rộng phố Sen Bắc, phần liên quan đến nhà tôi.

Phương án ghi nhà tôi là nhà cấp bốn 46 m². Nhà thật của tôi 61 m²: phần thiếu là gian bếp và công trình phụ xây năm 2009, liền tường với nhà chính, có sổ điện và hóa đơn nước riêng từ năm 2010. Hôm kiểm đếm 12/8 tôi đi viện, chỉ có cháu tôi 15 tuổi ở nhà, cháu không biết chỉ.

Tôi yêu cầu kiểm đếm lại có mặt tôi và bồi thường cả phần bếp, công trình phụ. Kèm theo: bản sao quyết định, ảnh gian bếp, hai hóa đơn nước năm 2010.`,
  })
  if (!it) return
  yield* receipt(
    it,
    desk,
    '2026-11-04',
    'Đơn khiếu nại có chữ ký; bản chính; 02 trang\nQuyết định số 214/QĐ-UBND; bản sao; 03 trang\nHóa đơn tiền nước năm 2010; bản sao; 02 tờ',
  )
  yield* takeUp(it, land, {
    ...{ desk, giver: chair, unitCode, handler },
    ...{ triaged: '2026-11-05', accepted: '2026-11-09', assigned: '2026-11-10', dueOn: '2026-12-04' },
    task: 'Kiểm đếm lại nhà và công trình phụ số 27 phố Sen Bắc có mặt người khiếu nại; đối chiếu hồ sơ điện, nước, ảnh bay chụp năm 2010',
    expectedResult:
      'Biên bản kiểm đếm lại có chữ ký các bên; báo cáo xác minh; dự thảo quyết định giải quyết lần đầu',
  })
  yield* it.act(handler, '2026-11-18', recordProgress, {
    note: 'Đã kiểm đếm lại sáng 17/11/2026, có bà và tổ trưởng tổ dân phố 4. Gian bếp và công trình phụ đo được 14,6 m². Đang xin ảnh bay chụp năm 2010 của Sở Nông nghiệp và Môi trường để biết xây trước hay sau ngày công bố quy hoạch.',
  })
}

/** Decided in the first round; then a second complaint, which the law gives to the chair of the province. */
export async function* gardenOrField(): Telling {
  const it = yield* Letter.brought(desk, '2026-09-10', {
    ...{ kind: 'complaint', source: 'desk', areaCode: '90101', place: 'Ngõ 8 phố Sen Nam, tổ dân phố 2' },
    ...{ name: 'Chu Văn Mít', address: 'Tổ dân phố 2, phường Hồng Liên' },
    body: `Gia đình tôi bị thu hồi 38,5 m² để làm rãnh thoát nước ngõ 8 theo Quyết định số 156/QĐ-UBND ngày 17/8/2026. Quyết định ghi cả 38,5 m² là đất trồng cây hằng năm. Thửa này liền với nhà ở, có tường bao từ năm 1988, trong sổ mục kê năm 1994 ghi là đất vườn cùng thửa đất ở.

Tôi cho rằng ghi như vậy là sai, làm tôi mất quyền được bồi thường theo đất vườn liền đất ở. Tôi khiếu nại quyết định này và yêu cầu sửa loại đất của cả 38,5 m².`,
  })
  if (!it) return
  yield* takeUp(
    it,
    { kind: 'complaint', field: 'land' },
    {
      ...{ desk, giver: chair, unitCode, handler },
      ...{ triaged: '2026-09-11', accepted: '2026-09-14', assigned: '2026-09-15', dueOn: '2026-10-09' },
      task: 'Xác minh nguồn gốc và loại đất của 38,5 m² thu hồi tại ngõ 8 phố Sen Nam',
      expectedResult: 'Báo cáo xác minh kèm trích lục sổ mục kê; dự thảo quyết định giải quyết lần đầu',
    },
  )
  yield* it.act(handler, '2026-09-24', recordProgress, {
    note: 'Đã lấy trích lục sổ mục kê năm 1994 và bản đồ đo năm 2003. Hai tài liệu vẽ bờ rào phía đông lệch nhau 1,1 m; đã mời hộ liền kề đến chỉ ranh ngày 28/9/2026.',
  })
  yield* it.act(handler, '2026-10-05', holdMeeting, {
    ...{ invitedOn: '2026-09-28', heldOn: '2026-10-05', heldBy: 'Chủ tịch UBND phường Hồng Liên' },
    ...{ inPerson: 'yes', attendance: 'came' },
    fileId: yield* it.paper(handler, '2026-10-05', 'hold-meeting', 'Bien ban doi thoai'),
    note: 'Dự: người khiếu nại, Phòng Kinh tế, Hạ tầng và Đô thị, đại diện UBMTTQ phường. Hai bên thống nhất 25,3 m² là đất vườn; còn khác nhau về 13,2 m² ngoài bờ rào năm 1994.',
  })
  yield* answer(
    it,
    { handler, approver: chair, drafted: '2026-10-07', issued: '2026-10-09' },
    {
      outcome: 'partly_founded',
      doneBy: 'Chủ tịch UBND phường Hồng Liên',
      doneWhat: 'Giải quyết khiếu nại lần đầu, sửa loại đất của 25,3 m²',
      doneWhen: 'thứ Sáu 9/10/2026',
      basis:
        'Luật Khiếu nại; Luật Đất đai 2024; sổ mục kê năm 1994, bản đồ đo năm 2003; biên bản đối thoại ngày 5/10/2026',
      nextStep: '',
      body: 'Khiếu nại đúng một phần. 25,3 m² trong bờ rào năm 1994 là đất vườn cùng thửa đất ở: sửa Quyết định số 156/QĐ-UBND và tính lại tiền bồi thường cho phần này trước thứ Sáu 30/10/2026. 13,2 m² ngoài bờ rào là đất trồng cây hằng năm theo sổ mục kê: giữ nguyên.',
    },
  )
  yield* it.act(chair, '2026-10-09', issuePaperByHand, {
    ...{ kind: 'resolution-decision', signerId: undefined, standing: undefined },
    details: {
      round: 'lần đầu',
      content: 'Đề nghị sửa loại đất của 38,5 m² bị thu hồi theo Quyết định số 156/QĐ-UBND ngày 17/8/2026.',
      complainedParty: 'Chủ tịch UBND phường Hồng Liên',
      findings:
        'Sổ mục kê năm 1994 ghi 25,3 m² trong bờ rào là đất vườn cùng thửa đất ở; 13,2 m² ngoài bờ rào là đất trồng cây hằng năm.',
      dialogue: 'Đối thoại ngày 5/10/2026: thống nhất 25,3 m² là đất vườn, còn khác nhau về 13,2 m².',
      conclusion: 'Khiếu nại đúng một phần.',
      orders:
        'Sửa Quyết định số 156/QĐ-UBND ngày 17/8/2026: 25,3 m² là đất vườn cùng thửa đất ở\nGiao Phòng Kinh tế, Hạ tầng và Đô thị tính lại tiền bồi thường trước ngày 30/10/2026\nGiữ nguyên phần còn lại của Quyết định số 156/QĐ-UBND',
      toBody: 'Chủ tịch Ủy ban nhân dân tỉnh Đông Sen',
    },
  })
  yield* done(it, handler, 'kn1.send', '2026-10-12')
  yield* done(it, handler, 'kn.publish', '2026-10-20')
  yield* secondRound(it.number)
}

async function* secondRound(firstNumber: string): Telling {
  const it = yield* Letter.brought(desk, '2026-11-05', {
    ...{ kind: 'complaint-second', source: 'desk', areaCode: '90101', firstNumber },
    ...{ place: 'Ngõ 8 phố Sen Nam, tổ dân phố 2', name: 'Chu Văn Mít' },
    address: 'Tổ dân phố 2, phường Hồng Liên',
    body: 'Tôi nhận quyết định giải quyết lần đầu ngày 12/10/2026. Phần 25,3 m² tôi đồng ý. Phần 13,2 m² tôi không đồng ý: bờ rào năm 1994 là bờ rào tạm, cây bưởi trồng từ năm 1985 vẫn còn ngoài bờ rào ấy. Tôi khiếu nại lần hai về 13,2 m² này và xin xem xét cả lời người làm chứng là hai hộ liền kề.',
  })
  if (!it) return
  yield* triage(it, desk, '2026-11-06', {
    ...{ kind: 'complaint-second', field: 'land', competence: 'ABOVE' },
    reason: 'Khiếu nại lần hai đối với quyết định của Chủ tịch UBND phường do Chủ tịch UBND tỉnh giải quyết.',
  })
  yield* it.act(desk, '2026-11-09', guideLetter, {
    to: 'Chủ tịch UBND tỉnh Đông Sen, nhận đơn tại Trụ sở Tiếp công dân tỉnh, số 3 đường Đầm Sen, phường Hồng Liên',
    bring: 'Đơn khiếu nại lần hai có chữ ký; quyết định giải quyết lần đầu; giấy tờ về thửa đất',
    reason:
      'Quyết định lần đầu do Chủ tịch UBND phường ký, nên lần hai thuộc thẩm quyền Chủ tịch UBND tỉnh. Ông nhận quyết định lần đầu ngày 12/10/2026, còn trong 30 ngày được khiếu nại lần hai: nộp chậm nhất thứ Tư 11/11/2026.',
  })
  yield* atTheProvince(firstNumber)
}

/** Brought to the office above in time; there the law gives it to the chair of the province. */
async function* atTheProvince(firstNumber: string): Telling {
  const board = 'ban-tcd-tinh'
  const it = yield* Letter.brought(board, '2026-11-10', {
    ...{ kind: 'complaint-second', source: 'desk', areaCode: '90101', firstNumber },
    ...{ place: 'Ngõ 8 phố Sen Nam, tổ dân phố 2', name: 'Chu Văn Mít' },
    ...{ address: 'Tổ dân phố 2, phường Hồng Liên', phone: '0900000433' },
    body: 'Tôi khiếu nại lần hai về 13,2 m² đất ở ngõ 8 phố Sen Nam mà Quyết định giải quyết lần đầu ngày 9/10/2026 của Chủ tịch UBND phường Hồng Liên không công nhận. Kèm đơn có lời làm chứng của hai hộ liền kề và ảnh cây bưởi trồng năm 1985.',
  })
  if (!it) return
  yield* triage(it, board, '2026-11-11', { kind: 'complaint-second', field: 'land' })
  yield* it.act(board, '2026-11-18', acceptPetition, { handlingUnitId: demoId('tinh-nong-nghiep') })
}
