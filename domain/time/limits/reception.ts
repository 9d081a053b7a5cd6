import type { TimeLimit } from '../time-limit.ts'

/** Limits of receiving citizens. */
export const receptionLimits: readonly TimeLimit[] = [
  {
    // In writing only where the matter was settled and explained, or the opinion answered already.
    key: 'refuse.notice',
    name: 'Hạn thông báo từ chối tiếp công dân',
    limit: 3,
    unit: 'wd',
    startsWith: 'từ chối tiếp',
    article: 'Điều 4 Nghị định 154/2026/NĐ-CP',
    isUnitRule: false,
    validFrom: '2026-07-01',
  },
]
