import { demoId } from '#db/seed/demo/demo-id.ts'
import { askData } from '#server/privacy/ask-data.ts'
import { listBreaches, recordBreach, stepBreach } from '#server/privacy/breaches.ts'
import { heldDataRequests } from '#server/privacy/data-requests.ts'
import { decideDataRequest } from '#server/privacy/decide-data-request.ts'
import { actorOf } from './cast.ts'
import { Letter } from './letter.ts'
import { hourOf, type Telling } from './story.ts'

const protector = 'bao-ve-du-lieu'
const nothing = { body: '', name: '', address: '', phone: '', email: '' }

/** A name with the wrong mark is set right; whether the letter can be erased waits for its answer. */
export async function* nameWithWrongMark(): Telling {
  const it = yield* Letter.sent('name-with-wrong-mark', '2026-11-10T19:45:00+07:00', {
    ...{ kind: 'request', areaCode: '90101', place: 'Nhà văn hóa tổ dân phố 4' },
    ...{ name: 'Quàng Thị Mân', address: 'Tổ dân phố 4, phường Hồng Liên', phone: '0900000431' },
    body: 'Nhà văn hóa tổ 4 khóa cửa từ sáng đến tối, tủ sách phường cấp cho thiếu nhi nằm trong đó. Hè vừa rồi các cháu chỉ mượn được hai buổi. Đề nghị mở cửa chiều thứ Tư và sáng thứ Bảy, tôi xin trông giúp.',
  })
  if (!it) return
  yield* it.heldAct('2026-11-12', askData, {
    ...{ kind: 'correct', body: 'Tên tôi là Mận, dấu nặng.' },
    ...{ name: 'Quàng Thị Mận', address: 'Tổ dân phố 4, phường Hồng Liên', phone: '0900000431', email: '' },
  })
  const [request] = yield* it.heldAct('2026-11-12', heldDataRequests, undefined)
  const at = hourOf('2026-11-16', 560)
  yield at
  await decideDataRequest({ actor: actorOf(protector, '2026-11-16'), at: new Date(at) }, request?.id ?? '', {
    ...{ result: 'done', article: '' },
    reply: 'Đã đối chiếu căn cước tại nơi tiếp công dân phường ngày 16/11/2026 và sửa họ tên.',
  })
  yield* it.heldAct('2026-11-19', askData, {
    ...{ ...nothing, kind: 'delete' },
    body: 'Nhà văn hóa đã mở cửa lại, tôi không cần hồ sơ này nữa, xin xóa.',
  })
}

/** A list sent to the wrong mailbox: told of in time, ended. */
export async function* listInWrongMailbox(): Telling {
  const found = hourOf('2026-10-20', 900)
  yield found
  const by = (day: string, minutes: number) => ({
    actor: actorOf(protector, day),
    at: new Date(hourOf(day, minutes)),
  })
  if ((await listBreaches(by('2026-10-20', 940))).length > 0) return
  const id = await recordBreach(by('2026-10-20', 940), {
    ...{ unitId: demoId('hac-tri-ubnd'), foundAt: new Date(found), kinds: ['contact'], people: 18 },
    what: 'Danh sách 18 người đăng ký nhận tin gửi nhầm sang hộp thư của một trường học.',
    measures:
      'Gọi điện cho nhà trường, thư được xóa trước mắt hai bên lúc 15 giờ 30; khóa chức năng gửi danh sách.',
  })
  yield hourOf('2026-10-21', 540)
  await stepBreach(by('2026-10-21', 540), id, {
    ...{ step: 'notify', note: 'Văn bản số 31/BC-UBND ngày 21/10/2026 gửi Công an tỉnh.' },
  })
  yield hourOf('2026-10-22', 600)
  await stepBreach(by('2026-10-22', 600), id, { step: 'tell', note: 'Gọi điện đủ 18 người trong ngày.' })
  yield hourOf('2026-10-30', 600)
  await stepBreach(by('2026-10-30', 600), id, {
    ...{ step: 'close', note: 'Gửi danh sách chỉ qua tài khoản có lớp thứ hai; đã hướng dẫn lại cả phòng.' },
  })
}
