import type { TimeLimit } from '../time-limit.ts'
import { ofLaw } from './of-law.ts'

const publish = 'Điều 41 Luật Khiếu nại, Điều 29 khoản 3 Nghị định 124/2020/NĐ-CP'
const effective = 'Điều 44 Luật Khiếu nại'
const signed = 'ký quyết định'

/** What a decision on a complaint starts; and complaints of staff about their own discipline. */
export const complaintDecisionLimits: readonly TimeLimit[] = [
  ofLaw('kn1.send', 'Hạn gửi quyết định giải quyết lần đầu', [3, 'wd'], signed, 'Điều 32 Luật Khiếu nại'),
  ofLaw(
    'kn2.send',
    'Hạn gửi quyết định giải quyết lần hai',
    [7, 'wd'],
    signed,
    'Điều 41 Luật Khiếu nại, Điều 29 khoản 2 Nghị định 124/2020/NĐ-CP',
  ),
  // The first and the second decision alike, by whoever settles.
  ofLaw('kn.publish', 'Hạn công khai quyết định giải quyết', [15, 'cd'], signed, publish),
  ofLaw('kn.publish.meeting', 'Thông báo họp công bố quyết định', [3, 'cd'], 'ngày họp công bố', publish, {
    bound: 'before',
  }),
  ofLaw('kn.publish.post', 'Niêm yết quyết định giải quyết', [15, 'cd'], 'niêm yết', publish, {
    bound: 'least',
  }),
  ofLaw(
    'kn.publish.web',
    'Đăng quyết định giải quyết liên tục trên trang thông tin điện tử',
    [15, 'cd'],
    'đăng',
    publish,
    {
      bound: 'least',
    },
  ),
  // In force after the last of these days, where nobody complained further.
  ofLaw(
    'kn.effective',
    'Quyết định giải quyết chưa có hiệu lực',
    [30, 'cd'],
    'ban hành quyết định',
    effective,
  ),
  ofLaw(
    'kn.effective.remote',
    'Quyết định giải quyết chưa có hiệu lực, vùng sâu, vùng xa, đi lại khó khăn',
    [45, 'cd'],
    'ban hành quyết định',
    effective,
  ),
  ofLaw(
    'kn.execute',
    'Hạn tổ chức thi hành quyết định',
    [5, 'wd'],
    'quyết định có hiệu lực',
    'Điều 31 khoản 1 Nghị định 124/2020/NĐ-CP',
  ),
  ofLaw(
    'kn.discipline.accept',
    'Hạn thông báo thụ lý khiếu nại quyết định kỷ luật',
    [7, 'wd'],
    'nhận đơn',
    'Điều 50 Luật Khiếu nại (sửa đổi năm 2025)',
    { validFrom: '2026-07-01' },
  ),
  ofLaw(
    'kn.discipline.accept',
    'Hạn thông báo thụ lý khiếu nại quyết định kỷ luật',
    [10, 'cd'],
    'nhận đơn',
    'Điều 50 Luật Khiếu nại',
    { validTo: '2026-06-30' },
  ),
]
