import type { TimeLimit } from '../time-limit.ts'
import { ofLaw } from './of-law.ts'

const online = 'Điều 16 đến Điều 24 Nghị định 154/2026/NĐ-CP'
const since = { validFrom: '2026-07-01' }

/** Limits of receiving citizens, and of reporting to whoever handed a letter over. */
export const receptionLimits: readonly TimeLimit[] = [
  // In writing only where the matter was settled and explained, or the opinion answered already.
  ofLaw(
    'refuse.notice',
    'Hạn thông báo từ chối tiếp công dân',
    [3, 'wd'],
    'từ chối tiếp',
    'Điều 4 Nghị định 154/2026/NĐ-CP',
    since,
  ),
  ofLaw(
    'sched.post',
    'Niêm yết lịch tiếp công dân',
    [5, 'wd'],
    'ngày tiếp',
    'Điều 24 khoản 4 Luật Tiếp công dân',
    { bound: 'before' },
  ),
  ofLaw('online.notice', 'Thông báo buổi tiếp trực tuyến', [5, 'wd'], 'ngày tiếp trực tuyến', online, {
    ...since,
    bound: 'before',
  }),
  ofLaw('online.trial', 'Chạy thử buổi tiếp trực tuyến', [1, 'wd'], 'ngày tiếp trực tuyến', online, {
    ...since,
    bound: 'before',
  }),
  // To bodies and deputies of the National Assembly and to the Ban Tiếp công dân.
  ofLaw(
    'fwd.result',
    'Hạn báo kết quả cho nơi chuyển đơn',
    [7, 'wd'],
    'giải quyết xong',
    'Điều 27 khoản 2, Điều 28 khoản 2 Luật Tiếp công dân',
  ),
]
