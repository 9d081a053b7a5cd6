import type { TimeLimit } from '../time-limit.ts'

/** Limits of Luật Tố cáo. */
export const denunciationLimits: readonly TimeLimit[] = [
  {
    key: 'tc.initial',
    name: 'Hạn xử lý ban đầu tố cáo',
    limit: 7,
    unit: 'wd',
    startsWith: 'nhận đơn',
    article: 'Điều 24 khoản 1 Luật Tố cáo',
    isUnitRule: false,
  },
  {
    key: 'tc.transfer',
    name: 'Hạn chuyển tố cáo',
    limit: 5,
    unit: 'wd',
    startsWith: 'nhận đơn',
    article: 'Điều 24 khoản 2 Luật Tố cáo',
    isUnitRule: false,
  },
  {
    key: 'tc.resolve',
    name: 'Hạn kết luận',
    limit: 30,
    unit: 'cd',
    startsWith: 'thụ lý',
    article: 'Điều 30 Luật Tố cáo',
    isUnitRule: false,
  },
  {
    // Complex: once; specially complex: twice (extensions.ts counts).
    key: 'tc.extend',
    name: 'Gia hạn giải quyết tố cáo',
    limit: 30,
    unit: 'cd',
    startsWith: 'hết hạn trước',
    article: 'Điều 30 Luật Tố cáo',
    isUnitRule: false,
  },
  {
    key: 'tc.suspend.send',
    name: 'Hạn gửi quyết định đình chỉ, tạm đình chỉ',
    limit: 5,
    unit: 'wd',
    startsWith: 'ký quyết định',
    article: 'Điều 34 Luật Tố cáo',
    isUnitRule: false,
  },
]
