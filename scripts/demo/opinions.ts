import { demoId } from '#db/seed/demo/demo-id.ts'
import { nameConcerned } from '#server/petitions/name-concerned.ts'
import { passOnLetter } from '#server/petitions/pass-on-letter.ts'
import { recordProgress } from '#server/petitions/record-progress.ts'
import { Letter } from './letter.ts'
import type { Telling } from './story.ts'
import { desks, takeUp, triage } from './usual-course.ts'

const desk = desks.hongLien

/** About how an official behaves: read by few, looked into by another office. */
export async function* rudeAtTheCounter(): Telling {
  const it = yield* Letter.sent('rude-at-the-counter', '2026-11-12T19:20:00+07:00', {
    ...{ kind: 'conduct-feedback', areaCode: '90101', place: 'Trung tâm Phục vụ hành chính công phường' },
    ...{ name: 'Phan Thị Quỳ', address: 'Tổ dân phố 1, phường Hồng Liên', phone: '0900000407' },
    extra: { 'loai-who': 'Người ngồi quầy số 3 buổi sáng thứ Tư 11/11/2026' },
    body: 'Sáng thứ Tư 11/11 tôi đưa mẹ 78 tuổi ra quầy số 3 làm lại giấy khai sinh cho cháu. Mẹ tôi nặng tai, hỏi lại lần hai thì người ngồi quầy gắt “bà không nghe thì gọi con cháu ra mà nghe”, rồi đẩy giấy trả, không nói thiếu gì. Mẹ tôi về khóc. Tôi không mong kỷ luật ai, chỉ mong có người xin lỗi mẹ tôi một câu và quầy có chỗ ngồi nói chuyện cho người già.',
  })
  if (!it) return
  const handler = 'chuyen-vien-van-phong-hong-lien'
  // The counter is staffed by the office of culture and society: it neither sees nor gets the letter.
  yield* it.act(desk, '2026-11-13', nameConcerned, { personId: '', unitId: demoId('hong-lien-van-xa') })
  yield* takeUp(
    it,
    { kind: 'conduct-feedback', field: 'officials' },
    {
      ...{ desk, giver: 'chu-tich-hong-lien', unitCode: 'hong-lien-van-phong', handler },
      ...{ triaged: '2026-11-13', accepted: '2026-11-16', assigned: '2026-11-16', dueOn: '2026-11-30' },
      task: 'Xem lại việc tiếp người dân ở quầy số 3 sáng 11/11/2026, gặp hai mẹ con bà và người ngồi quầy',
      expectedResult: 'Biên bản làm việc với hai bên; văn bản trả lời; cách bố trí chỗ cho người già',
    },
  )
  yield* it.act(handler, '2026-11-19', recordProgress, {
    note: 'Đã xem camera quầy số 3 và làm việc với người ngồi quầy ngày 18/11/2026. Chánh Văn phòng sẽ đến nhà gặp bà cụ trong tuần tới, xin hẹn giờ qua điện thoại.',
  })
}

/** A rule of the province that makes trouble goes to the office that collects such feedback. */
export async function* sameCopyTwice(): Telling {
  const it = yield* Letter.sent('same-copy-twice', '2026-11-16T08:10:00+07:00', {
    ...{ kind: 'regulation-feedback', areaCode: '90101', place: '' },
    ...{ name: 'Công Văn Gáo', address: 'Tổ dân phố 5, phường Hồng Liên', phone: '0900000408' },
    body: 'Thủ tục cấp giấy phép sửa nhà riêng lẻ của tỉnh đòi bản sao giấy chứng nhận quyền sử dụng đất có chứng thực, trong khi cơ quan cấp phép tra được ngay trên máy. Tôi nộp hồ sơ hai lần, cả hai lần phải đi chứng thực lại vì bản cũ “quá ba tháng”. Đề nghị bỏ giấy này, hoặc cho nộp bản chụp rồi cán bộ tự đối chiếu.',
  })
  if (!it) return
  yield* triage(it, desk, '2026-11-16', {
    ...{ kind: 'regulation-feedback', field: 'procedures', competence: 'OUTSIDE' },
  })
  yield* it.act(desk, '2026-11-17', passOnLetter, {
    to: 'Văn phòng UBND tỉnh Đông Sen',
    reason:
      'Quy định do UBND tỉnh ban hành; Văn phòng UBND tỉnh tiếp nhận phản ánh, kiến nghị về quy định hành chính.',
  })
}

/** For the Front: it goes there, and the sender need not send it again. */
export async function* supervisionAtEvening(): Telling {
  const it = yield* Letter.sent('supervision-at-evening', '2026-11-11T20:05:00+07:00', {
    ...{ kind: 'suggestion', areaCode: '90101', place: 'Phường Hồng Liên' },
    ...{ name: 'Lâm Thị Sở', address: 'Tổ dân phố 6, phường Hồng Liên', phone: '0900000409' },
    body: 'Tôi xin góp ý với Ủy ban Mặt trận Tổ quốc phường: các cuộc lấy ý kiến Nhân dân về đường, về chợ toàn họp lúc hai giờ chiều ngày thường, người đi làm không ai đến được, chỉ có mấy cụ hưu. Xin họp buổi tối hoặc sáng Chủ nhật, và gửi giấy mời kèm bản tóm tắt một trang trước ba ngày để bà con đọc.',
  })
  if (!it) return
  yield* triage(it, desk, '2026-11-12', {
    ...{ kind: 'suggestion', field: 'party-building', competence: 'OUTSIDE' },
  })
  yield* it.act(desk, '2026-11-13', passOnLetter, {
    to: 'Ủy ban Mặt trận Tổ quốc Việt Nam phường Hồng Liên',
    reason: 'Góp ý về cách Mặt trận tổ chức lấy ý kiến Nhân dân; Mặt trận phường tiếp thu và trả lời bà.',
  })
}
