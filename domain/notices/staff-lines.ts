import type { NoticeLine } from './line.ts'

const line = (subject: string, body: string, sms: string): NoticeLine => ({
  when: 'office',
  subject: `Hồ sơ {number}: ${subject}`,
  body,
  sms: `Năm Rõ: Hồ sơ {number} ${sms}`,
})

/** News for those who work on the file or watch over it. Sentences without a subject, as staff write. */
export const staffLines = {
  'staff.restricted': line(
    'cần xem',
    'Có hồ sơ hạn chế cần xem, hạn {due}. Đăng nhập để xem.',
    'cần xem, hạn {due}.',
  ),
  'staff.identityAsked': line(
    'cần xem',
    'Có hồ sơ hạn chế cần ý kiến trong hôm nay. Đăng nhập để xem.',
    'cần ý kiến trong hôm nay.',
  ),
  // Protection does not wait for office hours: the other person learns of it at once.
  'staff.identityOpened': {
    ...line('cần xem ngay', 'Có hồ sơ hạn chế cần xem ngay. Đăng nhập để xem.', 'cần xem ngay.'),
    when: 'now',
  },
  'staff.group': line(
    'đơn của nhiều người',
    'Đơn của nhiều người cùng nội dung; số người và người đại diện ghi trong hồ sơ. Chưa cử người đại diện thì mời cử; đông người kéo đến thì báo công an phụ trách địa bàn. Tin đầu tiên chậm nhất {due}.',
    'là đơn của nhiều người, tin đầu tiên chậm nhất {due}.',
  ),
  'staff.toAssign': line(
    'chờ giao việc',
    'Đã thụ lý, chờ giao người giải quyết. Hạn trả lời: {due}.',
    'chờ giao việc, hạn trả lời {due}.',
  ),
  'staff.assigned': line(
    'được giao',
    'Được giao chủ trì. Hạn: {due}. Việc, kết quả phải đạt và người chịu trách nhiệm ghi trong hồ sơ.',
    'vừa được giao, hạn {due}.',
  ),
  'staff.handedOver': line(
    'được bàn giao',
    'Việc được bàn giao sang {officeTitle}. Hạn: {due}. Năm điểm rõ giữ nguyên; lý do ghi trong hồ sơ.',
    'vừa được bàn giao, hạn {due}.',
  ),
  'staff.handedAway': line(
    'đã bàn giao cho người khác',
    'Việc được bàn giao cho người khác; lý do ghi trong hồ sơ. Giấy tờ đang giữ thì chuyển cho người nhận.',
    'đã bàn giao cho người khác.',
  ),
  'staff.headNow': line(
    'chịu trách nhiệm',
    'Từ nay chịu trách nhiệm trước Nhân dân về việc này, thay người đã thôi giữ chức. Hạn: {due}.',
    'có người đứng đầu mới chịu trách nhiệm, hạn {due}.',
  ),
  'staff.joined': line(
    'có người phối hợp, theo dõi mới',
    'Danh sách người phối hợp, theo dõi của hồ sơ vừa thay đổi. Người phối hợp ghi tiến độ, nộp bằng chứng; người theo dõi chỉ đọc. Hạn: {due}.',
    'có thay đổi người phối hợp, theo dõi.',
  ),
  'staff.subtask': line(
    'có việc con mới',
    'Việc vừa chia thêm một việc con; người làm và ngày xong ghi trong hồ sơ. Hạn của cả việc: {due}.',
    'có việc con mới, hạn cả việc {due}.',
  ),
  'staff.subtaskWaived': line(
    'một việc con được miễn',
    'Lãnh đạo cho miễn một việc con bằng văn bản; lý do ghi trong hồ sơ. Hạn: {due}.',
    'có một việc con được miễn.',
  ),
  'staff.progressed': line(
    'có tiến độ mới',
    'Người cùng làm vừa ghi tiến độ; ghi chú có trong hồ sơ. Hạn: {due}.',
    'có tiến độ mới, hạn {due}.',
  ),
  'staff.answered': line(
    'đã phát hành trả lời',
    'Câu trả lời đã phát hành; đang chờ ý kiến người gửi.',
    'đã phát hành trả lời.',
  ),
  'staff.decided': line(
    'đã phát hành kết quả giải quyết',
    'Kết quả giải quyết đã phát hành. Việc phải làm theo luật sau quyết định, có ngày, ghi trong hồ sơ.',
    'đã phát hành kết quả giải quyết.',
  ),
  'staff.toApprove': line(
    'dự thảo chờ duyệt',
    'Có dự thảo trả lời chờ duyệt. Hạn: {due}. Trả lại để sửa thì ghi rõ điểm cần sửa.',
    'có dự thảo chờ duyệt, hạn {due}.',
  ),
  'staff.draftReturned': line(
    'dự thảo được trả lại',
    'Dự thảo trả lời được trả lại để sửa; điểm cần sửa ghi trong hồ sơ. Hạn: {due}.',
    'có dự thảo được trả lại để sửa, hạn {due}.',
  ),
  'staff.approved': line(
    'dự thảo đã duyệt',
    'Dự thảo đã duyệt. Việc còn lại: nộp bằng chứng, ký và phát hành. Hạn: {due}.',
    'có dự thảo đã duyệt, chờ phát hành, hạn {due}.',
  ),
  'staff.senderSaid': line(
    'người gửi đã cho ý kiến',
    'Người gửi đã cho ý kiến về câu trả lời; ý kiến ghi trong hồ sơ. Người gửi nói chưa xong thì làm tiếp theo hạn mới trong hồ sơ.',
    'có ý kiến của người gửi.',
  ),
  'staff.added': line(
    'người gửi bổ sung',
    'Người gửi bổ sung; phần bổ sung ghi trong hồ sơ. Hạn không đổi.',
    'có bổ sung của người gửi.',
  ),
  'staff.withdrawn': line(
    'đã rút đơn',
    'Người gửi rút đơn. Phần đã rút không giải quyết tiếp.',
    'đã rút đơn.',
  ),
  'staff.extended': line(
    'được gia hạn',
    'Được gia hạn đến {due}. Văn bản và lý do ghi trong hồ sơ.',
    'được gia hạn đến {due}.',
  ),
  'staff.wentOn': line(
    'giải quyết tiếp',
    'Việc tạm dừng đã hết, hạn chạy tiếp. Hạn mới: {due}. Phần người gửi bổ sung, nếu có, ghi trong hồ sơ.',
    'giải quyết tiếp, hạn {due}.',
  ),
  'staff.withdrawalTold': line(
    'người gửi báo rút đơn',
    'Người gửi báo rút đơn. Việc chưa tự kết thúc: khiếu nại cần đơn rút có chữ ký và quyết định đình chỉ; tố cáo thì xem có phải giải quyết tiếp không.',
    'có báo rút đơn của người gửi.',
  ),
  'staff.dueSoon': line(
    'sắp đến hạn',
    'Sắp đến hạn: {due}. Không kịp thì báo cáo người chịu trách nhiệm trước ngày này.',
    'sắp đến hạn {due}.',
  ),
  'staff.overdue': line(
    'quá hạn',
    'Hạn {due} đã qua; người gửi đọc được điều này trong hồ sơ. Cần: trả lời, hoặc ghi lý do và ngày sẽ trả lời.',
    'quá hạn từ {due}.',
  ),
  'staff.escalated': line(
    'quá hạn, cần người đứng đầu',
    'Hạn {due} đã qua mà {handlingUnit} chưa giải quyết xong. Cần ý kiến chỉ đạo và ngày trả lời người gửi.',
    'quá hạn từ {due}, cần người đứng đầu.',
  ),
  'staff.escalatedAbove': line(
    'cơ quan cấp dưới quá hạn',
    'Hạn {due} đã qua mà {unit} chưa giải quyết xong; người đứng đầu cơ quan đã được báo. Cần đôn đốc.',
    'của cơ quan cấp dưới quá hạn từ {due}.',
  ),
  'staff.progressDue': line(
    'chưa có tiến độ mới',
    'Chưa ghi tiến độ từ lần trước; hạn báo tiến độ là {due}. Người gửi đọc tiến độ này.',
    'chưa có tiến độ mới, hạn báo {due}.',
  ),
  'staff.handlerLeaves': line(
    'cần bàn giao',
    'Người giải quyết giữ nhiệm vụ đến hết {due}. Bàn giao cho người khác để việc không bị bỏ trống; bàn giao xong thì người gửi được báo.',
    'cần bàn giao, người giải quyết thôi nhiệm vụ sau {due}.',
  ),
  'staff.transferAsked': line(
    'chờ nhận',
    '{fromUnit} chuyển hồ sơ đến {toUnit}; lý do ghi trong hồ sơ. Nhận, hoặc trả lại kèm lý do, chậm nhất {due}.',
    'được chuyển đến, nhận hoặc trả lại chậm nhất {due}.',
  ),
  'staff.transferToDecide': line(
    'chờ quyết định nơi giải quyết',
    'Hồ sơ đã chuyển hai lần. {fromUnit} gửi {toUnit} quyết định nơi giải quyết, chậm nhất {due}.',
    'chờ quyết định nơi giải quyết, chậm nhất {due}.',
  ),
  'staff.transferRecalled': line(
    'đã rút lại phiếu chuyển',
    '{fromUnit} rút lại phiếu chuyển đến {toUnit}. Không phải nhận hồ sơ này nữa.',
    'đã được nơi chuyển rút lại.',
  ),
  'staff.transferTaken': line(
    'đã có nơi nhận',
    '{toUnit} đã nhận hồ sơ do {fromUnit} chuyển. Kết quả xem ở mục Đã chuyển, theo dõi.',
    'đã được nơi nhận tiếp nhận.',
  ),
  'staff.transferDeclined': line(
    'không được nhận',
    '{toUnit} không nhận hồ sơ; lý do ghi trong hồ sơ. {fromUnit} giải quyết tiếp. Hạn trả lời: {due}.',
    'không được nhận, trở lại nơi chuyển, hạn trả lời {due}.',
  ),
  'staff.transferDecided': line(
    'đã có quyết định nơi giải quyết',
    'Cấp trên đã quyết định: {toUnit} giải quyết. Lý do ghi trong hồ sơ.',
    'đã có quyết định về nơi giải quyết.',
  ),
  'staff.transferLate': line(
    'quá hạn nhận',
    'Phiếu chuyển từ {fromUnit} đến {toUnit} chưa được trả lời, hạn {due}. Nhận hoặc trả lại ngay; nơi chuyển có thể rút lại.',
    'quá hạn nhận từ {due}.',
  ),
  'staff.passedAnswered': line(
    'nơi nhận đã trả lời',
    'Hồ sơ đã chuyển đi nay có câu trả lời. Kết quả xem ở mục Đã chuyển, theo dõi.',
    'đã chuyển đi nay có trả lời.',
  ),
  'staff.limitsMoved': line(
    'hạn chuyển ngày',
    'Lịch nghỉ thay đổi nên hạn của hồ sơ chuyển ngày; hạn mới ghi trong hồ sơ. Hạn do người giao đặt không đổi.',
    'chuyển hạn vì lịch nghỉ thay đổi.',
  ),
  dispute: line(
    'còn ý kiến khác nhau',
    '{handlingUnit} báo xong, người gửi hai lần nói chưa xong. Cần ý kiến của người đứng đầu, chậm nhất {due}; ý kiến sẽ hiện cạnh lời người gửi.',
    'còn ý kiến khác nhau, cần trả lời chậm nhất {due}.',
  ),
  'dispute.front': line(
    'còn ý kiến khác nhau',
    '{handlingUnit} báo xong, người gửi hai lần nói chưa xong. Người đứng đầu phải trả lời chậm nhất {due}. Việc có ở mục Còn ý kiến khác nhau.',
    'còn ý kiến khác nhau, người đứng đầu trả lời chậm nhất {due}.',
  ),
  'promise.moved': line(
    'việc đã hứa có tin mới',
    'Việc đã hứa tại hội nghị, {handlingUnit} làm, có tin mới: tiến độ, trả lời, gia hạn hoặc quá hạn. Hạn của việc {due}.',
    'việc đã hứa tại hội nghị có tin mới.',
  ),
  'dispute.replied': line(
    'người đứng đầu đã trả lời',
    'Người đứng đầu đã trả lời ý kiến khác nhau. Chỉ người nêu rút được ý kiến của mình.',
    'đã có trả lời của người đứng đầu.',
  ),
  'dispute.ended': line(
    'hết ý kiến khác nhau',
    'Người gửi rút ý kiến khác. Cả hai ý kiến vẫn được lưu.',
    'không còn ý kiến khác nhau.',
  ),
  'verdict.given': line(
    'có đánh giá của nơi giám sát',
    'Nơi giám sát đã xem việc này và ghi đánh giá vào hồ sơ.',
    'có đánh giá của nơi giám sát.',
  ),
  'verdict.differs': line(
    'nơi giám sát có ý kiến khác',
    '{handlingUnit} báo xong, nơi giám sát nói khác. Cần trả lời của người đứng đầu, chậm nhất {due}; trả lời đứng cạnh đánh giá, chỉ nơi nêu mới rút được.',
    'nơi giám sát có ý kiến khác, trả lời chậm nhất {due}.',
  ),
  'verdict.withdrawn': line(
    'nơi giám sát rút ý kiến khác',
    'Nơi giám sát rút ý kiến khác. Các ý kiến vẫn được lưu.',
    'nơi giám sát đã rút ý kiến khác.',
  ),
  'supervision.letter': line(
    'có văn bản giám sát',
    'Nơi giám sát gửi văn bản về việc này; {handlingUnit} trả lời chậm nhất {due}. Trả lời ở mục Giám sát của hồ sơ.',
    'có văn bản giám sát, trả lời chậm nhất {due}.',
  ),
  'supervision.replied': line(
    'đã trả lời văn bản giám sát',
    '{handlingUnit} đã trả lời văn bản giám sát. Xem ở mục Giám sát của hồ sơ.',
    'đã trả lời văn bản giám sát.',
  ),
  'supervision.late': line(
    'chưa trả lời văn bản giám sát',
    'Văn bản giám sát về việc này quá hạn trả lời {due} mà chưa có trả lời. Trả lời ở mục Giám sát của hồ sơ.',
    'quá hạn trả lời văn bản giám sát {due}.',
  ),
} as const satisfies Record<string, NoticeLine>
