import type { DemoPetition } from './petition-seed.ts'

/** Waste, smoke and foul water. */
export const environmentPetitions: DemoPetition[] = [
  {
    key: 'rubbish-by-hall-five',
    kind: 'feedback',
    field: 'environment',
    areaCode: '90101',
    place: 'Tổ dân phố 5, bờ mương cạnh nhà văn hóa',
    body: `Bãi rác tự phát ở bờ mương cạnh nhà văn hóa tổ 5 đã có từ giữa tháng 8. Lúc đầu chỉ vài túi, nay dài hơn chục mét, có cả đệm cũ, bồn cầu vỡ. Người ở nơi khác đi xe máy qua quẳng xuống, tổ dân phố nhắc không xuể. Trời mưa rác trôi lấp miệng cống, trời nắng mùi hôi vào tận bếp. Tối nào các cụ cũng tập dưỡng sinh ở sân nhà văn hóa mà phải đeo khẩu trang. Đề nghị phường thu gom hết, rào lại và lắp một cái camera, vì dọn xong mà không canh thì tuần sau lại y như cũ.`,
    sender: { name: 'Lương Văn Vừng', address: 'Tổ dân phố 5, phường Hồng Liên', phone: '0900000241' },
    channel: 'sms',
    consent: true,
    filedAt: '2026-10-03T08:45:00+07:00',
    state: 'reopened',
    office: {
      days: {
        triaged: '2026-10-06',
        accepted: '2026-10-07',
        assigned: '2026-10-08',
        verifying: '2026-10-09',
        drafted: '2026-10-20',
        approved: '2026-10-21',
        answered: '2026-10-22',
      },
      triageNote: 'Phản ánh điểm rác tự phát, thuộc thẩm quyền UBND phường.',
      assignment: {
        unitCode: 'hong-lien-ha-tang',
        handler: 'chuyen-vien-ha-tang-hong-lien',
        task: 'Thu gom toàn bộ rác ở bờ mương cạnh nhà văn hóa tổ dân phố 5, rào lại và đặt cách canh giữ để rác không quay lại',
        dueInWorkingDays: 9,
        expectedResult: 'Bờ mương sạch; hàng rào xong; ảnh trước, sau và ảnh kiểm tra lại sau hai tuần',
      },
      progress: [
        {
          day: '2026-10-14',
          text: 'Đã chở đi bốn xe rác. Miệng cống đã thông. Hàng rào lưới B40 dựng trong tuần này.',
        },
      ],
      answer: {
        outcome: 'settled',
        who: 'Phòng Kinh tế, Hạ tầng và Đô thị phường Hồng Liên',
        what: 'Thu gom sáu xe rác, dựng 18 m rào lưới, cắm biển cấm đổ rác',
        when: '2026-10-19',
        basis: 'Luật Bảo vệ môi trường 2020 về quản lý chất thải rắn sinh hoạt',
        text: 'Sáu xe rác đã được chở đi, bờ mương rào 18 m, biển cấm đổ rác đã cắm, xong thứ Hai 19/10/2026. Người đổ rác bị ghi hình thì phường lập biên bản.',
        proof: 'Chín ảnh chụp ngày 9/10 và 19/10/2026',
      },
      says: [
        {
          day: '2026-11-15',
          word: 'not',
          reason:
            'Rào được nửa tháng thì bị cắt một đoạn 2 mét, rác lại đổ đúng chỗ ấy. Chưa có camera như tôi đề nghị.',
        },
      ],
    },
  },
  {
    key: 'rubbish-by-hall-five-again',
    kind: 'feedback',
    field: 'environment',
    areaCode: '90101',
    place: 'Tổ dân phố 5, cạnh nhà văn hóa',
    body: `Rác lại đổ đầy chỗ mương cạnh nhà văn hóa tổ 5, hàng rào bị cắt rồi. Mùi không chịu nổi, mong phường cho dọn.`,
    sender: { name: 'Đinh Thị Lạc', address: 'Tổ dân phố 5, phường Hồng Liên', phone: '0900000242' },
    channel: 'sms',
    consent: true,
    filedAt: '2026-11-18T12:31:00+07:00',
    state: 'received',
  },
  {
    key: 'pig-farm-smell',
    kind: 'feedback',
    field: 'environment',
    areaCode: '90102',
    place: 'Trại lợn cuối tổ dân phố Cây Gạo',
    body: `Thưa phường, trại lợn ở cuối xóm Cây Gạo nuôi chừng bốn trăm con, cách nhà tôi một bờ ruộng. Trước đây còn hầm bi-ô-ga, từ độ tháng 7 hầm hỏng thì phân xả thẳng ra mương tưới. Nước mương đen, rau muống nhà tôi không dám hái. Chủ trại cũng là người làng, hiền lành, vay ngân hàng nuôi lợn cũng khổ, tôi góp ý mấy lần chú ấy bảo đang gom tiền sửa hầm. Tôi không muốn phạt vạ gì, chỉ mong phường xuống xem, hướng dẫn chú ấy sửa hầm hoặc vay vốn mà sửa, có hạn ngày hẳn hoi. Chứ cả xóm 30 nhà ngửi mãi thế này thì người già trẻ con ốm hết. Từ giờ lạnh còn đỡ, ra Giêng nồm lên là không thở được.`,
    sender: {
      name: 'Hoàng Văn Đỗ Tương',
      address: 'Tổ dân phố Cây Gạo, phường Hạc Trì',
      phone: '0900000243',
    },
    channel: 'call',
    consent: true,
    filedAt: '2026-10-26T14:05:00+07:00',
    state: 'verifying',
    office: {
      days: {
        triaged: '2026-10-28',
        accepted: '2026-11-02',
        assigned: '2026-11-03',
        verifying: '2026-11-05',
      },
      triageNote:
        'Phản ánh ô nhiễm do chăn nuôi; thuộc thẩm quyền UBND phường, phối hợp Sở Nông nghiệp và Môi trường lấy mẫu nước.',
      assignment: {
        unitCode: 'hac-tri-ha-tang',
        handler: 'chuyen-vien-ha-tang-hac-tri',
        task: 'Kiểm tra trại lợn cuối tổ dân phố Cây Gạo, lấy mẫu nước mương, thống nhất với chủ trại ngày sửa xong hầm và nguồn vay',
        dueInWorkingDays: 8,
        expectedResult:
          'Biên bản kiểm tra, kết quả mẫu nước, cam kết có ngày của chủ trại; mương hết nước thải',
      },
      progress: [
        {
          day: '2026-11-09',
          text: 'Đã kiểm tra trại thứ Hai 9/11/2026: hầm khí sinh học nứt, nước thải chảy ra mương. Mẫu nước đã gửi đi thử, chờ kết quả.',
        },
        {
          day: '2026-11-17',
          text: 'Hạn trả lời là thứ Hai 16/11/2026, đã quá hạn; phường xin lỗi ông. Kết quả mẫu nước về chậm. Chủ trại đã giảm còn 250 con và ngừng xả từ thứ Sáu 13/11/2026.',
        },
      ],
    },
  },
  {
    key: 'straw-burning',
    kind: 'suggestion',
    field: 'agriculture',
    areaCode: '90105',
    place: 'Cánh đồng Vạn Trì',
    body: `Vụ nào gặt xong cũng đốt rơm, khói mù cả đường quốc lộ, hôm rồi ba xe đâm nhau. Cấm mãi không được vì bà con không biết để rơm làm gì. Tôi góp ý: phường đứng ra gọi máy cuộn rơm về, mỗi sào trả công độ 30 nghìn, rơm bán cho trại bò, trại nấm. Tôi ở bên Diệu Liên cũ đã làm hai vụ rồi, có lãi. Ai cần tôi chỉ cho, gọi tôi là Tư Rơm 0900 000 244.`,
    sender: { name: 'Trần Văn Rơm', address: 'Phố Quang Liên, phường Vĩnh Liên', phone: '0900000244' },
    channel: 'call',
    consent: true,
    filedAt: '2026-11-16T06:20:00+07:00',
    state: 'received',
  },
  {
    key: 'dye-water-in-ditch',
    kind: 'feedback',
    field: 'environment',
    areaCode: '90106',
    place: 'Mương phố Nguyệt Trì',
    body: `Mương phố Nguyệt Trì hôm xanh, hôm đỏ, hôm tím. Chắc có xưởng nhuộm xả vào ban đêm. Mong phường Quế Trì kiểm tra giúp.`,
    sender: null,
    channel: 'code',
    consent: true,
    filedAt: '2026-11-14T21:37:00+07:00',
    state: 'received',
  },
]
