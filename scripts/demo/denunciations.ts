import { demoId } from '#db/seed/demo/demo-id.ts'
import { tx } from '#db/tx.ts'
import type { Person } from '#domain/people/actor.ts'
import type { Ctx } from '#server/context.ts'
import { issuePaperByHand } from '#server/papers/issue-paper.ts'
import { concludePetition } from '#server/petitions/conclude-petition.ts'
import { fileAway } from '#server/petitions/file-away.ts'
import { findRow } from '#server/petitions/petition-row.ts'
import { recordProgress } from '#server/petitions/record-progress.ts'
import { agreeOpening } from '#server/vault/agree-opening.ts'
import { askOpening } from '#server/vault/ask-opening.ts'
import { openingsOf } from '#server/vault/openings-of.ts'
import { readIdentity } from '#server/vault/read-identity.ts'
import { Letter } from './letter.ts'
import type { Telling } from './story.ts'
import { answer, desks, done, takeUp, triage } from './usual-course.ts'

// Whoever is denounced is named by post only: nobody here is anybody.

/** The second person agrees to what was asked last. */
async function agreeToLatest(ctx: Ctx<Person>, number: string): Promise<void> {
  const row = await tx(ctx, (db) => findRow(db, number))
  const { waiting } = await openingsOf(ctx, row?.id ?? '')
  await agreeOpening(ctx, number, { openingId: waiting[0]?.id ?? '', sure: 'yes' })
}

/** Accepted, and given by name to somebody of another office than the one it is about. */
export async function* stallMoney(): Telling {
  const desk = desks.hongLien
  const handler = 'chuyen-vien-van-phong-hong-lien'
  const it = yield* Letter.brought(desk, '2026-11-03', {
    ...{ kind: 'denunciation', source: 'desk', areaCode: '90101', place: 'Chợ Bến Gương' },
    ...{ name: 'Vương Thị Nứa', address: 'Tổ dân phố 3, phường Hồng Liên', phone: '0900000406' },
    body: `Tôi tố cáo công chức được giao quản lý chợ Bến Gương thuộc Phòng Kinh tế, Hạ tầng và Đô thị phường.

Từ tháng 7 đến tháng 10/2026, người này thu của các quầy dãy ngoài mỗi tháng 300 nghìn đồng gọi là tiền “giữ chỗ”, không có biên lai, ai không nộp thì bị đe chuyển vào góc trong. Tôi biết chắc sáu quầy đã nộp, có ba người chịu đứng ra làm chứng. Ngày 15/10 vào khoảng 6 giờ sáng tôi nhìn thấy tận mắt việc thu tiền ở quầy đầu dãy.

Tôi đề nghị xác minh, xử lý và trả lại tiền cho bà con. Tôi xin được giữ kín tên vì còn bán hàng ở chợ.`,
  })
  if (!it) return
  yield* takeUp(
    it,
    { kind: 'denunciation', field: 'officials' },
    {
      ...{ desk, giver: 'chu-tich-hong-lien', unitCode: 'hong-lien-van-phong', handler },
      ...{ triaged: '2026-11-04', accepted: '2026-11-10', assigned: '2026-11-11', dueOn: '2026-12-08' },
      task: 'Xác minh việc thu tiền không biên lai tại dãy ngoài chợ Bến Gương, tháng 7 đến tháng 10/2026',
      expectedResult:
        'Báo cáo kết quả xác minh kèm lời trình bày của các bên; dự thảo kết luận nội dung tố cáo',
    },
  )
  yield* done(it, handler, 'tc.notify', '2026-11-13')
  // To hand the notice over in person the desk has to know to whom: the chair opens it together with it.
  yield* it.act(desk, '2026-11-13', askOpening, {
    ...{ secondId: demoId('chu-tich-hong-lien'), urgent: '' },
    reason: 'Giao tận tay thông báo thụ lý cho người tố cáo và hỏi người tố cáo có cần bảo vệ không.',
  })
  yield* it.act('chu-tich-hong-lien', '2026-11-13', agreeToLatest, {})
  yield* it.act(desk, '2026-11-13', readIdentity, {})
  yield* it.act(handler, '2026-11-19', recordProgress, {
    note: 'Đã làm việc với bốn hộ kinh doanh và đối chiếu sổ thu phí chợ ba tháng. Tuần tới làm việc với người bị tố cáo.',
  })
}

/** Concluded: true in part; what was collected went back. */
export async function* fundWithoutReceipt(): Telling {
  const desk = desks.hacTri
  const [chair, handler] = ['chu-tich-hac-tri', 'chuyen-vien-van-xa-hac-tri']
  const it = yield* Letter.brought(desk, '2026-09-08', {
    ...{ kind: 'denunciation', source: 'post', areaCode: '90102', place: 'Tổ dân phố Giếng Ngọc' },
    ...{ name: 'Mai Văn Lụ', address: 'Số 12 tổ dân phố Giếng Ngọc, phường Hạc Trì' },
    body: 'Tôi tố cáo người hoạt động không chuyên trách của phường phụ trách thu các quỹ ở tổ dân phố Giếng Ngọc. Tháng 6 và tháng 7/2026 người này thu mỗi hộ 150 nghìn đồng quỹ đền ơn đáp nghĩa và 100 nghìn đồng quỹ khuyến học, nói là bắt buộc, không ghi biên lai, đến nay chưa công khai. Tôi có danh sách 31 hộ đã nộp. Đề nghị xác minh số tiền đã thu và xử lý.',
  })
  if (!it) return
  yield* takeUp(
    it,
    { kind: 'denunciation', field: 'contributions' },
    {
      ...{ desk, giver: chair, unitCode: 'hac-tri-van-xa', handler },
      ...{ triaged: '2026-09-10', accepted: '2026-09-16', assigned: '2026-09-17', dueOn: '2026-10-14' },
      task: 'Xác minh việc thu hai quỹ tại tổ dân phố Giếng Ngọc tháng 6, tháng 7/2026',
      expectedResult:
        'Báo cáo kết quả xác minh; bảng đối chiếu tiền thu, nộp; dự thảo kết luận nội dung tố cáo',
    },
  )
  yield* done(it, handler, 'tc.notify', '2026-09-18')
  yield* it.act(handler, '2026-09-28', recordProgress, {
    note: 'Đã đối chiếu danh sách với 28 hộ. Sổ thu ghi 7,75 triệu đồng, đã nộp kế toán phường 6,2 triệu đồng ngày 3/8/2026.',
  })
  yield* answer(
    it,
    { handler, approver: chair, drafted: '2026-10-09', issued: '2026-10-13' },
    {
      outcome: 'partly_founded',
      doneBy: 'Chủ tịch UBND phường Hạc Trì',
      doneWhat: 'Kết luận nội dung tố cáo, yêu cầu nộp lại và công khai số tiền',
      doneWhen: 'thứ Ba 13/10/2026',
      basis: 'Luật Tố cáo; sổ thu, phiếu nộp tiền ngày 3/8/2026; lời trình bày của 28 hộ',
      nextStep: '',
      body: 'Nội dung thu không biên lai và nói là bắt buộc: đúng. Nội dung giữ lại tiền để dùng riêng: không đúng; 1,55 triệu đồng chưa nộp còn nguyên trong sổ thu. Người bị tố cáo đã nộp đủ và xin lỗi tại cuộc họp tổ dân phố ngày 11/10/2026.',
    },
  )
  yield* it.act(chair, '2026-10-13', issuePaperByHand, {
    ...{ kind: 'denunciation-conclusion', signerId: undefined, standing: undefined },
    details: {
      accused:
        'Người hoạt động không chuyên trách phụ trách thu quỹ tại tổ dân phố Giếng Ngọc, phường Hạc Trì',
      findings:
        'Đã thu 7,75 triệu đồng của 31 hộ, không ghi biên lai; nộp kế toán phường 6,2 triệu đồng ngày 3/8/2026; 1,55 triệu đồng còn lại chưa nộp, đủ trong sổ.',
      article: 'Luật Tố cáo; quy định về các quỹ do Nhân dân tự nguyện đóng góp',
      conclusion:
        'Tố cáo đúng một phần: đúng về việc thu không biên lai và nói là bắt buộc; không đúng về việc giữ tiền dùng riêng.',
      handling:
        'Nộp đủ 1,55 triệu đồng và công khai danh sách thu\nPhê bình, thôi giao việc thu quỹ\nRà soát việc thu quỹ ở các tổ dân phố khác trước ngày 30/11/2026',
    },
  })
  yield* done(it, handler, 'tc.conclusion.send', '2026-10-15')
  yield* done(it, handler, 'tc.handle', '2026-10-20')
  yield* done(it, handler, 'tc.publish', '2026-10-21')
  yield* done(it, handler, 'tc.handle.report', '2026-10-22')
  yield* it.act(handler, '2026-11-06', concludePetition, {
    note: 'Đã nộp đủ tiền ngày 14/10/2026, công khai tại nhà văn hóa từ ngày 16/10/2026. Quyết định phê bình ký ngày 20/10/2026.',
  })
}

/** No name, no address, nothing to check: kept a year. */
export async function* unsignedHearsay(): Telling {
  const desk = desks.hongLien
  const it = yield* Letter.brought(desk, '2026-11-16', {
    ...{ kind: 'unclassified', source: 'post', areaCode: '90101', signed: '', unnamed: 'yes' },
    body: 'Nghe nhiều người nói có cán bộ phường nhận quà của chủ thầu làm rãnh thoát nước. Không rõ ai, không rõ bao nhiêu, chỉ biết là có. Đề nghị cấp trên làm cho ra.',
  })
  if (!it) return
  yield* triage(it, desk, '2026-11-17', {
    ...{ kind: 'denunciation', field: 'officials', eligibility: 'ineligible' },
    reason: 'Nội dung là tố cáo nhưng không có họ tên, địa chỉ người gửi và không nêu ai, việc gì, khi nào.',
  })
  yield* it.act(desk, '2026-11-18', fileAway, {
    ground: 'anonymous',
    reason:
      'Đơn không tên, không nêu rõ người vi phạm, không kèm tài liệu nào kiểm tra được (Điều 25 Luật Tố cáo).',
  })
}

/** No name either, but a place, a time and papers to look at: waits for the desk to judge it. */
export async function* unsignedWithNumbers(): Telling {
  yield* Letter.brought(desks.hacTri, '2026-11-19', {
    ...{ kind: 'unclassified', source: 'post', areaCode: '90102', signed: '', unnamed: 'yes' },
    place: 'Công trình kè mương tổ dân phố Cây Gạo',
    body: 'Kè mương tổ Cây Gạo đổ bê tông ngày 5 và 6/11/2026, thiết kế dán ở nhà văn hóa ghi dày 20 cm, tôi đo ba chỗ chỉ có 12 đến 14 cm. Có ảnh đo kèm thước bỏ trong phong bì. Người giám sát của phường ký nghiệm thu ngay hôm sau. Đề nghị cho khoan kiểm tra. Tôi không ghi tên vì là người cùng tổ.',
  })
}
