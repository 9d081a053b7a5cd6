import { extendPetition } from '#server/petitions/extend-petition.ts'
import { recordProgress } from '#server/petitions/record-progress.ts'
import { withdrawPart } from '#server/petitions/withdraw-part.ts'
import { Letter } from './letter.ts'
import type { Telling } from './story.ts'
import { desks, takeUp } from './usual-course.ts'

const [hongLien, hacTri] = ['chu-tich-hong-lien', 'chu-tich-hac-tri']
const builder = 'chuyen-vien-xay-dung-hong-lien'

/** Two papers draw the border of one plot differently: the longer limit of a complex matter. */
export async function* twoMapsDiffer(): Telling {
  const desk = desks.hongLien
  const it = yield* Letter.brought(desk, '2026-10-07', {
    ...{ kind: 'complaint', source: 'post', areaCode: '90101', place: 'Số 14 ngách 5 phố Hồng Đài' },
    ...{ name: 'Trịnh Thị Vả', address: 'Tổ dân phố 6, phường Hồng Liên', phone: '0900000402' },
    body: `Tôi khiếu nại Quyết định số 188/QĐ-UBND ngày 14/9/2026 về việc thu hồi 21 m² đất của gia đình tôi để mở ngách 5.

Bản đồ kèm quyết định lấy theo ranh đo năm 2005, trong khi giấy chứng nhận của tôi cấp năm 1998 vẽ ranh ngoài cây hoàng lan, tức là thêm gần 9 m². Nhà bên cạnh cũng có giấy vẽ khác. Nếu theo bản đồ năm 2005 thì 9 m² ấy thành đất công và tôi không được bồi thường.

Tôi yêu cầu đo lại theo giấy chứng nhận và sửa diện tích thu hồi.`,
  })
  if (!it) return
  yield* takeUp(
    it,
    { kind: 'complaint', field: 'land' },
    {
      ...{ desk, giver: hongLien, unitCode: 'hong-lien-ha-tang', handler: builder },
      ...{ triaged: '2026-10-08', accepted: '2026-10-12', assigned: '2026-10-13', dueOn: '2026-11-06' },
      task: 'Đo lại ranh thửa đất số 14 ngách 5, đối chiếu bản đồ năm 1998 và năm 2005',
      expectedResult:
        'Biên bản đo ranh có chữ ký hai hộ; báo cáo xác minh; dự thảo quyết định giải quyết lần đầu',
    },
  )
  yield* it.act(builder, '2026-10-26', recordProgress, {
    note: 'Đo ngày 22/10/2026 có mặt hai hộ. Ranh theo giấy năm 1998 và bản đồ năm 2005 lệch nhau 8,7 m². Đã gửi Sở Nông nghiệp và Môi trường xin hồ sơ đo gốc.',
  })
  const reason =
    'Giấy chứng nhận năm 1998 và bản đồ năm 2005 ghi khác nhau, phải chờ hồ sơ đo gốc của Sở Nông nghiệp và Môi trường và hỏi thêm người làm chứng ở hai nơi.'
  yield* it.act(hongLien, '2026-11-09', extendPetition, {
    ...{ until: '', grounds: ['two-places', 'conflicting-papers'], reason },
    ...{ decisionNo: '231/QĐ-UBND', decisionOn: '2026-11-09' },
    fileId: yield* it.paper(hongLien, '2026-11-09', 'extend', 'Van ban xac dinh vu viec phuc tap'),
  })
}

/** Of two wishes one is taken back; the other goes on. */
export async function* graveAndTrees(): Telling {
  const desk = desks.hacTri
  const handler = 'chuyen-vien-ha-tang-hac-tri'
  const it = yield* Letter.brought(desk, '2026-10-29', {
    ...{ kind: 'complaint', source: 'desk', areaCode: '90102', place: 'Xứ đồng Vụ, tổ dân phố Đồng Vụ' },
    ...{ name: 'Hoàng Văn Muỗm', address: 'Tổ dân phố Đồng Vụ, phường Hạc Trì', phone: '0900000405' },
    body: `Tôi khiếu nại Quyết định số 133/QĐ-UBND ngày 9/10/2026 về bồi thường khi thu hồi ruộng xứ đồng Vụ của nhà tôi, hai điểm:

Một là 42 cây cau tính giá cây mới trồng, trong khi cau đã cho quả bốn năm.

Hai là tiền di chuyển hai ngôi mộ tính như mộ đất, trong khi đã xây từ năm 2015.

Tôi yêu cầu tính lại cả hai khoản.`,
  })
  if (!it) return
  yield* takeUp(
    it,
    { kind: 'complaint', field: 'clearance' },
    {
      ...{ desk, giver: hacTri, unitCode: 'hac-tri-ha-tang', handler },
      ...{ triaged: '2026-10-30', accepted: '2026-11-03', assigned: '2026-11-04', dueOn: '2026-12-01' },
      task: 'Kiểm tra lại loại cây cau và loại mộ tại xứ đồng Vụ, tính lại theo đơn giá của tỉnh',
      expectedResult:
        'Biên bản kiểm tra có chữ ký chủ hộ; bảng tính lại; dự thảo quyết định giải quyết lần đầu',
    },
  )
  yield* it.act(handler, '2026-11-12', withdrawPart, {
    part: 'Ông rút phần về 42 cây cau vì đã xem bảng đơn giá và đồng ý. Phần về hai ngôi mộ xây tiếp tục được giải quyết.',
    fileId: yield* it.paper(handler, '2026-11-12', 'withdraw-part', 'Bien ban ghi viec rut mot phan'),
  })
  yield* it.act(handler, '2026-11-17', recordProgress, {
    note: 'Đã xem hai ngôi mộ sáng 16/11/2026: xây gạch, ốp đá, đúng như ông trình bày. Đang tính lại theo đơn giá mộ xây.',
  })
}
