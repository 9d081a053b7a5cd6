import type { CalendarDay, CalendarDayKind } from './calendar.ts'

const LABOUR_CODE = 'Bộ luật Lao động 2019, Điều 112'
const COMPENSATION = 'Bộ luật Lao động 2019, Điều 111 khoản 3'
const CULTURE_DAY = 'Nghị quyết 28/2026/QH16'

// Điều 112 khoản 3: each year the Prime Minister fixes the days of Tết and of Quốc khánh.
const plan = (year: number) =>
  `${LABOUR_CODE} khoản 3; lịch nghỉ năm ${year} do Thủ tướng Chính phủ quyết định`
const NEW_YEAR_SWAP_2026 = 'Văn bản 12729/VPCP-KGVX ngày 25/12/2025'
const PLAN_2026 = 'Thông báo 9441/TB-BNV'

const NEW_YEAR = 'Tết Dương lịch'
const TET = 'Tết Nguyên đán'
const KINGS = 'Giỗ Tổ Hùng Vương'
const VICTORY = 'Ngày Chiến thắng'
const LABOUR = 'Ngày Quốc tế lao động'
const NATIONAL = 'Quốc khánh'
const CULTURE = 'Ngày Văn hóa Việt Nam'

/**
 * Days that differ from the plain week, as fixed for state offices. Weekend days inside a long
 * break are off anyway and have no row, except a holiday that falls on one.
 */
export const calendarDays: readonly CalendarDay[] = [
  row('2024-01-01', 'HOLIDAY', NEW_YEAR, LABOUR_CODE),
  // 2024: two days before and three days of Tết; Saturday and Sunday among them are made up for.
  row('2024-02-08', 'HOLIDAY', TET, plan(2024)),
  row('2024-02-09', 'HOLIDAY', TET, plan(2024)),
  row('2024-02-10', 'HOLIDAY', TET, plan(2024)),
  row('2024-02-11', 'HOLIDAY', TET, plan(2024)),
  row('2024-02-12', 'HOLIDAY', TET, plan(2024)),
  row('2024-02-13', 'COMPENSATORY', `nghỉ bù ${TET}`, COMPENSATION),
  row('2024-02-14', 'COMPENSATORY', `nghỉ bù ${TET}`, COMPENSATION),
  row('2024-04-18', 'HOLIDAY', KINGS, LABOUR_CODE),
  row('2024-04-29', 'SWAPPED_OFF', 'nghỉ hoán đổi với 4/5', plan(2024)),
  row('2024-04-30', 'HOLIDAY', VICTORY, LABOUR_CODE),
  row('2024-05-01', 'HOLIDAY', LABOUR, LABOUR_CODE),
  row('2024-05-04', 'SWAPPED_WORK', 'làm việc thay ngày 29/4', plan(2024)),
  row('2024-09-02', 'HOLIDAY', NATIONAL, LABOUR_CODE),
  row('2024-09-03', 'HOLIDAY', NATIONAL, plan(2024)),

  row('2025-01-01', 'HOLIDAY', NEW_YEAR, LABOUR_CODE),
  row('2025-01-27', 'HOLIDAY', TET, plan(2025)),
  row('2025-01-28', 'HOLIDAY', TET, plan(2025)),
  row('2025-01-29', 'HOLIDAY', TET, plan(2025)),
  row('2025-01-30', 'HOLIDAY', TET, plan(2025)),
  row('2025-01-31', 'HOLIDAY', TET, plan(2025)),
  row('2025-04-07', 'HOLIDAY', KINGS, LABOUR_CODE),
  row('2025-04-26', 'SWAPPED_WORK', 'làm việc thay ngày 2/5', plan(2025)),
  row('2025-04-30', 'HOLIDAY', VICTORY, LABOUR_CODE),
  row('2025-05-01', 'HOLIDAY', LABOUR, LABOUR_CODE),
  row('2025-05-02', 'SWAPPED_OFF', 'nghỉ hoán đổi với 26/4', plan(2025)),
  row('2025-09-01', 'HOLIDAY', NATIONAL, plan(2025)),
  row('2025-09-02', 'HOLIDAY', NATIONAL, LABOUR_CODE),

  row('2026-01-01', 'HOLIDAY', NEW_YEAR, LABOUR_CODE),
  row('2026-01-02', 'SWAPPED_OFF', 'nghỉ hoán đổi với 10/1', NEW_YEAR_SWAP_2026),
  row('2026-01-10', 'SWAPPED_WORK', 'làm việc thay ngày 2/1', NEW_YEAR_SWAP_2026),
  row('2026-02-16', 'HOLIDAY', TET, plan(2026)),
  row('2026-02-17', 'HOLIDAY', TET, plan(2026)),
  row('2026-02-18', 'HOLIDAY', TET, plan(2026)),
  row('2026-02-19', 'HOLIDAY', TET, plan(2026)),
  row('2026-02-20', 'HOLIDAY', TET, plan(2026)),
  row('2026-04-26', 'HOLIDAY', KINGS, LABOUR_CODE),
  row('2026-04-27', 'COMPENSATORY', `nghỉ bù ${KINGS}`, COMPENSATION),
  row('2026-04-30', 'HOLIDAY', VICTORY, LABOUR_CODE),
  row('2026-05-01', 'HOLIDAY', LABOUR, LABOUR_CODE),
  row('2026-08-22', 'SWAPPED_WORK', 'làm việc thay ngày 31/8', PLAN_2026),
  row('2026-08-31', 'SWAPPED_OFF', 'nghỉ hoán đổi với 22/8', PLAN_2026),
  row('2026-09-01', 'HOLIDAY', NATIONAL, plan(2026)),
  row('2026-09-02', 'HOLIDAY', NATIONAL, LABOUR_CODE),
  row('2026-11-24', 'HOLIDAY', CULTURE, CULTURE_DAY),

  row('2027-01-01', 'HOLIDAY', NEW_YEAR, LABOUR_CODE),
  // The plan of 2027 is not out: eve and four days of Tết, with Saturday and Sunday made up for.
  awaited('2027-02-05', 'HOLIDAY', TET, LABOUR_CODE),
  awaited('2027-02-06', 'HOLIDAY', TET, LABOUR_CODE),
  awaited('2027-02-07', 'HOLIDAY', TET, LABOUR_CODE),
  awaited('2027-02-08', 'HOLIDAY', TET, LABOUR_CODE),
  awaited('2027-02-09', 'HOLIDAY', TET, LABOUR_CODE),
  awaited('2027-02-10', 'COMPENSATORY', `nghỉ bù ${TET}`, COMPENSATION),
  awaited('2027-02-11', 'COMPENSATORY', `nghỉ bù ${TET}`, COMPENSATION),
  row('2027-04-16', 'HOLIDAY', KINGS, LABOUR_CODE),
  row('2027-04-30', 'HOLIDAY', VICTORY, LABOUR_CODE),
  row('2027-05-01', 'HOLIDAY', LABOUR, LABOUR_CODE),
  row('2027-05-03', 'COMPENSATORY', `nghỉ bù ${LABOUR}`, COMPENSATION),
  row('2027-09-02', 'HOLIDAY', NATIONAL, LABOUR_CODE),
  awaited('2027-09-03', 'HOLIDAY', NATIONAL, LABOUR_CODE),
  row('2027-11-24', 'HOLIDAY', CULTURE, CULTURE_DAY),
]

function row(day: string, kind: CalendarDayKind, name: string, legalRef: string): CalendarDay {
  return { day, kind, name, legalRef }
}

function awaited(day: string, kind: CalendarDayKind, name: string, legalRef: string): CalendarDay {
  return { day, kind, name, legalRef, provisional: true }
}
