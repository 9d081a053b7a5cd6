import { type KnownLimitKey, type TimeLimit, UNIT_RULE } from '../time-limit.ts'
import { ofLaw } from './of-law.ts'

const democracy = 'Luật Thực hiện dân chủ ở cơ sở'
const dialogue = 'Điều 43 Luật Tổ chức chính quyền địa phương'

const ofUnit = (key: KnownLimitKey, name: string, of: string): TimeLimit => ({
  ...{ key, name, limit: 7, unit: 'cd', bound: 'before', startsWith: 'ngày hội nghị' },
  ...{ article: UNIT_RULE, isUnitRule: true, matter: `số ngày thông báo trước của ${of}` },
})

/** Limits of the dialogue with the people, of disclosure in communes, and of answering who watches. */
export const grassrootsLimits: readonly TimeLimit[] = [
  ofLaw('dlg.notice', 'Thông báo hội nghị đối thoại', [7, 'cd'], 'ngày hội nghị', dialogue, {
    bound: 'before',
  }),
  // The law speaks of the government of the commune; the Party and the departments keep a rule of their own.
  ofUnit('dlg.notice.party', 'Thông báo đối thoại của người đứng đầu cấp ủy', 'đối thoại của cấp ủy'),
  ofUnit(
    'dlg.notice.department',
    'Thông báo đối thoại của cơ quan chuyên môn',
    'đối thoại của cơ quan chuyên môn',
  ),
  ofLaw('dlg.result', 'Hạn công bố kết quả đối thoại', [10, 'cd'], 'hội nghị', dialogue),
  ofLaw(
    'ldc.publish',
    'Hạn công khai thông tin ở cơ sở',
    [5, 'wd'],
    'ban hành quyết định, văn bản',
    `Điều 12 khoản 3 ${democracy}`,
  ),
  // Clauses 4 and 13 of Điều 11 stay up for good.
  ofLaw('ldc.post', 'Niêm yết liên tục thông tin ở cơ sở', [30, 'cd'], 'niêm yết', `Điều 13 ${democracy}`, {
    bound: 'least',
  }),
  // What clauses 7 to 12 of Điều 11 name.
  ofLaw('ldc.loud', 'Phát thanh liên tục', [3, 'cd'], 'phát lần đầu', `Điều 13 khoản 3 ${democracy}`, {
    bound: 'least',
  }),
  ofLaw(
    'ldc.comment',
    'Lấy ý kiến Nhân dân',
    [20, 'cd'],
    'công khai dự thảo',
    `Điều 28 khoản 2 ${democracy}`,
    {
      bound: 'least',
    },
  ),
  ofLaw(
    'supervision.reply',
    'Hạn trả lời Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng',
    [15, 'cd'],
    'nhận kiến nghị',
    `Điều 40, Điều 45 khoản 2 ${democracy}`,
  ),
  ofLaw(
    'supervision.plan',
    'Gửi kế hoạch kiểm tra của Ban Thanh tra nhân dân',
    [5, 'wd'],
    'ngày bắt đầu kiểm tra',
    'Điều 14 Nghị định 59/2023/NĐ-CP',
    { bound: 'before' },
  ),
  {
    // The law gives the Front no number.
    key: 'front.reply',
    name: 'Hạn trả lời Mặt trận',
    limit: 15,
    unit: 'wd',
    startsWith: 'nhận kiến nghị',
    article: UNIT_RULE,
    isUnitRule: true,
    matter: 'việc trả lời kiến nghị giám sát của Mặt trận',
  },
  {
    key: 'situation.note',
    name: 'Hạn gửi báo cáo tình hình Nhân dân',
    limit: 5,
    unit: 'wd',
    startsWith: 'hết tháng',
    article: UNIT_RULE,
    isUnitRule: true,
    matter: 'việc nắm, báo cáo tình hình Nhân dân hằng tháng',
  },
  // Known from a copy of the text alone, without its article: a row that an administrator may replace.
  ofLaw(
    'critique.send',
    'Gửi dự thảo để phản biện xã hội',
    [15, 'cd'],
    'ngày trình ban hành',
    'Nghị quyết liên tịch 403/2017',
    { bound: 'before' },
  ),
  {
    // No number was found for the answer to a criticism.
    key: 'critique.reply',
    name: 'Hạn trả lời phản biện xã hội',
    limit: 15,
    unit: 'wd',
    startsWith: 'nhận văn bản phản biện',
    article: UNIT_RULE,
    isUnitRule: true,
    matter: 'việc trả lời phản biện xã hội của Mặt trận',
  },
]
