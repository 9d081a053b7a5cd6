import { choiceOf } from '#domain/petitions/other-matters.ts'
import { guideLetter } from '#server/petitions/guide-letter.ts'
import { refuseReception } from '#server/petitions/refuse-reception.ts'
import { triagePetition } from '#server/petitions/triage-petition.ts'
import { Letter } from './letter.ts'
import type { Telling } from './story.ts'
import { desks, takeUp } from './usual-course.ts'

const desk = desks.hongLien

/** Said at a reception for the third time, answered in writing before, and nothing new in it. */
export async function* answeredBefore(): Telling {
  const it = yield* Letter.brought(desk, '2026-11-17', {
    ...{ kind: 'unclassified', source: 'reception', areaCode: '90101', place: 'Ngõ 7 phố Hồng Đài' },
    ...{ name: 'Phùng Văn Lộc', address: 'Tổ dân phố 4, phường Hồng Liên', phone: '0900000430' },
    body: 'Tôi lại lên đề nghị phường đổi tên ngõ 7 phố Hồng Đài thành ngõ Giếng Đá như các cụ vẫn gọi. Tôi đã lên đây hai lần, phường trả lời là không đổi được nhưng tôi thấy vẫn nên đổi.',
  })
  if (!it) return
  yield* it.act(desk, '2026-11-17', refuseReception, {
    ground: 'nothing-new' as const,
    reason:
      'Đã mời ông xem lại văn bản trả lời: tên ngõ do HĐND tỉnh đặt, đợt xem xét gần nhất vào năm 2028. Có giấy tờ mới về tên cũ của ngõ thì mang đến, sẽ tiếp.',
    ...{ law: '', repeatOf: '', answerNo: '214/UBND-VP', answerOn: '2026-05-12' },
    answerBy: 'UBND phường Hồng Liên',
  })
}

/** A quarrel between neighbours is no petition: told who deals with it. */
export async function* betweenNeighbours(): Telling {
  const it = yield* Letter.brought(desk, '2026-11-16', {
    ...{ kind: 'unclassified', source: 'desk', areaCode: '90101', place: 'Số 15 và 17 ngõ 4 phố Sen Nam' },
    ...{ name: 'Bạch Thị Nhài', address: 'Tổ dân phố 5, phường Hồng Liên', phone: '0900000431' },
    body: 'Nhà số 17 xây bờ rào lấn sang nhà tôi một gang tay, cây khế nhà họ rụng lá xuống bể nước. Hai nhà nói nhau mãi không xong. Tôi đòi họ trả lại đất và chặt cành.',
  })
  if (!it) return
  yield* it.act(desk, '2026-11-17', triagePetition, {
    kind: choiceOf('civil-dispute'),
    otherMatter: 'civil-dispute' as const,
    ...{ field: '', competence: 'OUTSIDE' as const, reason: '' },
  })
  yield* it.act(desk, '2026-11-17', guideLetter, {
    to: 'Tổ hòa giải tổ dân phố 5, nhà văn hóa ngõ 4 phố Sen Nam; hòa giải không thành thì đến Tòa án nhân dân khu vực',
    bring: 'Giấy chứng nhận quyền sử dụng đất, ảnh bờ rào',
    reason: 'Tranh chấp ranh giới giữa hai nhà do hòa giải ở cơ sở, sau đó là tòa án giải quyết.',
  })
}

/** Twelve families at once, with two who speak for them: one file, and the head knows the same day. */
export async function* twelveFamilies(): Telling {
  const it = yield* Letter.brought(desk, '2026-11-12', {
    ...{ kind: 'request', source: 'desk', areaCode: '90101', place: 'Khu tập thể xưởng gạch cũ' },
    ...{ name: 'Doãn Thị Lành', address: 'Khu tập thể xưởng gạch cũ, phường Hồng Liên', phone: '0900000432' },
    headCount: 12,
    representatives: [
      { name: 'Doãn Thị Lành', address: 'nhà số 3, khu tập thể xưởng gạch cũ' },
      { name: 'Chu Văn Thợi', address: 'nhà số 9, khu tập thể xưởng gạch cũ' },
    ],
    body: 'Mười hai hộ ở khu tập thể xưởng gạch cũ dùng chung một vòi nước từ năm 2009, mùa này nước về từ 3 giờ sáng đến 5 giờ. Chúng tôi đã góp tiền nối ống vào từng nhà. Đề nghị phường làm việc với công ty nước cho đấu nối trước Tết.',
  })
  if (!it) return
  yield* takeUp(
    it,
    { kind: 'request', field: 'utilities' },
    {
      ...{ desk, unitCode: 'hong-lien-ha-tang', handler: 'chuyen-vien-ha-tang-hong-lien' },
      ...{ triaged: '2026-11-13', accepted: '2026-11-13', assigned: '2026-11-16', dueOn: '2026-12-02' },
      task: 'Làm việc với công ty nước về đấu nối 12 hộ khu tập thể xưởng gạch cũ',
      expectedResult: 'Biên bản làm việc với công ty nước, có ngày đấu nối; ảnh khi đấu nối xong',
    },
  )
}
