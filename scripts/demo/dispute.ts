import { demoId } from '#db/seed/demo/demo-id.ts'
import { recordProgress } from '#server/petitions/record-progress.ts'
import { saySender } from '#server/petitions/say-sender.ts'
import { giveVerdict } from '#server/supervision/give-verdict.ts'
import { Letter } from './letter.ts'
import type { Telling } from './story.ts'
import { answer, desks, takeUp } from './usual-course.ts'

const [desk, handler] = [desks.hongLien, 'chuyen-vien-xay-dung-hong-lien']
const approver = 'truong-phong-ha-tang-hong-lien'

/** Twice the office says it is done, twice the sender that it is not: the head has to answer. */
export async function* carsOnTheCorner(): Telling {
  const it = yield* Letter.sent('cars-on-the-corner', '2026-10-06T06:40:00+07:00', {
    ...{ kind: 'feedback', areaCode: '90101', place: 'Góc phố Sen Bắc và ngõ 12' },
    ...{ name: 'Viên Thị Mẫu Đơn', address: 'Tổ dân phố 3, phường Hồng Liên', phone: '0900000420' },
    body: 'Góc phố Sen Bắc với ngõ 12 ngày nào cũng có ba bốn ô tô đỗ kín từ sáng đến tối, người trong ngõ đi ra không nhìn thấy đường. Xe cấp cứu hôm 2/10 vào không được phải cáng ra. Đề nghị cắm biển cấm đỗ và có người nhắc.',
  })
  if (!it) return
  yield* takeUp(
    it,
    { kind: 'feedback', field: 'urban-order' },
    {
      ...{ desk, unitCode: 'hong-lien-ha-tang', handler },
      ...{ triaged: '2026-10-07', accepted: '2026-10-07', assigned: '2026-10-08', dueOn: '2026-10-23' },
      task: 'Cắm biển cấm đỗ và kẻ vạch tại góc phố Sen Bắc, ngõ 12',
      expectedResult: 'Ảnh biển và vạch kẻ; biên bản nghiệm thu có chữ ký tổ trưởng tổ dân phố',
    },
  )
  yield* it.act(handler, '2026-10-14', recordProgress, {
    note: 'Đã đo góc nhìn cùng tổ trưởng tổ dân phố 3. Biển và sơn đặt xong ngày 13/10/2026.',
  })
  yield* answer(
    it,
    { handler, approver, drafted: '2026-10-20', issued: '2026-10-21', shown: 'photo' },
    {
      ...{ outcome: 'settled', doneBy: 'Phòng Kinh tế, Hạ tầng và Đô thị', doneWhen: 'thứ Hai 19/10/2026' },
      ...{
        doneWhat: 'Cắm một biển cấm đỗ, kẻ 12 m vạch vàng',
        basis: 'Kế hoạch số 61/KH-UBND',
        nextStep: '',
      },
      body: 'Góc phố Sen Bắc, ngõ 12 đã có biển cấm đỗ và 12 m vạch vàng từ ngày 19/10/2026. Ảnh và biên bản nghiệm thu kèm theo.',
    },
  )
  yield* it.heldAct('2026-10-30', saySender, {
    ...{ word: 'not', rating: '' },
    reason: 'Có biển nhưng xe vẫn đỗ đè lên vạch từ 8 giờ sáng, không ai nhắc. Tôi chụp bốn hôm liền.',
  })
  yield* it.act(handler, '2026-11-04', recordProgress, {
    note: 'Đã thống nhất với Công an phường tuần tra góc này hai lượt mỗi ngày từ 5/11/2026.',
  })
  yield* answer(
    it,
    { handler, approver, drafted: '2026-11-11', issued: '2026-11-12', shown: 'handover' },
    {
      ...{ outcome: 'settled', doneBy: 'Phòng Kinh tế, Hạ tầng và Đô thị cùng Công an phường' },
      ...{
        doneWhat: 'Tuần tra hai lượt mỗi ngày, nhắc 11 xe, phạt 3 xe',
        doneWhen: 'từ 5/11 đến 11/11/2026',
      },
      ...{ basis: 'Kế hoạch số 61/KH-UBND; biên bản xử phạt của Công an phường', nextStep: '' },
      body: 'Từ ngày 5/11/2026 Công an phường tuần tra hai lượt mỗi ngày, đã nhắc 11 xe và phạt 3 xe. Biên bản có tổ trưởng tổ dân phố 3 ký kèm theo.',
    },
  )
  yield* it.heldAct('2026-11-19', saySender, {
    ...{ word: 'not', rating: '2' },
    reason:
      'Chỉ yên lúc có tuần tra. Sáng 17 và 18/11 xe lại kín từ 9 giờ. Tôi đề nghị đặt cọc chắn, phường chưa trả lời có đặt hay không.',
  })
  // The Front went to see for itself: its verdict stands beside the words of the sender.
  yield* it.act('mat-tran-hong-lien', '2026-11-20', giveVerdict, {
    ...{ unitId: demoId('hong-lien-mttq'), verdict: 'partly' },
    seen: 'Đã đến góc phố Sen Bắc, ngõ 12 lúc 9 giờ ngày 20/11/2026 cùng ban công tác Mặt trận tổ 3: biển, vạch còn rõ; hai ô tô đỗ đè vạch.',
    missing: 'Ngoài giờ tuần tra xe vẫn đỗ; chưa trả lời việc đặt cọc chắn.',
  })
}
