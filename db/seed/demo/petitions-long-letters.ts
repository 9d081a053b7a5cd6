import type { DemoPetition } from './petition-seed.ts'

/** Letters of people who have much to tell; the first comes close to the limit of 4,000 characters. */
export const longLetters: DemoPetition[] = [
  {
    key: 'youth-volunteer-lost-papers',
    kind: 'request',
    field: 'policy',
    areaCode: '90101',
    place: 'Tổ dân phố 3',
    body: `Kính gửi Ủy ban nhân dân phường Hồng Liên,

Tôi là Trịnh Thị Sim Tím, sinh năm 1952, thường trú tại tổ dân phố 3. Tôi viết tay mất hai hôm, cháu nội đánh máy hộ, chỗ nào dài dòng xin các đồng chí bỏ quá cho.

Tháng 3 năm 1971, tôi mười chín tuổi, cùng mười một chị em trong xã xung phong đi mở đường. Đơn vị tôi làm ở hai trọng điểm, ban ngày nằm hầm, ban đêm san hố bom, vác đá, dẫn xe. Mùa khô năm 1972, một trận bom buổi chạng vạng, tiểu đội chín người thì ba người nằm lại. Tôi bị đất vùi, anh em moi lên được, từ đấy tai trái gần như không nghe, trở trời là đau đầu. Đến cuối năm 1974 tôi được về, làm xã viên, lấy chồng, nuôi bốn đứa con. Chuyện cũ tôi ít kể. Kể làm gì, còn sống về làng là lãi rồi.

Giấy tờ tôi có một quyết định cho về, một giấy khen và một tấm ảnh chụp chung. Trận lụt năm 1986, nước lên đến xà nhà, cái hòm gỗ trôi mất, giấy tờ mất hết, chỉ còn tấm ảnh vì khi ấy bà chị tôi giữ. Những năm sau này Nhà nước có chế độ, các chị cùng đi lần lượt được xét. Tôi thì cứ mỗi lần lên hỏi lại thiếu một thứ. Lần đầu, năm 2012, cán bộ xã bảo phải có giấy gốc. Lần hai, năm 2016, bảo không có giấy gốc thì phải có hai người cùng đơn vị làm chứng, tôi đi xin được hai người thì người nhận hồ sơ chuyển công tác, hồ sơ thất lạc. Lần ba, năm 2021, dịch bệnh, cơ quan không tiếp. Lần bốn, đầu năm 2025, nộp ở phường Hồng Đài cũ, có phiếu hẹn đàng hoàng, đến ngày hẹn thì phường nhập, phiếu hẹn tôi còn giữ đây.

Nay tôi 74 tuổi. Hai người làm chứng của tôi, một bà vừa mất hồi tháng Hai. Còn lại ông Nguyễn Văn Lau, nguyên tiểu đội trưởng, 81 tuổi, ở xã bên, điện thoại 0900 000 251, ông ấy còn minh mẫn nhưng đi lại phải có người dìu. Tôi nói thật, tôi sợ chậm nữa thì chẳng còn ai nhớ mà làm chứng cho nhau.

Tôi đề nghị phường mấy việc cụ thể:

Thứ nhất, tìm lại hồ sơ tôi nộp ở phường Hồng Đài cũ ngày 14 tháng 1 năm 2025, số phiếu hẹn 27. Nếu không tìm được thì cho tôi một tờ giấy nói là không tìm được, để tôi làm lại từ đầu mà không phải nghe hỏi "hồ sơ trước đâu".

Thứ hai, cho cán bộ đến tận nhà ông Lau lấy lời làm chứng, ghi âm hay ghi giấy đều được, càng sớm càng tốt. Cháu nội tôi xin chở cán bộ đi.

Thứ ba, hỏi giúp xem kho lưu trữ của tỉnh có còn danh sách đội thanh niên xung phong đợt tháng 3 năm 1971 không. Chị em tôi khi đi có ký vào sổ, tôi nhớ cuốn sổ bìa xanh.

Thứ tư, nếu xét theo quy định mà tôi không được, xin trả lời bằng văn bản, nói rõ thiếu điều gì. Tôi xin nghe. Chỉ xin đừng để tôi chờ mà không biết mình chờ cái gì.

Thứ năm, nếu phải đi giám định cái tai thì cho tôi biết trước ngày, đi ở đâu, mang giấy gì, ai trả tiền xe. Lần trước người ta bảo tôi lên bệnh viện tỉnh, tôi ngồi từ sáng đến trưa mới hay là thiếu giấy giới thiệu, lại về. Già rồi, đi một chuyến xe là mệt cả tuần. Việc gì ủy quyền được cho cháu tôi đi thay thì xin cho đi thay; việc gì buộc tôi phải có mặt thì gộp vào một buổi. Tôi nói vậy không phải để trách, chỉ là kinh nghiệm của người đã đi bốn lần mà chưa lần nào đi đến nơi.

Tôi không xin hơn người khác một đồng. Khoản trợ cấp nhiều hay ít, với tôi lúc này chủ yếu là một tờ giấy ghi rằng tôi đã có mặt ở đó, để con cháu biết, để ba chị em nằm lại cũng được nhắc tên: chị Mơ, chị Lụa và em Thắm, năm ấy em mới mười bảy tuổi. Trước khi đi em khai tăng tuổi, chúng tôi đều biết mà không ai nói ra. Tháng bảy năm nào tôi cũng thắp ba nén hương ngoài hiên, quay mặt về phía núi.

Cháu tôi bảo bây giờ gửi trên mạng có mã để xem ai đang làm, bao giờ xong. Tôi mừng lắm. Tôi không rành máy, nhờ các đồng chí gọi điện cho cháu Trịnh Văn Sở, số 0900 000 252, sau 5 giờ chiều, rồi cháu đọc cho tôi nghe. Số căn cước của tôi: 0010 0000 0482.

Kính mong các đồng chí quan tâm. Tôi xin cảm ơn và chúc các đồng chí mạnh khỏe.

Người viết: Trịnh Thị Sim Tím

Tái bút: tấm ảnh chụp chung tôi gửi kèm bản chụp. Tôi là người đứng thứ hai từ trái sang, đội mũ tai bèo, cười hở cả răng vì hôm đó được phát đường.`,
    sender: { name: 'Trịnh Thị Sim Tím', address: 'Tổ dân phố 3, phường Hồng Liên', phone: '0900000252' },
    channel: 'call',
    consent: false,
    filedAt: '2026-11-09T17:35:00+07:00',
    state: 'accepted',
    office: {
      days: { triaged: '2026-11-12', accepted: '2026-11-17' },
      triageNote:
        'Đề nghị xét chế độ thanh niên xung phong, mất giấy tờ gốc, nhân chứng tuổi cao. Thuộc thẩm quyền tiếp nhận của UBND phường; cần hỏi kho lưu trữ tỉnh. Đề nghị lấy lời nhân chứng trước, không chờ hồ sơ cũ.',
    },
  },
  {
    key: 'class-size-grade-one',
    kind: 'proposal',
    field: 'education',
    areaCode: null,
    place: 'Các trường tiểu học nội thị',
    body: `Kính gửi Ủy ban nhân dân tỉnh và Sở Giáo dục và Đào tạo,

Tôi là giáo viên tiểu học đã đứng lớp mười chín năm. Tôi xin phép gửi ý kiến này với tư cách một công dân, không thay mặt trường nào, và mong cơ quan đọc như đọc lời của một người yêu nghề.

Năm học này lớp Một của tôi có 54 cháu. Phòng học thiết kế cho 35. Bàn kê sát bảng, cháu ngồi đầu bàn phải ngửa cổ mới đọc được chữ; cháu ngồi cuối lớp thì tôi đi đến nơi phải lách người qua ba lối ba lô. Giờ ra chơi tôi không dám cho chạy, sợ các cháu xô nhau ở cầu thang. Một tiết ba mươi lăm phút, chia đều ra mỗi cháu chưa được bốn mươi giây. Cháu nào chậm, tôi biết là chậm, nhưng không còn thời gian ngồi xuống bên cạnh. Người ta hay nói lớp Một là viên gạch đầu tiên. Viên gạch ấy đang được đặt rất vội.

Trong khi đó, cách trường tôi chưa đến hai cây số, một trường ở phường bên có bốn phòng khóa cửa, vì tuyến tuyển sinh vẫn vẽ theo địa giới cũ. Từ ngày các phường nhập lại, nhiều nhà ở gần trường này nhưng vẫn thuộc tuyến trường kia. Phụ huynh hỏi tôi, tôi không biết trả lời sao.

Tôi xin kiến nghị ba điều có thể làm trước năm học tới.

Thứ nhất, vẽ lại tuyến tuyển sinh lớp Một theo quãng đường đi bộ và theo số phòng thực có, công bố trước tháng Ba để phụ huynh góp ý, không để đến tháng Sáu mới thông báo. Dữ liệu dân cư nay đã có, biết được khu nào bao nhiêu cháu sáu tuổi.

Thứ hai, đặt một mức trần: quá 40 cháu một lớp thì phải mở thêm lớp hoặc điều giáo viên. Nếu thiếu giáo viên biên chế thì cho hợp đồng theo năm, trả lương kịp thời. Các em sinh viên sư phạm ra trường ở quê tôi đang đi làm việc khác.

Thứ ba, trong lúc chờ, cho những lớp trên 45 cháu có thêm một người trợ giảng nửa ngày. Chỉ cần một người ngồi cạnh cháu chậm, cầm tay cháu viết, là đã khác lắm rồi.

Tôi hiểu ngân sách có hạn và các anh chị ở Sở cũng nhiều việc. Nhưng một lứa trẻ vào lớp Một chỉ một lần, không đợi được. Nếu cần số liệu từng lớp của trường tôi trong năm năm, tôi sẵn lòng gửi. Xin liên hệ qua thư: cogiaolopmot@hopthu.invalid. Tôi xin không công khai tên trường, vì tôi không muốn đồng nghiệp bị hiểu lầm.`,
    sender: {
      name: 'Kim Thị Thu Hồng Bì',
      address: 'Phố Lan Trì, phường Mai Trì',
      email: 'cogiaolopmot@hopthu.invalid',
    },
    channel: 'email',
    consent: true,
    filedAt: '2026-11-12T22:26:00+07:00',
    state: 'triaged',
    office: {
      days: { triaged: '2026-11-17' },
      triageNote:
        'Kiến nghị về tuyến tuyển sinh và sĩ số lớp Một; thuộc thẩm quyền UBND tỉnh, Sở Giáo dục và Đào tạo tham mưu. Người gửi đề nghị không nêu tên trường.',
    },
  },
  {
    key: 'apartment-maintenance-fund',
    kind: 'request',
    field: 'housing',
    areaCode: '90101',
    place: 'Chung cư Sen Bắc Residence, 96 căn hộ',
    body: `Kính gửi UBND phường Hồng Liên.

Tôi là Lê Thị Mây Mật, căn 1203 chung cư Sen Bắc Residence, thay mặt nhóm cư dân tòa B gửi đề nghị về quỹ bảo trì 2% và an toàn của tòa nhà. Tôi trình bày theo mốc thời gian cho dễ theo dõi.

- Tháng 6/2024: cư dân nhận nhà, mỗi căn nộp 2% giá trị vào quỹ bảo trì, tổng cộng theo bảng kê của chủ đầu tư là 3,47 tỷ đồng.
- Tháng 10/2025: hội nghị nhà chung cư lần đầu, bầu Ban quản trị 5 người. Biên bản có chữ ký của 71 trên 96 căn.
- Tháng 11/2025: Ban quản trị gửi văn bản đề nghị bàn giao quỹ. Chủ đầu tư trả lời đang quyết toán.
- Tháng 3, tháng 6 và tháng 9/2026: ba lần gửi lại, không có trả lời bằng văn bản.

Trong lúc đó tòa nhà xuống cấp từng ngày vì không có tiền sửa. Thang máy số 2 dừng từ ngày 19/9. Bơm chữa cháy thử hôm 04/10 không lên áp. Đèn thoát hiểm ba tầng không sáng khi thử cắt điện. Cửa chống khói tầng 5, tầng 9 và tầng 12 không tự đóng. Hầm để xe thấm nước, có vũng ngay dưới máng cáp điện. Tòa nhà có 340 người ở, trong đó hơn 60 trẻ nhỏ và 22 cụ trên 75 tuổi. Cụ Hà ở căn 1501 hôm thang hỏng phải nghỉ ba chặng mới lên được tới nhà.

Chúng tôi đề nghị UBND phường:

1. Mời chủ đầu tư và Ban quản trị lên làm việc, có biên bản, chốt ngày bàn giao quỹ bảo trì. Nếu quá ngày đó thì thực hiện cưỡng chế theo thẩm quyền, hoặc báo cáo nơi có thẩm quyền và cho chúng tôi biết nơi đó là đâu.
2. Đề nghị cơ quan phòng cháy, chữa cháy kiểm tra ngay bơm và cửa chống khói, không chờ xong chuyện quỹ.
3. Trong lúc chờ, yêu cầu đơn vị quản lý vận hành ứng tiền sửa thang máy số 2.

Hồ sơ kèm theo gồm bảng kê tiền 2%, biên bản hội nghị, bốn văn bản đã gửi, ảnh hiện trạng. Bản giấy tôi nộp tại quầy, phiếu nhận ngày 23/10.

Liên hệ: Lê Thị Mây Mật, 0900-000-253, thư điện tử maymat.toab@hopthu.invalid, CCCD 001000000593. Phó ban là anh Đồng Văn Nứa, 0900.000.254. Xin không công khai số căn hộ của cụ Hà và các thông tin liên hệ này.

Cư dân chúng tôi không muốn treo băng rôn, không muốn ồn ào. Chúng tôi mong có một cuộc họp tử tế, có người chủ trì, có ngày và có chữ ký.`,
    sender: {
      name: 'Lê Thị Mây Mật',
      address: 'Chung cư Sen Bắc Residence, phường Hồng Liên',
      phone: '0900000253',
      email: 'maymat.toab@hopthu.invalid',
    },
    channel: 'email',
    consent: true,
    filedAt: '2026-10-24T11:12:00+07:00',
    state: 'verifying',
    office: {
      days: {
        triaged: '2026-10-27',
        accepted: '2026-10-30',
        assigned: '2026-11-02',
        verifying: '2026-11-04',
      },
      triageNote:
        'Đề nghị về bàn giao kinh phí bảo trì nhà chung cư và an toàn phòng cháy. UBND phường chủ trì cuộc họp; phần cưỡng chế nếu có thì báo cáo UBND tỉnh.',
      assignment: {
        unitCode: 'hong-lien-ha-tang',
        handler: 'chuyen-vien-ha-tang-hong-lien',
        task: 'Tổ chức họp chủ đầu tư với Ban quản trị để chốt ngày bàn giao kinh phí bảo trì; đề nghị cơ quan phòng cháy kiểm tra bơm, cửa chống khói; yêu cầu sửa thang máy số 2',
        dueInWorkingDays: 8,
        expectedResult:
          'Biên bản họp có ngày bàn giao; biên bản kiểm tra phòng cháy; thang máy số 2 chạy lại',
      },
      progress: [
        {
          day: '2026-11-06',
          text: 'Cơ quan phòng cháy kiểm tra tòa nhà thứ Sáu 6/11/2026: bơm phải thay van, ba cửa chống khói phải chỉnh. Đơn vị vận hành sửa trong 10 ngày.',
        },
        {
          day: '2026-11-16',
          text: 'Hạn trả lời là thứ Sáu 13/11/2026, nay đã quá hạn. Chủ đầu tư vắng mặt tại cuộc họp thứ Năm 12/11/2026; phường mời lại lúc 14 giờ, thứ Năm 26/11/2026. Phường xin lỗi bà và cư dân tòa nhà.',
        },
        {
          day: '2026-11-19',
          text: 'Bơm chữa cháy đã lên áp, hai trong ba cửa chống khói đã tự đóng. Thang máy số 2 chờ linh kiện, hẹn chạy lại thứ Tư 25/11/2026.',
        },
      ],
    },
  },
]
