import type { TimeLimit } from './time-limits.ts'

type Grouped = Pick<TimeLimit, 'isUnitRule'> & { key: string }

/** What an administrator reads limits under, in this order; the first part of a key says where it belongs. */
const groups: { label: string; holds: (one: Grouped) => boolean }[] = [
  { label: 'Hạn do cơ quan đặt', holds: ({ isUnitRule }) => isUnitRule },
  { label: 'Tiếp nhận, xử lý đơn', holds: begins('intake', 'store', 'fwd') },
  { label: 'Tiếp công dân', holds: begins('refuse', 'sched', 'online') },
  { label: 'Khiếu nại', holds: begins('kn', 'kn1', 'kn2') },
  { label: 'Tố cáo', holds: begins('tc') },
  { label: 'Đối thoại với Nhân dân', holds: begins('dlg') },
  { label: 'Công khai, giám sát ở cơ sở', holds: begins('ldc', 'supervision', 'critique') },
  { label: 'Dữ liệu cá nhân', holds: begins('data') },
  { label: 'Hạn khác do luật đặt', holds: () => true },
]

/** Limits under the law they stand by; what the office sets itself comes first. Empty groups are left out. */
export function groupLimits<T extends Grouped>(limits: readonly T[]): { label: string; limits: T[] }[] {
  const at = (one: T) => groups.findIndex(({ holds }) => holds(one))
  return groups
    .map(({ label }, index) => ({ label, limits: limits.filter((one) => at(one) === index) }))
    .filter((group) => group.limits.length > 0)
}

function begins(...parts: string[]): (one: Grouped) => boolean {
  return ({ key }) => parts.includes(key.split('.')[0] ?? '')
}
