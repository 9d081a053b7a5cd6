import type { TimeLimit } from '../time-limit.ts'
import { ofLaw } from './of-law.ts'

const publish = 'Điều 40 Luật Tố cáo, Điều 6 Nghị định 31/2019/NĐ-CP'

/** What accepting and concluding a denunciation starts; what a repeated or an overdue one starts. */
export const denunciationResultLimits: readonly TimeLimit[] = [
  // Where who denounces has to be verified in several places, or by somebody else.
  ofLaw(
    'tc.initial.places',
    'Hạn xử lý ban đầu tố cáo, phải xác minh ở nhiều nơi hoặc ủy quyền xác minh',
    [10, 'wd'],
    'nhận đơn',
    'Điều 24 khoản 1 Luật Tố cáo',
  ),
  ofLaw('tc.notify', 'Hạn thông báo thụ lý tố cáo', [5, 'wd'], 'thụ lý', 'Điều 29 khoản 3 Luật Tố cáo'),
  ofLaw(
    'tc.conclusion.send',
    'Hạn gửi kết luận nội dung tố cáo',
    [5, 'wd'],
    'ký kết luận',
    'Điều 35 khoản 3 Luật Tố cáo',
  ),
  ofLaw('tc.handle', 'Hạn xử lý theo kết luận', [7, 'wd'], 'có kết luận', 'Điều 36 Luật Tố cáo'),
  ofLaw('tc.handle.report', 'Hạn báo cáo việc xử lý', [5, 'wd'], 'xử lý xong', 'Điều 36 Luật Tố cáo'),
  // Never with anything that tells who denounced.
  ofLaw('tc.publish', 'Hạn công khai kết luận', [7, 'wd'], 'có kết luận hoặc quyết định xử lý', publish),
  ofLaw('tc.publish.post', 'Niêm yết kết luận liên tục', [15, 'cd'], 'niêm yết', publish, { bound: 'least' }),
  ofLaw('tc.publish.web', 'Đăng kết luận trên trang thông tin điện tử', [15, 'cd'], 'đăng', publish, {
    bound: 'least',
  }),
  ofLaw(
    'tc.repeat',
    'Hạn xem xét tố cáo tiếp',
    [20, 'cd'],
    'nhận tố cáo tiếp',
    'Điều 37 khoản 2 Luật Tố cáo',
  ),
  ofLaw(
    'tc.overdue.request',
    'Hạn yêu cầu cấp dưới báo cáo vì quá hạn giải quyết',
    [5, 'wd'],
    'nhận tố cáo tiếp',
    'Điều 38 Luật Tố cáo',
  ),
  ofLaw(
    'tc.overdue.report',
    'Hạn cấp dưới báo cáo việc quá hạn giải quyết',
    [5, 'wd'],
    'nhận yêu cầu báo cáo',
    'Điều 38 Luật Tố cáo',
  ),
  ofLaw(
    'tc.forwarder',
    'Hạn báo kết quả cho nơi chuyển tố cáo',
    [20, 'cd'],
    'nhận đơn',
    'Điều 26 khoản 2 Luật Tố cáo',
  ),
]
