import { withdrawPetition } from '#server/petitions/holder-acts.ts'
import { markSent } from '#server/petitions/mark-sent.ts'
import { recordProgress } from '#server/petitions/record-progress.ts'
import { resumePetition, suspendPetition, terminatePetition } from '#server/petitions/stop-petition.ts'
import { Letter } from './letter.ts'
import type { Telling } from './story.ts'
import { desks, takeUp } from './usual-course.ts'

const [hongLien, hacTri] = ['chu-tich-hong-lien', 'chu-tich-hac-tri']
const builder = 'chuyen-vien-xay-dung-hong-lien'
const surveyor = 'chuyen-vien-dia-chinh-hac-tri'

/** The court has the border before it: nothing to decide until then. */
export async function* fenceBeforeTheCourt(): Telling {
  const desk = desks.hongLien
  const it = yield* Letter.brought(desk, '2026-09-21', {
    ...{ kind: 'complaint', source: 'desk', areaCode: '90101', place: 'Ngõ 31 phố Liên Trì' },
    ...{ name: 'Lê Văn Đa', address: 'Tổ dân phố 5, phường Hồng Liên', phone: '0900000403' },
    body: 'Tôi khiếu nại Quyết định số 71/QĐ-XPHC ngày 31/8/2026 phạt tôi 5 triệu đồng và buộc dỡ 6 m hàng rào vì cho là lấn ngõ 31. Hàng rào xây trên nền cũ từ năm 1997. Gia đình ông bên kia ngõ và tôi đang kiện nhau ở tòa về đúng đoạn ranh này. Tôi yêu cầu hủy quyết định phạt.',
  })
  if (!it) return
  yield* takeUp(
    it,
    { kind: 'complaint', field: 'construction' },
    {
      ...{ desk, giver: hongLien, unitCode: 'hong-lien-ha-tang', handler: builder },
      ...{ triaged: '2026-09-22', accepted: '2026-09-28', assigned: '2026-09-29', dueOn: '2026-10-26' },
      task: 'Xác minh vị trí hàng rào ngõ 31 phố Liên Trì so với ranh đất và chỉ giới ngõ',
      expectedResult: 'Báo cáo xác minh kèm sơ họa; dự thảo quyết định giải quyết lần đầu',
    },
  )
  yield* it.act(builder, '2026-10-08', recordProgress, {
    note: 'Tòa án nhân dân khu vực 2 xác nhận đang giải quyết tranh chấp ranh đất của hai hộ tại đúng đoạn hàng rào này.',
  })
  yield* it.act(hongLien, '2026-10-15', suspendPetition, {
    ...{ ground: 'awaits-result', decisionNo: '219/QĐ-UBND', decisionOn: '2026-10-15' },
    fileId: yield* it.paper(hongLien, '2026-10-15', 'suspend', 'Quyet dinh tam dinh chi'),
    reason:
      'Ranh đất tại đoạn hàng rào đang do Tòa án nhân dân khu vực 2 giải quyết; kết quả của tòa quyết định hàng rào có lấn ngõ hay không.',
  })
  yield* it.act(hongLien, '2026-10-16', markSent, { sentOn: '2026-10-16' })
}

/** Ill for some weeks, then taken up again. */
export async function* backFromHospital(): Telling {
  const desk = desks.hacTri
  const it = yield* Letter.brought(desk, '2026-09-24', {
    ...{ kind: 'complaint', source: 'desk', areaCode: '90102', place: 'Khu tái định cư Bãi Dâu, lô B7' },
    ...{ name: 'Bùi Thị Vông', address: 'Tổ dân phố Bãi Dâu, phường Hạc Trì', phone: '0900000404' },
    body: 'Tôi khiếu nại Quyết định số 97/QĐ-UBND ngày 28/8/2026 giao cho nhà tôi lô B7 rộng 80 m². Nhà tôi có bảy khẩu, hai cặp vợ chồng, bị thu hồi hết đất ở. Theo phương án niêm yết tháng 5 thì hộ như nhà tôi được 100 m² hoặc hai lô. Tôi yêu cầu giao đúng phương án đã niêm yết.',
  })
  if (!it) return
  yield* takeUp(
    it,
    { kind: 'complaint', field: 'clearance' },
    {
      ...{ desk, giver: hacTri, unitCode: 'hac-tri-ha-tang', handler: surveyor },
      ...{ triaged: '2026-09-25', accepted: '2026-10-01', assigned: '2026-10-02', dueOn: '2026-10-30' },
      task: 'Đối chiếu số khẩu, diện tích thu hồi của hộ với phương án tái định cư niêm yết tháng 5/2026',
      expectedResult: 'Báo cáo xác minh; biên bản đối thoại; dự thảo quyết định giải quyết lần đầu',
    },
  )
  yield* it.act(hacTri, '2026-10-12', suspendPetition, {
    ...{ ground: 'obstacle', decisionNo: '128/QĐ-UBND', decisionOn: '2026-10-12' },
    fileId: yield* it.paper(hacTri, '2026-10-12', 'suspend', 'Quyet dinh tam dinh chi'),
    reason:
      'Bà nhập viện mổ từ ngày 9/10/2026, có giấy của bệnh viện, nên chưa tham gia xác minh và đối thoại được.',
  })
  yield* it.act(hacTri, '2026-10-13', markSent, { sentOn: '2026-10-13' })
  yield* it.act(hacTri, '2026-11-05', resumePetition, {
    ...{ decisionNo: '141/QĐ-UBND', decisionOn: '2026-11-05' },
    fileId: yield* it.paper(hacTri, '2026-11-05', 'resume', 'Quyet dinh tiep tuc giai quyet'),
    reason: 'Bà đã ra viện và báo làm việc được từ ngày 5/11/2026.',
  })
  yield* it.act(hacTri, '2026-11-06', markSent, { sentOn: '2026-11-06' })
  yield* it.act(surveyor, '2026-11-13', recordProgress, {
    note: 'Đã làm việc với bà tại nhà chiều 12/11/2026. Sổ hộ khẩu cũ và dữ liệu dân cư đều ghi bảy khẩu, hai cặp vợ chồng. Giấy mời đối thoại gửi ngày 13/11/2026.',
  })
}

/** The complainant takes all of it back; only a decision ends it. */
export async function* fineWasPaid(): Telling {
  const desk = desks.hongLien
  const it = yield* Letter.brought(desk, '2026-10-01', {
    ...{ kind: 'complaint', source: 'desk', areaCode: '90101', place: 'Vỉa hè trước số 60 phố Sen Bắc' },
    ...{ name: 'Nguyễn Văn Trám', address: 'Tổ dân phố 1, phường Hồng Liên' },
    body: 'Tôi bán nước mía trên vỉa hè trước cửa nhà tôi, bị phạt 2 triệu đồng theo Quyết định số 79/QĐ-XPHC ngày 18/9/2026. Tôi cho rằng mức phạt nặng vì tôi mới vi phạm lần đầu và đã dọn ngay khi được nhắc. Tôi khiếu nại và xin xem lại mức phạt.',
  })
  if (!it) return
  yield* takeUp(
    it,
    { kind: 'complaint', field: 'urban-order' },
    {
      ...{ desk, giver: hongLien, unitCode: 'hong-lien-ha-tang', handler: builder },
      ...{ triaged: '2026-10-02', accepted: '2026-10-08', assigned: '2026-10-09', dueOn: '2026-11-05' },
      task: 'Xem lại hồ sơ xử phạt số 79/QĐ-XPHC, tình tiết giảm nhẹ và mức phạt',
      expectedResult: 'Báo cáo xác minh; dự thảo quyết định giải quyết lần đầu',
    },
  )
  yield* it.heldAct('2026-10-26', withdrawPetition, {
    sure: 'yes',
    reason: 'Phường đã giải thích, tôi nộp phạt rồi và không khiếu nại nữa.',
  })
  yield* it.act(hongLien, '2026-10-28', terminatePetition, {
    ...{ ground: 'withdrawn', decisionNo: '226/QĐ-UBND', decisionOn: '2026-10-28' },
    fileId: yield* it.paper(hongLien, '2026-10-28', 'terminate', 'Quyet dinh dinh chi'),
    reason: 'Ông tự nguyện rút toàn bộ khiếu nại ngày 26/10/2026, không bị ép buộc.',
  })
  yield* it.act(hongLien, '2026-10-29', markSent, { sentOn: '2026-10-29' })
}
