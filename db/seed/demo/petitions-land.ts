import type { DemoPetition } from './petition-seed.ts'

/** Land and its papers. */
export const landPetitions: DemoPetition[] = [
  {
    key: 'land-certificate-merged-plots',
    kind: 'request',
    field: 'land',
    areaCode: '90102',
    place: 'Xứ đồng Cửa Miếu, tổ dân phố Đồng Vụ',
    body: `Gia đình tôi có hai thửa ruộng liền bờ ở xứ đồng Cửa Miếu, dồn điền đổi thửa từ năm 2014, có biên bản giao ruộng ngoài đồng, có chữ ký của trưởng xóm hồi ấy. Giấy chứng nhận cũ ghi ba thửa nhỏ ở chỗ khác, nay người khác đang cấy. Tôi đi hỏi đã bốn lần: xã cũ bảo chờ đo lại, sau nhập về phường thì phường bảo hồ sơ dồn đổi của xã Bạch Trì chưa tìm thấy.

Tôi năm nay 68 tuổi, chỉ muốn giấy tờ khớp với ruộng mình đang làm để còn để lại cho con. Đề nghị phường tìm hộ hồ sơ dồn điền năm 2014, đo lại và hướng dẫn tôi cần nộp những giấy gì, một lần cho đủ. Biên bản giao ruộng tôi còn giữ bản gốc, ép ni lông cẩn thận, lúc nào cần tôi mang lên.`,
    sender: {
      name: 'Đỗ Văn Lúa',
      address: 'Tổ dân phố Đồng Vụ, phường Hạc Trì',
      phone: '0900000221',
    },
    channel: 'call',
    consent: true,
    filedAt: '2026-10-12T08:05:00+07:00',
    state: 'verifying',
    office: {
      days: {
        triaged: '2026-10-14',
        accepted: '2026-10-19',
        assigned: '2026-10-20',
        verifying: '2026-10-23',
      },
      triageNote:
        'Đề nghị chỉnh lý giấy chứng nhận sau dồn điền đổi thửa; chưa có hồ sơ nộp tại Trung tâm Phục vụ hành chính công.',
      assignment: {
        unitCode: 'hac-tri-ha-tang',
        handler: 'chuyen-vien-ha-tang-hac-tri',
        task: 'Tìm hồ sơ dồn điền đổi thửa năm 2014 của xã Bạch Trì cũ, đối chiếu với biên bản giao ruộng và hiện trạng sử dụng hai thửa tại xứ đồng Cửa Miếu',
        dueInWorkingDays: 9,
        expectedResult:
          'Bản đối chiếu thửa đất; danh mục giấy tờ cần nộp ghi rõ một lần; lịch đo đạc nếu phải đo',
      },
      progress: [
        {
          day: '2026-10-23',
          text: 'Kho lưu trữ của xã Bạch Trì cũ đã mở; hồ sơ dồn điền năm 2014 có 11 tập, đang đọc từng tập để tìm xứ đồng Cửa Miếu.',
        },
        {
          day: '2026-11-05',
          text: 'Việc này quá hạn; phường xin lỗi ông. Đã tìm thấy bản đồ giao ruộng của xóm, còn thiếu quyết định phê duyệt. Phường đã hỏi Sở Nông nghiệp và Môi trường, nơi giữ bản thứ hai.',
        },
      ],
    },
  },
  {
    key: 'alley-boundary-wall',
    kind: 'request',
    field: 'land',
    areaCode: '90101',
    place: 'Ngõ 27 phố Liên Trì',
    body: `Ngõ nhà tôi là ngõ chung của 5 hộ, rộng 2m2 từ thời các cụ. Tháng 9 vừa rồi hộ đầu ngõ là nhà anh Lê Văn Gấc xây lại tường, lấn ra khoảng 35 phân. Bây giờ xe ba gác không vào được, nhà có đám thì khiêng cũng khó. Chúng tôi đã nói chuyện tình cảm hai lần, anh ấy bảo xây trên đất nhà mình. Hàng xóm tối lửa tắt đèn có nhau nên chưa ai muốn ra tòa. Tôi thay mặt bốn hộ còn lại đề nghị phường đứng ra hòa giải, đem bản đồ cũ ra đo cho rõ, sai đâu sửa đấy. Nếu anh ấy đúng thì chúng tôi cũng chịu.`,
    sender: {
      name: 'Trần Thị Mướp',
      address: 'Số 5 ngõ 27 phố Liên Trì, phường Hồng Liên',
      phone: '0900000223',
    },
    channel: 'sms',
    consent: false,
    filedAt: '2026-11-12T21:15:00+07:00',
    state: 'accepted',
    office: {
      days: { triaged: '2026-11-16', accepted: '2026-11-19' },
      triageNote:
        'Tranh chấp ranh giới ngõ chung giữa các hộ. UBND cấp xã hòa giải theo Điều 235 Luật Đất đai 2024; tổ hòa giải tổ dân phố 3 phối hợp.',
    },
  },
  {
    key: 'inheritance-already-judged',
    kind: 'request',
    field: 'land',
    areaCode: '90102',
    place: 'Tổ dân phố Giếng Ngọc',
    body: `Tôi đề nghị phường xem lại việc chia đất của bố mẹ tôi để lại. Năm 2024 tòa đã xử, chia cho em trai tôi phần mặt đường, tôi được phần phía trong. Tôi đã kháng cáo, tòa trên giữ nguyên. Nhưng tôi thấy không công bằng vì tôi là người chăm bố mẹ lúc ốm đau mười năm trời. Phường biết rõ hoàn cảnh nhà tôi, xin phường có ý kiến để chia lại, hoặc xác nhận công tôi chăm sóc để tôi còn có chỗ bấu víu.`,
    sender: {
      name: 'Mai Thị Vối',
      address: 'Tổ dân phố Giếng Ngọc, phường Hạc Trì',
      phone: '0900000224',
    },
    channel: 'call',
    consent: false,
    filedAt: '2026-10-27T10:20:00+07:00',
    state: 'refused',
    office: {
      days: { triaged: '2026-10-29', refused: '2026-11-02' },
      triageNote:
        'Nội dung chia thừa kế đã có bản án phúc thẩm có hiệu lực; UBND phường không có quyền xem xét lại.',
      refusal: {
        reason:
          'Việc chia đất đã có bản án phúc thẩm có hiệu lực, nên chỉ tòa án được xem xét. UBND phường không quyết định thay được. Có tình tiết mới thì bà gửi đơn đề nghị xem xét theo thủ tục giám đốc thẩm hoặc tái thẩm đến tòa án cấp có thẩm quyền. Trung tâm trợ giúp pháp lý của tỉnh hướng dẫn miễn phí; giấy xác nhận nơi ở, hộ tịch thì phường cấp khi bà cần.',
        article: 'Điều 28 Luật Tiếp công dân; Điều 4 Nghị định 154/2026/NĐ-CP',
      },
    },
  },
  {
    key: 'land-fee-notice-unclear',
    kind: 'request',
    field: 'land',
    areaCode: '90101',
    place: 'Phố Sen Nam',
    body: `Tôi nhận được thông báo nộp tiền thuế đất phi nông nghiệp năm nay là 612.000 đồng, trong khi năm ngoái chỉ có 254.000 đồng. Đất nhà tôi vẫn thế, không thêm bớt. Tôi không phải không muốn nộp, nhưng xin giải thích cho tôi hiểu vì sao tăng, tính theo giá nào, hệ số nào. Tôi đã nghỉ hưu, có gì xin gửi qua thư điện tử nguyenthidau@hopthu.invalid cho tiện đọc.`,
    sender: {
      name: 'Nguyễn Thị Đậu',
      address: 'Số 61 phố Sen Nam, phường Hồng Liên',
      email: 'nguyenthidau@hopthu.invalid',
    },
    channel: 'email',
    consent: true,
    filedAt: '2026-09-09T15:10:00+07:00',
    state: 'closed_silent',
    office: {
      days: {
        triaged: '2026-09-11',
        accepted: '2026-09-15',
        assigned: '2026-09-15',
        verifying: '2026-09-17',
        drafted: '2026-09-24',
        approved: '2026-09-25',
        answered: '2026-09-28',
      },
      triageNote: 'Đề nghị giải thích cách tính thuế sử dụng đất phi nông nghiệp; phối hợp cơ quan thuế.',
      assignment: {
        unitCode: 'hong-lien-ha-tang',
        handler: 'chuyen-vien-ha-tang-hong-lien',
        task: 'Lập bảng tính thuế đất của thửa tại số 61 phố Sen Nam, so năm 2025 với năm 2026 cùng cơ quan thuế',
        dueInWorkingDays: 8,
        expectedResult: 'Bảng so sánh hai năm ghi rõ diện tích, giá đất, hạn mức, thuế suất và chỗ thay đổi',
      },
      answer: {
        outcome: 'explained',
        who: 'Phòng Kinh tế, Hạ tầng và Đô thị phường Hồng Liên, cùng cơ quan thuế khu vực',
        what: 'Giải thích vì sao số thuế năm 2026 tăng',
        when: '2026-09-28',
        basis: 'Luật Thuế sử dụng đất phi nông nghiệp 2010; bảng giá đất của tỉnh áp dụng từ ngày 1/1/2026',
        text: 'Diện tích và thuế suất không đổi. Giá đất phố Sen Nam trong bảng giá mới cao hơn bảng giá cũ, nên số thuế tăng theo. Bảng so sánh từng dòng của hai năm gửi kèm thư này.',
        nextStep:
          'Bà thuộc diện được giảm (người có công, hộ nghèo) thì mang giấy tờ đến Trung tâm Phục vụ hành chính công phường trước thứ Sáu 30/10/2026. Thấy diện tích sai thì bà đề nghị đo lại, phường không thu tiền.',
      },
    },
  },
  {
    key: 'pond-filled-at-night',
    kind: 'feedback',
    field: 'land',
    areaCode: '90104',
    place: 'Ao đình, phố Tùng Trì',
    body: `Mấy đêm nay cứ sau 11 giờ là có xe ben chở phế thải xây dựng đổ xuống ao đình ở phố Tùng Trì. Ao này là chỗ thoát nước của cả khu, đã bị lấp chừng một phần ba. Tôi đứng trên gác có quay được hai đoạn, biển số xe mờ không đọc rõ. Chưa chắc ai thuê đổ nên tôi không nói bừa. Đề nghị phường Mai Trì cho người ra xem ngay, ban đêm ấy, ban ngày không có ai đâu.`,
    sender: {
      name: 'Lưu Văn Súng',
      address: 'Phố Tùng Trì, phường Mai Trì',
      phone: '0900000226',
    },
    channel: 'sms',
    consent: true,
    filedAt: '2026-11-19T23:50:00+07:00',
    state: 'received',
  },
]
