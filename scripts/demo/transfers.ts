import { demoId } from '#db/seed/demo/demo-id.ts'
import { assignPetition } from '#server/petitions/assign-petition.ts'
import { declineOffer } from '#server/petitions/decline-offer.ts'
import { offerPetition } from '#server/petitions/offer-petition.ts'
import { takeOffer } from '#server/petitions/take-offer.ts'
import { Letter } from './letter.ts'
import type { Telling } from './story.ts'
import { desks, triage } from './usual-course.ts'

const [desk, neighbour] = [desks.hongLien, desks.hacTri]
const toHacTri = demoId('hac-tri-ubnd')

/** Offered to the next phường, which has one working day to take it. */
export async function* lampOnTheBorder(): Telling {
  const it = yield* Letter.sent('lamp-on-the-border', '2026-11-18T21:15:00+07:00', {
    ...{ kind: 'feedback', areaCode: '90101', place: 'Cuối phố Liên Trì, chỗ giáp cầu sang Hạc Trì' },
    ...{ name: 'Nghiêm Thị Lài', address: 'Tổ dân phố 5, phường Hồng Liên', phone: '0900000414' },
    body: 'Hai cột đèn cuối phố Liên Trì, chỗ lên cầu sang Hạc Trì, tắt hơn một tuần nay. Đoạn ấy cong, học sinh lớp tối đi xe đạp về không nhìn thấy ổ gà. Nhờ các anh chị cho thay bóng sớm.',
  })
  if (!it) return
  yield* triage(it, desk, '2026-11-19', { kind: 'feedback', field: 'roads' })
  yield* it.act(desk, '2026-11-20', offerPetition, {
    toUnitId: toHacTri,
    reason: 'Hai cột đèn số 41 và 42 thuộc tuyến chiếu sáng của cầu, do phường Hạc Trì quản lý.',
  })
}

/** Declined next door, then taken by the department of the province that looks after the road. */
export async function* sunkenManhole(): Telling {
  const it = yield* Letter.sent('sunken-manhole', '2026-11-09T07:05:00+07:00', {
    ...{ kind: 'feedback', areaCode: '90101', place: 'Đường vành đai, ngã ba rẽ vào phố Sen Nam' },
    ...{ name: 'Thạch Văn Sấu Đỏ', address: 'Tổ dân phố 2, phường Hồng Liên', phone: '0900000415' },
    body: 'Ngã ba đường vành đai rẽ vào phố Sen Nam có nắp hố ga lún thấp hơn mặt đường gần gang tay. Xe tải đi qua nảy ầm ầm suốt đêm, hôm mồng 7 có cô bé đi xe điện ngã trầy hết tay. Xin sửa ngay, trước mắt cho đặt cọc tiêu.',
  })
  if (!it) return
  yield* triage(it, desk, '2026-11-09', { kind: 'feedback', field: 'roads' })
  yield* it.act(desk, '2026-11-10', offerPetition, {
    toUnitId: toHacTri,
    reason: 'Đoạn vành đai này bàn giao cho phường Hạc Trì trông coi từ tháng 8/2026.',
  })
  yield* it.act(neighbour, '2026-11-11', declineOffer, {
    reason:
      'Biên bản bàn giao tháng 8/2026 chỉ gồm vỉa hè và cây xanh; mặt đường và hố ga do Sở Xây dựng quản lý.',
  })
  yield* it.act(desk, '2026-11-12', offerPetition, {
    toUnitId: demoId('tinh-xay-dung'),
    reason: 'Mặt đường và hố ga đường vành đai do Sở Xây dựng quản lý, theo biên bản bàn giao tháng 8/2026.',
  })
  yield* it.act('giam-doc-xay-dung', '2026-11-13', takeOffer, { handlingUnitId: '' })
  yield* it.act('giam-doc-xay-dung', '2026-11-16', assignPetition, {
    ...{ assigneeId: demoId('chuyen-vien-xay-dung'), headId: demoId('giam-doc-xay-dung') },
    ...{ task: 'Nâng nắp hố ga lún tại ngã ba đường vành đai và phố Sen Nam', dueOn: '2026-11-25' },
    ...{ expectedResult: 'Ảnh trước, sau và biên bản nghiệm thu có xác nhận của tổ dân phố', authority: '' },
  })
}

/** Two offices each say it is the other's: the one above both is asked. */
export async function* nobodysDitch(): Telling {
  const it = yield* Letter.sent('nobodys-ditch', '2026-11-11T06:50:00+07:00', {
    ...{ kind: 'feedback', areaCode: '90101', place: 'Mương sau trại giống cũ, giáp tổ dân phố Cây Gạo' },
    ...{ name: 'Phó Văn Xoài', address: 'Tổ dân phố 6, phường Hồng Liên', phone: '0900000416' },
    body: 'Mương sau trại giống cũ bèo kín mặt, nước đen, cá chết nổi hai hôm nay. Hỏi phường nào cũng bảo của phường kia. Bà con ở giữa chịu mùi. Đề nghị nói rõ mương này ai quản và cho vớt bèo.',
  })
  if (!it) return
  yield* triage(it, desk, '2026-11-12', { kind: 'feedback', field: 'environment' })
  yield* it.act(desk, '2026-11-13', offerPetition, {
    toUnitId: toHacTri,
    reason: 'Bản đồ thủy lợi năm 2019 ghi mương này thuộc xã Hạ Liên cũ, nay là phường Hạc Trì.',
  })
  yield* it.act(neighbour, '2026-11-16', declineOffer, {
    reason: 'Ranh phường từ ngày 1/7/2025 lấy bờ mương phía nam; lòng mương thuộc phường Hồng Liên.',
  })
  yield* it.act(desk, '2026-11-17', offerPetition, {
    toUnitId: toHacTri,
    reason:
      'Hai phường đã cùng đi xem ngày 16/11/2026: cửa cống và trạm bơm đều ở phía Hạc Trì, bèo dồn từ đó ra.',
  })
  yield* it.act(neighbour, '2026-11-18', declineOffer, {
    reason:
      'Trạm bơm do công ty thủy lợi vận hành; phường Hạc Trì không được giao kinh phí vớt bèo đoạn này.',
  })
  yield* it.act(desk, '2026-11-20', offerPetition, {
    toUnitId: '',
    reason:
      'Hai phường chưa thống nhất nơi quản lý mương. Đề nghị UBND tỉnh quyết định; trong lúc chờ, phường Hồng Liên đã rắc vôi khử mùi ngày 19/11/2026.',
  })
}
