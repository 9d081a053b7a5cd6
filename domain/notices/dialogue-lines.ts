import type { NoticeLine } from './line.ts'

const line = (when: NoticeLine['when'], subject: string, body: string, sms: string): NoticeLine => ({
  when,
  subject: `Đối thoại {number}: ${subject}`,
  body,
  sms: `Năm Rõ: Hội nghị đối thoại {number} ${sms}`,
})

/** News of a review conference, for who holds it, chairs it, or is invited. */
const ofConference = (when: NoticeLine['when'], subject: string, body: string, sms: string): NoticeLine => ({
  when,
  subject: `Hội nghị {number}: ${subject}`,
  body,
  sms: `Năm Rõ: Hội nghị {number} ${sms}`,
})

/** News of a dialogue for those who hold it, chair it, proposed it or watch over it. */
export const dialogueLines = {
  'dialogue.proposed': line(
    'office',
    'có đề xuất chờ duyệt',
    'Có đề xuất {unit} tổ chức hội nghị đối thoại. Xem, duyệt hoặc trả lời lý do không duyệt.',
    'chờ duyệt.',
  ),
  'dialogue.askedByVoters': line(
    'office',
    'đủ số cử tri, phải tổ chức',
    'Đủ số cử tri đã xác nhận đề nghị {unit} mở hội nghị đối thoại; luật buộc phải tổ chức. Duyệt, lập kế hoạch.',
    'đủ số cử tri, phải tổ chức.',
  ),
  'dialogue.approved': line(
    'office',
    'đã duyệt đề xuất',
    'Đề xuất hội nghị đối thoại của {unit} đã được duyệt, chờ lập kế hoạch.',
    'đã duyệt, chờ lập kế hoạch.',
  ),
  'dialogue.declined': line(
    'office',
    'không duyệt đề xuất',
    'Đề xuất hội nghị đối thoại của {unit} không được duyệt; lý do ghi trong hội nghị.',
    'không được duyệt.',
  ),
  'dialogue.planned': line(
    'office',
    'có kế hoạch',
    '{unit} đã lập kế hoạch họp {date}. Thông báo cho Nhân dân chậm nhất {due}.',
    'đã có kế hoạch, thông báo chậm nhất {due}.',
  ),
  'dialogue.announced': line(
    'office',
    'đã thông báo',
    '{unit} đã thông báo hội nghị đối thoại {date}. Chương trình, địa điểm, người chủ trì ghi trong hội nghị.',
    'đã thông báo.',
  ),
  // What is changed may be an hour away: nobody waits for office hours.
  'dialogue.changed': line(
    'now',
    'có thay đổi',
    'Hội nghị đối thoại {date} của {unit} có thay đổi về giờ, nơi họp, người chủ trì hoặc chương trình; lý do ghi trong hội nghị.',
    'có thay đổi. Xem ngay.',
  ),
  'dialogue.moved': line(
    'now',
    'dời ngày',
    'Hội nghị đối thoại của {unit} dời sang {date}; lý do ghi trong hội nghị.',
    'dời ngày. Xem ngay.',
  ),
  'dialogue.postponed': line(
    'now',
    'hoãn',
    'Hội nghị đối thoại của {unit} hoãn; ngày mới báo chậm nhất {due}. Lý do ghi trong hội nghị.',
    'hoãn, ngày mới báo chậm nhất {due}.',
  ),
  'dialogue.cancelled': line(
    'now',
    'không tổ chức',
    'Hội nghị đối thoại của {unit} không tổ chức; lý do ghi trong hội nghị.',
    'không tổ chức.',
  ),
  'dialogue.minutesDraft': line(
    'office',
    'mời đọc lại dự thảo biên bản',
    'Dự thảo biên bản hội nghị đối thoại {date} của {unit} chờ người dự đọc lại, nêu chỗ cần sửa đến hết {due}.',
    'có dự thảo biên bản, đọc lại đến hết {due}.',
  ),
  'dialogue.minutesLocked': line(
    'office',
    'đã khóa biên bản',
    'Biên bản hội nghị đối thoại {date} của {unit} đã khóa, có mã đối chiếu.',
    'đã khóa biên bản.',
  ),
  'dialogue.concluded': line(
    'office',
    'có thông báo kết luận',
    'Có thông báo kết luận hội nghị đối thoại {date} của {unit}. Mỗi việc đã hứa có nơi làm, hạn và người chịu trách nhiệm.',
    'có thông báo kết luận.',
  ),
  'dialogue.inspected': line(
    'office',
    'có kết quả kiểm tra',
    'Cơ quan cấp trên đã ghi kết quả kiểm tra hội nghị đối thoại {date} của {unit}. Khắc phục, trả lời chậm nhất {due}.',
    'có kết quả kiểm tra, trả lời chậm nhất {due}.',
  ),
  'dialogue.synthesis': line(
    'office',
    'có báo cáo tổng hợp ý kiến',
    'Mặt trận đã nộp báo cáo tổng hợp ý kiến của Nhân dân trước hội nghị của {unit}. Xem từng nội dung, trao đổi lại với Mặt trận.',
    'có báo cáo tổng hợp ý kiến.',
  ),
  'dialogue.exchanged': line(
    'office',
    'cơ quan trao đổi lại về báo cáo',
    '{unit} đã trao đổi lại về một nội dung trong báo cáo tổng hợp ý kiến. Xem, làm rõ nếu cần.',
    'có trao đổi lại về báo cáo tổng hợp.',
  ),
  'dialogue.clarified': line(
    'office',
    'Mặt trận đã làm rõ',
    'Mặt trận đã làm rõ một nội dung trong báo cáo tổng hợp ý kiến trước hội nghị của {unit}.',
    'Mặt trận đã làm rõ một nội dung.',
  ),
  'dialogue.answerAsked': line(
    'office',
    'chuẩn bị trả lời',
    '{unit} giao đơn vị chuẩn bị trả lời một nội dung của hội nghị đối thoại {date}, xong chậm nhất {due}.',
    'giao chuẩn bị trả lời, hạn {due}.',
  ),
  'dialogue.answerWritten': line(
    'office',
    'có dự thảo trả lời chờ duyệt',
    'Có dự thảo trả lời một nội dung của hội nghị đối thoại {date} chờ duyệt, hạn {due}.',
    'có dự thảo trả lời chờ duyệt.',
  ),
  'dialogue.answerReturned': line(
    'office',
    'trả lại dự thảo trả lời',
    'Dự thảo trả lời một nội dung của hội nghị đối thoại {date} được trả lại để soạn tiếp, hạn {due}.',
    'dự thảo trả lời được trả lại.',
  ),
  'dialogue.answerApproved': line(
    'office',
    'đã duyệt trả lời',
    'Trả lời một nội dung của hội nghị đối thoại {date} đã được duyệt.',
    'đã duyệt một trả lời.',
  ),
  'dialogue.answerLate': line(
    'office',
    'trả lời chuẩn bị quá hạn',
    '{handlingUnit} chưa có trả lời được duyệt cho một nội dung của hội nghị đối thoại, hạn {due}. Hoàn thành ngay hoặc báo cơ quan tổ chức.',
    'trả lời chuẩn bị quá hạn {due}.',
  ),
  'dialogue.dayOff': line(
    'office',
    'ngày họp là ngày nghỉ',
    'Ngày họp {date} nay là ngày nghỉ. Dời sang ngày khác, ghi lý do; người đã đăng ký được báo tin.',
    'họp vào ngày nghỉ {due}, cần dời.',
  ),
  'dialogue.chairEnded': line(
    'office',
    'cần đổi người chủ trì',
    'Cơ quan của một người chủ trì thôi hoạt động trước ngày họp {date}. Đổi người chủ trì, hoặc dời ngày.',
    'cần đổi người chủ trì, họp {due}.',
  ),
  'dialogue.conclusionSoon': line(
    'office',
    'sắp đến hạn công bố kết luận',
    'Thông báo kết luận của {unit} công bố chậm nhất {due}. Xem biên bản, ý kiến chưa ghi kết quả, rồi ban hành.',
    'công bố kết luận chậm nhất {due}.',
  ),
  'dialogue.conclusionLate': line(
    'office',
    'quá hạn công bố kết luận',
    'Đã quá hạn công bố kết luận ({due}), {unit} chưa ban hành thông báo. Ban hành ngay; trang công khai ghi là quá hạn.',
    'quá hạn công bố kết luận từ {due}.',
  ),
  'dialogue.conferencePlanned': ofConference(
    'office',
    'có kế hoạch',
    '{unit} họp {date}. Chương trình, địa điểm, người chủ trì ghi trong hội nghị.',
    'đã có kế hoạch.',
  ),
  'dialogue.conferenceInvited': ofConference(
    'office',
    'mời dự',
    '{unit} mời đơn vị dự hội nghị {date}. Xem chương trình, địa điểm và báo cáo phải gửi, nếu có.',
    'mời dự.',
  ),
  'dialogue.conferenceCancelled': ofConference(
    'now',
    'không tổ chức',
    'Hội nghị {date} của {unit} không tổ chức; lý do ghi trong hội nghị.',
    'không tổ chức.',
  ),
  'dialogue.conferenceDraft': ofConference(
    'office',
    'mời đọc lại dự thảo biên bản',
    'Dự thảo biên bản hội nghị {date} của {unit} chờ người dự đọc lại, nêu chỗ cần sửa đến hết {due}.',
    'có dự thảo biên bản, đọc lại đến hết {due}.',
  ),
  'dialogue.conferenceLocked': ofConference(
    'office',
    'đã khóa biên bản',
    'Biên bản hội nghị {date} của {unit} đã khóa, có mã đối chiếu.',
    'đã khóa biên bản.',
  ),
  'dialogue.conferenceConcluded': ofConference(
    'office',
    'có thông báo kết luận',
    'Có thông báo kết luận hội nghị {date} của {unit}. Mỗi việc giao có nơi làm, hạn và người chịu trách nhiệm.',
    'có thông báo kết luận.',
  ),
} satisfies Record<string, NoticeLine>

type Key = keyof typeof dialogueLines
const wordsOfConference: Partial<Record<Key, Key>> = {
  'dialogue.planned': 'dialogue.conferencePlanned',
  'dialogue.cancelled': 'dialogue.conferenceCancelled',
  'dialogue.minutesDraft': 'dialogue.conferenceDraft',
  'dialogue.minutesLocked': 'dialogue.conferenceLocked',
  'dialogue.concluded': 'dialogue.conferenceConcluded',
}

/** The same news in the words of a conference, which is no dialogue with the people. */
export const keyForForm = (key: Key, isConference: boolean): Key =>
  (isConference && wordsOfConference[key]) || key
