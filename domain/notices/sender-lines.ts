import type { NoticeLine } from './line.ts'

const line = (when: NoticeLine['when'], subject: string, body: string, sms: string): NoticeLine => ({
  when,
  subject: `Hồ sơ {number}: ${subject}`,
  body,
  sms: `Năm Rõ: ${sms}`,
})
const look = 'Xem bằng mã bí mật, hoặc gọi {deskPhone}.'

/**
 * News for the sender. Whoever sees the screen of the phone learns that there is a file and nothing
 * of what it is about.
 */
export const senderLines = {
  received: line(
    'now',
    'đã tiếp nhận',
    '{unit} đã tiếp nhận hồ sơ lúc {time}, {date}. Tin đầu tiên chậm nhất {due} ({article}). Mã bí mật chỉ có trên phiếu tiếp nhận, tin này không ghi mã.',
    `Đã tiếp nhận hồ sơ {number}. Tin đầu tiên chậm nhất {due}. ${look}`,
  ),
  accepted: line(
    'office',
    'đã thụ lý',
    '{unit} đã thụ lý (nhận để giải quyết) ngày {date}. Hạn trả lời: {due}. Cách tính hạn có trong hồ sơ.',
    `Hồ sơ {number} đã được thụ lý, hạn trả lời {due}. ${look}`,
  ),
  dataDecided: line(
    'office',
    'đã trả lời yêu cầu về dữ liệu',
    '{unit} đã trả lời yêu cầu của ông/bà về dữ liệu cá nhân. Xem tại hồ sơ, mục Dữ liệu của tôi.',
    `Yêu cầu về dữ liệu của hồ sơ {number} đã có trả lời. ${look}`,
  ),
  dataExtended: line(
    'office',
    'yêu cầu về dữ liệu được gia hạn',
    '{unit} cần thêm thời gian để trả lời yêu cầu về dữ liệu cá nhân, chậm nhất {due}. Lý do ghi tại hồ sơ, mục Dữ liệu của tôi.',
    'Hồ sơ {number}: trả lời về dữ liệu chậm nhất {due}. Xem bằng mã, hoặc gọi {deskPhone}.',
  ),
  // To those who said that they have the same trouble; they hold a code of their own.
  followed: line(
    'office',
    'có tin mới',
    'Việc ông/bà cùng nêu có tin mới.',
    'Việc {number} ông/bà cùng nêu có tin mới. Xem bằng mã theo dõi, hoặc gọi {deskPhone}.',
  ),
  // At the minute that an office has set for all of them: then, whatever the hour.
  followedAnswer: line(
    'now',
    'câu trả lời đã công khai',
    'Câu trả lời về việc ông/bà cùng nêu nay ai cũng đọc được. Mở trang Năm Rõ, mục Công khai, số {number}.',
    'Việc {number} ông/bà cùng nêu: câu trả lời đã công khai. Xem mục Công khai, hoặc gọi {deskPhone}.',
  ),
  merged: line(
    'office',
    'giải quyết chung',
    '{unit} giải quyết đơn này chung với đơn khác về cùng việc; câu trả lời gửi cho mọi người gửi. Hạn trả lời: {due}. Lý do có trong hồ sơ.',
    'Hồ sơ {number} được giải quyết chung với đơn cùng việc. Xem bằng mã bí mật, hoặc gọi {deskPhone}.',
  ),
  parted: line(
    'office',
    'giải quyết riêng',
    '{unit} tách đơn này ra giải quyết riêng. Hạn trả lời: {due}. Lý do có trong hồ sơ.',
    'Hồ sơ {number} được tách ra giải quyết riêng. Xem bằng mã bí mật, hoặc gọi {deskPhone}.',
  ),
  refused: line(
    'office',
    'không thụ lý',
    '{unit} không thụ lý, theo {article}. Lý do, nơi có thể giúp và bước tiếp theo có trong hồ sơ; bản giấy gửi qua bưu điện hoặc nhận tại {desk}.',
    'Hồ sơ {number} không được thụ lý. Lý do và nơi giúp: xem bằng mã bí mật, hoặc gọi {deskPhone}.',
  ),
  receptionRefused: line(
    'office',
    'không tiếp lần này',
    '{unit} không tiếp lần này, theo {article}; cán bộ đã giải thích, lý do có trong hồ sơ. Có giấy tờ, tình tiết mới thì mang đến {desk}.',
    'Hồ sơ {number}: không tiếp lần này. Lý do: xem bằng mã bí mật, hoặc gọi {deskPhone}.',
  ),
  receptionRefusedInWriting: line(
    'office',
    'không tiếp lần này',
    '{unit} không tiếp lần này, theo {article}; cán bộ đã giải thích, lý do có trong hồ sơ. Văn bản từ chối gửi ông/bà chậm nhất {due}. Có giấy tờ, tình tiết mới thì mang đến {desk}.',
    'Hồ sơ {number}: không tiếp lần này, văn bản gửi chậm nhất {due}. Xem bằng mã, hoặc gọi {deskPhone}.',
  ),
  guided: line(
    'office',
    'có phiếu hướng dẫn',
    'Việc này do cơ quan khác giải quyết, hoặc đơn còn thiếu phần cần bổ sung. Phiếu hướng dẫn ghi nơi nộp và giấy tờ cần mang. Giấy tờ gốc nhận lại tại {desk}.',
    'Hồ sơ {number} có phiếu hướng dẫn nơi giải quyết. Xem bằng mã bí mật, hoặc gọi {deskPhone}.',
  ),
  passedOn: line(
    'office',
    'đã chuyển đơn',
    'Đơn đã chuyển đến nơi có thẩm quyền ghi trong hồ sơ. Ông/bà không phải gửi lại.',
    'Hồ sơ {number} đã chuyển đến nơi có thẩm quyền. Xem bằng mã bí mật, hoặc gọi {deskPhone}.',
  ),
  returned: line(
    'office',
    'đã trả đơn',
    'Đơn và giấy tờ gốc đã trả lại nơi chuyển đến, kèm lý do ghi trong hồ sơ.',
    'Hồ sơ {number} đã được trả lại nơi chuyển đến. Xem bằng mã bí mật, hoặc gọi {deskPhone}.',
  ),
  filedAway: line(
    'office',
    'lưu đơn',
    'Đơn chưa đủ điều kiện xử lý nên được lưu; lý do và điều luật ghi trong hồ sơ. Có giấy tờ, tình tiết mới thì mang đến {desk}.',
    'Hồ sơ {number} được lưu. Lý do: xem bằng mã bí mật, hoặc gọi {deskPhone}.',
  ),
  urged: line(
    'office',
    'đã đôn đốc cơ quan giải quyết',
    'Việc này thuộc thẩm quyền cấp dưới; cơ quan đã có văn bản đôn đốc. Tên cơ quan ghi trong hồ sơ.',
    'Hồ sơ {number}: đã đôn đốc cơ quan giải quyết. Xem bằng mã bí mật, hoặc gọi {deskPhone}.',
  ),
  split: line(
    'office',
    'đã tách đơn',
    'Đơn nêu nhiều việc nên được tách; mỗi việc có số và hạn riêng, ghi trong hồ sơ này. Mã bí mật cũ vẫn mở được.',
    'Hồ sơ {number} được tách thành nhiều hồ sơ. Xem bằng mã bí mật, hoặc gọi {deskPhone}.',
  ),
  // A frame of its own: no office, no place, nothing to answer to.
  news: line(
    'office',
    'có thông tin mới',
    'Hồ sơ {number} có thông tin mới. Mở trang Năm Rõ và nhập mã bí mật.',
    'Hồ sơ {number} có thông tin mới. Xem bằng mã bí mật.',
  ),
  assigned: line(
    'office',
    'đã giao người giải quyết',
    'Việc đã giao cho {officeTitle}, {handlingUnit}. Hạn xong: {due}. Người chịu trách nhiệm: {head}. Kết quả phải đạt ghi trong hồ sơ.',
    `Hồ sơ {number} đã giao người giải quyết, hạn {due}. ${look}`,
  ),
  handedOver: line(
    'office',
    'đã giao lại',
    'Việc đã giao lại cho {officeTitle}, {handlingUnit}. Người chịu trách nhiệm và kết quả phải đạt không đổi. Hạn xong vẫn là {due}.',
    `Hồ sơ {number} đã giao lại, hạn {due}. ${look}`,
  ),
  progress: line(
    'office',
    'có tin tiến độ',
    'Người giải quyết vừa ghi tiến độ. Hạn xong vẫn là {due}.',
    `Hồ sơ {number} có tin mới về tiến độ. ${look}`,
  ),
  extended: line(
    'office',
    'được gia hạn đến {due}',
    'Hạn trả lời được gia hạn đến {due}. Văn bản gia hạn, lý do và hạn ban đầu có trong hồ sơ.',
    'Hồ sơ {number} được gia hạn đến {due}. Lý do: xem bằng mã bí mật, hoặc gọi {deskPhone}.',
  ),
  needsMore: line(
    'office',
    'cần ông/bà bổ sung',
    'Để giải quyết tiếp, cơ quan cần thêm giấy tờ hoặc thông tin. Danh sách nằm trong hồ sơ. Xin bổ sung chậm nhất {due}; hạn trả lời tạm dừng từ {date}. Không tiện gửi qua mạng thì mang đến {desk}.',
    `Hồ sơ {number} cần ông/bà bổ sung, chậm nhất {due}. ${look}`,
  ),
  wentOn: line(
    'office',
    'giải quyết tiếp',
    'Việc tạm dừng đã hết, cơ quan giải quyết tiếp. Hạn mới: {due}. Cách tính hạn có trong hồ sơ.',
    `Hồ sơ {number} được giải quyết tiếp, hạn {due}. ${look}`,
  ),
  suspended: line(
    'office',
    'tạm đình chỉ',
    '{unit} tạm đình chỉ việc giải quyết. Căn cứ, lý do và số quyết định có trong hồ sơ; hết lý do thì giải quyết tiếp.',
    `Hồ sơ {number} được tạm đình chỉ. ${look}`,
  ),
  resumed: line(
    'office',
    'tiếp tục giải quyết',
    '{unit} tiếp tục giải quyết. Hạn mới: {due}. Cách tính hạn có trong hồ sơ.',
    `Hồ sơ {number} được tiếp tục giải quyết, hạn {due}. ${look}`,
  ),
  terminated: line(
    'office',
    'đình chỉ',
    '{unit} đình chỉ việc giải quyết. Căn cứ, lý do và số quyết định có trong hồ sơ. Cần hỏi thêm thì đến {desk}.',
    `Hồ sơ {number} được đình chỉ. ${look}`,
  ),
  overdue: line(
    'office',
    'quá hạn',
    'Việc này quá hạn; hạn là {due}. {unit} xin lỗi ông/bà. Người chịu trách nhiệm đã được báo; việc đang làm ghi trong hồ sơ.',
    `Hồ sơ {number} quá hạn từ {due}. Cơ quan xin lỗi ông/bà. ${look}`,
  ),
  // A decision or a conclusion: the law's own way goes on, and nobody is asked whether it is done.
  decided: line(
    'office',
    'đã có kết quả giải quyết',
    '{handlingUnit} đã giải quyết. Kết quả, căn cứ và bước tiếp theo theo luật, có ngày, ở trong hồ sơ; bản giấy gửi qua bưu điện hoặc nhận tại {desk}.',
    'Hồ sơ {number} đã có kết quả giải quyết. Kết quả và bước tiếp theo: xem bằng mã bí mật, hỏi {deskPhone}.',
  ),
  answered: line(
    'office',
    'đã có trả lời',
    'Câu trả lời và bằng chứng có trong hồ sơ. Xin đọc và chọn: đã xong, xong một phần, hay chưa xong. Cần người đọc giúp thì đến {desk}.',
    'Hồ sơ {number} đã có trả lời. Mời ông/bà xem và cho biết đã xong hay chưa. Hỏi {deskPhone}.',
  ),
  planned: line(
    'office',
    'đã có trả lời, đang làm tiếp',
    'Câu trả lời có trong hồ sơ. Phần còn lại làm xong chậm nhất {due}; khi xong ông/bà được báo và cho ý kiến.',
    `Hồ sơ {number} đã có trả lời, phần còn lại xong chậm nhất {due}. Xem bằng mã, hoặc gọi {deskPhone}.`,
  ),
  confirmReminder: line(
    'office',
    'việc đã xong chưa?',
    'Cơ quan đã trả lời {answeredOn}, ông/bà chưa cho ý kiến. Chưa xong thì xin nói chậm nhất {due} để việc quay lại người giải quyết. Không trả lời sẽ ghi “người gửi chưa có ý kiến”, không ghi hài lòng.',
    'Hồ sơ {number} đã trả lời, việc đã xong chưa? Xin cho ý kiến chậm nhất {due}. Hỏi {deskPhone}.',
  ),
  reopened: line(
    'office',
    'đã mở lại',
    'Ông/bà nói chưa xong, việc đã quay lại {officeTitle}. Hạn mới: {due}.',
    'Hồ sơ {number} đã mở lại theo ý kiến của ông/bà, hạn mới {due}. Hỏi {deskPhone}.',
  ),
  movedOffice: line(
    'office',
    'đã chuyển nơi giải quyết',
    'Hồ sơ nay do {handlingUnit} giải quyết, chuyển đến ngày {date}; ông/bà không phải gửi lại. Hạn trả lời không đổi: {due}. Lý do và đường đi của hồ sơ có trong hồ sơ.',
    'Hồ sơ {number} đã đổi nơi giải quyết, hạn vẫn là {due}. Hỏi {deskPhone}.',
  ),
  disputed: line(
    'office',
    'đã mở lại',
    'Ông/bà nói chưa xong lần thứ hai: việc đã đến {head} và Mặt trận, ghi “còn ý kiến khác nhau”. Người đứng đầu trả lời chậm nhất {due}.',
    'Hồ sơ {number} đã mở lại theo ý kiến của ông/bà, hạn mới {due}. Hỏi {deskPhone}.',
  ),
  disputeReplied: line(
    'office',
    'người đứng đầu đã trả lời',
    'Người đứng đầu đã trả lời việc còn ý kiến khác nhau. Câu trả lời đứng cạnh ý kiến của ông/bà trong hồ sơ; chỉ ông/bà rút được ý kiến của mình.',
    `Người đứng đầu đã trả lời về hồ sơ {number}. ${look}`,
  ),
  verdictDiffers: line(
    'office',
    'còn ý kiến khác nhau',
    'Cơ quan báo đã làm xong; nơi giám sát đã xem và nói khác. Người đứng đầu trả lời chậm nhất {due}. Các ý kiến cùng hiện trong hồ sơ; ông/bà vẫn ghi được ý kiến của mình.',
    'Hồ sơ {number}: nơi giám sát có ý kiến khác, trả lời chậm nhất {due}. Hỏi {deskPhone}.',
  ),
  verdictReplied: line(
    'office',
    'người đứng đầu đã trả lời',
    'Người đứng đầu đã trả lời ý kiến của nơi giám sát. Câu trả lời đứng cạnh ý kiến đó trong hồ sơ.',
    `Người đứng đầu đã trả lời về hồ sơ {number}. ${look}`,
  ),
  closed: line(
    'office',
    'đã kết thúc',
    'Hồ sơ kết thúc ngày {date}. Kết quả và ý kiến của ông/bà được giữ cạnh nhau; vẫn xem được bằng mã bí mật.',
    'Hồ sơ {number} đã kết thúc. Vẫn xem được bằng mã bí mật. Hỏi {deskPhone}.',
  ),
  closedSilently: line(
    'office',
    'đã kết thúc',
    'Hồ sơ kết thúc ngày {date}, ghi “đã trả lời, người gửi chưa có ý kiến”, không ghi hài lòng. Ông/bà vẫn xem được bằng mã bí mật và vẫn nói được việc đã xong hay chưa.',
    'Hồ sơ {number} đã kết thúc khi ông/bà chưa có ý kiến. Vẫn cho ý kiến được. Hỏi {deskPhone}.',
  ),
  limitsMoved: line(
    'office',
    'hạn chuyển ngày',
    'Lịch nghỉ của cơ quan nhà nước thay đổi nên hạn của hồ sơ chuyển sang ngày khác. Hạn mới và lý do ghi trong hồ sơ.',
    `Hạn của hồ sơ {number} chuyển ngày vì lịch nghỉ thay đổi. ${look}`,
  ),
  // A stranger with a borrowed paper could ask for a code: the sender must hear of it at once.
  codeReplaced: line(
    'now',
    'đã cấp mã bí mật mới',
    'Mã bí mật mới được cấp tại quầy lúc {time}, {date}; mã cũ thôi dùng. Không phải ông/bà xin cấp thì gọi ngay {deskPhone}.',
    'Hồ sơ {number} vừa được cấp mã bí mật mới. Không phải ông/bà xin, gọi ngay {deskPhone}.',
  ),
} as const satisfies Record<string, NoticeLine>
