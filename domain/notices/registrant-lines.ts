import type { NoticeLine } from './line.ts'

const line = (subject: string, body: string, sms: string): NoticeLine => ({
  // The day may be tomorrow: nobody waits for office hours.
  when: 'now',
  subject: `Đối thoại {number}: ${subject}`,
  body,
  sms: `Năm Rõ: ${sms}`,
})

/** News for those who registered for a dialogue: its number, day and place, which are public, and no name. */
export const registrantLines = {
  'registered.promoted': line(
    'ông/bà đã có chỗ',
    'Ông/bà đã có chỗ dự hội nghị đối thoại của {unit}, {time}, {due}, tại {place}. Không đến được thì xin hủy bằng mã đăng ký để người khác có chỗ.',
    'Ông/bà đã có chỗ dự đối thoại {number} ngày {due}. Không đến được xin hủy bằng mã đăng ký.',
  ),
  'registered.reminder': line(
    'nhắc ngày họp',
    'Xin nhắc: hội nghị đối thoại của {unit} họp {time}, {due}, tại {place}. Mang theo mã đăng ký để vào nhanh. Không đến được thì xin hủy bằng mã.',
    'Nhắc ông/bà dự đối thoại {number} ngày {due}. Mang mã đăng ký; không đến được xin hủy bằng mã.',
  ),
  'registered.changed': line(
    'đổi giờ hoặc nơi họp',
    'Hội nghị đối thoại của {unit} đổi giờ hoặc nơi họp. Nay họp {time}, {due}, tại {place}. Chỗ hoặc thứ tự chờ của ông/bà giữ nguyên.',
    'Đối thoại {number} ngày {due} đổi giờ hoặc nơi họp. Xem trang Năm Rõ, mục Đối thoại.',
  ),
  'registered.moved': line(
    'dời ngày',
    'Hội nghị đối thoại của {unit} dời sang {time}, {due}, tại {place}. Chỗ hoặc thứ tự chờ của ông/bà giữ nguyên; không đến được thì xin hủy bằng mã.',
    'Đối thoại {number} dời sang ngày {due}. Chỗ giữ nguyên; không đến được xin hủy bằng mã.',
  ),
  'registered.postponed': line(
    'hoãn',
    'Hội nghị đối thoại của {unit} hoãn; ngày mới báo chậm nhất {due}. Chỗ hoặc thứ tự chờ của ông/bà giữ nguyên.',
    'Đối thoại {number} hoãn, ngày mới báo chậm nhất {due}. Chỗ hoặc thứ tự chờ của ông/bà giữ nguyên.',
  ),
  'registered.concluded': line(
    'đã có kết luận',
    'Đã có thông báo kết luận hội nghị đối thoại ngày {due} của {unit}: từng ý kiến được trả lời hoặc thành việc có nơi làm và hạn. Xem trên trang của hội nghị.',
    'Đối thoại {number} ngày {due} đã có kết luận. Xem trang Năm Rõ, mục Đối thoại.',
  ),
  'registered.cancelled': line(
    'không tổ chức',
    'Hội nghị đối thoại của {unit} không tổ chức; lý do ghi trên trang của hội nghị. Ông/bà không phải làm gì thêm.',
    'Đối thoại {number} không tổ chức. Lý do xem trang Năm Rõ, mục Đối thoại.',
  ),
} as const satisfies Record<string, NoticeLine>
