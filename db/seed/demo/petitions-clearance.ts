import type { DemoPetition } from './petition-seed.ts'

/** Land the State takes back, and where people move to. */
export const clearancePetitions: DemoPetition[] = [
  {
    key: 'ring-road-compensation',
    kind: 'request',
    field: 'clearance',
    areaCode: '90102',
    place: 'Đường vành đai, đoạn qua tổ dân phố Cây Gạo',
    body: `Kính thưa các ông các bà ở phường,

Tôi tên là Bùi Văn Khoai, 71 tuổi, ở xóm Cây Gạo, nay gọi là tổ dân phố Cây Gạo. Nhà tôi bị thu hồi đất làm đường vành đai, tôi viết mấy trang này vì nói miệng nhiều lần rồi mà không thấy ai ghi lại.

Tôi nói trước là tôi không chống làm đường. Làm đường thì cả làng được đi, cháu tôi đi học cũng gần. Tôi chỉ xin ba việc cho rõ.

Việc thứ nhất, về diện tích. Lúc cán bộ xuống kiểm đếm hôm tháng Ba, tôi có mặt, con trai tôi cầm thước. Đo ngoài thực địa từ bờ giậu dâm bụt đến mép mương là 31 mét, ngang 12 mét tư. Thế mà bảng dán ở nhà văn hóa ghi đất vườn của tôi 318 mét vuông. Tôi nhân đi nhân lại cũng phải 384. Tôi lên hỏi thì anh cán bộ trẻ bảo máy đo, máy không sai. Máy không sai nhưng người cắm mốc có thể cắm nhầm, vì cái mương ấy xóm mới nạo vét lại năm kia, bờ cũ ở chỗ khác. Tôi đề nghị đo lại có mặt tôi và ông trưởng xóm cũ, ông ấy còn minh mẫn lắm.

Việc thứ hai, về cây. Trong bảng ghi 9 cây nhãn loại B. Thực ra là 14 cây, trong đó có 5 cây bố tôi trồng từ năm 1979, gốc hai người ôm, năm nào cũng bói được hơn tạ quả một cây. Nhãn ấy mà ghi loại B thì tôi không ký được. Tôi có ảnh chụp từng cây, có đánh số bằng vôi.

Việc thứ ba, về chỗ ở. Thu hồi xong thì nhà tôi còn lại một dẻo hình tam giác, chỗ rộng nhất 4 mét, chỗ hẹp có hơn 1 mét. Chỗ ấy làm nhà không được, trồng trọt cũng không xong, bán chẳng ai mua. Nghe nói chỗ đất còn lại không ở được thì được xét giao đất tái định cư hoặc thu hồi nốt. Tôi hỏi thì có người bảo được, có người bảo không. Tôi đề nghị trả lời bằng giấy, được hay không được, theo điều nào.

Nhà tôi có sáu khẩu: vợ chồng tôi, vợ chồng thằng út và hai cháu. Bà nhà tôi đau khớp, đi lại chậm. Nếu phải dọn thì xin cho biết trước ít nhất ba tháng, đừng để đến giáp Tết mới gọi, năm hết Tết đến người già chạy không kịp.

Tôi đã họp ba cuộc. Cuộc nào cũng nghe hứa "sẽ xem xét". Tôi không trách ai, các anh các chị cũng nhiều việc, nhưng người già nghe câu ấy thì đêm không ngủ được. Xin cho tôi một ngày cụ thể, ngày đó có người xuống đo lại, tôi sẽ đun nước chè chờ.

Số điện thoại con trai tôi là 0900 000 222, cháu tên Bùi Văn Sắn, hay đi làm ca, gọi buổi tối thì gặp. Số căn cước của tôi là 0010 0000 0371. Tôi xin cam đoan lời trên là đúng sự thật.

Người làm đơn: Bùi Văn Khoai`,
    sender: {
      name: 'Bùi Văn Khoai',
      address: 'Tổ dân phố Cây Gạo, phường Hạc Trì',
      phone: '0900000222',
    },
    channel: 'call',
    consent: false,
    filedAt: '2026-10-05T19:30:00+07:00',
    state: 'verifying',
    office: {
      days: {
        triaged: '2026-10-08',
        accepted: '2026-10-13',
        assigned: '2026-10-14',
        verifying: '2026-10-16',
      },
      triageNote:
        'Đề nghị đo lại, kiểm đếm lại và làm rõ phần đất còn lại sau thu hồi. Chưa có quyết định phê duyệt phương án bồi thường nên là đề nghị, không phải khiếu nại.',
      assignment: {
        unitCode: 'hac-tri-ha-tang',
        handler: 'chuyen-vien-ha-tang-hac-tri',
        task: 'Tổ chức đo lại thửa vườn và kiểm đếm lại cây nhãn có mặt chủ hộ, trưởng xóm cũ; làm rõ điều kiện đối với phần đất còn lại',
        dueInWorkingDays: 8,
        expectedResult:
          'Biên bản đo và kiểm đếm lại có chữ ký chủ hộ; văn bản nêu rõ phần đất còn lại được hay không được xét, theo điều nào',
      },
      progress: [
        {
          day: '2026-10-16',
          text: 'Đã đặt lịch đo lại lúc 8 giờ, thứ Ba 20/10/2026, mời ông, con trai ông và trưởng xóm cũ cùng có mặt.',
        },
        {
          day: '2026-10-21',
          text: 'Đo lại ngày 20/10/2026: thửa vườn rộng 379,6 m², lệch 61,6 m² so với bảng niêm yết vì mốc cắm theo bờ mương mới. Đã đếm 14 cây nhãn, 5 cây trên 40 năm tuổi.',
        },
        {
          day: '2026-11-12',
          text: 'Câu trả lời về phần đất còn lại quá hạn; phường xin lỗi ông. Phường đang chờ ý kiến bằng văn bản của Sở Nông nghiệp và Môi trường, đã đôn đốc ngày 11/11/2026.',
        },
      ],
    },
  },
  {
    key: 'resettlement-plots-no-road',
    kind: 'request',
    field: 'clearance',
    areaCode: '90102',
    place: 'Khu tái định cư Bãi Dâu',
    nfd: true,
    body: `Chúng em là các hộ đã nhận đất tái định cư ở Bãi Dâu từ tháng 5. Đất thì đã bốc thăm, tiền đã nộp, nhưng đến hôm nay đường trong khu vẫn là đường đất, cống chưa đậy nắp, điện mới kéo đến đầu khu. Bảy nhà đã dựng xong khung mà không có điện để làm tiếp, phải thuê máy nổ mỗi ngày mất ba trăm nghìn. Nhà em đang ở nhờ bà ngoại, sáu người một gian, con nhỏ 8 tháng.

Em đề nghị phường cho biết ngày nào có điện, ngày nào rải xong đá đường, và hỗ trợ tiền thuê nhà thêm cho những tháng chậm này. Nếu cần danh sách các hộ thì em có sẵn, em làm tổ trưởng tạm thời.`,
    sender: {
      name: 'Ngô Văn Dâu',
      address: 'Ở nhờ tại tổ dân phố Bến Đò, phường Hạc Trì',
      phone: '0900000225',
      email: 'ngo.dau@hopthu.invalid',
    },
    channel: 'email',
    consent: true,
    filedAt: '2026-11-01T21:48:00+07:00',
    state: 'drafted',
    office: {
      days: {
        triaged: '2026-11-03',
        accepted: '2026-11-04',
        assigned: '2026-11-05',
        verifying: '2026-11-09',
        drafted: '2026-11-18',
      },
      triageNote:
        'Đề nghị về tiến độ hạ tầng khu tái định cư và hỗ trợ thuê nhà; thuộc thẩm quyền UBND phường, phối hợp Điện lực.',
      assignment: {
        unitCode: 'hac-tri-ha-tang',
        handler: 'chuyen-vien-ha-tang-hac-tri',
        task: 'Chốt với Điện lực và nhà thầu ngày đóng điện, ngày rải đá, ngày đậy nắp cống khu Bãi Dâu; tính tiền hỗ trợ thuê nhà cho những tháng chậm',
        dueInWorkingDays: 10,
        expectedResult:
          'Lịch thi công có chữ ký nhà thầu và Điện lực; danh sách hộ được hỗ trợ thuê nhà, số tiền, ngày chi',
      },
      progress: [
        {
          day: '2026-11-09',
          text: 'Điện lực đã khảo sát, cần dựng thêm bốn cột. Nhà thầu nhận rải đá từ thứ Hai 16/11/2026.',
        },
        {
          day: '2026-11-17',
          text: 'Đã rải đá 120 m trong 310 m đường. Bốn cột điện đã dựng; đóng điện dự kiến thứ Sáu 27/11/2026.',
        },
      ],
      answer: {
        outcome: 'planned',
        who: 'Phòng Kinh tế, Hạ tầng và Đô thị phường Hạc Trì, cùng Điện lực và nhà thầu',
        what: 'Đóng điện, rải xong đá và đậy nắp cống khu Bãi Dâu; chi thêm ba tháng tiền thuê nhà cho 19 hộ',
        when: '2026-12-15',
        basis:
          'Phương án tái định cư đã duyệt; Điều 91 Luật Đất đai 2024; biên bản làm việc ngày 12/11/2026 với Điện lực và nhà thầu',
        text: 'Khu Bãi Dâu có điện vào thứ Sáu 27/11/2026, rải xong đá và đậy nắp cống chậm nhất thứ Ba 15/12/2026. Mười chín hộ được chi thêm ba tháng tiền thuê nhà, nhận tại Trung tâm Phục vụ hành chính công phường từ thứ Hai 7/12/2026.',
        nextStep:
          'Ngày 15/12/2026, ông và các hộ cùng phường đi xem từng đoạn đường; chỗ nào chưa xong thì ghi vào biên bản.',
      },
    },
  },
]
