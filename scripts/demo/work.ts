import { demoId } from '#db/seed/demo/demo-id.ts'
import { tx } from '#db/tx.ts'
import type { Person } from '#domain/people/actor.ts'
import type { Ctx } from '#server/context.ts'
import { addMember } from '#server/petitions/add-member.ts'
import { addSubtask } from '#server/petitions/add-subtask.ts'
import { assignPetition } from '#server/petitions/assign-petition.ts'
import { finishSubtask } from '#server/petitions/finish-subtask.ts'
import { findRow } from '#server/petitions/petition-row.ts'
import { recordProgress } from '#server/petitions/record-progress.ts'
import { subtasksOf } from '#server/petitions/subtasks-of.ts'
import { waitForSender } from '#server/petitions/wait-for-sender.ts'
import { watchLimits } from '#server/petitions/watch-limits.ts'
import { Letter } from './letter.ts'
import { hourOf, type Telling } from './story.ts'
import { desks, takeUp } from './usual-course.ts'

const desk = desks.hongLien
const handler = 'chuyen-vien-ha-tang-hong-lien'
const culture = 'chuyen-vien-van-xa-hong-lien'

/** One who answers for it, one who helps, a body outside, one who follows; three parts of different weight. */
export async function* schoolYardFlooded(): Telling {
  const it = yield* Letter.sent('school-yard-flooded', '2026-11-10T17:30:00+07:00', {
    ...{ kind: 'request', areaCode: '90101', place: 'Trường mầm non Sen Con, phố Sen Nam' },
    ...{ name: 'Từ Thị Lạc Tiên', address: 'Tổ dân phố 4, phường Hồng Liên', phone: '0900000417' },
    body: 'Sân trường mầm non Sen Con cứ mưa nửa giờ là ngập đến mắt cá chân, nước từ phố tràn ngược vào. Hôm thứ Hai các cô phải bế từng cháu vào lớp, tủ điện đặt thấp sát nước, tôi nhìn mà sợ. Đề nghị phường làm rãnh chặn trước cổng, nâng tủ điện, và có lịch cho nghỉ khi mưa lớn.',
  })
  if (!it) return
  yield* takeUp(
    it,
    { kind: 'request', field: 'drainage' },
    {
      ...{ desk, unitCode: 'hong-lien-ha-tang', handler },
      ...{ triaged: '2026-11-11', accepted: '2026-11-11', assigned: '2026-11-12', dueOn: '2026-11-30' },
      task: 'Làm rãnh chặn nước trước cổng trường mầm non Sen Con, nâng tủ điện, thống nhất lịch nghỉ khi mưa lớn',
      expectedResult:
        'Ảnh rãnh và tủ điện đã nâng; biên bản nghiệm thu; thông báo của nhà trường cho phụ huynh',
    },
  )
  for (const [role, personId, bodyName] of [
    ['collaborator', demoId(culture), ''],
    ['collaborator', '', 'Điện lực Sen Hồng'],
    ['watcher', demoId('chuyen-vien-van-phong-hong-lien'), ''],
  ] as const) {
    yield* it.act(handler, '2026-11-12', addMember, { role, personId, bodyName })
  }
  for (const [title, weight, dueOn, personId, bodyName] of [
    ['Thống nhất với nhà trường lịch nghỉ khi mưa lớn', 20, '2026-11-18', demoId(culture), ''],
    ['Nâng tủ điện lên 1,2 m', 30, '2026-11-25', '', 'Điện lực Sen Hồng'],
    ['Xây rãnh chặn và hố thu trước cổng', 50, '2026-11-27', demoId(handler), ''],
  ] as const) {
    yield* it.act(handler, '2026-11-13', addSubtask, { title, weight, dueOn, personId, bodyName })
  }
  yield* it.act(culture, '2026-11-17', finishFirst, {})
  yield* it.act(handler, '2026-11-18', recordProgress, {
    note: 'Nhà trường đã gửi phụ huynh lịch nghỉ khi mưa lớn ngày 17/11/2026. Rãnh chặn bắt đầu đào sáng 19/11/2026, cấm xe trước cổng đến hết tuần.',
  })
}

/** The part with the nearest day is done. */
async function finishFirst(ctx: Ctx<Person>, number: string, { version }: { version: number }) {
  const parts = await tx(ctx, async (db) => {
    const row = await findRow(db, number)
    return row ? subtasksOf(db, row.id) : []
  })
  await finishSubtask(ctx, number, { version, subtaskId: parts[0]?.id ?? '' })
}

/** The clock stands still until the sender brings a paper. */
export async function* allowanceForMother(): Telling {
  const it = yield* Letter.sent('allowance-for-mother', '2026-11-08T10:00:00+07:00', {
    ...{ kind: 'request', areaCode: '90101', place: 'Tổ dân phố 6' },
    ...{ name: 'Đoàn Văn Chuối', address: 'Tổ dân phố 6, phường Hồng Liên', phone: '0900000418' },
    body: 'Mẹ tôi 81 tuổi, không lương hưu, trước hưởng trợ cấp ở phường Thanh Hạc cũ theo anh trai tôi. Từ tháng 8 mẹ tôi về ở với tôi thì không thấy chi nữa. Tôi hỏi hai nơi, nơi này bảo nơi kia. Đề nghị cho mẹ tôi được nhận ở Hồng Liên và truy lĩnh các tháng thiếu.',
  })
  if (!it) return
  yield* takeUp(
    it,
    { kind: 'request', field: 'elderly' },
    {
      ...{ desk, unitCode: 'hong-lien-van-xa', handler: culture },
      ...{ triaged: '2026-11-10', accepted: '2026-11-10', assigned: '2026-11-11', dueOn: '2026-11-27' },
      task: 'Chuyển hồ sơ trợ cấp của mẹ ông từ phường Hạc Trì về Hồng Liên, tính số tháng được truy lĩnh',
      expectedResult: 'Quyết định trợ cấp tại phường Hồng Liên; danh sách chi tháng gần nhất có tên mẹ ông',
    },
  )
  yield* it.act(culture, '2026-11-17', waitForSender, {
    until: '2026-12-01',
    missing:
      'Giấy thôi hưởng trợ cấp do phường Hạc Trì cấp, bản chính; chưa có thì mang căn cước của mẹ ông đến Phòng Văn hóa - Xã hội để phường xin giúp.',
  })
}

/** Overdue, told to the head of the office, who promised a new day; it stays late. */
export async function* slopeGivesWay(): Telling {
  const it = yield* Letter.sent('slope-gives-way', '2026-09-18T06:15:00+07:00', {
    ...{ kind: 'feedback', areaCode: '90101', place: 'Bờ kênh Sen, sau dãy nhà số lẻ phố Thanh Đài' },
    ...{ name: 'Ông Thị Dong', address: 'Tổ dân phố 5, phường Hồng Liên', phone: '0900000419' },
    body: 'Bờ kênh sau nhà tôi lở thêm hơn một mét sau mưa đầu tháng 9, cột rào đã treo lơ lửng. Năm nhà chung đoạn bờ này, có nhà chỉ còn cách mép nước hai mét. Đề nghị phường ra xem và có cách giữ bờ trước mùa mưa cuối năm.',
  })
  if (!it) return
  yield* takeUp(
    it,
    { kind: 'feedback', field: 'drainage' },
    {
      ...{ desk, unitCode: 'hong-lien-ha-tang', handler },
      ...{ triaged: '2026-09-18', accepted: '2026-09-21', assigned: '2026-09-22', dueOn: '2026-10-08' },
      task: 'Khảo sát, chống sạt tạm đoạn bờ kênh Sen sau phố Thanh Đài',
      expectedResult: 'Biên bản khảo sát; ảnh sau khi đóng cọc; phương án kè lâu dài được duyệt',
    },
  )
  yield* it.act(handler, '2026-09-29', recordProgress, {
    note: 'Đã khảo sát cùng năm hộ ngày 25/9/2026. Đóng cọc tre tạm 18 m xong ngày 28/9/2026. Đoạn còn lại phải khoan địa chất mới biết đóng sâu bao nhiêu.',
  })
  for (const day of ['2026-10-09', '2026-10-15']) yield* morningWatch(day)
  yield* it.act('chu-tich-hong-lien', '2026-10-16', assignPetition, {
    ...{ assigneeId: demoId(handler), headId: demoId('chu-tich-hong-lien'), dueOn: '2026-12-04' },
    task: 'Khoan địa chất, trình duyệt phương án kè đoạn 34 m còn lại của bờ kênh Sen và trả lời năm hộ',
    expectedResult: 'Kết quả khoan; phương án kè được duyệt; văn bản trả lời từng hộ',
    authority: '',
  })
  yield* it.act(handler, '2026-11-17', recordProgress, {
    note: 'Việc này quá hạn từ ngày 8/10/2026, phường xin lỗi bà và các hộ. Khoan xong ba lỗ ngày 13/11/2026; phương án kè trình Chủ tịch phường trong tuần cuối tháng 11.',
  })
}

/** The job of the mornings, which warns of limits and tells of those that passed. */
async function* morningWatch(day: string): Telling {
  const at = hourOf(day, 425)
  yield at
  const ctx = { actor: { kind: 'job' as const, job: 'watch-limits' as const }, at: new Date(at) }
  let place = await watchLimits(ctx)
  while (place) place = await watchLimits(ctx, place)
}
