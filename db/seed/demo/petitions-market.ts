import type { DemoPetition } from './petition-seed.ts'

/** Markets, small trade and food. */
export const marketPetitions: DemoPetition[] = [
  {
    key: 'new-market-not-built',
    kind: 'proposal',
    field: 'market',
    areaCode: '90101',
    place: 'Chợ Bến Gương, phố Sen Bắc',
    headCount: 30,
    representatives: [
      { name: 'Hoàng Thị Thị', address: 'Tổ dân phố 2, phường Hồng Liên', phone: '0900000201' },
      { name: 'Trịnh Văn Mía', address: 'Tổ dân phố 4, phường Hồng Liên', phone: '0900000202' },
      { name: 'Phạm Thị Trầu', address: 'Tổ dân phố 1, phường Hồng Liên', phone: '0900000203' },
    ],
    body: `Kính gửi: Ủy ban nhân dân phường Hồng Liên

Chúng tôi là 30 hộ tiểu thương buôn bán ở chợ Bến Gương, người lâu nhất đã ngồi chợ ba mươi mốt năm, người mới nhất cũng được sáu năm. Hôm nay chúng tôi cùng đứng tên để kiến nghị về việc chợ mới mãi chưa xây.

Năm 2022, thành phố cũ mời các hộ lên hội trường, nói rằng chợ Bến Gương xuống cấp, sẽ làm chợ mới hai tầng ngay trên nền cũ, trong lúc xây thì bà con ra chợ tạm ở bãi đất sau nhà văn hóa, nhiều nhất mười tám tháng. Ai cũng mừng. Bản vẽ treo ở cổng chợ gần một năm, mưa nắng rách hết. Đến tháng 7 năm 2025 thành phố không còn, chúng tôi hỏi thì nơi nào cũng bảo hồ sơ đang bàn giao. Từ đó đến nay không ai nói thêm câu nào.

Tình cảnh bây giờ là thế này. Mái tôn dãy hàng khô thủng mười bốn chỗ, chúng tôi đếm rồi. Mưa to là nước ngập đến mắt cá, hàng vải, hàng gạo phải kê lên ghế. Đường điện chắp nối, đã hai lần chập cháy bảng điện trong năm nay, may mà có người. Hộ nào có chút vốn muốn sửa lại quầy cũng không dám, vì sửa xong lỡ tháng sau dỡ chợ thì mất trắng. Khách thấy chợ bẩn, tối, bỏ sang siêu thị. Có chị em bỏ chợ đi làm công ty, có người già rồi chẳng biết đi đâu.

Chúng tôi không đòi hỏi gì quá. Chúng tôi kiến nghị bốn điều:

Một là, trả lời rõ cho bà con biết dự án chợ Bến Gương mới còn làm hay không làm, nay cơ quan nào là chủ đầu tư, tiền ở đâu, bao giờ khởi công.

Hai là, nếu làm thì cho chúng tôi xem và góp ý bản vẽ, cách bố trí ngành hàng, giá thuê quầy, trước khi quyết. Hộ đang ngồi chợ phải được ưu tiên quầy, bốc thăm công khai.

Ba là, nếu chưa làm được trong một hai năm tới thì nói thật, và cho sửa ngay mái dãy hàng khô, rãnh nước giữa chợ và toàn bộ đường điện, vì không thể chờ thêm một mùa mưa nữa.

Bốn là, khi chuyển ra chợ tạm thì phải có nước, có nhà vệ sinh, có chỗ để xe, đừng để bà con ra bãi đất trống như lần dựng thử năm 2023.

Chúng tôi xin cử ba người đại diện ghi ở trên để phường mời lên nói chuyện. Danh sách 30 hộ có chữ ký chúng tôi nộp bản giấy tại quầy tiếp công dân. Ai cũng mong được buôn bán yên ổn cho đến tuổi nghỉ, con cháu có cái chợ tử tế mà đi. Chúng tôi xin cảm ơn.`,
    sender: {
      name: 'Hoàng Thị Thị',
      address: 'Tổ dân phố 2, phường Hồng Liên',
      phone: '0900000201',
    },
    channel: 'sms',
    consent: true,
    filedAt: '2026-11-03T09:10:00+07:00',
    state: 'verifying',
    office: {
      days: {
        triaged: '2026-11-04',
        accepted: '2026-11-05',
        assigned: '2026-11-06',
        verifying: '2026-11-10',
      },
      triageNote:
        'Kiến nghị của 30 người, cùng một nội dung, đã cử 3 người đại diện, danh sách ký tên nộp tại quầy ngày 3/11/2026. Thuộc thẩm quyền UBND phường; chủ trương đầu tư cần hỏi Sở Xây dựng. Đã báo Chủ tịch UBND phường.',
      assignment: {
        unitCode: 'hong-lien-ha-tang',
        handler: 'chuyen-vien-ha-tang-hong-lien',
        task: 'Rà soát hồ sơ dự án chợ Bến Gương do thành phố cũ bàn giao, làm rõ chủ đầu tư và nguồn vốn; kiểm tra mái, rãnh nước, đường điện của chợ; đề xuất phương án sửa chữa trước mùa mưa 2027',
        dueInWorkingDays: 11,
        expectedResult:
          'Văn bản trả lời từng điều trong bốn kiến nghị; biên bản kiểm tra chợ có đại diện tiểu thương ký; dự toán sửa mái và đường điện',
      },
      progress: [
        {
          day: '2026-11-10',
          text: 'Phòng Kinh tế, Hạ tầng và Đô thị đã nhận đủ bảy tập hồ sơ dự án chợ từ kho lưu trữ của thành phố cũ. Ba người đại diện được mời xem chợ cùng phường vào 8 giờ, thứ Năm 12/11/2026.',
        },
        {
          day: '2026-11-13',
          text: 'Đã kiểm tra chợ cùng ba người đại diện: mười bốn chỗ thủng mái, hai tủ điện phải thay, rãnh giữa chợ lấp 40 m. Điện lực thay hai tủ điện vào thứ Tư 18/11/2026. Phường đang chờ Sở Xây dựng trả lời về chủ đầu tư.',
        },
      ],
    },
  },
  {
    key: 'stall-fee-no-ticket',
    kind: 'feedback',
    field: 'contributions',
    areaCode: '90101',
    place: 'Chợ Bến Gương, dãy hàng rau ngoài cổng',
    body: `Tôi bán rau ở ngoài cổng chợ, ngày nào cũng có người ra thu tiền chỗ ngồi 10 nghìn, hôm nào ngồi rộng thì 15 nghìn, thu xong không đưa vé. Hỏi vé thì bảo vé hết, mai đưa. Mai lại hết. Bà con ngoài cổng gần hai chục người đều như thế cả. Tôi không dám ghi tên vì còn phải ngồi bán. Đề nghị phường cho niêm yết mức thu bao nhiêu, ai được thu, và có vé đàng hoàng để chúng tôi nộp cho phải phép.`,
    sender: null,
    channel: 'code',
    consent: true,
    filedAt: '2026-11-11T20:42:00+07:00',
    state: 'received',
  },
  {
    key: 'street-market-blocks-road',
    kind: 'feedback',
    field: 'urban-order',
    areaCode: '90101',
    place: 'Ngã ba phố Hồng Đài, gần trạm biến áp',
    body: `Cho coc o nga ba pho Hong Dai sang nao cung hop tu 5h den 8h, ban tran ca xuong long duong. Xe dua con di hoc khong qua duoc, hom thu 3 vua roi co chau hoc sinh bi xe may quet vao chan. Ba con ban hang cung vi muu sinh, toi khong muon duoi ai, chi xin phuong ke vach, cho lui vao trong via he va cho nguoi dung nhac luc gio cao diem. Xin cam on.`,
    sender: {
      name: 'Lê Văn Đa',
      address: 'Tổ dân phố 3, phường Hồng Liên',
      phone: '0900000211',
    },
    channel: 'sms',
    consent: true,
    filedAt: '2026-09-16T06:55:00+07:00',
    state: 'closed_done',
    office: {
      days: {
        triaged: '2026-09-17',
        accepted: '2026-09-18',
        assigned: '2026-09-18',
        verifying: '2026-09-21',
        drafted: '2026-09-30',
        approved: '2026-10-01',
        answered: '2026-10-02',
      },
      triageNote: 'Phản ánh về họp chợ dưới lòng đường, thuộc thẩm quyền UBND phường.',
      assignment: {
        unitCode: 'hong-lien-ha-tang',
        handler: 'chuyen-vien-ha-tang-hong-lien',
        task: 'Kẻ vạch chỗ ngồi phía trong vỉa hè phố Hồng Đài, thống nhất giờ bán với 22 hộ và bố trí người nhắc từ 6 giờ đến 7 giờ 30',
        dueInWorkingDays: 10,
        expectedResult:
          'Lòng đường thông trong giờ đưa trẻ đến trường; ảnh trước và sau; biên bản thống nhất với các hộ bán hàng',
      },
      progress: [
        {
          day: '2026-09-23',
          text: 'Phường đã gặp 22 hộ bán hàng tại nhà văn hóa tổ dân phố 3. Các hộ đồng ý lui vào trong vạch nếu được kẻ vạch rõ và được dựng bạt đến 8 giờ.',
        },
      ],
      answer: {
        outcome: 'settled',
        who: 'Phòng Kinh tế, Hạ tầng và Đô thị phường Hồng Liên',
        what: 'Kẻ vạch 22 chỗ ngồi trên vỉa hè, cắm biển giờ bán, phân công tổ tự quản nhắc mỗi sáng',
        when: '2026-09-29',
        basis:
          'Luật Đường bộ 2024 về bảo vệ lòng đường, vỉa hè; Kế hoạch số 41/KH-UBND ngày 21/9/2026 của UBND phường Hồng Liên',
        text: 'Từ thứ Ba 29/9/2026, 22 hộ bán hàng ở ngã ba phố Hồng Đài ngồi trong vạch trên vỉa hè, từ 5 giờ đến 8 giờ. Tổ tự quản tổ dân phố 3 nhắc mỗi sáng từ 6 giờ đến 7 giờ 30.',
        proof: 'Sáu ảnh chụp ngày 28/9 và 30/9/2026; biên bản thống nhất có chữ ký của 22 hộ',
      },
      says: [{ day: '2026-10-05', word: 'done', rating: 5 }],
    },
  },
  {
    key: 'fish-stalls-waste-water',
    kind: 'feedback',
    field: 'food-safety',
    areaCode: '90102',
    place: 'Chợ chiều Bến Đò',
    body: `Em là công nhân, chiều tan ca hay ghé chợ chiều Bến Đò mua đồ ăn. Dãy hàng cá, hàng thịt ở đây mổ xẻ ngay dưới đất, nước rửa cá chảy qua luôn chỗ mấy bà bán rau sống, ruồi nhặng bâu đen. Tuần trước cả phòng trọ em 3 đứa ăn xong đau bụng đi ngoài, em không chắc có phải tại đồ mua ở đó ko nhưng cũng sợ. Em mong phường kiểm tra, bắt làm bàn cao, có chỗ rửa riêng, chứ công nhân tụi em toàn ăn chợ này.`,
    sender: {
      name: 'Vi Thị Chanh',
      address: 'Nhà trọ số 15, tổ dân phố Bến Đò, phường Hạc Trì',
      phone: '0900000212',
    },
    channel: 'sms',
    consent: true,
    filedAt: '2026-11-08T18:20:00+07:00',
    state: 'assigned',
    office: {
      days: { triaged: '2026-11-10', accepted: '2026-11-12', assigned: '2026-11-17' },
      triageNote:
        'Phản ánh về an toàn thực phẩm tại chợ chiều, thuộc thẩm quyền UBND phường; phối hợp trạm y tế.',
      assignment: {
        unitCode: 'hac-tri-van-xa',
        handler: 'chuyen-vien-van-xa-hac-tri',
        task: 'Kiểm tra điều kiện bán thực phẩm tươi ở chợ chiều Bến Đò cùng trạm y tế, lấy mẫu nước rửa; thống nhất với các hộ việc kê bàn và nơi rửa riêng',
        dueInWorkingDays: 8,
        expectedResult:
          'Biên bản kiểm tra, kết quả mẫu nước, bản cam kết của các hộ hàng cá, hàng thịt; ảnh quầy đã kê bàn',
      },
    },
  },
  {
    key: 'market-fire-exits',
    kind: 'proposal',
    field: 'security',
    areaCode: '90101',
    place: 'Chợ Bến Gương, cổng sau',
    body: `KÍNH GỬI PHƯỜNG. TÔI LÀ NGUYỄN VĂN CAU, BẢO VỆ CHỢ ĐÃ NGHỈ. CỔNG SAU CHỢ BẾN GƯƠNG BỊ XE HÀNG CHẮN SUỐT NGÀY, BÌNH CHỮA CHÁY CÓ 6 CÁI THÌ 4 CÁI HẾT HẠN TỪ NĂM NGOÁI. SẮP ĐẾN TẾT HÀNG HÓA CHẤT CAO. TÔI KIẾN NGHỊ: 1. CẤM ĐỖ XE CỔNG SAU. 2. THAY BÌNH. 3. TẬP CHỮA CHÁY CHO BÀ CON TRƯỚC THÁNG CHẠP. AI CẦN HỎI GỌI TÔI 0900.000.213. CHÁY RỒI THÌ MUỘN.`,
    sender: {
      name: 'Nguyễn Văn Cau',
      address: 'Ngõ 9 phố Sen Bắc, phường Hồng Liên',
      phone: '0900000213',
    },
    channel: 'call',
    consent: true,
    filedAt: '2026-11-15T05:12:00+07:00',
    state: 'received',
  },
]
