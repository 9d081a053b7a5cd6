import type { TimeLimit } from '../time-limit.ts'
import { ofLaw } from './of-law.ts'

const article = 'Điều 5 Nghị định 356/2025/NĐ-CP'

/**
 * What people ask about their own data. That the request came in and how it goes on is said at once, on the
 * page that took it; the decree gives two working days for that.
 */
export const privacyLimits: readonly TimeLimit[] = [
  ofLaw('data.provide', 'Hạn cung cấp, sửa dữ liệu cá nhân', [10, 'cd'], 'nhận yêu cầu', article),
  ofLaw(
    'data.restrict',
    'Hạn trả lời yêu cầu hạn chế, phản đối sử dụng dữ liệu',
    [15, 'cd'],
    'nhận yêu cầu',
    article,
  ),
  ofLaw('data.delete', 'Hạn trả lời yêu cầu xóa dữ liệu', [20, 'cd'], 'nhận yêu cầu', article),
  ofLaw('data.extend', 'Gia hạn yêu cầu về dữ liệu', [15, 'cd'], 'hạn ban đầu', article),
]
