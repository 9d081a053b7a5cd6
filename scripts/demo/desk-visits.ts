import type { RecordVisit } from '#domain/reception/visit.ts'
import type { VisitKind } from '#domain/reception/words.ts'
import type { Day } from '#lib/dates.ts'

/** Somebody who comes to the desk of the demo. No province has the code that their numbers begin with. */
export type DemoVisitor = Pick<RecordVisit, 'name' | 'address'> &
  Partial<Pick<RecordVisit, 'birthYear' | 'phone' | 'idNumber'>>

export type DemoVisit = Partial<RecordVisit> & {
  key: string
  day: Day
  who: DemoVisitor
  kind: VisitKind
  contents: string
  /** The visit before about the same matter. */
  of?: string
  /** Received by the chair in person. */
  byChair?: true
}

const person = (name: string, address: string, birthYear: string, end: string, phone = ''): DemoVisitor => ({
  ...{ name, address: `${address}, phường Hồng Liên`, birthYear, phone },
  idNumber: `000${birthYear.slice(2)}${end}`.padEnd(12, '0').slice(0, 12),
})

const lua = person('Lò Văn Lúa', 'Ngõ 3 phố Sen Bắc', '1952', '4410021')
const mo = person('Quan Thị Mơ Tam', 'Tổ dân phố 2', '1968', '4410022', '0900000451')
const soi = person('Tiêu Văn Sồi', 'Ngõ 12 phố Hồng Đài', '1974', '4410023')
const hoe = person('Vi Thị Hòe', 'Khu tập thể xưởng gạch cũ', '1959', '4410024', '0900000452')
const dau = person('Khổng Văn Dâu', 'Tổ dân phố 6', '1981', '4410025')
const na = person('Lã Thị Na', 'Tổ dân phố 1', '1990', '4410026', '0900000453')
const bang = person('Âu Văn Bàng', 'Phố Bến Gương', '1949', '4410027')
const gao = person('Ninh Thị Gạo', 'Tổ dân phố 4', '1963', '4410028')
const sung = person('Mẫn Văn Sung', 'Ngõ 7 phố Sen Nam', '1985', '4410029', '0900000454')
const khe = person('Tống Thị Khế', 'Tổ dân phố 3', '1971', '4410030')
const xoan = person('Từ Văn Xoan Đào', 'Tổ dân phố 5', '1956', '4410031')
const buoi = person('Giáp Thị Bưởi', 'Phố Sen Bắc', '1978', '4410032')

const ours = { competence: 'WITHIN' as const }
const economy = 'Phòng Kinh tế, Hạ tầng và Đô thị phường'

/** Last days of the old form, and a month on the new one. */
export const deskVisits: DemoVisit[] = [
  {
    ...{ key: 'lua-1', day: '2026-06-16', who: lua, kind: 'request', ...ours },
    contents: 'Đề nghị cấp lại sổ hộ nghèo bị ướt hỏng trong trận mưa đầu tháng 6.',
    ...{
      takenUp: 'accepted',
      takenBy: 'Phòng Văn hóa - Xã hội phường',
      result: 'Đã cấp lại ngày 24/6/2026.',
    },
  },
  {
    ...{ key: 'soi-1', day: '2026-06-23', who: soi, kind: 'complaint', ...ours },
    contents: 'Khiếu nại biên bản đo đất ngõ 12 ghi thiếu 6 m² so với giấy cũ của gia đình.',
    ...{ guidedTo: 'Chi nhánh Văn phòng đăng ký đất đai', guidedNo: '17/HD-UBND' },
  },
  {
    ...{ key: 'bang-1', day: '2026-11-02', who: bang, kind: 'feedback', ...ours },
    contents: 'Quán karaoke ở phố Bến Gương mở loa đến 1 giờ sáng, người già không ngủ được.',
    ...{ takenUp: 'accepted', takenBy: 'Công an phường', result: 'Đã nhắc nhở, ký cam kết ngày 6/11/2026.' },
  },
  {
    ...{ key: 'na-1', day: '2026-11-03', who: na, kind: 'request' },
    contents: 'Hỏi thủ tục trợ cấp nuôi con nhỏ cho hộ mới chuyển đến, chưa rõ nộp ở đâu.',
    ...{ competence: 'WITHIN', guidedTo: 'Trung tâm Phục vụ hành chính công phường', guidedNo: '41/HD-UBND' },
  },
  {
    ...{ key: 'gao-1', day: '2026-11-04', who: gao, kind: 'proposal', ...ours },
    contents: 'Kiến nghị làm gờ giảm tốc trước cổng trường mầm non tổ 4, xe tải chạy nhanh.',
    ...{ takenUp: 'accepted', takenBy: economy },
  },
  {
    ...{ key: 'dau-1', day: '2026-11-05', who: dau, kind: 'feedback' },
    contents: 'Phản ánh công ty nước thu tiền theo số cũ ba tháng liền dù đã thay đồng hồ.',
    ...{ competence: 'OUTSIDE', takenUp: 'transferred', takenBy: 'Sở Xây dựng', takenNo: '12/PC-UBND' },
  },
  {
    ...{ key: 'hoe-1', day: '2026-11-06', who: hoe, kind: 'request', ...ours, present: 12, sameContent: 12 },
    contents: 'Mười hai hộ khu tập thể xưởng gạch cũ đề nghị sửa mái hành lang dột vào lối đi chung.',
    ...{ note: 'Cử hai người đại diện.', takenUp: 'accepted', takenBy: economy },
  },
  {
    ...{ key: 'khe-1', day: '2026-11-09', who: khe, kind: 'feedback', ...ours },
    contents: 'Bãi rác tự phát cuối ngõ 9 tổ 3 mùi nồng, đã báo tổ trưởng hai lần.',
    ...{ takenUp: 'accepted', takenBy: economy },
  },
  {
    ...{ key: 'soi-2', day: '2026-11-10', who: soi, kind: 'complaint', ...ours, of: 'soi-1', byChair: true },
    contents: 'Vẫn khiếu nại biên bản đo đất ngõ 12; đã đến nơi được hướng dẫn, trả lời chưa rõ.',
    ...{ settledBy: 'Chi nhánh Văn phòng đăng ký đất đai', note: 'Chủ tịch tiếp.' },
  },
  {
    ...{ key: 'xoan-1', day: '2026-11-10', who: xoan, kind: 'proposal', ...ours, byChair: true },
    contents: 'Kiến nghị mở lại nhà văn hóa tổ 5 buổi tối cho các cụ tập dưỡng sinh.',
  },
  {
    ...{ key: 'hoe-2', day: '2026-11-10', who: hoe, kind: 'request', ...ours, of: 'hoe-1', byChair: true },
    ...{ present: 5, sameContent: 12 },
    contents: 'Đại diện các hộ khu tập thể xưởng gạch cũ hỏi ngày bắt đầu sửa mái hành lang.',
  },
  {
    ...{ key: 'sung-1', day: '2026-11-12', who: sung, kind: 'suggestion', ...ours },
    contents: 'Góp ý bảng tin tổ dân phố nên che mưa, thông báo dán tuần trước đã rách hết.',
  },
  {
    ...{ key: 'buoi-1', day: '2026-11-13', who: buoi, kind: 'denunciation' },
    contents: 'Tố cáo việc thu tiền giữ chỗ ở chợ không biên lai, có giấy ghi tay kèm theo.',
  },
  {
    ...{ key: 'mo-1', day: '2026-11-16', who: mo, kind: 'feedback', ...ours },
    contents: 'Đèn đường trước nhà văn hóa tổ 2 tắt đã mười ngày, buổi tối đi lại khó.',
    ...{ takenUp: 'accepted', takenBy: economy, result: 'Đã thay hai bóng ngày 20/11/2026.' },
  },
  {
    ...{ key: 'khe-2', day: '2026-11-18', who: khe, kind: 'feedback', ...ours, of: 'khe-1' },
    contents: 'Bãi rác cuối ngõ 9 tổ 3 dọn được hai ngày lại đầy, đề nghị đặt biển và thùng.',
  },
  {
    ...{ key: 'lua-2', day: '2026-11-19', who: lua, kind: 'request', ...ours },
    contents: 'Đề nghị xác nhận hộ nghèo năm 2027 để được hỗ trợ tiền điện.',
    ...{ guidedTo: 'Phòng Văn hóa - Xã hội phường', guidedNo: '44/HD-UBND' },
  },
  {
    ...{ key: 'dau-2', day: '2026-11-20', who: dau, kind: 'feedback', of: 'dau-1', competence: 'OUTSIDE' },
    contents: 'Hỏi kết quả đơn về tiền nước đã chuyển Sở Xây dựng, chưa thấy trả lời.',
  },
  {
    ...{ key: 'bang-2', day: '2026-11-24', who: bang, kind: 'feedback', ...ours, of: 'bang-1', open: 'yes' },
    contents: 'Quán karaoke phố Bến Gương lại mở loa quá 23 giờ tối thứ Bảy, Chủ nhật vừa rồi.',
  },
  {
    ...{ key: 'na-2', day: '2026-11-25', who: na, kind: 'feedback', ...ours, open: 'yes' },
    contents: 'Nắp cống trước số 40 tổ 1 vỡ, sáng nay một cháu đi xe đạp bị ngã.',
  },
]
